"""A text with its hard line ends undone, every character at the place it had."""

from __future__ import annotations

import re

_BREAKS = re.compile(r"[\r\n\x0b\f\x1c-\x1e\x85\u2028\u2029]")


def flat(text: str) -> str:
    """Line ends as spaces, for readers that take a line end for the end of something.

    A word divided at a line end keeps its hyphen and its place ("coopé-⏎ration" → "coopé-  ration").

    Returns:
        A string of the same length, so that offsets into it are offsets into `text`.
    """
    return _BREAKS.sub(" ", text)
