"""The words that this stage looks for: `languages/<code>/reconcile.toml`, `firsts.toml` and `nouns.toml`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from pipeline.languages import data


@cache
def cues(language: str, name: str) -> tuple[str, ...]:
    """A list of words of one language; empty when the language has none under that name."""
    return tuple(data(language, "reconcile").get(name, ()))


@cache
def firsts(language: str, name: str) -> tuple[str, ...]:
    """A list of `languages/<code>/firsts.toml`; empty when the language has none under that name."""
    return tuple(data(language, "firsts").get(name, ()))


@cache
def concepts(language: str) -> Mapping[str, frozenset[str]]:
    """Folded noun → the concepts it can name, the same in every language.

    What can be counted stands in `nouns.toml`; the matcher's lexicon adds the rest.
    """
    found: dict[str, set[str]] = {}
    # the claims stage gives a noun it knows by its English name, whatever the language
    tables = [data(code, "nouns") for code in dict.fromkeys((language, "en"))]
    for table in (*tables, data(language, "dictionary").get("concepts", {})):
        for concept, nouns in table.items():
            for noun in nouns:
                found.setdefault(fold(noun), set()).add(concept)
    return {noun: frozenset(names) for noun, names in found.items()}


@lru_cache(maxsize=1 << 16)
def fold(text: str) -> str:
    """Lower case without accents, apostrophes and hyphens as blanks: the form in which words are compared."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return " ".join(re.sub(r"[\W_]+", " ", plain).split())


def contains(text: str, words: Sequence[str]) -> bool:
    """Tell whether a text contains one of the cues, as whole words."""
    folded = f" {fold(text)} "
    return any(f" {fold(word)} " in folded for word in words)


def as_written(text: str, folded: str) -> str:
    """Some folded words of a text as they stand in it; themselves where they do not."""
    words = [(fold(match.group()), match) for match in re.finditer(r"[^\W_]+", text)]
    wanted = folded.split()
    for first in range(len(words) - len(wanted) + 1):
        span = words[first : first + len(wanted)]
        if [word for word, _ in span] == wanted:
            return text[span[0][1].start() : span[-1][1].end()]
    return folded
