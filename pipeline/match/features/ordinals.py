"""The place in a series that the two statements give (`the 20th summit`)."""

from __future__ import annotations

from pipeline.match.finding import Finding
from pipeline.match.view import View
from pipeline.records import Claim, Quantity


def ordinals(view: View, i: int, j: int) -> Finding | None:
    """The same ordinal number speaks for a match, another one against."""
    left, right = _numbers(view.claims[i]), _numbers(view.claims[j])
    if not left or not right:
        return None
    shared = left.keys() & right.keys()
    params = {"first": _said(left), "second": _said(right)}
    return Finding("ordinals", "same" if shared else "other", float(bool(shared)), params)


def _numbers(claim: Claim) -> dict[float, Quantity]:
    return {quantity.value: quantity for quantity in claim.quantities if quantity.kind == "ordinal"}


def _said(numbers: dict[float, Quantity]) -> str:
    return ", ".join(numbers[value].text for value in sorted(numbers))
