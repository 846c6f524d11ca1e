"""Places that go by a common noun: the bust stands in the foyer of one text and in the garden of the other.

What kinds of rooms, houses and grounds there are is data of the languages (`premises.toml`). Two rooms are two
places, and so are two houses; a house may stand on any grounds, and a large one holds any room.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
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


@dataclass(frozen=True, slots=True)
class Premises:
    """A common noun of a place in a statement: its kind, its name in `premises.toml`, its words, how it is governed."""

    kind: str
    name: str
    words: str
    relation: str


def compare_premises(a: Claim, b: Claim) -> Difference | None:
    """The conflict of the first places that common nouns name in two claims; None when the claims share one."""
    left, right = premises(a), premises(b)
    if not left or not right or {x.name for x in left} & {y.name for y in right}:
        return None
    x, y = left[0], right[0]
    if x.relation != y.relation or x.name == y.name or not _are_two(x, y):
        return None
    return Difference("place", "conflicts", _REAL, "place-differs", x.words, y.words)


def premises(claim: Claim) -> tuple[Premises, ...]:
    """The places that a statement names by a common noun after a preposition, in order."""
    text = fold(claim.text)
    found: list[Premises] = []
    pattern = _nouns(claim.language)
    for match in pattern.finditer(text):
        relation = _relation(text[: match.start()], claim.language)
        if relation:
            kind, name = _names(claim.language)[match.group()]
            found.append(Premises(kind, name, as_written(claim.text, match.group()), relation))
    return tuple(found)


def _are_two(x: Premises, y: Premises) -> bool:
    if _ANY_HOUSE in (x.name, y.name):
        return False
    if {x.kind, y.kind} == {"rooms", "houses"}:
        return (x if x.kind == "rooms" else y).name in _OF_CHURCHES
    return {x.kind, y.kind} in _APART


def _relation(before: str, language: str) -> str:
    """The field of the last preposition before a noun, if it stands near; one for all that say "inside"."""
    words = before.split()[-_REACH - 1 :]
    table = prepositions(language)
    for begin in range(len(words) - 1, -1, -1):
        for length in range(min(_REACH, len(words) - begin), 0, -1):
            field = table.get(" ".join(words[begin : begin + length]))
            if field:
                return "at" if field in _INSIDE else field if field not in ("of", "from", "to") else ""
    return ""


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
