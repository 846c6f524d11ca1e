"""Listing, showing and deciding from a terminal."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pipeline.errors import DecisionError
from pipeline.review import commands
from tests.support import results
from tests.support.reviewing import Place, written


def test_the_list_has_a_line_for_each_conflict(place: Place, ids: dict[str, str]) -> None:
    listed = commands.conflicts(place.sources, place.out).splitlines()
    assert [line.split()[0] for line in listed] == [
        ids[kind] for kind in ("quantity", "date", "place", "participant", "ordinal", "arithmetic", "event")
    ]
    assert listed[1].split()[1:5] == ["high", "date", "open", "93%"]


@pytest.mark.parametrize(
    ("wanted", "kinds"),
    [
        ({"kind": "place"}, {"place"}),
        ({"severity": "low"}, {"arithmetic", "event"}),
        ({"status": "resolved"}, {"place"}),
        ({"severity": "low", "status": "resolved"}, set()),
    ],
)
def test_the_list_can_be_narrowed(
    place: Place, ids: dict[str, str], wanted: dict[str, str], kinds: set[str]
) -> None:
    commands.decide(place.sources, place.out, ids["place"], "same-event-pick", value="Brest", reviewer="Zoé")
    listed = commands.conflicts(place.sources, place.out, as_json=True, **wanted).splitlines()
    assert {json.loads(line)["kind"] for line in listed} == kinds


def test_json_has_the_columns_of_the_table_with_what_the_log_says_now(
    place: Place, ids: dict[str, str]
) -> None:
    commands.decide(place.sources, place.out, ids["event"], "not-a-conflict", reviewer="Zoé")
    rows = [
        json.loads(line) for line in commands.conflicts(place.sources, place.out, as_json=True).splitlines()
    ]
    row = next(row for row in rows if row["kind"] == "event")
    assert (row["status"], row["values"], row["severity"]) == ("dismissed", ["1947-24", "1947"], "low")
    assert row["decision_id"].startswith("d")
    assert row["claim_ids"]
    assert row["explanation_fr"]


def test_what_no_conflict_can_be_is_refused_with_what_it_can_be(place: Place) -> None:
    with pytest.raises(DecisionError, match=r"--kind.*quantity"):
        commands.conflicts(place.sources, place.out, kind="dates")


def test_one_conflict_is_shown_with_quotations_weights_and_decisions(
    place: Place, ids: dict[str, str]
) -> None:
    commands.decide(
        place.sources, place.out, ids["date"], "distinct-events", note="Two parties", reviewer="Zoé"
    )
    shown = commands.show(place.sources, place.out, ids["date"])
    for part in (
        "Mathilde Roussin opened the bridge in May 1931",
        "orle-bridge/fr-archives.txt",
        "93%",
        "one of the dates is wrong",
        "Both name Mathilde Roussin",
        "Two events",
        "Two parties",
        "Resolved",
    ):
        assert part in shown
    assert "est inauguré le 14 juin 1932 par la préfète" in " ".join(shown.replace("  | ", "").split())


def test_one_conflict_is_shown_in_french(place: Place, ids: dict[str, str]) -> None:
    shown = commands.show(place.sources, place.out, ids["date"], language="fr")
    assert "l’une des dates est fausse" in shown
    assert "93\u00a0%" in shown
    assert "  −6,5 Deux énoncés pris au hasard" in shown
    assert "Même événement\u00a0: très probable (93\u00a0%)." in shown


def test_an_unknown_conflict_is_told(place: Place) -> None:
    for command in (
        lambda: commands.show(place.sources, place.out, "x0"),
        lambda: commands.decide(place.sources, place.out, "x0", "unsure", reviewer="Zoé"),
    ):
        with pytest.raises(DecisionError, match="x0"):
            command()


def test_a_decision_says_where_it_was_saved(place: Place, ids: dict[str, str]) -> None:
    said = commands.decide(place.sources, place.out, ids["date"], "unsure", reviewer="Zoé")
    assert str(place.log("orle-bridge")) in said
    assert "Unsure" in said


def test_nothing_in_a_source_reaches_the_terminal_as_an_order(tmp_path: Path) -> None:
    result = results.hostile()
    place = written(tmp_path, [result], rename=(result.name, "evil"))
    shown = commands.show(place.sources, place.out, result.conflicts[0].conflict_id)
    assert not [
        sign
        for sign in shown
        if (ord(sign) < 32 and sign != "\n") or 127 <= ord(sign) < 160 or sign in "\u202e\u202c"
    ]
