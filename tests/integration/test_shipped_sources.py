"""What a reader must find in the outputs of the two shipped sources, checked against the texts by eye."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

import pipeline
from pipeline.result import Result

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.integration


@pytest.fixture(scope="module")
def result(shipped: Result) -> Result:
    return shipped


@pytest.fixture(scope="module")
def claims(result: Result) -> pd.DataFrame:
    return result.claims


def found(claims: pd.DataFrame, language: str, *, text: str = "", date: str | None = None) -> pd.DataFrame:
    rows = claims[(claims["language"] == language) & claims["text"].str.contains(text, regex=False)]
    return rows if date is None else rows[rows["date_edtf"] == date]


def one_event(*frames: pd.DataFrame) -> bool:
    events = set(pd.concat(frames)["event_id"])
    return all(len(frame) for frame in frames) and len(events) == 1


def cross_matched(result: Result, left: pd.DataFrame, right: pd.DataFrame) -> bool:
    pairs = set(zip(result.matches["claim_a"], result.matches["claim_b"], strict=True))
    return any((a, b) in pairs or (b, a) in pairs for a in left["claim_id"] for b in right["claim_id"])


def test_every_claim_is_verbatim_and_in_one_event(result: Result, claims: pd.DataFrame) -> None:
    texts = {d.source.source_id: d.source.text for r in result.results for d in r.documents}
    for row in claims.itertuples():
        assert texts[row.source_id][row.start : row.end] == row.text
        if row.date_text:
            assert texts[row.source_id][row.date_start : row.date_end] == row.date_text
    listed = [claim for ids in result.reconciled["claim_ids"] for claim in ids]
    assert sorted(listed) == sorted(claims["claim_id"])


class TestTheVisit:
    @pytest.fixture
    def first(self, result: Result) -> pd.Series:
        return result.conflicts.iloc[0]

    def test_it_is_the_first_conflict(self, first: pd.Series, claims: pd.DataFrame) -> None:
        assert (first["kind"], first["scope"], first["severity"]) == ("date", "cross-language", "high")
        assert 0.3 < first["probability"] < 1
        said = claims.set_index("claim_id").loc[first["claim_ids"]]
        assert {"1997-02", "1997", "1998-10"} <= set(said["date_edtf"])
        assert said["text"].str.contains("Fujimori").any()
        assert len(first["claim_ids"]) == len(first["values"])

    def test_both_languages_explain_both_readings(self, first: pd.Series) -> None:
        assert len(first["readings_en"]) >= 2
        assert len(first["readings_fr"]) >= 2
        for year in ("1997", "1998"):
            assert year in first["explanation_en"]
            assert year in first["explanation_fr"]

    def test_the_first_visit_by_a_head_of_state_is_spoken_of(self, result: Result, first: pd.Series) -> None:
        ordinal = result.conflicts[result.conflicts["kind"] == "ordinal"]
        told = "first" in first["explanation_en"] and "premi" in first["explanation_fr"]
        assert told or ordinal["claim_ids"].map(lambda ids: bool(set(ids) & set(first["claim_ids"]))).any()

    def test_the_event_covers_every_alternative(self, result: Result, first: pd.Series) -> None:
        event = result.reconciled.set_index("event_id").loc[first["event_id"]]
        assert event["status"] == "conflicted"
        assert event["date_edtf"].startswith("[")
        assert {"1998-10"} <= set(event["date_edtf"].strip("[]").split(","))
        assert {entry["value"] for entry in event["alternatives"] if entry["field"] == "date"} >= {"1998-10"}


def test_diplomatic_relations_are_one_refined_event(result: Result, claims: pd.DataFrame) -> None:
    day = found(claims, "en", text="established diplomatic relations on", date="1944-10-21")
    year = found(claims, "en", text="established diplomatic relations in", date="1944")
    french = found(claims, "fr", text="établi des relations diplomatiques", date="1944")
    assert one_event(day, year, french)
    event = result.reconciled.set_index("event_id").loc[day["event_id"].iloc[0]]
    assert (event["status"], event["date_edtf"]) == ("refined", "1944-10-21")
    disputed = {claim for ids in result.conflicts["claim_ids"] for claim in ids}
    assert not disputed & {*day["claim_id"], *year["claim_id"], *french["claim_id"]}


def test_the_anniversary_supports_the_founding(result: Result, claims: pd.DataFrame) -> None:
    jubilee = found(claims, "en", text="75 years", date="2019")
    assert len(jubilee) == 1
    founding = found(claims, "en", text="established diplomatic relations on", date="1944-10-21")
    event = result.reconciled.set_index("event_id").loc[founding["event_id"].iloc[0]]
    assert "75" in event["rule"]


@pytest.mark.parametrize(
    ("expression", "date"),
    [("Cette même année", "1944"), ("ce moment-là", "1998-03"), ("Au cours de son séjour", "1998-10")],
)
def test_a_relative_date_names_its_anchor(claims: pd.DataFrame, expression: str, date: str) -> None:
    rows = claims[
        claims["date_text"].str.replace(r"\s+", " ", regex=True).str.contains(expression, regex=False)
    ]
    assert set(rows["date_edtf"]) == {date}
    assert set(rows["date_basis"]) == {"relative"}
    assert rows["date_anchor"].str.contains(date[:4]).all()


def march_1998(claims: pd.DataFrame, text: str) -> pd.DataFrame:
    return found(claims, "fr", text=text, date="1998-03")


def test_the_meeting_of_march_1998_told_twice_is_one(claims: pd.DataFrame) -> None:
    first = march_1998(claims, "rencontre de mars 1998 a")
    assert one_event(first, march_1998(claims, "leur rencontre de mars 1998"))


def test_the_visit_of_march_1998_hangs_together_with_its_meeting(claims: pd.DataFrame) -> None:
    assert one_event(march_1998(claims, "visite à Ottawa"), march_1998(claims, "leur rencontre de mars 1998"))


@pytest.mark.parametrize(
    ("name", "listed", "told"),
    [
        ("Harper", "2008", "2008-11"),
        ("Harper", "2013", "2013"),
        ("Trudeau", "2016", "2016-11"),
        ("Trudeau", "2018", "2018-04"),
        ("Humala", "2014", "2014-04"),
    ],
)
def test_list_entries_match_the_prose(claims: pd.DataFrame, name: str, listed: str, told: str) -> None:
    mine = claims[claims["actors"].map(lambda actors: any(name in actor for actor in actors))]
    entries = mine[mine["section"].str.contains("High-level visits") & (mine["date_edtf"] == listed)]
    prose = mine[mine["section"].eq("Canada–Peru relations › History") & (mine["date_edtf"] == told)]
    visit = prose[prose["event_type"].str.startswith("visit")]
    assert one_event(entries, visit)


@pytest.mark.parametrize("name", ["Johnston", "Payette"])
def test_some_visits_are_only_in_the_list(result: Result, claims: pd.DataFrame, name: str) -> None:
    rows = found(claims, "en", text=name)
    assert len(rows) == 1
    event = result.reconciled.set_index("event_id").loc[rows["event_id"].iloc[0]]
    assert event["status"] == "single-source"


def test_signature_and_entry_into_force_are_two_events(result: Result, claims: pd.DataFrame) -> None:
    signed = found(claims, "en", text="signed a Free Trade Agreement", date="2008-05")
    in_force = claims[(claims["language"] == "en") & (claims["date_edtf"] == "2009-08-01")]
    listed = found(claims, "en", text="Free Trade Agreement (2009)", date="2009")
    assert len(signed) == len(in_force) == len(listed) == 1
    assert signed["event_id"].iloc[0] != in_force["event_id"].iloc[0]
    flagged = result.conflicts[
        result.conflicts["claim_ids"].map(lambda ids: listed["claim_id"].iloc[0] in ids)
    ]
    assert set(zip(flagged["scope"], flagged["severity"], strict=True)) == {("within-source", "low")}


@pytest.mark.parametrize(("text", "value"), [("two-way trade", 2e9), ("foreign direct investment", 14.2e9)])
def test_money_has_its_scale_and_currency(claims: pd.DataFrame, text: str, value: float) -> None:
    rows = found(claims, "en", text=text, date="2018")
    assert len(rows) == 1
    money = [q for q in rows["quantities"].iloc[0] if q["kind"] == "money"]
    assert [(q["value"], q["unit"]) for q in money] == [(value, "USD")]


def test_a_duration_is_no_date(claims: pd.DataFrame) -> None:
    assert not claims["date_text"].str.contains("two months").any()


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("fr", "mission", "1941"), ("en", "diplomatic relations", "1944-10-21")),
        (("fr", "mission", "1941"), ("fr", "relations diplomatiques", "1944")),
        (("en", "Humala", "2014"), ("fr", "Fujimori", "1998-10")),
        (("en", "Humala", "2014-04"), ("fr", "Fujimori", "1998-10")),
        (("en", "Fujimori", "1997-02"), ("fr", "retour au Pérou", "1997-11")),
        (("fr", "accord", "1941"), ("en", "Free Trade Agreement", "2008-05")),
    ],
)
def test_what_must_not_be_matched(
    result: Result, claims: pd.DataFrame, left: tuple[str, str, str], right: tuple[str, str, str]
) -> None:
    one, other = (found(claims, language, text=text, date=date) for language, text, date in (left, right))
    assert len(one), left
    assert len(other), right
    assert not cross_matched(result, one, other)


@pytest.mark.parametrize("date", ["1941", "1994", "1997-11", "1998-03"])
def test_some_events_are_only_in_french(result: Result, claims: pd.DataFrame, date: str) -> None:
    rows = claims[(claims["language"] == "fr") & (claims["date_edtf"].str.startswith(date))]
    assert len(rows)
    events = result.reconciled.set_index("event_id").loc[rows["event_id"].unique()]
    assert set(events["languages"].map(tuple)) == {("fr",)}


def test_the_sentence_that_is_cut_off_is_reported(result: Result) -> None:
    cut = result.diagnostics[result.diagnostics["code"] == "sentence-cut-off"]
    texts = {d.source.source_id: d.source.text for r in result.results for d in r.documents}
    assert [
        texts[row.source_id][row.start : row.end].strip().endswith("annoncé une") for row in cut.itertuples()
    ] == [True]


def test_a_second_run_gives_the_same_tables(result: Result) -> None:
    again = pipeline.reconcile(ROOT / "sources")
    for name, table in result.tables.items():
        pd.testing.assert_frame_equal(table, again.tables[name])
