"""Headings: which short lines are titles, and the path of headings above a block."""

from __future__ import annotations

from pipeline.ingest.layout.joins import ends_sentence
from pipeline.ingest.layout.lines import Line

SEPARATOR = " › "
_LONGEST = 90  # characters of a title
_MOST_WORDS = 14
_CAPS, _PLAIN, _LEAD = 7, 8, 9  # ranks below the six marked levels


def is_capitals(text: str) -> bool:
    """Whether a line is written in capitals."""
    letters = [char for char in text if char.isalpha()]
    return len(letters) > 2 and all(char.isupper() or not char.islower() for char in letters)


def is_title(text: str, following: int, kind: str, gap: bool) -> bool:
    """Whether a line that stands by itself is a title of what comes after it.

    Args:
        text: the line.
        following: the length of the next piece, in characters.
        kind: what the next piece is (`paragraph`, `title`, `item`, …).
        gap: whether a blank line parts the two.
    """
    if len(text) > _LONGEST or len(text.split()) > _MOST_WORDS or not any(char.isalpha() for char in text):
        return False
    if text.rstrip().endswith(":"):
        return kind == "item"
    if ends_sentence(text) or not _begins(text) or text.rstrip().endswith((",", "-", "–", "—")):
        return False
    if is_capitals(text) or kind in ("title", "marked"):
        return True
    if kind == "item":
        return not gap or len(text.split()) <= _MOST_WORDS // 2
    return following > len(text)


def _begins(text: str) -> bool:
    """A title begins with a capital, a figure or a quotation; the rest of something lost begins otherwise."""
    first = text.lstrip("\"'“‘«¿¡([")[:1].strip() or text[:1]
    return first.isalnum() and not first.islower()


class Outline:
    """The path of headings above the place reached; it is told of every heading in order."""

    def __init__(self) -> None:
        self._path: list[tuple[int, str]] = []
        self._fresh = False
        self.lead = ""

    @property
    def section(self) -> str:
        """The headings above, outermost first."""
        return SEPARATOR.join(text for _, text in self._path)

    def enter(self, line: Line, *, leads: bool = False) -> str:
        """Takes a heading in, and gives the path above it.

        Args:
            line: the heading.
            leads: it stands right above a list, and governs that list only.
        """
        self.close_list()
        rank = line.level or (_CAPS if is_capitals(line.text) else _LEAD if leads else _PLAIN)
        if not (self._fresh and self._path and self._path[-1][0] == rank and not line.level):
            while self._path and self._path[-1][0] >= rank:
                self._path.pop()
        above = self.section
        self._path.append((rank, line.text.rstrip().removesuffix(":").rstrip()))
        self._fresh = True
        return above

    def open_list(self, lead: str) -> None:
        """A list begins; `lead` is the line that governs it."""
        self.lead = " ".join(lead.split())
        self._fresh = False

    def close_list(self) -> None:
        """What follows is governed by no list's lead any more."""
        self.lead = ""
        self._fresh = False
        while self._path and self._path[-1][0] == _LEAD:
            self._path.pop()
