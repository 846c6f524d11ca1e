"""Which lines that begin like list items are items."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.ingest.layout.lines import Line, Look

_SHORT = 60  # characters; a line this short above an item introduces it


def is_item(run: Sequence[Line], index: int) -> bool:
    """Whether a line with a bullet or a number in front is an item, not a dash or a number in wrapped prose.

    Args:
        run: lines with no blank line between them.
        index: the line in question.
    """
    line = run[index]
    if line.look is Look.NUMBER and not _counts(run, index):
        return False
    others = [
        other
        for other in run
        if other is not line and other.look is line.look and other.indent == line.indent
    ]
    if index == 0 or others:
        return True
    above = run[index - 1]
    return above.look is not Look.PLAIN or above.text.endswith(":") or len(above.text) <= _SHORT


def _counts(run: Sequence[Line], index: int) -> bool:
    """A number counts items when it is 1 or when the one before or after it in the run is its neighbour."""
    number = run[index].number
    before = next((line.number for line in reversed(run[:index]) if line.look is Look.NUMBER), None)
    after = next((line.number for line in run[index + 1 :] if line.look is Look.NUMBER), None)
    return before == number - 1 or after == number + 1 or (number == 1 and index == 0) or len(run) == 1
