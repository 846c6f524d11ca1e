"""A document read once: its sentences with tokens, dates, names and clauses."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.claims.clauses import Clause, clauses
from pipeline.claims.fold import fold
from pipeline.claims.mention import Mention
from pipeline.claims.models import Models
from pipeline.claims.names import mentions, settle
from pipeline.claims.segment import readable, sentences
from pipeline.claims.tokens import Token
from pipeline.dates.read import Timex
from pipeline.records import Block, Document


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence. `paragraph` numbers its block; `dates` are the dates it tells, in order.

    `dated` are the spans of all date expressions, with those that only colour a noun ("19th-century ideas").
    """

    start: int
    end: int
    block: Block
    paragraph: int
    tokens: tuple[Token, ...]
    dates: tuple[Timex, ...]
    mentions: tuple[Mention, ...]
    clauses: tuple[Clause, ...]
    dated: tuple[tuple[int, int], ...] = ()


def read_sentences(document: Document, timexes: Sequence[Timex], models: Models) -> list[Sentence]:
    """The sentences of a document, parsed in one pass of its model.

    Args:
        document: the source and its blocks.
        timexes: its date expressions, in order.
        models: what parses.
    """
    text, language = document.source.text, document.source.language
    starts = [timex.start for timex in timexes]

    def within(begin: int, end: int) -> Sequence[Timex]:
        return timexes[bisect_left(starts, begin) : bisect_left(starts, end)]

    spans: list[tuple[int, int, Block, int]] = []
    for number, block in enumerate(document.blocks):
        told_here = within(block.start, block.end)
        for begin, end in _apart(text, sentences(text, block.start, block.end, language), told_here):
            spans.append((begin, end, block, number))
    parsed = models.parse(language, [(begin, readable(text[begin:end])) for begin, end, _, _ in spans])
    dated = [tuple(within(begin, end)) for begin, end, _, _ in spans]
    masked = [tuple((t.start, t.end) for t in dates) for dates in dated]
    found = [mentions(tokens, dates, language) for tokens, dates in zip(parsed, masked, strict=True)]
    lower = frozenset(fold(t.text) for tokens in parsed for t in tokens if t.text[:1].islower())
    read: list[Sentence] = []
    for (begin, end, block, number), tokens, dates, mask, names in zip(
        spans, parsed, dated, masked, settle(found, lower), strict=True
    ):
        told = tuple(date for date in dates if not _colours(text, tokens, date))
        pieces = clauses(text, tokens, [(t.start, t.end) for t in told], language)
        read.append(Sentence(begin, end, block, number, tokens, told, tuple(names), tuple(pieces), mask))
    return read


def _colours(text: str, tokens: Sequence[Token], date: Timex) -> bool:
    """Whether a date only colours the noun after it ("19th-century ideas") rather than dating an act."""
    if date.value.precision not in ("century", "decade") or "-" not in text[date.start : date.end]:
        return False
    following = next((token for token in tokens if token.start >= date.end), None)
    return (
        following is not None
        and following.pos in ("NOUN", "ADJ", "PROPN")
        and following.start <= date.end + 1
    )


def _apart(text: str, spans: list[tuple[int, int]], timexes: Sequence[Timex]) -> list[tuple[int, int]]:
    """Sentences joined again where a boundary would cut a date ("in Sept. 1904") or leaves one alone.

    In a chronology ("1904, 4 March. The ice breaks.") the date belongs to the sentence after it.
    """
    joined: list[tuple[int, int]] = []
    for begin, end in spans:
        cut = any(t.start < begin < t.end for t in timexes)
        if joined and (cut or _only_dates(text, joined[-1], timexes)):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((begin, end))
    return joined


def _only_dates(text: str, span: tuple[int, int], timexes: Sequence[Timex]) -> bool:
    inside = [t for t in timexes if span[0] <= t.start < span[1]]
    rest = list(text[span[0] : span[1]])
    for timex in inside:
        for position in range(timex.start, min(timex.end, span[1])):
            rest[position - span[0]] = " "
    return bool(inside) and not any(char.isalnum() for char in rest)
