"""Text of a source made fit to show: nothing in it may act on the page or the terminal around it."""

from __future__ import annotations

import re

# Embeddings, overrides and isolates would reorder the words around them; marks (U+200E, U+200F) are harmless.
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
