"""Text of a source made fit to show: nothing in it may act on the page around it."""

from __future__ import annotations

import bisect
import re
import unicodedata

# Embeddings, overrides and isolates would reorder the page's own words; marks (U+200E, U+200F) are harmless.
_DIRECTIVES = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_SHOWN = {ord(mark): f"⟨U+{ord(mark):04X}⟩" for mark in _DIRECTIVES}
_SHOWN |= {code: chr(0x2400 + code) for code in range(32) if chr(code) not in "\t\n\r"} | {0x7F: "␡"}
_SHOWN |= {code: f"⟨U+{code:04X}⟩" for code in range(0x80, 0xA0)}
_SHOWN |= dict.fromkeys((*range(55296, 57344), 65534, 65535), "�")
_SPACE = re.compile(r"[ \t\r\n]+")


def visible(text: str) -> str:
    """The text with control characters and bidirectional directives replaced by signs that can be seen."""
    return text.translate(_SHOWN)


def one_line(text: str) -> str:
    """The text with line breaks and runs of spaces as single spaces; no-break spaces stay."""
    return _SPACE.sub(" ", visible(text)).strip()


def folded(text: str) -> str:
    """The text as it is searched: without case, accents and apostrophe styles."""
    plain = unicodedata.normalize("NFD", text.replace("’", "'")).lower()
    return _SPACE.sub(" ", "".join(sign for sign in plain if not unicodedata.combining(sign)))


class Lines:
    """Finds the line a position stands on."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in re.finditer(r"\n", text))]

    def number(self, position: int) -> int:
        """The number of the line, from 1."""
        return bisect.bisect_right(self._starts, position)
