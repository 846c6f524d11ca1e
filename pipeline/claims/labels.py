"""Numbers that are part of a name or a reference: "Room 12", "No. 4", "B-52", "page 7"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.claims.fold import fold
from pipeline.claims.measures import Measures
from pipeline.claims.tokens import Token
from pipeline.records import Quantity

_CODE = re.compile(
    r"(?<![\w-])([^\W\d_]+(?:-[^\W\d_]+)*)(?:-(\d+(?:[\u00a0\u202f ]\d{3})*)|(\d+))([^\W\d_]*)(?![\w])"
)
_PLAIN = re.compile(r"(?<![\w.,])\d+(?:[ \u00a0\u202f]\d{3})*(?![\w]|[.,]\d)")


def labels(text: str, tokens: Sequence[Token], start: int, table: Measures) -> Iterator[Quantity]:
    """The numbers of a sentence that name rather than count.

    Args:
        text: the sentence; tokens: its words; start: its offset in the source.

    Yields: quantities of kind `label` with offsets into `text`; `noun` is what the number belongs to.
    """
    codes = []
    for match in _CODE.finditer(text):
        stem = match[1]
        plain = not any(char.isupper() for char in stem) or (
            len(stem) > 1 and stem.istitle() and not match[3]
        )
        if plain and fold(stem) not in table.labels and not _all_caps_part(stem):
            continue
        codes.append(match.span())
        yield _label(
            match.start(), match.end(), match[2] or match[3], table.labels.get(fold(stem), fold(stem))
        )
    for match in _PLAIN.finditer(text):
        if any(begin <= match.start() < end for begin, end in codes):
            continue
        word = table.label.search(text[: match.start()])
        if word and not table.unit_at(text, match.end()):
            yield _label(match.start(), match.end(), match[0], table.labels[fold(word["word"])])
            continue
        if re.match(r"\s?[-–]\s?\d", text[match.end() :]) or re.search(
            r"\d\s?[-–]\s?$", text[: match.start()]
        ):
            continue
        name = _name_before(match.start() + start, match.end() + start, tokens)
        if name and not table.unit_at(text, match.end()):
            yield _label(match.start(), match.end(), match[0], fold(name))


def _all_caps_part(stem: str) -> bool:
    return any(part.isupper() and len(part) > 1 for part in stem.split("-"))


def _label(start: int, end: int, digits: str, noun: str) -> Quantity:
    value = float(re.sub(r"\D", "", digits))
    return Quantity("label", value, "", "", start, end, None, noun, False, "exact", len(digits))


def _name_before(begin: int, end: int, tokens: Sequence[Token]) -> str:
    """The capitalised word a number closes as a name, unless the number counts what follows it."""
    before = [index for index, token in enumerate(tokens) if token.end <= begin]
    after = [token for token in tokens if token.start >= end]
    if not before or tokens[before[-1]].end < begin - 1:
        return ""
    index = before[-1]
    word = tokens[index]
    if not word.is_capital or len(word.text) < 2 or (index == 0 and word.pos != "PROPN") or word.text == "%":
        return ""
    counts = after and after[0].pos in ("NOUN", "ADJ", "NUM") and after[0].start <= end + 1
    if counts and not (index and tokens[index - 1].is_capital and end - begin <= 2):
        return ""
    return word.text
