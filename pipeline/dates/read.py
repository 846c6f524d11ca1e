"""Read the dates of a text: the door of the date stage."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.dates.timexes import Anchor, DateReading, Finding, Timex
from pipeline.dates.value import DateValue

__all__ = ["Anchor", "DateReading", "Finding", "Timex", "read"]


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
    """
    return DateReading((), ())
