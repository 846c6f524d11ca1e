"""Where a statement says that something is, whence it comes and whither it goes, read off its prepositions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from pipeline.languages import data
from pipeline.reconcile.capitals import Word, name_end, small_words, words_of
from pipeline.reconcile.cues import fold
from pipeline.records import Claim

_LONGEST = 4
"""Words in the longest preposition, and nouns between one and a name."""
_ASIDE = (",", "(")


@dataclass(frozen=True, slots=True)
class Spot:
    """A named place in a statement.

    Attributes:
        name: as it stands, without an article.
        relation: the field of the preposition that governs it (`at`, `from`, `behind`; `within` before a country only).
        noun: the common noun between that preposition and the name ("the rock called …"), folded; empty without.
        bare: nothing but the preposition stands before it, as before the name of a town.
        holder: what it is said to lie in ("Ashby in Somerset"); empty when nothing is.
        held: another name lies in it.
    """

    name: str
    relation: str
    noun: str = ""
    bare: bool = True
    holder: str = ""
    held: bool = False


def spots(claim: Claim) -> tuple[Spot, ...]:
    """The places that a statement names after a preposition, in order."""
    words = words_of(claim)
    found: list[tuple[Spot, int, int]] = []
    i = 0
    while i < len(words):
        last = name_end(words, i, claim.language)
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


def _governed(words: Sequence[Word], first: int, language: str) -> tuple[str, str, bool] | None:
    """The preposition that a name hangs on, the noun between them, and whether nothing else is between."""
    articles, table = small_words(language, "articles"), prepositions(language)
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


def _preposition(words: Sequence[Word], last: int, table: Mapping[str, str]) -> tuple[str, int]:
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
def prepositions(language: str) -> Mapping[str, str]:
    """Folded preposition of place → its field in `slots.toml`."""
    where: Mapping[str, Sequence[str]] = data(language, "slots").get("where", {})
    return {fold(phrase): field for field, phrases in where.items() for phrase in phrases}


def _apposed(words: Sequence[Word], last: int, first: int) -> bool:
    """Tell whether a name follows another with only a comma or bracket between."""
    return first == last + 2 and words[last + 1].text in _ASIDE


def _nested(found: Sequence[tuple[Spot, int, int]], words: Sequence[Word], language: str) -> tuple[Spot, ...]:
    """The places, with what lies in what: "Ashby, in Somerset", "Ashby, Somerset"."""
    articles = small_words(language, "articles")
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
