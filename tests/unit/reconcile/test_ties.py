"""A tie between statements of one day hides no difference of names; one between two days does."""

from __future__ import annotations

import pytest

from pipeline.reconcile import reconcile
from pipeline.records import Claim, Link, Participant
from tests.support.claims import claim


def opened(name: str, edtf: str, text: str, person: str = "", language: str = "en") -> Claim:
    begin = text.find(person)
    actor = Participant(
        person, "person", "agent", entity=f"person:{person}", start=begin, end=begin + len(person)
    )
    return claim(name, edtf, text=text, language=language, actors=(actor,) if person else ())


ENGLISH = opened("e", "1829-10-01", "The locks were opened by Ann Thornby", "Ann Thornby")
FRENCH = opened("f", "1829-10-01", "La fête fut présidée par Luc Vermel", "Luc Vermel", "fr")


@pytest.mark.parametrize(
    ("other", "kinds"),
    [
        (opened("g", "1829-10-01", "Ouverture du canal", language="fr"), ["participant"]),
        (opened("g", "1829-10-01", "Ouverture par Ann Thornby", "Ann Thornby", "fr"), []),
        (opened("g", "1829-10-02", "Ouverture du canal", language="fr"), []),
        (opened("g", "1829-10", "Ouverture du canal", language="fr"), []),
    ],
    ids=["of that day", "names her", "of another day", "of that month"],
)
def test_a_tie_of_one_day(other: Claim, kinds: list[str]) -> None:
    links = tuple(Link("d", "e", name, 0.49, ambiguous=True) for name in ("f", "g"))
    result = reconcile((ENGLISH, FRENCH, other), links, ())
    assert [conflict.kind for conflict in result.conflicts] == kinds
