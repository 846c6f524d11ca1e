"""Lanes: every mark with its label in a row of its language, the nearest to the axis that has room."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.report.both import Both, capital, same, say
from pipeline.report.both import language as language_name
from pipeline.report.timemarks import RIGHT, Lane, Mark, Placed, Tie
from pipeline.report.timescale import Scale

ROW = 19.0
_LETTER, _BOLD = 6.7, 7.4
"""Mean width of a letter of a label, and of one in conflict."""
_LETTERS, _BOLD_LETTERS = 34, 46
_ROWS = 16
"""Labels further from the axis than so many rows are left out; the mark has them as its tip."""
_LABELLED = 70
"""Beyond so many marks a lane names its conflicts only."""


def drawn(
    marks: Sequence[Mark], languages: Sequence[str], line: Scale
) -> tuple[tuple[Lane, ...], float, float]:
    """Lanes of single marks, the first language above the axis, the others below; axis and height."""
    stacks = [_stack([mark for mark in marks if mark.language == language], line) for language in languages]
    depth = [1 + max(row for _, row in stack) for stack in stacks]
    axis = 34.0 + depth[0] * ROW
    lanes, below = [], axis + 26.0
    for n, (language, stack) in enumerate(zip(languages, stacks, strict=True)):
        if n == 0:
            placed = tuple(_at(one, axis - 14.0 - row * ROW) for one, row in stack)
            lanes.append(Lane(capital(language_name(language)), 14.0, placed))
        else:
            placed = tuple(_at(one, below + 8.0 + row * ROW) for one, row in stack)
            bottom = below + depth[n] * ROW + 20.0
            lanes.append(Lane(capital(language_name(language)), bottom, placed))
            below = bottom + 18.0
    return tuple(lanes), axis, (below if len(lanes) > 1 else axis + 26.0)


def _at(placed: Placed, y: float) -> Placed:
    return Placed(placed.mark, placed.x, placed.x2, round(y, 1), placed.label, placed.label_x, placed.anchor)


def _stack(marks: Sequence[Mark], line: Scale) -> list[tuple[Placed, int]]:
    """Puts each mark with its label into the nearest row to the axis with room; conflicts choose first."""
    rows: list[list[tuple[float, float]]] = []
    placed = []
    for mark in sorted(marks, key=lambda one: (not one.conflict, one.first, one.last, one.event_id)):
        one = _labelled(mark, line, named=mark.conflict or len(marks) <= _LABELLED)
        row = _free(rows, one)
        if row >= _ROWS and not mark.conflict:
            one = _labelled(mark, line, named=False)
            row = _free(rows, one)
        rows.extend([] for _ in range(row + 1 - len(rows)))
        rows[row].append(_extent(one))
        placed.append((one, row))
    return placed


def _free(rows: Sequence[Sequence[tuple[float, float]]], one: Placed) -> int:
    left, right = _extent(one)
    return next(
        (n for n, taken in enumerate(rows) if all(right < a or left > b for a, b in taken)), len(rows)
    )


def _labelled(mark: Mark, line: Scale, *, named: bool) -> Placed:
    x, x2 = round(line.x(mark.first), 1), round(line.x(mark.last + 1), 1)
    said = say("disputed", date=mark.date, title=mark.label) if mark.conflict else mark.label
    words = (
        Both(*(_short(one, _BOLD_LETTERS if mark.conflict else _LETTERS) for one in said))
        if named
        else same("")
    )
    right_of = max(x2, x + 7.0) + 5.0
    if right_of + _length(words, bold=mark.conflict) > RIGHT:
        return Placed(mark, x, x2, 0.0, words, round(min(x, x2 - 7.0) - 5.0, 1), "end")
    return Placed(mark, x, x2, 0.0, words, round(right_of, 1), "start")


def _short(text: str, letters: int) -> str:
    return text if len(text) <= letters else text[: letters - 1].rstrip() + "…"


def _length(words: Both, *, bold: bool) -> float:
    return max(len(one) for one in words) * (_BOLD if bold else _LETTER)


def _extent(one: Placed) -> tuple[float, float]:
    reach = _length(one.label, bold=one.mark.conflict)
    left = one.label_x - reach if one.anchor == "end" else one.x
    right = one.x2 if one.anchor == "end" else one.label_x + reach
    return left - 5.0, max(right, one.x + 7.0) + 5.0


def ties(lanes: Sequence[Lane]) -> tuple[Tie, ...]:
    """Joins the dates of each conflicted event, from one language to the next where there are two."""
    by_event: dict[str, list[Placed]] = {}
    for lane in lanes:
        for placed in lane.marks:
            if placed.mark.conflict:
                by_event.setdefault(placed.mark.event_id, []).append(placed)
    ties = []
    for group in by_event.values():
        narrow = sorted(group, key=lambda one: (one.mark.last - one.mark.first, one.x))
        first = narrow[0]
        others = [one for one in narrow[1:] if one.mark.language != first.mark.language][:1] or narrow[1:]
        ties += [
            Tie(first.middle, first.y, other.middle, other.y) for other in others if _apart(first, other)
        ]
    return tuple(ties)


def _apart(one: Placed, other: Placed) -> bool:
    return one.mark.last < other.mark.first or other.mark.last < one.mark.first
