"""Sentences that break off: where the last one of a paragraph begins, when it has no end."""

from __future__ import annotations

import re
from collections.abc import Collection

from pipeline.ingest.layout.joins import ends_sentence

LONGEST_LINE = 160  # characters that a line of prose has and a title or caption has not
_STOP = re.compile(r"[.!?…][\"'”’»)\]]*(?:\[[^\]]{1,12}\])*\s+(?=[\"'“‘«(\[]*[^\W\d_a-zà-öø-ÿ])")
_ABBREVIATION = re.compile(r"(?:\b[^\W\d_]{1,3}|\b[A-Z][a-z]{2,3}|\b\d{1,2})\.$")
_REACH = 8  # characters before a stop that tell an abbreviation
_FRAGMENT = 3  # words below which what follows the last stop is a signature or a source, not a sentence


def sentences(content: str) -> list[int]:
    """Where the sentences of a paragraph begin, roughly: enough to tell its last one."""
    return [0, *(stop.end() for stop in _STOP.finditer(content) if not _abbreviates(content, stop.start()))]


def _abbreviates(content: str, stop: int) -> bool:
    return bool(_ABBREVIATION.search(content[max(0, stop - _REACH) : stop + 1]))


def cut_off(
    content: str, dangling: Collection[str], *, lines: int = 1, item: bool = False, full_stops: bool = False
) -> int | None:
    """Where the last sentence of a paragraph or list item begins, when it has no end; else None.

    Args:
        content: the text of the paragraph or item.
        dangling: words that no sentence ends with.
        lines: how many lines it stands on.
        item: it is a list item; those need no stop at their end,
        full_stops: … unless the other items of the list have one.
    """
    if ends_sentence(content):
        return None
    begin = sentences(content)[-1]
    fragment = content[begin:]
    words = fragment.split()
    if len(words) > 1 and (last_word(content) in dangling or content.endswith((",", "-"))):
        return begin
    if item:
        return begin if full_stops else None
    if len(words) <= _FRAGMENT or fragment.startswith(("(", "[", "—", "–")):
        return None
    return begin if begin or lines > 1 or len(content) > LONGEST_LINE else None


def last_word(content: str) -> str:
    """The last word of a text in small letters, what is elided before it left out."""
    return re.split("['’]", content.rsplit(maxsplit=1)[-1].lower())[-1]
