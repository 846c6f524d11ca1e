"""Where a statement says that something is, whence it comes and whither it goes, read off its prepositions."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from pipeline.claims.lexicon import lexicon
from pipeline.languages import data
from pipeline.reconcile.cues import fold
from pipeline.records import Claim

_WORD = re.compile(
    r"(?:[dljsnmtc]|qu|jusqu)['’](?=\w)|(?:St|Ste|Mt|Pt)\.|[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d+|[^\w\s]",
    re.IGNORECASE,
)
_LONGEST = 4
"""Words in the longest preposition, and nouns between one and a name."""
_JOINS = frozenset(("en", "et", "y", "and"))
_ASIDE = (",", "(")


@dataclass(frozen=True, slots=True)
class Spot:
    """A named place in a statement.

    Attributes:
        name: as it stands, without an article.
        relation: the field of the preposition that governs it (`at`, `from`, `behind`; `within` before a country only).
        noun: the common noun between that preposition and the name ("the rock called …"), folded; empty without.
        bare: nothing but the preposition stands before it, as before the name of a town.
        holder: what it is said to lie in ("Lowell in Massachusetts"); empty when nothing is.
        held: another name lies in it.
    """

    name: str
    relation: str
    noun: str = ""
    bare: bool = True
    holder: str = ""
    held: bool = False


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: int
    end: int

    @property
    def folded(self) -> str:
        return fold(self.text)

    @property
    def is_capital(self) -> bool:
        return self.text[:1].isupper()


def spots(claim: Claim) -> tuple[Spot, ...]:
    """The places that a statement names after a preposition, in order."""
    words = _words(claim)
    found: list[tuple[Spot, int, int]] = []
    i = 0
    while i < len(words):
        last = _name_end(words, i, claim.language)
        if last < i:
            i += 1
            continue
        governed = _governed(words, i, claim.language)
        if governed is not None:
            relation, noun, bare = governed
            name = claim.text[words[i].start : words[last].end]
            found.append((Spot(name, relation, noun, bare), i, last))
        elif found and _apposed(words, found[-1][2], i):
            name = claim.text[words[i].start : words[last].end]
            found.append((Spot(name, "at"), i, last))
        i = last + 1
    return _nested(found, words, claim.language)


def _words(claim: Claim) -> list[_Word]:
    """The words of a statement; those of its date are left out."""
    found = [_Word(m[0], m.start(), m.end()) for m in _WORD.finditer(claim.text)]
    if claim.date is None:
        return found
    begin, end = claim.date.start - claim.start, claim.date.end - claim.start
    return [word for word in found if word.end <= begin or word.start >= end]


def _name_end(words: Sequence[_Word], first: int, language: str) -> int:
    """The last word of the name that begins at a word; before it when none does."""
    particles = _folded(language, "particles") - _JOINS
    if (
        not words[first].is_capital
        or words[first].folded in _folded(language, "common")
        or len(words[first].text) < 2
    ):
        return first - 1
    last = first
    while last + 1 < len(words):
        after = last + 1
        if words[after].is_capital and words[after].start - words[last].end <= 1:
            last = after
            continue
        while after < len(words) and words[after].folded in particles and after - last <= 2:
            after += 1
        if after == last + 1 or after >= len(words) or not words[after].is_capital:
            break
        last = after
    return last


def _governed(words: Sequence[_Word], first: int, language: str) -> tuple[str, str, bool] | None:
    """The preposition that a name hangs on, the noun between them, and whether nothing else is between."""
    articles, table = _folded(language, "articles"), _prepositions(language)
    at = first - 1
    articled = at >= 0 and words[at].folded in articles and words[at].folded not in table
    at -= articled
    relation, begin = _preposition(words, at, table)
    articled |= at >= 0 and words[at].folded in articles
    if relation != "of":
        return (relation, "", not articled) if relation else None
    noun: list[str] = []
    at = begin
    while at >= 0 and len(noun) < _LONGEST and words[at].text[0].isalpha() and not words[at].is_capital:
        word = words[at].folded
        if word in articles or word in table:
            break
        noun.insert(0, word)
        at -= 1
    come = data(language, "slots")["places"]["come"]
    if noun and noun[-1] in map(fold, come):
        return "from", "", not articled
    if at >= 0 and words[at].folded in articles and words[at].folded not in table:
        at -= 1
    outer, begin = _preposition(words, at, table)
    if outer == "of" and begin >= 0 and words[begin].folded in map(fold, come):
        outer = "from"
    return (outer, " ".join(noun), False) if outer and outer != "of" and noun else None


def _preposition(words: Sequence[_Word], last: int, table: Mapping[str, str]) -> tuple[str, int]:
    """The field of the longest preposition that ends at a word, and the word before it."""
    for length in range(_LONGEST, 0, -1):
        begin = last - length + 1
        if begin < 0:
            continue
        said = fold(" ".join(word.text for word in words[begin : last + 1]))
        if said in table:
            return table[said], begin - 1
    return "", last


@cache
def _folded(language: str, name: str) -> frozenset[str]:
    words: frozenset[str] = getattr(lexicon(language), name)
    return frozenset(fold(word) for word in words)


@cache
def _prepositions(language: str) -> Mapping[str, str]:
    where: Mapping[str, Sequence[str]] = data(language, "slots").get("where", {})
    return {fold(phrase): field for field, phrases in where.items() for phrase in phrases}


def _apposed(words: Sequence[_Word], last: int, first: int) -> bool:
    """Tell whether a name follows another with only a comma or bracket between."""
    return first == last + 2 and words[last + 1].text in _ASIDE


def _nested(
    found: Sequence[tuple[Spot, int, int]], words: Sequence[_Word], language: str
) -> tuple[Spot, ...]:
    """The places, with what lies in what: "Lowell, in Massachusetts", "St. Paul, Minnesota"."""
    articles = _folded(language, "articles")
    holders: dict[int, str] = {}
    held: set[int] = set()
    for k in range(len(found) - 1):
        (_, _, last), (outer, first, _) = found[k], found[k + 1]
        between = [word for word in words[last + 1 : first] if word.folded not in articles]
        marks = [word for word in between if not word.text[0].isalpha()]
        preps = [word for word in between if word.text[0].isalpha()]
        near = all(mark.text in _ASIDE for mark in marks) and len(marks) <= 1
        if near and len(preps) <= 1 and outer.relation in ("at", "within", "of") and not outer.noun:
            holders[k] = outer.name
            held.add(k + 1)
    return tuple(
        Spot(spot.name, spot.relation, spot.noun, spot.bare, holders.get(k, ""), k in held)
        for k, (spot, _, _) in enumerate(found)
    )
