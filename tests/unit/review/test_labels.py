"""Decisions as labels."""

from __future__ import annotations

from dataclasses import replace

from pipeline.records import DossierResult
from pipeline.review.labels import Label, labels
from tests.support import results


def decided(**verdicts: str) -> DossierResult:
    result = results.bridge()
    by_kind = {one.kind: one for one in result.conflicts}
    made = tuple(
        results.decision(
            by_kind[kind], reviewer, verdict, f"2026-01-0{number}", value="1931" if "pick" in verdict else ""
        )
        for number, (key, verdict) in enumerate(verdicts.items(), start=1)
        for kind, _, reviewer in [key.partition("_")]
    )
    return replace(result, decisions=made)


def test_a_chosen_value_confirms_and_the_other_verdicts_refute() -> None:
    found = labels(
        [decided(date_A="same-event-pick", quantity_A="not-a-conflict", place_A="distinct-events")]
    )
    assert {(one.kind, one.probability, one.confirmed) for one in found} == {
        ("date", 0.93, True),
        ("quantity", 0.96, False),
        ("place", 0.83, False),
    }


def test_where_people_are_unsure_or_disagree_there_is_no_label() -> None:
    result = decided(date_A="same-event-pick", date_B="distinct-events", quantity_A="unsure")
    assert labels([result]) == ()


def test_one_who_is_unsure_does_not_outweigh_one_who_is_sure() -> None:
    result = decided(quantity_A="unsure", quantity_B="not-a-conflict")
    assert [type(one) for one in labels([result])] == [Label]
