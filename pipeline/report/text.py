"""Text of a source as it is searched, and where in it something stands."""

from __future__ import annotations

import bisect
import re
import unicodedata

from pipeline.messages.visible import one_line


def folded(text: str) -> str:
    """The text as it is searched: without case, accents and apostrophe styles."""
    plain = text.replace("’", "'").lower()
    if not plain.isascii():
        signs = unicodedata.normalize("NFD", plain)
        plain = "".join(sign for sign in signs if not unicodedata.combining(sign))
    return one_line(plain)


class Lines:
    """Finds the line a position stands on."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in re.finditer(r"\n", text))]

    def number(self, position: int) -> int:
        """The number of the line, from 1."""
        return bisect.bisect_right(self._starts, position)
