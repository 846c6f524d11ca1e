"""Anniversaries against the beginnings that they recall, with and without a witness for the year they lead to."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from pipeline.reconcile import reconcile
from pipeline.records import Claim, Link, Place
from tests.support.claims import claim, count, document, link, person
from tests.support.telling import told

MILL = Place("Aldmill", "site", "at", "site:aldmill")
BARN = Place("Great Barn", "site", "at", "site:great-barn")


def kept(years: int, edtf: str, name: str = "kept", **more: object) -> Claim:
    settings: dict[str, object] = {
        "language": "en",
        "at": 500,
        "text": f"The house kept its {years} years {name}",
    }
    quantities = (count(years, kind="anniversary", unit="year"),)
    return claim(name, edtf, quantities=quantities, **{**settings, **more})  # type: ignore[arg-type]


def opened(edtf: str, language: str, **more: object) -> Claim:
    settings: dict[str, object] = {"type": "building.opening", "name": f"opened-{language}"}
    return claim(edtf=edtf, language=language, **{**settings, **more})  # type: ignore[arg-type]


def found(*claims: Claim, links: Sequence[Link] = ()) -> list[set[str]]:
    return [set(c.claim_ids) for c in reconcile(claims, links, ()).conflicts if c.kind == "arithmetic"]


OPENED = link("opened-en", "opened-fr")


@pytest.mark.parametrize(
    ("years", "edtf", "conflict"),
    [
        (150, "1977", True),
        (100, "1927", True),
        (150, "1976", False),
        (40, "1977", False),
        (150, "1947", False),
    ],
    ids=[
        "bears out the one",
        "another feast",
        "bears out the other",
        "something else",
        "something else again",
    ],
)
def test_an_anniversary_decides_between_two_opinions_on_a_beginning(
    years: int, edtf: str, conflict: bool
) -> None:
    said = kept(years, edtf)
    result = found(opened("1827-11-04", "en"), opened("1826-11-04", "fr"), said, links=(OPENED,))
    expected = {"kept", "opened-fr"} if edtf != "1976" else {"kept", "opened-en"}
    assert result == ([expected] if conflict or edtf == "1976" else [])


def test_the_text_that_keeps_the_feast_contradicts_itself() -> None:
    said = kept(150, "1977", language="fr")
    result = found(opened("1827-11-04", "en"), opened("1826-11-04", "fr"), said, links=(OPENED,))
    assert result == [{"kept", "opened-fr"}]


def test_two_opinions_on_something_that_nobody_keeps_are_left_alone() -> None:
    left, right = (
        opened(edtf, code, type="disaster.fire") for edtf, code in (("1827", "en"), ("1826", "fr"))
    )
    assert found(left, right, kept(150, "1977"), links=(OPENED,)) == []


def test_a_rough_anniversary_decides_nothing() -> None:
    said = kept(150, "1977", qualifiers=("approximate",))
    assert found(opened("1827", "en"), opened("1826", "fr"), said, links=(OPENED,)) == []


@pytest.mark.parametrize(
    ("edtf", "place", "planned", "conflict"),
    [
        ("1849", MILL, (), True),
        ("1854", MILL, (), False),
        ("1849", BARN, (), False),
        ("1838", MILL, (), False),
        ("1849", MILL, ("planned",), False),
    ],
    ids=["off by five", "fits", "another house", "too far off", "only planned"],
)
def test_a_founding_of_what_the_feast_names(
    edtf: str, place: Place, planned: tuple[str, ...], conflict: bool
) -> None:
    founded = claim(
        "founded", edtf, language="fr", type="organisation.foundation", places=(place,), qualifiers=planned
    )
    result = found(founded, kept(75, "1929", places=(MILL,)))
    assert result == ([{"founded", "kept"}] if conflict else [])


def test_anything_in_the_year_that_the_count_leads_to_excuses_the_founding() -> None:
    founded = claim("founded", "1849", language="fr", type="organisation.foundation", places=(MILL,))
    leased = claim("leased", "1854-06-02", at=50, type="trade.purchase")
    assert found(founded, leased, kept(75, "1929", places=(MILL,))) == []


def test_a_feast_that_names_nothing_recalls_the_first_foundation_only() -> None:
    society = claim("society", "1849", language="fr", type="organisation.foundation")
    branch = claim("branch", "1856", language="fr", at=90, type="organisation.foundation")
    assert found(society, branch, kept(75, "1929")) == [{"society", "kept"}]
    assert found(branch, claim("older", "1801", at=5, type="organisation.foundation"), kept(75, "1929")) == []


@pytest.mark.parametrize(("years", "conflict"), [(20, True), (18, False), (60, False)])
def test_years_kept_right_after_since_when(years: int, conflict: bool) -> None:
    text = "Je tiens ce phare depuis 1998 ; on a fêté mes vingt ans de lampe en 2016."
    since = told(
        text, "Je tiens ce phare depuis 1998", "1998/..", name="since", date="depuis 1998", language="fr"
    )
    said = told(text, "on a fêté mes vingt ans de lampe en 2016", "2016", name="said", language="fr",
                quantities=(count(years, kind="anniversary", unit="year"),))  # fmt: skip
    conflicts = reconcile((since, said), (), [document(text, "fr")]).conflicts
    assert [set(c.claim_ids) for c in conflicts] == ([{"since", "said"}] if conflict else [])


@pytest.mark.parametrize(("edtf", "conflict"), [("1892", True), ("1889", False), ("1860", False)])
def test_the_centenary_of_a_birth_is_held_against_the_birth(edtf: str, conflict: bool) -> None:
    anna = person("Anna Brodie")
    born = claim("born", edtf, language="fr", type="person.birth", actors=(anna,))
    said = kept(100, "1989", text="A plaque of 1989 marks the centenary of her birth", actors=(anna,))
    assert found(born, said) == ([{"born", "kept"}] if conflict else [])


def test_another_text_does_not_excuse_one_that_dates_the_foundation_otherwise_than_its_feast() -> None:
    theirs = claim("theirs", "1862-11-11", type="organisation.foundation", text="The Union was formed")
    ours = claim(
        "ours", "1864-11", language="fr", type="organisation.foundation", text="La chorale est fondée"
    )
    said = kept(100, "1962", language="fr")
    assert found(theirs, ours, said) == [{"ours", "kept"}]
