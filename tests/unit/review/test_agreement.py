"""Agreement between reviewers, against tables reckoned by hand."""

from __future__ import annotations

import pytest

from pipeline.records import Decision
from pipeline.review.agreement import agreements, kappa


def pairs(table: dict[tuple[str, str], int]) -> list[tuple[object, object]]:
    return [pair for pair, count in table.items() for _ in range(count)]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        # 50 questions, 35 alike; by chance (25·30 + 25·20) / 50² = 0.5; (0.7 − 0.5) / (1 − 0.5)
        ({("y", "y"): 20, ("y", "n"): 5, ("n", "y"): 10, ("n", "n"): 15}, 0.4),
        # all alike, both answers given
        ({("y", "y"): 3, ("n", "n"): 1}, 1.0),
        # never alike: (0 − 0.5) / (1 − 0.5)
        ({("y", "n"): 2, ("n", "y"): 2}, -1.0),
        # alike as often as chance: 0.5 of 4, by chance (2·2 + 2·2) / 16 = 0.5
        ({("y", "y"): 1, ("y", "n"): 1, ("n", "y"): 1, ("n", "n"): 1}, 0.0),
        # three answers, 10 questions, 7 alike; by chance (4·4 + 3·4 + 3·2) / 100 = 0.34; 0.36 / 0.66
        ({("a", "a"): 3, ("a", "b"): 1, ("b", "b"): 2, ("b", "a"): 1, ("c", "c"): 2, ("c", "b"): 1}, 6 / 11),
    ],
)
def test_kappa_of_a_table(table: dict[tuple[str, str], int], expected: float) -> None:
    assert kappa(pairs(table)) == pytest.approx(expected)


def test_kappa_is_not_defined_when_both_always_say_the_same_thing() -> None:
    assert kappa([("y", "y")] * 5) is None


def said(reviewer: str, conflict: str, verdict: str, value: str = "", **more: str) -> Decision:
    return Decision(
        f"{reviewer}{conflict}{verdict}{value}", "", reviewer, conflict, (), verdict, value, **more
    )  # type: ignore[arg-type]


def test_only_conflicts_that_both_decided_count_and_the_last_answer_of_each() -> None:
    found = agreements(
        [
            said("Bo", "x1", "unsure"),
            said("Al", "x1", "unsure"),
            said("Bo", "x1", "not-a-conflict"),
            said("Al", "x2", "same-event-pick", "1931"),
            said("Bo", "x2", "same-event-pick", "1932"),
            said("Al", "x3", "distinct-events"),
            said("Bo", "x3", "distinct-events"),
            said("Al", "x4", "unsure"),
        ]
    )
    assert [(one.first, one.second, one.shared) for one in found] == [("Al", "Bo", 3)]
    assert found[0].share == pytest.approx(1 / 3)
    # by chance only "two events", once of three on either side: 1/9; (1/3 − 1/9) / (1 − 1/9)
    assert found[0].kappa == pytest.approx(0.25)


def test_reviewers_without_a_conflict_in_common_are_not_compared() -> None:
    assert agreements([said("Al", "x1", "unsure"), said("Bo", "x2", "unsure")]) == ()
