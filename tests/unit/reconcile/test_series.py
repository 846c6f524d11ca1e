"""Two places in one series that two texts give to one and the same."""

from __future__ import annotations

import re

import pytest

from pipeline.reconcile import reconcile
from pipeline.records import Claim, Conflict, Participant, Quantity
from tests.support.claims import claim, document, link, person

_NOUNS = {
    "fifth": (5, "rector"),
    "troisième": (3, "recteur"),
    "cinquième": (5, "recteur"),
    "deuxième": (2, "woman"),
}


def ranked(name: str, edtf: str, text: str, language: str, *actors: Participant, at: int = 0) -> Claim:
    """A statement with the place in a series that it gives."""
    counted = []
    for word, (value, noun) in _NOUNS.items():
        if (match := re.search(word, text.lower())) is not None:
            start, end = match.start() + at, match.end() + at
            counted.append(Quantity("ordinal", value, "", match[0], start, end, noun=noun))
    first = ("first",) if "first" in text else ()
    return claim(
        name, edtf, text=text, language=language, at=at, actors=actors, quantities=tuple(counted),
        qualifiers=first, date_at=at + text.index(edtf) if edtf else -1,
    )  # fmt: skip


def places(*claims: Claim, linked: tuple[str, str] | None = None) -> list[Conflict]:
    texts: dict[str, str] = {}
    for one in sorted(claims, key=lambda c: c.start):
        texts[one.language] = texts.get(one.language, "").ljust(one.start) + one.text
    documents = [document(text, language) for language, text in texts.items()]
    links = (link(*linked),) if linked else ()
    return [c for c in reconcile(claims, links, documents).conflicts if c.kind == "quantity"]


def test_two_places_in_a_series_for_one_name_are_a_conflict() -> None:
    a = ranked("a", "1840", "Amos Brand, the fifth rector, came in 1840.", "en", person("Amos Brand"))
    b = ranked("b", "", "Amos Brand fut le troisième recteur.", "fr", person("Amos Brand"))
    (conflict,) = places(a, b)
    assert set(conflict.values) == {"fifth", "troisième"}


def test_two_places_in_a_series_at_one_date_are_a_conflict() -> None:
    a = ranked("a", "1840", "The fifth rector came in 1840.", "en")
    b = ranked("b", "1840", "En 1840 vint le troisième recteur.", "fr")
    assert len(places(a, b)) == 1


def test_places_told_beside_one_event_are_a_conflict() -> None:
    """ "She took her seat in 1931. She was the first woman there", « la deuxième femme »."""
    seat = "She took her seat in 1931. "
    siege = "Elle prend son siège en 1931. "
    a = claim("a", "1931", text=seat.strip(), date_at=seat.index("1931"))
    b = claim("b", "1931", text=siege.strip(), language="fr", date_at=siege.index("1931"))
    first = ranked("first", "", "She was the first woman to sit in that House.", "en", at=len(seat))
    second = ranked("second", "", "C'est la deuxième femme à y siéger.", "fr", at=len(siege))
    assert [set(c.claim_ids) for c in places(a, b, first, second, linked=("a", "b"))] == [{"first", "second"}]


@pytest.mark.parametrize(
    ("text", "edtf", "actors"),
    [
        ("En 1840 vint le cinquième recteur.", "1840", ()),
        ("En 1820 vint le troisième recteur.", "1820", ()),
        ("Paul Rey, troisième recteur, vint en 1840.", "1840", (person("Paul Rey"),)),
        ("En 1840 vint son troisième recteur.", "1840", ()),
        ("En 1840 fut élue une deuxième femme.", "1840", ()),
    ],
    ids=["the same place", "another date", "another person", "of somebody's own", "another series"],
)
def test_other_places_are_none(text: str, edtf: str, actors: tuple[Participant, ...]) -> None:
    a = ranked("a", "1840", "Amos Brand, the fifth rector, came in 1840.", "en", person("Amos Brand"))
    assert places(a, ranked("b", edtf, text, "fr", *actors)) == []
