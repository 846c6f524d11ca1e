"""What a statement says once its dates, names and numbers are taken out: the text for the encoder, and
keywords."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from pipeline.claims.fold import fold
from pipeline.claims.tokens import Token
from pipeline.languages import data

Span = tuple[int, int]
_CONTENT = ("NOUN", "VERB", "ADJ", "ADV")


def content(text: str, start: int, end: int, masks: Sequence[tuple[Span, str]], language: str) -> str:
    """A clause with neutral words in the place of dates, names and numbers.

    Args:
        text: the source's text; start, end: the clause.
        masks: spans in the source with what stands there: `person`, `place`, `number` or `date`.
        language: a code.
    """
    words = data(language, "claims")["mask"]
    pieces, position = [], start
    for (begin, stop), kind in sorted(masks):
        if begin < position or stop > end:
            continue
        pieces.append(text[position:begin])
        pieces.append(words[kind])
        position = stop
    pieces.append(text[position:end])
    plain = re.sub(r"\[\s*\d+\s*\]|[*_=]{1,3}", " ", "".join(pieces))
    return " ".join(plain.split())


def keywords(tokens: Sequence[Token], masks: Sequence[tuple[Span, str]], language: str) -> tuple[str, ...]:
    """The content lemmas of a clause outside its names, dates and numbers, in order, each once.

    In lower case, with their accents: an encoder does not know a word without them.
    """
    kept: dict[str, str] = {}
    for token in tokens:
        if any(begin < token.end and token.start < stop for (begin, stop), _ in masks):
            continue
        lemma = fold(token.lemma)
        if (
            len(lemma) < 3
            or not lemma[0].isalpha()
            or lemma in _stop(language)
            or fold(token.text) in _stop(language)
        ):
            continue
        if token.pos in _CONTENT or (not token.pos and len(lemma) > 3) or _is_common(token, tokens[0]):
            kept.setdefault(lemma, token.lemma.lower())
    return tuple(kept.values())


def _is_common(token: Token, first: Token) -> bool:
    """A word that the model takes for a name, though only its place in the clause can have given it a capital."""
    return token.pos == "PROPN" and (token.text.islower() or token is first)


@cache
def _stop(language: str) -> frozenset[str]:
    return frozenset(fold(word) for word in data(language, "claims")["stop"]["words"])
