"""Words that only these two statements of their two sources have."""

from __future__ import annotations

from pipeline.match.finding import Finding, binned
from pipeline.match.view import View

_BINS = ((3.0, "three"), (2.0, "two"), (1.0, "one"))


def unique_words(view: View, i: int, j: int) -> Finding | None:
    """How many words or names the two sentences share with each other and with no third one."""
    other = view.elements[j]
    alone = [
        word
        for word, meanings in zip(view.said[i], view.words[i], strict=True)
        if any(view.counts[element] == 2 for element in meanings & other)
    ]
    if not view.words[i] or not view.words[j]:
        return None
    level = binned(len(alone), _BINS, "none")
    return Finding("unique-words", level, float(len(alone)), {"words": ", ".join(alone[:5])})
