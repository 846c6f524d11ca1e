"""An entry of a list is held against the prose of its source by the rare words that both have."""

from __future__ import annotations

import pytest

from pipeline.reconcile import reconcile
from pipeline.records import Claim, Participant, Place
from tests.support.claims import claim, link


def listed(year: str, text: str = "Steelwork painted green") -> Claim:
    return claim("list", year, at=300, text=f"{year}: {text}", date_text=year, in_list=True)


PROSE = claim("prose", "1974", text="The steelwork was painted green in 1974.", date_text="1974", date_at=35)


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        (listed("1976"), [{"prose", "list"}]),
        (listed("1974"), []),
        (listed("1976", "Steelwork sold"), []),
        (claim("list", "1976", at=300, text="The steelwork was green in 1976."), []),
    ],
)
def test_entries(entry: Claim, found: list[set[str]]) -> None:
    result = reconcile((PROSE, entry), (), ())
    assert [set(conflict.claim_ids) for conflict in result.conflicts] == found
    assert all(conflict.scope == "within-source" for conflict in result.conflicts)


def test_another_statement_with_the_date_of_the_entry_settles_it() -> None:
    again = claim("again", "1976", at=100, text="The steelwork was painted once more, in green, in 1976.")
    assert reconcile((PROSE, again, listed("1976")), (), ()).conflicts == ()


def test_a_name_alone_ties_an_entry_to_nothing() -> None:
    anna = (Participant("Anna Brodie", "person", "agent", entity="person:anna"),)
    prose = claim("prose", "1974", text="Anna Brodie came to Porto in 1974.", actors=anna)
    entry = claim("list", "1981", at=300, text="Anna Brodie (1981)", in_list=True, actors=anna)
    assert reconcile((prose, entry), (), ()).conflicts == ()


def test_what_is_read_as_a_site_may_be_the_name_of_a_work() -> None:
    road = (Place("Amber Road", "site", "mentioned", "site:amber-road"),)
    prose = claim("prose", "1924", text="The Amber Road was first heard in 1924.", places=road)
    entry = claim("list", "1926", at=300, text="The Amber Road (1926)", in_list=True, places=road)
    assert [set(c.claim_ids) for c in reconcile((prose, entry), (), ()).conflicts] == [{"prose", "list"}]


def test_a_list_against_its_own_prose_is_against_the_other_text_that_agrees_with_the_prose() -> None:
    other = claim("other", "1974", text="Le tablier fut peint en vert en 1974.", language="fr")
    result = reconcile((PROSE, listed("1976"), other), (link("prose", "other"),), ())
    assert {(c.scope, frozenset(c.claim_ids)) for c in result.conflicts} == {
        ("within-source", frozenset({"prose", "list"})),
        ("cross-language", frozenset({"prose", "list", "other"})),
    }
