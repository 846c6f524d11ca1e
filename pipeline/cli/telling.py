"""Text on a terminal: wrapped to a readable width, long passages clipped, control characters taken out."""

from __future__ import annotations

import textwrap

from pipeline.messages.visible import one_line

_WIDTH = 100
_LONGEST = 400


def wrapped(text: str, first: str = "", rest: str = "") -> list[str]:
    """The lines of a text, at most 100 characters wide.

    Args:
        text: the text; runs of blanks count as one.
        first, rest: what the first line and the others begin with.
    """
    return textwrap.wrap(
        one_line(text), _WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False
    )


def clip(text: str) -> str:
    """A text shortened to what one reads at a glance."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]} …"
