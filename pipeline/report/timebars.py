"""Lanes of bars, for timelines with more dates than can be drawn one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from pipeline.dates.civil import from_ordinal, ordinal
from pipeline.report.both import capital
from pipeline.report.both import language as language_name
from pipeline.report.timemarks import Bar, Lane, Mark
from pipeline.report.timescale import Scale

_BARS = 90


def barred(
    marks: Sequence[Mark], languages: Sequence[str], line: Scale
) -> tuple[tuple[Lane, ...], float, float]:
    """Lanes of bars, each counting the dates whose middle falls into some years."""
    years = [from_ordinal((mark.first + mark.last) // 2)[0] for mark in marks]
    step = next(
        n
        for n in (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 10_000, 100_000)
        if len({year // n for year in years}) <= _BARS
    )
    events = Counter((mark.language, year // step) for mark, year in zip(marks, years, strict=True))
    clashes = Counter(
        (mark.language, year // step) for mark, year in zip(marks, years, strict=True) if mark.conflict
    )
    tallest, room = max(events.values()), 90.0
    axis = 40.0 + room
    lanes = []
    for n, language in enumerate(languages):
        base = axis + (26.0 + (n - 1) * (room + 30.0) if n else 0.0)
        bars = []
        for (_, span), number in sorted(item for item in events.items() if item[0][0] == language):
            begin, end = span * step, span * step + step - 1
            x, x2 = line.x(ordinal((begin, 1, 1))), line.x(ordinal((end + 1, 1, 1)))
            height = max(room * number / tallest, 1.5)
            bars.append(
                Bar(
                    round(x, 1),
                    round(max(x2 - x - 1, 1), 1),
                    round(base if n else base - height, 1),
                    round(height, 1),
                    number,
                    clashes[language, span],
                    begin,
                    end,
                )
            )
        lanes.append(
            Lane(capital(language_name(language)), base + room + 18.0 if n else 14.0, (), tuple(bars))
        )
    return tuple(lanes), axis, axis + (26.0 if len(lanes) == 1 else (room + 30.0) * (len(lanes) - 1) + 26.0)
