"""The timeline as data: a lane for each language, every date as wide as its text leaves it open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pipeline.dates.civil import from_ordinal, ordinal
from pipeline.dates.value import DateValue
from pipeline.messages.visible import one_line
from pipeline.records import Claim, DossierResult, Event
from pipeline.report.both import Both, capital, count, date, label, same
from pipeline.report.both import language as language_name
from pipeline.report.timescale import Scale, Tick, scale

WIDTH = 1080
LEFT, RIGHT = 12.0, 1068.0
ROW = 19.0
_LABEL = 6.1
"""Mean width of a letter of a label."""
_LETTERS = 34
_LABELLED = 70
"""Beyond so many marks a lane names its conflicts only."""
_DRAWN = 320
"""Beyond so many marks years are counted instead of drawn one by one."""
_BARS = 90


@dataclass(frozen=True, slots=True)
class Mark:
    """One date of one event as the texts of one language give it."""

    event_id: str
    href: str
    language: str
    first: int
    last: int
    title: Both
    date: Both
    status: Both
    conflict: bool
    hedged: bool
    day: bool


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark with its place: `x` to `x2` is what the date leaves open, `label` stands at `label_x`."""

    mark: Mark
    x: float
    x2: float
    y: float
    label: Both
    label_x: float
    anchor: str

    @property
    def middle(self) -> float:
        """Where the sign of a day or of a conflict stands."""
        return round((self.x + self.x2) / 2, 1)


@dataclass(frozen=True, slots=True)
class Bar:
    """Some years together: how many dates of a language fall into them, and how many are in conflict."""

    x: float
    width: float
    y: float
    height: float
    events: int
    conflicts: int
    first_year: int
    last_year: int


@dataclass(frozen=True, slots=True)
class Lane:
    """A language with its marks, or its bars where there are too many."""

    name: Both
    label_y: float
    marks: tuple[Placed, ...]
    bars: tuple[Bar, ...] = ()


@dataclass(frozen=True, slots=True)
class Tie:
    """A line between two dates that do not go together."""

    x: float
    y: float
    x2: float
    y2: float


@dataclass(frozen=True, slots=True)
class Timeline:
    """The drawing, and the same as rows for a table."""

    height: float
    axis: float
    lanes: tuple[Lane, ...]
    ties: tuple[Tie, ...]
    ticks: tuple[Tick, ...]
    cuts: tuple[float, ...]
    undated: Both
    rows: tuple[Mark, ...] = field(default=())
    width: int = WIDTH


def timeline(result: DossierResult) -> Timeline | None:
    """The timeline of a dossier; None when nothing in it is dated."""
    claims = {claim.claim_id: claim for claim in result.claims}
    card_of = {one.event_id: one.conflict_id for one in reversed(result.conflicts) if one.status == "open"}
    marks = [
        mark for event in result.events for mark in _marks(event, claims, card_of.get(event.event_id, ""))
    ]
    if not marks:
        return None
    line = scale([(mark.first, mark.last) for mark in marks], LEFT, RIGHT)
    dated = {mark.event_id for mark in marks}
    languages = sorted({mark.language for mark in marks})
    lanes, axis, height = (_barred if len(marks) > _DRAWN else _drawn)(marks, languages, line)
    return Timeline(
        height=height,
        axis=axis,
        lanes=lanes,
        ties=_ties(lanes),
        ticks=line.ticks,
        cuts=tuple(round(x, 1) for x in line.cuts),
        undated=count("undated", sum(event.event_id not in dated for event in result.events)),
        rows=tuple(sorted(marks, key=lambda mark: (mark.first, mark.last, mark.event_id, mark.language))),
    )


def _marks(event: Event, claims: dict[str, Claim], conflict_id: str) -> Iterable[Mark]:
    """The dates of an event in each language: the narrowest, and in a conflict all of them."""
    told: dict[str, dict[str, DateValue]] = {}
    for claim_id in event.claim_ids:
        claim = claims[claim_id]
        if claim.date and (claim.date.value.earliest or claim.date.value.latest):
            told.setdefault(claim.language, {})[claim.date.value.edtf] = claim.date.value
    for language, values in sorted(told.items()):
        ordered = sorted(values.values(), key=lambda value: (_days(value)[1] - _days(value)[0], value.edtf))
        for value in ordered if conflict_id else ordered[:1]:
            first, last = _days(value)
            yield Mark(
                event_id=event.event_id,
                href=f"#{conflict_id or event.event_id}",
                language=language,
                first=first,
                last=last,
                title=Both(one_line(event.title_en), one_line(event.title_fr)),
                date=date(value),
                status=label("event", event.status),
                conflict=bool(conflict_id),
                hedged=value.approximate or value.uncertain,
                day=value.precision == "day",
            )


def _days(value: DateValue) -> tuple[int, int]:
    """The first and last day drawn; an open side is not drawn beyond the date named."""
    first, last = value.earliest or value.latest, value.latest or value.earliest
    if first is None or last is None:
        raise ValueError(f"no day known of {value.edtf}")
    return ordinal(first), ordinal(last)


def _drawn(
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
        left, right = _extent(one)
        row = next(
            (n for n, taken in enumerate(rows) if all(right < a or left > b for a, b in taken)), len(rows)
        )
        if row == len(rows):
            rows.append([])
        rows[row].append((left, right))
        placed.append((one, row))
    return placed


def _labelled(mark: Mark, line: Scale, *, named: bool) -> Placed:
    x, x2 = round(line.x(mark.first), 1), round(line.x(mark.last + 1), 1)
    words = Both(
        *(
            _short(f"{when}: {what}" if mark.conflict else what)
            for when, what in zip(mark.date, mark.title, strict=True)
        )
    )
    text = words if named else same("")
    right_of = max(x2, x + 7.0) + 5.0
    if right_of + _length(text) > RIGHT:
        return Placed(mark, x, x2, 0.0, text, round(min(x, x2 - 7.0) - 5.0, 1), "end")
    return Placed(mark, x, x2, 0.0, text, round(right_of, 1), "start")


def _short(text: str) -> str:
    return text if len(text) <= _LETTERS else text[: _LETTERS - 1].rstrip() + "…"


def _length(text: Both) -> float:
    return max(len(words) for words in text) * _LABEL


def _extent(one: Placed) -> tuple[float, float]:
    reach = _length(one.label)
    left = one.label_x - reach if one.anchor == "end" else one.x
    right = one.x2 if one.anchor == "end" else one.label_x + reach
    return left - 5.0, max(right, one.x + 7.0) + 5.0


def _ties(lanes: Sequence[Lane]) -> tuple[Tie, ...]:
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


def _barred(
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
