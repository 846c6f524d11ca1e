"""A text and its translation are compared sentence by sentence: what is left over on both sides conflicts."""

from __future__ import annotations

import pytest

from pipeline.reconcile import Reconciled, reconcile
from pipeline.records import Claim, Link, Quantity
from tests.support.claims import claim, count, link


def pair(number: int, left: dict[str, object], right: dict[str, object]) -> tuple[list[Claim], list[Link]]:
    """One sentence and its translation; by default both say 1990."""
    at, names = number * 100, (f"e{number}", f"f{number}")
    settings: dict[str, object] = {"at": at, "edtf": "1990"}
    claims = [
        claim(names[0], **{**settings, **left}),  # type: ignore[arg-type]
        claim(names[1], language="fr", **{**settings, **right}),  # type: ignore[arg-type]
    ]
    return claims, [link(*names, 0.95)]


def run(*special: tuple[dict[str, object], dict[str, object]]) -> Reconciled:
    claims: list[Claim] = []
    links: list[Link] = []
    for number, (left, right) in enumerate([*special, *[({}, {})] * 4]):
        more_claims, more_links = pair(number, left, right)
        claims += more_claims
        links += more_links
    return reconcile(claims, links, ())


def numbers(*quantities: Quantity) -> dict[str, object]:
    placed = (
        Quantity(**{**_fields(q), "start": i * 10, "end": i * 10 + 2}) for i, q in enumerate(quantities)
    )
    return {"quantities": tuple(placed)}


def _fields(quantity: Quantity) -> dict[str, object]:
    return {name: getattr(quantity, name) for name in Quantity.__slots__}


def test_a_changed_number_is_found_among_equal_ones() -> None:
    result = run(
        (numbers(count(38, "vote"), count(48, "vote")), numbers(count(38, "voix"), count(57, "voix")))
    )
    assert [(c.kind, c.values) for c in result.conflicts] == [("quantity", ("48", "57"))]


def test_the_order_of_numbers_does_not_matter() -> None:
    assert run((numbers(count(38), count(48)), numbers(count(48), count(38)))).conflicts == ()


def test_a_number_on_one_side_only_is_no_conflict() -> None:
    assert run((numbers(count(38), count(48)), numbers(count(38)))).conflicts == ()


def test_both_about_but_not_the_same() -> None:
    result = run((numbers(count(150000, approximate=True)), numbers(count(120000, approximate=True))))
    assert [c.kind for c in result.conflicts] == ["quantity"]


def test_a_changed_month_without_a_year() -> None:
    result = run(({"edtf": "XXXX-03"}, {"edtf": "XXXX-05"}))
    assert [(c.kind, c.values) for c in result.conflicts] == [("date", ("XXXX-03", "XXXX-05"))]


def test_dates_of_one_sentence_linked_crosswise_are_no_conflict() -> None:
    claims, links = [], []
    for number in range(4):
        more_claims, more_links = pair(number, {}, {})
        claims += more_claims
        links += more_links
    for name, edtf, language, at in (
        ("ea", "1981", "en", 900), ("eb", "1985", "en", 930),
        ("fa", "1985", "fr", 900), ("fb", "1981", "fr", 930),
    ):  # fmt: skip
        claims.append(claim(name, edtf, language=language, at=at, sentence=(900, 990)))
    assert reconcile(claims, [*links, link("ea", "fa"), link("eb", "fb")], ()).conflicts == ()


@pytest.mark.parametrize(("basis", "conflicts"), [("explicit", 1), ("relative", 0)])
def test_a_reckoned_date_needs_a_link_not_only_a_place(basis: str, conflicts: int) -> None:
    claims: list[Claim] = []
    links: list[Link] = []
    for number in range(6):
        more_claims, more_links = pair(number, {}, {})
        claims += more_claims
        links += more_links if number != 3 else []
    claims[7] = claim("f3", "1870", language="fr", at=300, basis=basis)  # type: ignore[arg-type]
    assert len(reconcile(claims, links, ()).conflicts) == conflicts
