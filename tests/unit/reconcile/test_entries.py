"""An entry of a list is held against the prose of its source by the rare words that both have."""

from __future__ import annotations

import pytest

from pipeline.reconcile import reconcile
from pipeline.records import Claim, Participant
from tests.support.claims import claim


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
    prose = claim("prose", "1974", text="Anna Brodie came to Lima in 1974.", actors=anna)
    entry = claim("list", "1981", at=300, text="Anna Brodie (1981)", in_list=True, actors=anna)
    assert reconcile((prose, entry), (), ()).conflicts == ()
