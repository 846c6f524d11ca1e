"""How long somebody held an office, and what had lasted for years by then."""

from __future__ import annotations

import pytest

from pipeline.reconcile import reconcile
from pipeline.records import Claim, Conflict, Quantity
from tests.support.claims import claim, count, document, person

ANNA = (person("Anna Brodie"),)


def years(value: float, *, at: int = 0, **more: object) -> Quantity:
    return count(value, kind="duration", unit="year", text=f"{value:g} years", start=at, end=at + 7, **more)


def said(name: str, length: float, language: str = "en", *, months: float = 0, text: str = "") -> Claim:
    lengths = (years(length), *([count(months, kind="duration", unit="month")] if months else []))
    words = (
        text or {"en": "Her ministry lasted for long.", "fr": "Elle resta longtemps au pouvoir."}[language]
    )
    return claim(name, text=words, at=200, language=language, actors=ANNA, quantities=lengths)


def held(begin: str, end: str) -> tuple[Claim, Claim]:
    """An office taken and left, as the French text dates it."""
    return (
        claim("took", begin, type="career.office", language="fr", actors=ANNA),
        claim("left", end, at=60, type="career.resignation", language="fr", actors=ANNA),
    )


def found(*claims: Claim) -> list[Conflict]:
    return list(reconcile(claims, (), ()).conflicts)


@pytest.mark.parametrize(
    ("english", "french", "conflict"),
    [((5, 4), (3, 4), True), ((5, 4), (5, 4), False), ((5, 0), (5, 4), True), ((5, 0), (9, 0), True)],
)
def test_two_lengths_of_one_rule(english: tuple[int, int], french: tuple[int, int], conflict: bool) -> None:
    claims = (said("en", english[0], months=english[1]), said("fr", french[0], "fr", months=french[1]))
    assert [set(c.claim_ids) for c in found(*claims)] == ([{"en", "fr"}] if conflict else [])


@pytest.mark.parametrize(
    ("length", "begin", "end", "conflict"),
    [
        (8, "1833", "1839", True),
        (6, "1833", "1839", False),
        (7, "1833", "1839", False),
        (40, "1833", "1839", False),
    ],
    ids=["too long", "fits", "both ends count", "meant of something else"],
)
def test_a_length_against_the_dates_of_the_other_text(
    length: float, begin: str, end: str, conflict: bool
) -> None:
    conflicts = found(said("en", length), *held(begin, end))
    assert [set(c.claim_ids) for c in conflicts] == ([{"en", "took", "left"}] if conflict else [])


def test_a_length_of_something_else_is_not_held_against_an_office() -> None:
    voyage = said("en", 8, text="Her voyage had lasted for long.")
    assert found(voyage, *held("1833", "1839")) == []


def test_the_rule_of_somebody_else_is_another() -> None:
    other = claim(
        "fr",
        text="Il resta au pouvoir.",
        language="fr",
        actors=(person("Rufus Dale"),),
        quantities=(years(9),),
    )
    assert found(said("en", 5), other) == []


SOLD = "The picture was sold in 1931. "


@pytest.mark.parametrize(
    ("length", "text", "conflict"),
    [
        (20, "Its painter had then been dead for 20 years, having died in 1918.", True),
        (13, "Its painter had then been dead for 13 years, having died in 1918.", False),
        (20, "Its painter had worked for 20 years when he died in 1918.", False),
    ],
    ids=["too long", "fits", "another length"],
)
def test_what_had_lasted_for_years_by_then(length: float, text: str, conflict: bool) -> None:
    whole = SOLD + text
    start = len(SOLD)
    sale = claim("sale", "1931", text=SOLD.strip(), date_at=SOLD.index("1931"))
    death = claim(
        "death", "1918", text=text, at=start, date_at=whole.index("1918"), type="person.death",
        quantities=(years(length, at=whole.index(f"{length} years")),),
    )  # fmt: skip
    conflicts = reconcile((sale, death), (), (document(whole),)).conflicts
    assert [set(c.claim_ids) for c in conflicts] == ([{"sale", "death"}] if conflict else [])
