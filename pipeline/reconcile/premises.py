"""Places that go by a common noun: the bust stands in the foyer of one text and in the garden of the other.

What kinds of rooms, houses and grounds there are is data of the languages (`premises.toml`). Two rooms are two
places, and so are two houses; a house may stand on any grounds, and a large one holds any room. A place is told with
what holds it: "in the back room of the tavern" names a room and a house.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from pipeline.languages import data
from pipeline.reconcile.cues import as_written, fold
from pipeline.reconcile.model import Difference
from pipeline.reconcile.spots import prepositions
from pipeline.records import Claim

_REAL = 0.65
_REACH = 4
"""Words before a noun among which the preposition that governs it must stand."""
_INSIDE = ("at", "on", "under", "above")
_OF, _TO = "of", "to"
_KINDS = ("rooms", "houses", "large", "grounds")
_APART = (
    {"rooms"},
    {"houses"},
    {"large"},
    {"grounds"},
    {"rooms", "grounds"},
)
_OF_CHURCHES = ("sacristy", "transept", "nave", "choir", "crypt", "chapter-house")
_ANY_HOUSE = "house"
_OPPOSITE = {"behind", "before"}
_SMALL = ("inn", "shop", "hut", "tent", "lighthouse", "casino", "cinema", "smithy")
"""Houses that no church, town hall, school or museum has in it."""
_YARDS = ("barn", "stable", "dairy", "greenhouse", "mill", "store", "smithy", "hut", "laundry", "brewery")
_HOLD_YARDS = ("farm", "inn", "barracks", "prison", "hospital")
"""Houses with others in their yard."""
_PUBLIC = ("church", "town-hall", "school", "museum")


@dataclass(frozen=True, slots=True)
class Premises:
    """A common noun of a place in a statement.

    Attributes:
        kind, name: of it in `premises.toml`.
        words: as they stand.
        relation: the field of the preposition that governs it.
        holds: the place named before lies in it, and `relation` is that of the whole.
    """

    kind: str
    name: str
    words: str
    relation: str
    holds: bool = False


def compare_premises(a: Claim, b: Claim) -> Difference | None:
    """The conflict of the first places that common nouns name in two claims, or of what these lie in.

    None when the claims share a place, unless one is before it and the other behind.
    """
    left, right = premises(a), premises(b)
    if not left or not right:
        return None
    shared = _mentioned(a) & _mentioned(b)
    chains = _chain(left), _chain(right)
    for x, y in ((x, y) for x in chains[0] for y in chains[1]):
        opposite = x.name == y.name and {x.relation, y.relation} == _OPPOSITE
        apart = not shared and x.relation == y.relation and _are_two(x, y)
        if (opposite and len(left) == len(right) == 1) or apart:
            return Difference("place", "conflicts", _REAL, "place-differs", x.words, y.words)
    return None


def premises(claim: Claim) -> tuple[Premises, ...]:
    """The places that a statement names by a common noun after a preposition, in order."""
    text, language = fold(claim.text), claim.language
    found: list[Premises] = []
    last = 0
    for match in _nouns(language).finditer(text):
        relation = _relation(text[: match.start()], language)
        holds = bool(found) and relation == _OF and text[last : match.start()].count(" ") <= _REACH
        if relation == _TO and _comes_back(text[match.end() :], language):
            relation = "at"
        if holds or relation not in ("", _OF, "from", _TO):
            kind, name = _names(language)[match.group()]
            words = as_written(claim.text, match.group())
            found.append(Premises(kind, name, words, found[-1].relation if holds else relation, holds))
            last = match.end()
    return tuple(found)


def _mentioned(claim: Claim) -> frozenset[str]:
    """The names of all such places in a statement, whatever it says of them."""
    names = _names(claim.language)
    return frozenset(names[noun][1] for noun in _nouns(claim.language).findall(fold(claim.text)))


def _chain(found: Sequence[Premises]) -> list[Premises]:
    """The first place with what holds it, and what holds that."""
    after = (i for i in range(1, len(found)) if not found[i].holds)
    return list(found[: next(after, len(found))])


def _are_two(x: Premises, y: Premises) -> bool:
    if x.name == y.name or _ANY_HOUSE in (x.name, y.name):
        return False
    if any(one.name in _YARDS and other.name in _HOLD_YARDS for one, other in ((x, y), (y, x))):
        return False
    kinds = {x.kind, y.kind}
    if kinds == {"rooms", "houses"}:
        return (x if x.kind == "rooms" else y).name in _OF_CHURCHES
    if kinds == {"houses", "large"}:
        small, large = (x, y) if x.kind == "houses" else (y, x)
        return small.name in _SMALL and large.name in _PUBLIC
    return kinds in _APART


def _relation(before: str, language: str) -> str:
    """The field of the last preposition before a noun, if it stands near; one for all that say "inside"."""
    words = before.split()
    table, parts = prepositions(language), _parts(language)
    least = max(0, len(words) - _REACH - 1)
    for begin in range(len(words) - 1, least - 1, -1):
        for length in range(min(_REACH, len(words) - begin), 0, -1):
            field = table.get(" ".join(words[begin : begin + length]))
            if field == _OF and begin and words[begin - 1] in parts:
                return _relation(" ".join(words[: begin - 1]), language)
            if field:
                return "at" if field in _INSIDE else field
    return ""


def _comes_back(after: str, language: str) -> bool:
    """Tell whether what follows a place that somebody goes to says what happened there."""
    words = data(language, "premises").get("back", {}).get("there", ())
    return any(f" {fold(word)} " in f" {after} " for word in words)


@cache
def _parts(language: str) -> frozenset[str]:
    """Words for a part of any place: the middle of it, a corner."""
    return frozenset(fold(word) for word in data(language, "premises").get("back", {}).get("parts", ()))


@cache
def _names(language: str) -> Mapping[str, tuple[str, str]]:
    return {
        fold(noun): (kind, name)
        for kind, names in data(language, "premises").items()
        if kind in _KINDS
        for name, nouns in names.items()
        for noun in nouns
    }


@cache
def _nouns(language: str) -> re.Pattern[str]:
    nouns = sorted(_names(language), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, nouns)) or '(?!)'})\b")
