"""Words of two languages made comparable: a small dictionary of concepts, cognates letter by letter, and the
encoder's translations."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

import numpy as np
from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import cdist

from pipeline import languages
from pipeline.claims.geography import gazetteer
from pipeline.match.encoder import Encoder
from pipeline.match.translations import translations

_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST_IN_NAME = 4
_SHORTEST_COGNATE = 5
_LEAST_LIKENESS = 0.8


@cache
def fold(word: str) -> str:
    """A word in lower case without accents and ligatures."""
    decomposed = unicodedata.normalize("NFKD", word.lower().replace("œ", "oe").replace("æ", "ae"))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


@cache
def concepts(language: str) -> Mapping[str, frozenset[str]]:
    """Folded word → the concepts it stands for, in one language; empty where the language has no lexicon."""
    found: dict[str, set[str]] = {}
    for concept, words in _section(language, "concepts").items():
        for word in words:
            found.setdefault(fold(word), set()).add(f"={concept}")
    return {word: frozenset(names) for word, names in found.items()}


@cache
def meanings(word: str, language: str) -> frozenset[str]:
    """The concepts that a word stands for, and the country that it says something is of.

    Of an inflected form, those of the words that it can be a form of.
    """
    known, folded = concepts(language), fold(word)
    if language in languages.codes() and (place := gazetteer(language).get(word)) and place.kind == "demonym":
        return known.get(folded, frozenset()) | {f"@{place.entity}"}
    if folded in known:
        return known[folded]
    stems = [
        folded.removesuffix(ending) + whole
        for ending, wholes in _section(language, "inflections").items()
        if folded.endswith(ending)
        for whole in wholes
    ]
    return frozenset().union(*(known.get(stem, frozenset()) for stem in stems))


def common(name: str, language: str) -> list[str]:
    """The words of a name that the dictionary knows, in lower case."""
    words = [word.lower() for word in _WORD.findall(name) if len(word) >= _SHORTEST_IN_NAME]
    return [word for word in words if meanings(word, language)]


def _section(language: str, name: str) -> Mapping[str, Any]:
    dictionary = languages.data(language, "dictionary") if language in languages.codes() else {}
    section: Mapping[str, Any] = dictionary.get(name, {})
    return section


@cache
def stem(word: str, language: str) -> str:
    """A folded word with its ending rewritten as the lexicon says, for comparing letter by letter."""
    for ending, common in _section(language, "endings").items():
        if len(word) > len(ending) + 2 and word.endswith(ending):
            return word.removesuffix(ending) + str(common)
    return word


def classes(
    vocabulary: Iterable[tuple[str, str]], encoder: Encoder | None = None
) -> dict[tuple[str, str], frozenset[str]]:
    """What each word can stand for, so that words which translate each other share an element.

    Args:
        vocabulary: (word, language) pairs of a dossier.
        encoder: None leaves the pairs it finds out.

    Returns:
        For each of them its concepts, its folded form, and the pairs it belongs to: cognates are words of two
        languages, each the other's likest letter by letter (normalised Levenshtein similarity of at least
        0.8), translations each the other's nearest in the encoder's eyes (`translations`).
    """
    known = sorted(set(vocabulary))
    found = {(w, lang): {fold(w), *meanings(w, lang)} for w, lang in known}
    by_language: dict[str, list[tuple[str, str]]] = {}
    for word, language in known:
        if len(fold(word)) >= _SHORTEST_COGNATE:
            by_language.setdefault(language, []).append((word, language))
    codes = sorted(by_language)
    for position, first in enumerate(codes):
        for second in codes[position + 1 :]:
            for left, right in _cognates(by_language[first], by_language[second]):
                pair = f"~{stem(fold(left[0]), left[1])}~{stem(fold(right[0]), right[1])}"
                found[left].add(pair)
                found[right].add(pair)
    if encoder is not None:
        for left, right in translations(known, encoder):
            pair = f"+{left[0]}+{right[0]}"
            found[left].add(pair)
            found[right].add(pair)
    return {word: frozenset(names) for word, names in found.items()}


def _cognates(
    left: list[tuple[str, str]], right: list[tuple[str, str]]
) -> list[tuple[tuple[str, str], tuple[str, str]]]:
    rows = [stem(fold(word), language) for word, language in left]
    columns = [stem(fold(word), language) for word, language in right]
    likeness = cdist(
        rows,
        columns,
        scorer=Levenshtein.normalized_similarity,
        score_cutoff=_LEAST_LIKENESS,
        dtype=np.float32,
    )
    best_right, best_left = likeness.argmax(axis=1), likeness.argmax(axis=0)
    return [
        (left[i], right[j])
        for i, j in enumerate(best_right)
        if likeness[i, j] >= _LEAST_LIKENESS and likeness[best_left[j], j] <= likeness[i, j]
    ]
