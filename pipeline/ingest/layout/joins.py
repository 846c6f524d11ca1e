"""Which lines belong to one paragraph: text wrapped at a fixed width has line ends that mean nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.ingest.layout.lines import Line, Look

_CLOSERS = "\"'”’»›)]}*_"
_END = re.compile(
    rf"[.!?…:;][\s{re.escape(_CLOSERS)}]*(?:\[[^\]]{{1,12}}\]|[¹²³⁰-⁹])*[\s{re.escape(_CLOSERS)}]*$"
)
_TAIL = 60  # characters at the end of a text that tell it
_WRAPPED = range(40, 131)  # widths at which people and programs wrap text
_SLACK = 0.08  # how far below the width a wrapped line may stay, beside the word that did not fit
_FULL_SHARE = 0.6  # share of full lines from which a text counts as wrapped
_LOWER_SHARE = 0.3  # share of lines that begin inside a sentence, in prose that is wrapped
_FEWEST = 4  # lines that a judgement on the whole text needs


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does: a stop, and what may close after it (quotes, a note)."""
    return bool(_END.search(text[-_TAIL:]))


def wrap_width(runs: Sequence[Sequence[Line]]) -> int:
    """The width at which a whole text is wrapped, in characters; 0 when it is not.

    Args:
        runs: the runs of plain lines with no blank line between them.
    """
    inner = [line for run in runs if len(run) > 2 for line in run]
    widest = max((len(line.text) for line in inner), default=0)
    if widest not in _WRAPPED:
        return 0
    pairs = [(run[i], run[i + 1]) for run in runs for i in range(len(run) - 1)]
    full = sum(_is_full(a, b, widest) for a, b in pairs)
    lower = sum(b.text[:1].islower() for _, b in pairs)
    wrapped = (
        len(pairs) >= _FEWEST and full >= _FULL_SHARE * len(pairs) and lower >= _LOWER_SHARE * len(pairs)
    )
    return widest if wrapped else 0


def paragraphs(run: Sequence[Line], width: int) -> list[list[Line]]:
    """Groups the lines of a run into paragraphs.

    Args:
        run: plain lines with no blank line between them.
        width: the width of the whole text as `wrap_width` tells it.
    """
    groups: list[list[Line]] = []
    widest = max((len(line.text) for line in run), default=0)
    for line in run:
        if groups and _goes_on(groups[-1][-1], line, run[-1], width, widest):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def goes_on_lower(line: Line, following: Line) -> bool:
    """Whether a line is plainly the rest of the one above: no stop before it, and a small letter first."""
    return following.look is Look.PLAIN and following.text[:1].islower() and not ends_sentence(line.text)


def _goes_on(line: Line, following: Line, last: Line, width: int, widest: int) -> bool:
    if goes_on_lower(line, following):
        return True
    if width:
        return _is_full(line, following, width)
    return (
        widest in _WRAPPED
        and ends_sentence(last.text)
        and not ends_sentence(line.text)
        and _is_full(line, following, widest)
    )


def _is_full(line: Line, following: Line, width: int) -> bool:
    """Whether the next line's first word would not have fitted into the line."""
    word = len(following.text.split(maxsplit=1)[0])
    return len(line.text) + 1 + word > width * (1 - _SLACK)
