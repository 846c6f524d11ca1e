"""Names in a sentence: who and what is mentioned, and what the rest of the document knows of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.claims.fold import fold
from pipeline.claims.lexicon import is_style
from pipeline.claims.mention import Mention
from pipeline.claims.scan import Scanner
from pipeline.claims.tokens import Token


def mentions(tokens: Sequence[Token], dates: Sequence[tuple[int, int]], language: str) -> list[Mention]:
    """The names and offices of one sentence, in order and without overlap.

    Args:
        tokens: the sentence. dates: spans of date expressions, whose words are no names. language: a code.
    """
    words = Scanner(tokens, dates, language)
    found: list[Mention] = []
    index = 0
    while index < len(tokens):
        if words.dated(index) or not tokens[index].is_word:
            index += 1
            continue
        made = words.at(index)
        if made is None:
            index += 1
            continue
        found.extend(made)
        index = made[-1].last + 1
    return found


def settle(
    sentences: Sequence[Sequence[Mention]], lower: frozenset[str] = frozenset()
) -> list[list[Mention]]:
    """Re-read unsure names by what the rest of the document knows: a surname seen with a title is a person's.

    Args:
        sentences: the mentions of every sentence of a document.
        lower: the folded words the document also writes without a capital; a thing made of them is no name.
    """
    people: set[str] = set()
    places: set[str] = set()
    for mention in (mention for found in sentences for mention in found):
        if mention.kind == "person" and (mention.title or mention.sure):
            people.add(fold(mention.name))
            if not is_style(mention.name):
                people.add(fold(mention.name).split()[-1])
        elif mention.kind in ("site", "city") and mention.sure:
            places.add(fold(mention.name))
    settled = []
    for found in sentences:
        read = (_settle(mention, people, places) for mention in found)
        settled.append([mention for mention in read if not _is_common(mention, lower)])
    return settled


def _settle(mention: Mention, people: set[str], places: set[str]) -> Mention:
    name = fold(mention.name)
    if mention.sure or mention.title or not name:
        return mention
    words = name.split()
    surname = len(words) > 1 and words[-1] in people and mention.kind in ("organisation", "thing")
    if (name in people or surname) and name not in places:
        return replace(mention, kind="person", sure=True)
    if mention.kind == "person" and name in places:
        return replace(mention, kind="site")
    return mention


def _is_common(mention: Mention, lower: frozenset[str]) -> bool:
    """Whether an unsure name is only common words that happen to have a capital."""
    if mention.sure or mention.title or mention.kind == "person":
        return False
    return all(word in lower for word in fold(mention.name).split() if len(word) > 3)
