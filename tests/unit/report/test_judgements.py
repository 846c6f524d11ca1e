"""Which decisions stand, and how far reviewers agree."""

from __future__ import annotations

from pipeline.records import Decision
from pipeline.report.judgements import agreements, standing


def decide(number: int, reviewer: str, conflict: str, verdict: str, undoes: str = "") -> Decision:
    return Decision(f"d{number}", "2026-01-01T00:00:00Z", reviewer, conflict, (), verdict, undoes=undoes)  # type: ignore[arg-type]


def test_the_last_decision_of_each_reviewer_stands() -> None:
    log = [
        decide(1, "A", "x1", "unsure"),
        decide(2, "B", "x1", "distinct-events"),
        decide(3, "A", "x1", "not-a-conflict"),
    ]
    assert [one.decision_id for one in standing(log)["x1"]] == ["d3", "d2"]


def test_a_withdrawn_decision_does_not_stand() -> None:
    log = [decide(1, "A", "x1", "unsure"), decide(2, "A", "x1", "unsure", undoes="d1")]
    assert standing(log) == {}


def test_agreement_counts_what_both_decided() -> None:
    log = [
        decide(1, "B", "x1", "unsure"),
        decide(2, "A", "x1", "unsure"),
        decide(3, "A", "x2", "unsure"),
        decide(4, "A", "x3", "distinct-events"),
        decide(5, "B", "x3", "unsure"),
    ]
    (found,) = agreements(log)
    assert (found.first, found.second, found.shared) == ("A", "B", 2)
    assert found.share == ("50%", "50\u00a0%")
    assert found.kappa == ("0.00", "0,00")
