"""Numbers beside linked statements, in the same sentences."""

from __future__ import annotations

import pytest

from pipeline.reconcile import reconcile
from pipeline.records import Claim, Quantity
from tests.support.claims import claim, count, link

SANK = claim("sank", "1884-05-02", text="a barge sank", sentence=(0, 60))
COULA = claim("coula", "1884-05-02", text="une barge coula", language="fr", sentence=(0, 70))


def dead(name: str, language: str, *numbers: Quantity, edtf: str = "") -> Claim:
    return claim(
        name,
        edtf,
        at=30,
        text=f"{name} drowned",
        language=language,
        quantities=numbers,
        sentence=SPAN[language],
    )


SPAN = {"en": (0, 60), "fr": (0, 70)}


def kinds(english: Claim, french: Claim) -> list[tuple[str, frozenset[str]]]:
    result = reconcile((SANK, english, COULA, french), (link("sank", "coula"),), ())
    return [(conflict.kind, frozenset(conflict.claim_ids)) for conflict in result.conflicts]


def test_two_numbers_of_the_dead_beside_one_sinking_are_a_conflict() -> None:
    found = kinds(dead("nine", "en", count(9, "man")), dead("dix-neuf", "fr", count(19, "ouvrier")))
    assert found == [("quantity", frozenset({"nine", "dix-neuf"}))]


@pytest.mark.parametrize(
    ("english", "french"),
    [
        (dead("nine", "en", count(9, "man")), dead("neuf", "fr", count(9, "ouvrier"))),
        (dead("nine", "en", count(9, "man")), dead("barges", "fr", count(19, "barge"))),
        (dead("nine", "en", count(9, "man"), count(4, "man")), dead("dix-neuf", "fr", count(19, "ouvrier"))),
        (dead("nine", "en", count(9, "man"), edtf="1885"), dead("dix-neuf", "fr", count(19, "ouvrier"))),
        (dead("nine", "en", count(9, "man", approximate=True)), dead("dix", "fr", count(19, "ouvrier"))),
    ],
    ids=["the same", "of other things", "two on one side", "of another date", "about"],
)
def test_numbers_that_need_not_contradict(english: Claim, french: Claim) -> None:
    assert kinds(english, french) == []


def test_a_round_of_voting_is_a_ballot() -> None:
    third = claim("third", "1950", quantities=(count(3, "ballot", kind="ordinal"),))
    second = claim("second", "1950", language="fr", quantities=(count(2, "tour", kind="ordinal"),))
    result = reconcile((third, second), (link("third", "second"),), ())
    assert [conflict.kind for conflict in result.conflicts] == ["quantity"]
