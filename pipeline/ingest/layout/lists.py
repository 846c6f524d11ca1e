"""Which lines that begin like list items are items."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from pipeline.ingest.layout.joins import ends_sentence
from pipeline.ingest.layout.lines import Line, Look

_SHORT = 60  # characters; a line this short above an item introduces it


def items(run: Sequence[Line], beside: Collection[int] = ()) -> list[bool]:
    """Whether each line is an item, and not a dash or a number in wrapped prose, or a numbered title.

    Args:
        run: lines with no blank line between them.
        beside: the numbers of the runs before and after, where they are a single numbered line.
    """
    alike = Counter((line.look, line.indent) for line in run)
    counting = _counting(run, beside)
    marked = [line.look is Look.BULLET or counts for line, counts in zip(run, counting, strict=True)]
    return [
        marked[index] and (index == 0 or alike[line.look, line.indent] > 1 or _introduces(run[index - 1]))
        for index, line in enumerate(run)
    ]


def lone_number(run: Sequence[Line]) -> int | None:
    """The number of a run that is a single numbered line."""
    return run[0].number if len(run) == 1 and run[0].look is Look.NUMBER else None


def _introduces(above: Line) -> bool:
    """Whether a line leads to a single item below it."""
    return above.look is not Look.PLAIN or above.text.endswith(":") or len(above.text) <= _SHORT


def _counting(run: Sequence[Line], beside: Collection[int]) -> list[bool]:
    """Which numbers count items: those with a neighbour in the count, and a sentence that begins with 1."""
    places = [index for index, line in enumerate(run) if line.look is Look.NUMBER]
    counts = [False] * len(run)
    for here, index in enumerate(places):
        line = run[index]
        near = {run[place].number for place in places[max(0, here - 1) : here + 2]}
        if len(run) == 1:
            near.update(beside)
        alone = index == 0 and line.number == 1 and ends_sentence(line.text)
        counts[index] = line.number - 1 in near or line.number + 1 in near or alone
    return counts
