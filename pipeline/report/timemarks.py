"""What the timeline is drawn of: marks, bars, lanes, ties."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.report.both import Both
from pipeline.report.timescale import Tick

WIDTH = 1048
LEFT, RIGHT = 12.0, 1036.0


@dataclass(frozen=True, slots=True)
class Mark:
    """One date of one event as the texts of one language give it."""

    event_id: str
    href: str
    language: str
    first: int
    last: int
    title: Both
    label: Both
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
