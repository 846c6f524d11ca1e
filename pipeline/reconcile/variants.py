"""Whether two names can be of one person, body or place: spelt otherwise, shortened, translated."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz
from rapidfuzz.distance import JaroWinkler

from pipeline.claims.lexicon import concepts, given, particles
from pipeline.reconcile.cues import fold

_SAME_WORD = 0.88
"""Two spellings of one name (Pissarro, Pissaro; Gillani, Gilani) are at least as close as this."""
_SAME_GIVEN = 0.75
"""Given names that differ more are of two people, not of two languages."""
_SHORTEST = 4
"""Letters of the shortest word that tells a name."""


def alike(x: str, y: str) -> bool:
    """Tell whether two names can be variants: each word of the shorter has its like or initial in the longer.

    "Calloway" and "Ruth Calloway", "J. T. Marlow" and "John Thomas Marlow", "Lindqvist" and "Lindqwist" are
    alike, and so are given names that translate each other ("Peter", "Pierre").
    """
    words_x, words_y = fold(x).split(), fold(y).split()
    if not words_x or not words_y:
        return True
    if words_x[-1] == words_y[-1] and len(words_x) > 1 and len(words_y) > 1:
        # William of Rennes and Guillaume de Rennes: the first name may be translated
        return not _are_two(words_x[:-1], words_y[:-1])
    shorter, longer = sorted((words_x, words_y), key=len)
    if fuzz.ratio(" ".join(words_x), " ".join(words_y)) >= 90:
        return True
    return all(_has_like(word, longer) for word in shorter) and _has_like(longer[-1], shorter)


def _has_like(word: str, words: Iterable[str]) -> bool:
    known = given()
    return any(
        word == other
        or (word in known and known[word] == known.get(other))
        or (min(len(word), len(other)) == 1 and word[0] == other[0])
        or (min(len(word), len(other)) > 3 and JaroWinkler.similarity(word, other) >= _SAME_WORD)
        for other in words
    )


def _are_two(x: Sequence[str], y: Sequence[str]) -> bool:
    """Tell whether what stands before one surname is two given names, not one that is shortened or translated."""
    if len(x) != 1 or len(y) != 1 or min(len(x[0]), len(y[0])) < _SHORTEST:
        return False
    known = given()
    if x[0] in known and known.get(x[0]) == known.get(y[0]):
        return False
    return JaroWinkler.similarity(x[0], y[0]) < _SAME_GIVEN and not ({x[0], y[0]} & particles())


def are_translated(x: str, y: str) -> bool:
    """Tell whether a name may be the other in another language: the Northern Bank, la Banque du Nord.

    A name with a word of its own, that no lexicon has and the other name has nothing like, is not.
    """
    return not (_own_words(x, y) and _own_words(y, x))


def _own_words(name: str, other: str) -> list[str]:
    words = [word for word in fold(name).split() if len(word) >= _SHORTEST and word not in particles()]
    others = fold(other).split()
    known = concepts()
    return [
        word for word in words if word not in known and not any(fuzz.ratio(word, one) >= 70 for one in others)
    ]
