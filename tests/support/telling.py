"""Claims that stand in one text, found in it by their words: what a source with several sentences states."""

from __future__ import annotations

import re

from pipeline.records import Claim
from tests.support.claims import claim


def told(
    text: str,
    words: str,
    edtf: str = "",
    *,
    name: str = "",
    date: str = "",
    language: str = "en",
    **more: object,
) -> Claim:
    """The claim that some words of a text make.

    Args:
        text: the whole source. words: those of the claim. edtf: its date; date: how the text writes it, if not so.
        name: its id, else its words.
    """
    start = text.index(words)
    opens = max((m.end() for m in re.finditer(r"[.!?]\s+|\n+", text) if m.end() <= start), default=0)
    closes = next((m.end() for m in re.finditer(r"[.!?](?=\s|$)|\n", text) if m.end() > start), len(text))
    written = date or edtf
    return claim(
        name or words,
        edtf,
        text=words,
        at=start,
        date_at=text.index(written, start) if edtf else -1,
        date_text=written,
        language=language,
        sentence=(opens, closes),
        **more,  # type: ignore[arg-type]
    )
