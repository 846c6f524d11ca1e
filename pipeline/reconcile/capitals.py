"""The words of a statement, and the names among them: runs of capitals with the small words inside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from pipeline.claims.lexicon import lexicon
from pipeline.languages import data
from pipeline.reconcile.cues import fold
from pipeline.records import Claim

_WORD = re.compile(
    r"(?:[dljsnmtc]|qu|jusqu)['’](?=\w)|(?:St|Ste|Mt|Pt|Rev|Dr|Mr|Mrs|Ms|Col|Gen|Capt|Lt|Sgt|Prof|Gov|Hon|Mme|Mlle|MM|[A-Z])\.|[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d+|[^\w\s]",
    re.IGNORECASE,
)
_LONGEST_OPENING = 80
_JOINS = frozenset(("en", "et", "y", "and"))


@dataclass(frozen=True, slots=True)
class Word:
    """A word, number or mark at its place in a text."""

    text: str
    start: int
    end: int

    @property
    def folded(self) -> str:
        """The form in which words are compared."""
        return fold(self.text)

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[:1].isupper()


def words_in(text: str, at: int = 0) -> list[Word]:
    """The words and marks of a text that begins at an offset; "d'" and "St." are words of their own."""
    return [Word(m[0], at + m.start(), at + m.end()) for m in _WORD.finditer(text)]


def words_of(claim: Claim) -> list[Word]:
    """The words of a statement; those of its date are left out, and an opening phrase that tells another act."""
    words = words_in(claim.text[opening(claim) :], opening(claim))
    if claim.date is None:
        return words
    begin, end = claim.date.start - claim.start, claim.date.end - claim.start
    return [word for word in words if word.end <= begin or word.start >= end]


def opening(claim: Claim) -> int:
    """Where a statement proper begins, behind a participle that opens it without its date: "Born at Ely, she …"."""
    comma = claim.text.find(",")
    words = claim.text[:comma].split() if comma > 0 else []
    dated = claim.date is not None and claim.date.start - claim.start < comma
    if not words or dated or comma > _LONGEST_OPENING:
        return 0
    endings = tuple(data(claim.language, "slots").get("participles", ()))
    return comma + 1 if endings and words[0].casefold().endswith(endings) else 0


def name_end(words: Sequence[Word], first: int, language: str) -> int:
    """The last word of the name that begins at a word; a place before it when none does."""
    particles = small_words(language, "particles") - _JOINS
    single = len(words[first].text) < 2 or words[first].folded in small_words(language, "common")
    if not words[first].is_capital or single:
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


@cache
def small_words(language: str, name: str) -> frozenset[str]:
    """A list of the lexicon of names (`articles`, `particles`, `common`), folded as this stage does."""
    words: frozenset[str] = getattr(lexicon(language), name)
    return frozenset(fold(word) for word in words)
