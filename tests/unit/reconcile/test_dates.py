"""Dates agree, refine or conflict at the precision that both share."""

from __future__ import annotations

import pytest

from pipeline.reconcile.dates import compare_dates
from tests.support.claims import claim


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("1911", "1911", "agrees"),
        ("1911", "1911-05", "refines"),
        ("1911-05-04", "1911-05", "refines"),
        ("1911-05-04", "1911-04-05", "conflicts"),
        ("1911", "1912", "conflicts"),
        ("191X", "1911", "refines"),
        ("19XX", "1899", "conflicts"),
        ("../1810", "1810/..", "agrees"),
        ("../1810", "1812/..", "conflicts"),
        ("../1914", "1912", "refines"),
        ("../1914", "1915", "conflicts"),
        ("1870/..", "1873", "refines"),
        ("1870/..", "1869", "conflicts"),
        ("1951/1972", "1951", "agrees"),
        ("1951/1972", "../1972", "agrees"),
        ("1951/1972", "1960", "refines"),
        ("1951/1972", "1950", "conflicts"),
        ("1745/1747", "1745/1757", "conflicts"),
        ("2009-06/2010-01", "2009/2010", "refines"),
        ("1850~", "1851", "refines"),
        ("1850~", "1890", "conflicts"),
        ("XXXX-11", "XXXX-12", "conflicts"),
        ("XXXX-11", "XXXX-11-05", "refines"),
        ("XXXX-11", "1998-11", "refines"),
    ],
)
def test_relation(a: str, b: str, relation: str) -> None:
    for first, second in ((a, b), (b, a)):
        found = compare_dates(claim("a", first), claim("b", second))
        assert found is not None
        assert found.relation == relation


def test_a_missing_date_is_never_a_conflict() -> None:
    found = compare_dates(claim("a", "1911"), claim("b"))
    assert found is not None
    assert found.relation == "refines"
    assert compare_dates(claim("a"), claim("b")) is None


def test_a_period_that_only_frames_an_event_does_not_contradict_a_shorter_one() -> None:
    text = "Elle forma des pilotes pendant la guerre de 1914-1918."
    war = claim("a", "1914/1918", language="fr", text=text, date_text="1914-1918", date_at=44)
    taught = claim("b", "1915/1918", date_text="from 1915 to 1918")
    found = compare_dates(war, taught)
    assert found is not None
    assert found.relation == "refines"
    filled = claim("c", "1914/1918", language="fr", date_text="de 1914 à 1918")
    other = compare_dates(filled, taught)
    assert other is not None
    assert other.relation == "conflicts"


@pytest.mark.parametrize(
    ("year", "relation"), [("1994", "refines"), ("1996", "refines"), ("1999", "conflicts")]
)
def test_early_in_a_decade_is_loose_but_not_endless(year: str, relation: str) -> None:
    from dataclasses import replace

    early = claim("a", "199X")
    assert early.date is not None
    early = replace(early, date=replace(early.date, value=early.date.value.modified("early")))
    found = compare_dates(early, claim("b", year))
    assert found is not None
    assert found.relation == relation


def test_hedges_and_reckoned_dates_make_a_conflict_less_sure() -> None:
    def real(**more: object) -> float:
        found = compare_dates(claim("a", "1911", **more), claim("b", "1913"))  # type: ignore[arg-type]
        assert found is not None
        return found.real

    plain = real()
    assert plain > real(basis="derived") > 0
    assert plain > real(qualifiers=("reported",)) > 0
    assert plain > real(qualifiers=("planned",)) > 0


def test_a_beginning_inside_a_period_that_began_elsewhere() -> None:
    lasting = claim("a", "1247/1701", type="place.capital")
    became = claim("b", "14XX", type="place.capital", text="In the 15th century it became the capital.")
    found = compare_dates(became, lasting)
    assert found is not None
    assert (found.relation, found.reason) == ("conflicts", "date-begin")
    was = claim("c", "14XX", type="place.capital", text="In the 15th century it was the capital.")
    other = compare_dates(was, lasting)
    assert other is not None
    assert other.relation == "refines"
    at_once = compare_dates(
        claim("d", "1247", type="place.capital", text="In 1247 it became the capital."), lasting
    )
    assert at_once is not None
    assert at_once.relation == "agrees"


def test_a_date_shared_from_the_clause_before_is_less_sure() -> None:
    own = claim("own", "1908", text="was followed in 1908 by his son", date_text="1908", date_at=16)
    shared = claim("shared", "1908", at=40, text="was followed by his son", date_text="1908", date_at=10)
    other = claim("other", "1909", language="fr", date_text="1909")
    plain, unsure = compare_dates(own, other), compare_dates(shared, other)
    assert plain is not None
    assert unsure is not None
    assert plain.relation == unsure.relation == "conflicts"
    assert unsure.real < plain.real / 2


@pytest.mark.parametrize(
    ("text", "edtf", "span", "relation"),
    [
        ("ran the mill until 1916", "../1916", "1891/1919", "conflicts"),
        ("held the post till 1899", "../1899", "1891/1919", "conflicts"),
        ("ran the mill until 1919", "../1919", "1891/1919", "agrees"),
        ("was bankrupt by 1916", "../1916", "1891/1919", "refines"),
        ("ran the mill until May 1919", "../1919-05", "1891/1919", "refines"),
    ],
)
def test_another_end_of_one_period(text: str, edtf: str, span: str, relation: str) -> None:
    """ "Until 1916" is an end, "by 1916" only a bound."""
    found = compare_dates(claim("a", edtf, text=text), claim("b", span, language="fr"))
    assert found is not None
    assert found.relation == relation


def test_an_entry_without_a_verb_dates_a_beginning() -> None:
    since = claim("b", "1945/..", language="fr", text="le téléphone sonne depuis 1945")
    entry = claim("a", "1954", text="Telephone: 1954", in_list=True)
    found = compare_dates(entry, since)
    assert found is not None
    assert found.reason == "date-begin"
    prose = compare_dates(claim("a", "1954", text="The telephone was repaired in 1954"), since)
    assert prose is not None
    assert prose.relation == "refines"
