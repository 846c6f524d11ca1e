"""Sentences: where they begin and end inside a block, by rules, so that every model reads the same ones."""

from __future__ import annotations

import re
from functools import cache

from pipeline.claims.fold import ENTITY, fold
from pipeline.languages import data

Span = tuple[int, int]
_END = re.compile(r"[.!?…](?:[.!?…]|\[\d+\])*[\"”’»)\]]*(?:\s?»)?(?=\s|$|[A-ZÀ-Þ][a-zà-ÿ]+ )|\n\s*\n")
_ZONE = re.compile(r"\s[A-Z]{2,4}\b")
"""The time zone that may follow an hour ("7 p.m. ET")."""
_NUMBER = re.compile(r"\d\s?[^\W\d_]+$")
"""A number and the word after it, at the end of a text."""
_HIDDEN = re.compile(
    r"\[\s*(?:\d+|note \d+|[a-z])\s*\]|" + ENTITY + r"|<[^<>]{1,40}>|[_*]{1,3}(?=\w)|(?<=\w)[_*]{1,3}"
)


def sentences(text: str, start: int, end: int, language: str) -> list[Span]:
    """The sentences of a block.

    Args:
        text: the source's text; start, end: the block's span in it; language: a language code.

    Returns: spans in the source, without surrounding white space; hard-wrapped lines belong together.
    """
    found, begin = [], start
    for match in _END.finditer(text, start, end):
        if match[0][0] == "." and not _ends(text, match, end, language):
            continue
        found.append((begin, match.end()))
        begin = match.end()
    found.append((begin, end))
    trimmed = (_trim(text, span) for span in found)
    return [span for span in trimmed if span[0] < span[1]]


def _trim(text: str, span: Span) -> Span:
    begin, end = span
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    return begin, end


def _ends(text: str, match: re.Match[str], end: int, language: str) -> bool:
    """Whether a full stop ends a sentence and not an abbreviation, an initial or a number."""
    before = text[max(0, match.start() - 16) : match.start()]
    word = re.search(r"[^\s(«“\"'’]*$", before)
    last = word[0] if word else ""
    after = text[match.end() : min(end, match.end() + 3)].lstrip()
    if not after:
        return True
    if len(match[0]) == 1 and fold(last) in _abbreviations(language):
        return after[0].isupper() and last in _units(language) and _NUMBER.search(before) is not None
    if fold(last) in _hours(language) and _ZONE.match(text, match.end(), end):
        return False
    if re.fullmatch(r"(?:[A-ZÀ-Þ]\.?-?)+", last) and len(last.replace(".", "")) <= 2 and after[0].isupper():
        return False
    return not after[0].islower()


@cache
def _hours(language: str) -> frozenset[str]:
    return frozenset(fold(word) for word in data(language, "claims")["hours"])


@cache
def _units(language: str) -> frozenset[str]:
    return frozenset(data(language, "claims")["units"])


@cache
def _abbreviations(language: str) -> frozenset[str]:
    return frozenset(fold(word) for word in data(language, "claims")["abbreviations"])


def readable(text: str) -> str:
    """The same text, character for character, as a model likes it: marks hidden, line breaks as spaces."""
    hidden = _HIDDEN.sub(lambda match: " " * len(match[0]), text)
    return re.sub(r"[\s\u00a0\u202f]", " ", hidden)
