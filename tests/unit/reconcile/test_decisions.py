"""Decisions are replayed as written, withdrawn when withdrawn, and never applied to what has changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.reconcile import Reconciled, reconcile
from pipeline.records import Claim, Decision, Verdict
from tests.support.claims import claim, link

CLAIMS = (
    claim("a", "1997-02", text="He came in February 1997."),
    claim("b", "1998-10", language="fr", text="Il vint en octobre 1998."),
)
LINKS = (link("a", "b"),)


def run(decisions: Sequence[Decision] = (), claims: Sequence[Claim] = CLAIMS) -> Reconciled:
    return reconcile(claims, LINKS if len(claims) > 1 else (), (), decisions)


def decide(
    number: int, verdict: Verdict, value: str = "", *, reviewer: str = "Ada", undoes: str = ""
) -> Decision:
    (conflict,) = run().conflicts
    texts = {c.claim_id: c.text for c in CLAIMS}
    return Decision(
        f"d{number}",
        f"2026-01-01T00:00:{number:02d}Z",
        reviewer,
        conflict.conflict_id,
        conflict.claim_ids,
        verdict,
        value,
        "",
        undoes,
        tuple(texts[i] for i in conflict.claim_ids),
    )


def test_a_picked_date_resolves_the_conflict_and_adjudicates_the_event() -> None:
    decision = decide(1, "same-event-pick", "1998-10")
    result = run([decision])
    (conflict,) = result.conflicts
    (event,) = result.events
    assert (conflict.status, conflict.decision_id) == ("resolved", "d1")
    assert event.date is not None
    assert (event.date.edtf, event.status, event.rule, event.decision_id) == (
        "1998-10",
        "adjudicated",
        "decision",
        "d1",
    )
    assert (result.decisions, result.stale) == ((decision,), ())


def test_distinct_events_are_split() -> None:
    result = run([decide(1, "distinct-events")])
    assert result.conflicts[0].status == "resolved"
    assert sorted((event.date.edtf, event.status) for event in result.events if event.date) == [
        ("1997-02", "adjudicated"),
        ("1998-10", "adjudicated"),
    ]


def test_not_a_conflict_is_dismissed_and_stays_one_event() -> None:
    result = run([decide(1, "not-a-conflict")])
    assert result.conflicts[0].status == "dismissed"
    (event,) = result.events
    assert event.status != "conflicted"


def test_unsure_leaves_it_open_and_is_noted() -> None:
    result = run([decide(1, "unsure")])
    assert (result.conflicts[0].status, result.conflicts[0].decision_id) == ("open", "d1")
    assert "unsure" in result.conflicts[0].resolution
    assert result.events[0].status == "conflicted"


def test_a_withdrawn_decision_is_out_and_back_when_the_withdrawal_is_withdrawn() -> None:
    first = decide(1, "distinct-events")
    undo = decide(2, "distinct-events", undoes="d1")
    redo = decide(3, "distinct-events", undoes="d2")
    assert run([first, undo]) == replace(run(), decisions=())
    assert run([first, undo, redo]).conflicts[0].status == "resolved"


def test_a_reviewer_can_change_their_mind() -> None:
    result = run([decide(1, "distinct-events"), decide(2, "same-event-pick", "1997-02")])
    assert result.events[0].date is not None
    assert result.events[0].date.edtf == "1997-02"
    assert [d.decision_id for d in result.decisions] == ["d2"]


def test_two_reviewers_who_disagree_leave_it_open_and_are_named() -> None:
    result = run([decide(1, "distinct-events"), decide(2, "not-a-conflict", reviewer="Bo")])
    (conflict,) = result.conflicts
    assert conflict.status == "open"
    assert "Ada" in conflict.resolution
    assert "Bo" in conflict.resolution
    assert result.events[0].status == "conflicted"


def test_two_reviewers_who_agree_settle_it() -> None:
    result = run([decide(1, "distinct-events"), decide(2, "distinct-events", reviewer="Bo")])
    assert result.conflicts[0].status == "resolved"
    assert len(result.decisions) == 2


def test_a_decision_on_a_changed_claim_is_stale_and_applied_to_nothing() -> None:
    decision = decide(1, "distinct-events")
    changed = (replace(CLAIMS[0], text="He came, they say, in February 1997."), CLAIMS[1])
    result = run([decision], changed)
    assert (result.decisions, result.stale) == ((), (decision,))
    assert result.conflicts[0].status == "open"
    (notice,) = result.diagnostics
    assert "He came in February 1997." in notice.message_en
    assert "He came, they say, in February 1997." in notice.message_en


def test_a_decision_on_a_claim_that_is_gone_is_stale() -> None:
    decision = decide(1, "distinct-events")
    assert run([decision], CLAIMS[:1]).stale == (decision,)


def test_replay_is_idempotent_and_a_doubled_line_counts_once() -> None:
    decisions = [decide(1, "same-event-pick", "1998-10")]
    assert run(decisions) == run(decisions * 2)


def test_two_phases_that_a_person_holds_to_be_one_event_are_joined() -> None:
    claims = (
        claim("signed", "1834-12", type="agreement.signature"),
        claim("force", "1835-02-01", language="fr", type="agreement.entry-into-force"),
    )
    links = (link("signed", "force"),)
    (conflict,) = reconcile(claims, links, ()).conflicts
    decision = Decision(
        "d1", "2026-01-01", "Ada", conflict.conflict_id, conflict.claim_ids, "same-event-pick", "1834-12"
    )
    (event,) = reconcile(claims, links, (), [decision]).events
    assert event.date is not None
    assert (event.date.edtf, event.status) == ("1834-12", "adjudicated")


def test_of_a_first_the_date_is_taken() -> None:
    (event,) = run([decide(1, "same-event-pick", "1: 1998-10")]).events
    assert event.date is not None
    assert event.date.edtf == "1998-10"
