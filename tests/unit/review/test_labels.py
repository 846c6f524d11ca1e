"""Decisions as labels."""

from __future__ import annotations

from pipeline.review import acts
from pipeline.review.desk import Desk
from pipeline.review.labels import labels


def test_a_chosen_value_confirms_and_the_other_verdicts_refute(desk: Desk, ids: dict[str, str]) -> None:
    acts.decide(desk, ids["date"], "same-event-pick", value="1931", reviewer="A")
    acts.decide(desk, ids["quantity"], "not-a-conflict", reviewer="A")
    acts.decide(desk, ids["place"], "distinct-events", reviewer="A")
    assert [(one.kind, one.probability, one.confirmed) for one in labels(desk)] == [
        ("quantity", 0.96, False),
        ("date", 0.93, True),
        ("place", 0.83, False),
    ]


def test_where_people_are_unsure_or_disagree_there_is_no_label(desk: Desk, ids: dict[str, str]) -> None:
    acts.decide(desk, ids["date"], "same-event-pick", value="1931", reviewer="A")
    acts.decide(desk, ids["date"], "distinct-events", reviewer="B")
    acts.decide(desk, ids["quantity"], "unsure", reviewer="A")
    assert labels(desk) == ()


def test_one_who_is_unsure_does_not_outweigh_one_who_is_sure(desk: Desk, ids: dict[str, str]) -> None:
    acts.decide(desk, ids["date"], "unsure", reviewer="A")
    acts.decide(desk, ids["date"], "not-a-conflict", reviewer="B")
    assert [(one.kind, one.confirmed) for one in labels(desk)] == [("date", False)]


def test_what_was_withdrawn_is_no_label(desk: Desk, ids: dict[str, str]) -> None:
    made = acts.decide(desk, ids["date"], "not-a-conflict", reviewer="A")
    acts.withdraw(desk, [made.decision_id], reviewer="A")
    assert labels(desk) == ()
