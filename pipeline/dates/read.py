"""Read the dates of a text: the door of the date stage."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.dates.context import Context
from pipeline.dates.nodes import Hedge, Node, Part, Parts, Range, Relative, Side
from pipeline.dates.resolve import Resolver
from pipeline.dates.rules import rules
from pipeline.dates.tagging import Mention, tag
from pipeline.dates.timexes import Anchor, DateReading, Finding, Timex
from pipeline.dates.units import in_year
from pipeline.dates.value import DateValue

__all__ = ["Anchor", "DateReading", "Finding", "Timex", "read"]

_CHARACTERS_PER_CUE = 3000
_HEAD, _DATELINE = 300, 100
_MONTHS = 12
_IN_DIGITS = re.compile(r"(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d{2})(?![\d/-]|\.\d)")
_DASH = re.compile(r"\s*(?:\([^()\n]{2,20}\)\s*)?[–—-]{1,2}\s")
_PLACE = re.compile(r"\s*[^\W\d_a-zà-ÿ][^\n.;:!?\d]{1,40},\s*")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_BLANK_LINE = re.compile(r"\n[^\S\n]*(?:\n\s*)+")


def read(
    text: str,
    language: str,
    *,
    written: DateValue | None = None,
    paragraphs: Sequence[tuple[int, int]] | None = None,
    day_first: bool | None = None,
) -> DateReading:
    """Find the dates of a whole document and say what each means.

    Args:
        text: the document; offsets in the result are code points into it.
        language: code of a language folder (`en`, `fr`).
        written: when the text was written, the anchor of "last year"; None when unknown.
        paragraphs: spans inside which anchors are sought; blank lines part them by default.
        day_first: how 10/09/2020 is to be read; None to settle it from the text's other dates.

    Raises: LookupError when there is no such language.
    """
    if _INVISIBLE.search(text):
        return _without_invisible(text, language, written, paragraphs, day_first)
    known = rules(language)
    if day_first is None:
        day_first = _day_first(text) if known.options.get("day_first") == "ask" else True
    spans = list(paragraphs or _split(text))
    tagged = [tag(text, start, end, known, day_first) for start, end in spans]
    findings = [finding for each in tagged for finding in each.findings]
    mentions = [mention for each in tagged for mention in each.mentions]
    dateline = None
    if written is None and (dateline := _dateline(text, mentions)) is not None:
        written = dateline.value
    resolver = Resolver(Context(text, known, written, _is_news(text, written, mentions), dateline))
    resolver.survey(mentions)
    timexes: list[Timex] = []
    for each, (start, end) in zip(tagged, spans, strict=True):
        found, more = resolver.paragraph(each.mentions, start, end)
        timexes += found
        findings += more
    return DateReading(
        tuple(sorted(timexes, key=lambda timex: timex.start)),
        tuple(sorted(findings, key=lambda finding: (finding.start, finding.code))),
    )


def _split(text: str) -> Iterator[tuple[int, int]]:
    """The paragraphs of a text: what stands between blank lines."""
    start = 0
    for blank in _BLANK_LINE.finditer(text):
        yield start, blank.start()
        start = blank.end()
    yield start, len(text)


def _without_invisible(
    text: str,
    language: str,
    written: DateValue | None,
    paragraphs: Sequence[tuple[int, int]] | None,
    day_first: bool | None,
) -> DateReading:
    """Read a text with soft hyphens or other invisible marks inside words as if they were not there."""
    kept = [place for place, char in enumerate(text) if not _INVISIBLE.match(char)]
    clean = "".join(text[place] for place in kept)
    spans = None
    if paragraphs is not None:
        spans = [(bisect_left(kept, start), bisect_left(kept, end)) for start, end in paragraphs]
    reading = read(clean, language, written=written, paragraphs=spans, day_first=day_first)

    def span(start: int, end: int) -> tuple[int, int]:
        return (start, end) if start < 0 else (kept[start], kept[end - 1] + 1)

    def anchor(found: Anchor | None) -> Anchor | None:
        return found and Anchor(*span(found.start, found.end), found.text, found.value)

    timexes = []
    for timex in reading.timexes:
        start, end = span(timex.start, timex.end)
        timexes.append(
            replace(timex, start=start, end=end, text=text[start:end], anchor=anchor(timex.anchor))
        )
    findings = []
    for finding in reading.findings:
        start, end = span(finding.start, finding.end)
        findings.append(replace(finding, start=start, end=end))
    return DateReading(tuple(timexes), tuple(findings))


def _day_first(text: str) -> bool | None:
    """How a text writes dates in digits, from those that can be read in one way only.

    None when they do not say.
    """
    votes = {
        int(match[1]) > _MONTHS
        for match in _IN_DIGITS.finditer(text)
        if (int(match[1]) > _MONTHS) != (int(match[3]) > _MONTHS)
    }
    return votes.pop() if len(votes) == 1 else None


def _dateline(text: str, mentions: Sequence[Mention]) -> Anchor | None:
    """The day a text gives at its head: in a line of its own, as letters and minutes do, or as agencies do.

    "PORT MARLOW, 6 March 2018 – …": a place, the day and a dash open the text.
    """
    if not mentions or mentions[0].start > _HEAD or not isinstance(mentions[0].node, Parts):
        return None
    first, parts = mentions[0], mentions[0].node
    after, begin = text.find("\n", first.end), text.rfind("\n", 0, first.start) + 1
    line = text[begin : len(text) if after < 0 else after].strip()
    agency = _DASH.match(text, first.end) and _PLACE.fullmatch(text, begin, first.start)
    alone = len(line) <= _DATELINE and not line.endswith((".", ";", "!"))
    if parts.year is None or parts.day is None or not (alone or agency):
        return None
    value = in_year(parts, parts.year)
    return None if value is None else Anchor(first.start, first.end, text[first.start : first.end], value)


def _is_news(text: str, written: DateValue | None, mentions: Sequence[Mention]) -> bool:
    """Whether a text speaks from its day of writing.

    Often enough it says "yesterday", "on Tuesday", "last week".
    """
    if written is None or written.precision != "day":
        return False
    cues = sum(_speaks_from_today(mention.node) for mention in mentions)
    return cues > 0 and cues * _CHARACTERS_PER_CUE >= len(text)


def _speaks_from_today(node: Node) -> bool:
    match node:
        case Relative():
            return node.base == "writing" and not node.idiom and not (node.counted and abs(node.steps) > 1)
        case Parts():
            return node.weekday is not None and node.month is None
        case Part() | Side() | Hedge():
            return _speaks_from_today(node.of)
        case Range():
            return _speaks_from_today(node.start) or _speaks_from_today(node.end)
        case _:
            return False
