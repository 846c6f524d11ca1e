"""Deciding, taking back, deciding in another tab."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pipeline.errors import DecisionError
from pipeline.review import acts
from pipeline.review.desk import Desk
from pipeline.review.filters import Filter
from tests.support import results
from tests.support.reviewing import Place, written

ZOE = "Zoé Lenoir"


def lines(place: Place) -> list[dict[str, object]]:
    path = place.log("orle-bridge")
    return (
        [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []
    )


def test_the_conflicts_come_as_they_were_raised_the_most_severe_first(desk: Desk) -> None:
    cases = desk.covered(Filter(state="all"))
    assert [case.conflict.kind for case in cases] == [
        "quantity",
        "date",
        "place",
        "participant",
        "ordinal",
        "arithmetic",
        "event",
    ]
    assert {case.state for case in cases} == {"waiting"}


def test_a_decision_names_everything_that_a_replay_needs(
    desk: Desk, place: Place, ids: dict[str, str]
) -> None:
    acts.decide(
        desk, ids["place"], "same-event-pick", value="Brest", note="See\r\nthe ledger", reviewer=f" {ZOE} "
    )
    (line,) = lines(place)
    assert (line["verdict"], line["value"], line["note"]) == ("same-event-pick", "Brest", "See\nthe ledger")
    assert (line["conflict_id"], line["reviewer"]) == (ids["place"], ZOE)
    assert line["claim_texts"] == [
        "The steel was cast at Brest in 1929",
        "L’acier fut coulé à Lorient en 1929",
    ]
    assert len(line["claim_ids"]) == 2  # type: ignore[arg-type]
    assert str(line["made_at"]).endswith("Z")


def test_what_is_decided_shows_at_once_as_the_next_run_will_have_it(desk: Desk, ids: dict[str, str]) -> None:
    acts.decide(desk, ids["date"], "same-event-pick", value="1932-06-14", reviewer=ZOE)
    acts.decide(desk, ids["event"], "not-a-conflict", reviewer=ZOE)
    acts.decide(desk, ids["place"], "unsure", reviewer=ZOE)
    states = {
        kind: (desk.case(ids[kind]).state, desk.case(ids[kind]).conflict.status)
        for kind in ("date", "event", "place")
    }
    assert states == {
        "date": ("settled", "resolved"),
        "event": ("settled", "dismissed"),
        "place": ("unsure", "open"),
    }


def test_two_reviewers_who_differ_leave_a_conflict_open(desk: Desk, ids: dict[str, str]) -> None:
    acts.decide(desk, ids["date"], "same-event-pick", value="1931", reviewer="A")
    acts.decide(desk, ids["date"], "distinct-events", reviewer="B")
    assert (desk.case(ids["date"]).state, desk.case(ids["date"]).conflict.status) == ("divided", "open")
    acts.decide(desk, ids["date"], "distinct-events", reviewer="A")
    assert desk.case(ids["date"]).state == "settled"


def test_the_same_decision_again_adds_nothing(desk: Desk, place: Place, ids: dict[str, str]) -> None:
    for _ in range(3):
        acts.decide(desk, ids["date"], "unsure", reviewer=ZOE)
    assert len(lines(place)) == 1


def test_a_form_sent_twice_counts_once_even_after_the_server_was_started_anew(
    desk: Desk, place: Place, ids: dict[str, str]
) -> None:
    acts.decide(desk, ids["date"], "unsure", reviewer=ZOE, basis="")
    acts.decide(Desk(place.sources, place.out), ids["date"], "unsure", reviewer=ZOE, basis="")
    assert len(lines(place)) == 1


def test_a_form_that_did_not_see_the_last_decision_is_refused(
    desk: Desk, place: Place, ids: dict[str, str]
) -> None:
    other = Desk(place.sources, place.out)
    acts.decide(other, ids["date"], "unsure", reviewer=ZOE, basis="")
    for reviewer in (ZOE, "Somebody else"):
        with pytest.raises(acts.OutdatedError):
            acts.decide(desk, ids["date"], "distinct-events", reviewer=reviewer, basis="")
    assert len(lines(place)) == 1
    seen = desk.case(ids["date"]).record.basis
    acts.decide(desk, ids["date"], "distinct-events", reviewer=ZOE, basis=seen)
    assert [line["verdict"] for line in lines(place)] == ["unsure", "distinct-events"]


def test_undo_goes_back_without_limit_and_can_be_undone(
    desk: Desk, place: Place, ids: dict[str, str]
) -> None:
    for kind in ("date", "place", "event"):
        acts.decide(desk, ids[kind], "unsure", reviewer=ZOE)
    undone = []
    while last := acts.last_of(desk, ZOE):
        undone += acts.withdraw(desk, [last.decision_id], reviewer=ZOE)
    assert [one.conflict_id for one in undone] == [ids["event"], ids["place"], ids["date"]]
    assert {desk.case(ids[kind]).state for kind in ("date", "place", "event")} == {"waiting"}
    acts.withdraw(desk, [undone[0].decision_id], reviewer=ZOE)
    assert desk.case(ids["event"]).state == "unsure"
    assert [line["undoes"] for line in lines(place)][3:] == [
        lines(place)[2]["decision_id"],
        lines(place)[1]["decision_id"],
        lines(place)[0]["decision_id"],
        undone[0].decision_id,
    ]


def test_a_decision_can_be_undone_restored_and_undone_again(desk: Desk, ids: dict[str, str]) -> None:
    made = acts.decide(desk, ids["date"], "unsure", reviewer=ZOE)
    states = []
    for _ in range(3):
        (undo,) = acts.withdraw(desk, [made.decision_id], reviewer=ZOE)
        states.append(desk.case(ids["date"]).state)
        acts.withdraw(desk, [undo.decision_id], reviewer=ZOE)
        states.append(desk.case(ids["date"]).state)
    assert states == ["waiting", "unsure"] * 3


def test_taking_back_twice_counts_once(desk: Desk, place: Place, ids: dict[str, str]) -> None:
    made = acts.decide(desk, ids["date"], "unsure", reviewer=ZOE)
    assert len(acts.withdraw(desk, [made.decision_id], reviewer=ZOE)) == 1
    assert acts.withdraw(desk, [made.decision_id], reviewer=ZOE) == ()
    assert len(lines(place)) == 2


def test_undoing_a_change_of_mind_brings_the_first_decision_back(desk: Desk, ids: dict[str, str]) -> None:
    acts.decide(desk, ids["date"], "not-a-conflict", reviewer=ZOE)
    second = acts.decide(desk, ids["date"], "distinct-events", reviewer=ZOE)
    acts.withdraw(desk, [second.decision_id], reviewer=ZOE)
    assert desk.case(ids["date"]).conflict.status == "dismissed"


def test_many_are_decided_in_one_go_and_taken_back_in_one_go(desk: Desk, ids: dict[str, str]) -> None:
    made = acts.decide_all(desk, [(ids["date"], ""), (ids["place"], "")], "unsure", batch="b1", reviewer=ZOE)
    acts.decide(desk, ids["event"], "unsure", reviewer=ZOE)
    batch = desk.batch(made[1])
    assert [one.decision_id for one in batch] == [one.decision_id for one in made]
    acts.withdraw(desk, [one.decision_id for one in batch], reviewer=ZOE)
    assert [desk.case(ids[kind]).state for kind in ("date", "place", "event")] == [
        "waiting",
        "waiting",
        "unsure",
    ]


def test_a_bulk_decision_on_what_changed_meanwhile_writes_nothing(
    desk: Desk, place: Place, ids: dict[str, str]
) -> None:
    acts.decide(Desk(place.sources, place.out), ids["place"], "not-a-conflict", reviewer="B")
    with pytest.raises(acts.OutdatedError):
        acts.decide_all(desk, [(ids["date"], ""), (ids["place"], "")], "unsure", batch="b1", reviewer=ZOE)
    assert len(lines(place)) == 1


@pytest.mark.parametrize(
    ("kind", "verdict", "value", "reviewer", "part"),
    [
        ("date", "maybe", "", ZOE, "maybe"),
        ("date", "same-event-pick", "", ZOE, "1931-05, 1931, 1932-06-14"),
        ("date", "same-event-pick", "14 June 1932", ZOE, "EDTF"),
        ("date", "same-event-pick", "1932-13", ZOE, "EDTF"),
        ("place", "same-event-pick", " \n ", ZOE, "Brest, Lorient"),
        ("date", "unsure", "", "  ", "your name"),
        ("date", "unsure", "", "Z" * 201, "200"),
    ],
)
def test_what_is_no_decision_is_refused_with_a_reason(
    desk: Desk,
    place: Place,
    ids: dict[str, str],
    kind: str,
    verdict: str,
    value: str,
    reviewer: str,
    part: str,
) -> None:
    with pytest.raises(DecisionError, match=part):
        acts.decide(desk, ids[kind], verdict, value=value, reviewer=reviewer)
    assert lines(place) == []


@pytest.mark.parametrize(
    ("kind", "value", "kept"),
    [
        ("date", " 1931-05-02 ", "1931-05-02"),
        ("date", "[1931,1932]", "[1931,1932]"),
        ("place", "Le  Havre", "Le Havre"),
        ("quantity", "418 m", "418 m"),
        ("arithmetic", "the age", "the age"),
    ],
)
def test_a_date_must_be_edtf_and_anything_else_may_be_free(
    desk: Desk, ids: dict[str, str], kind: str, value: str, kept: str
) -> None:
    assert acts.decide(desk, ids[kind], "same-event-pick", value=value, reviewer=ZOE).value == kept


def test_a_verdict_without_a_value_keeps_none(desk: Desk, ids: dict[str, str]) -> None:
    assert acts.decide(desk, ids["date"], "distinct-events", value="1931", reviewer=ZOE).value == ""


def test_control_characters_do_not_reach_the_log(desk: Desk, ids: dict[str, str]) -> None:
    made = acts.decide(desk, ids["date"], "unsure", note="a\x1b[31m\x00b\tc", reviewer="Z\x07oé\n")
    assert (made.note, made.reviewer) == ("a[31mb\tc", "Z oé")


def test_a_line_written_by_hand_counts_like_any_other(desk: Desk, place: Place, ids: dict[str, str]) -> None:
    claims = list(desk.case(ids["date"]).conflict.claim_ids)
    line = {
        "decision_id": "by-hand",
        "conflict_id": ids["date"],
        "claim_ids": claims,
        "verdict": "not-a-conflict",
    }
    place.log("orle-bridge").write_text(json.dumps(line))
    desk.refresh()
    assert desk.case(ids["date"]).conflict.status == "dismissed"


def test_a_decision_whose_statement_reads_otherwise_now_is_stale_and_asked_again(
    desk: Desk, place: Place, ids: dict[str, str]
) -> None:
    acts.decide(desk, ids["date"], "not-a-conflict", reviewer=ZOE)
    path = place.log("orle-bridge")
    path.write_text(
        path.read_text(encoding="utf-8").replace("in May 1931", "in April 1931"), encoding="utf-8"
    )
    desk.refresh()
    assert desk.case(ids["date"]).state == "waiting"
    assert [(dossier, line.conflict_id) for dossier, line in desk.stale()] == [("orle-bridge", ids["date"])]


def test_a_newer_run_is_taken_in_while_the_desk_is_open(
    desk: Desk, place: Place, ids: dict[str, str], tmp_path: Path
) -> None:
    acts.decide(desk, ids["date"], "unsure", reviewer=ZOE)
    written(tmp_path, [results.many(conflicts=5, events=6)])
    desk.refresh()
    assert {case.conflict.dossier for case in desk.covered(Filter(state="all"))} == {"large"}
    assert [line.conflict_id for _, line in desk.stale()] == [ids["date"]]


def test_outputs_that_are_not_there_are_told(place: Place, tmp_path: Path) -> None:
    with pytest.raises(DecisionError, match="reconcile run"):
        Desk(place.sources, tmp_path / "nothing")


def test_outputs_that_are_no_tables_are_told(place: Place) -> None:
    (place.out / "conflicts.parquet").write_text("not a table")
    with pytest.raises(DecisionError, match="cannot be read"):
        Desk(place.sources, place.out)


def test_sources_that_lack_the_dossier_are_told(place: Place, ids: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "other" / "stones").mkdir(parents=True)
    (tmp_path / "other" / "stones" / "en.txt").write_text("The first stone was laid in 1901.")
    with pytest.raises(DecisionError, match="--sources"):
        Desk(tmp_path / "other", place.out).case(ids["date"])
