"""What a date expression says before it is resolved: a small tree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pipeline.dates.value import DateValue

Unit = Literal["day", "weekend", "week", "month", "quarter", "half", "season", "year", "decade", "century"]
Base = Literal["text", "writing", "either"]


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a calendar date that the text gives; `year` is astronomical.

    `yy` is a year and `decade` a decade of two digits, `weekday` 0 for Monday, `feast` a name of
    `feasts`, `week` a number of ISO 8601, `nth` and `weekday` together the nth weekday of the month (-1
    the last). `century` is a century named by its number alone, beside one named in full.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    yy: int | None = None
    weekday: int | None = None
    season: int | None = None
    quarter: int | None = None
    half: int | None = None
    week: int | None = None
    nth: int | None = None
    decade: int | None = None
    feast: str | None = None
    era: int | None = None
    century: int | None = None


@dataclass(frozen=True, slots=True)
class Relative:
    """A date told from another one: so many units away, or the next, last or same thing of a kind.

    `target` is what is sought ("the following August"), with `steps` +1, 0 or -1; without one the date
    is `steps` units away, `half` a unit more. `base` says from where: a date of the text before it, the
    time of writing, or `origin`, which stands at `origin_span`. `open` says that what it counts from may
    follow, `ahead` that it is a date only where the sentence speaks of the future.
    """

    unit: Unit | None
    steps: int
    base: Base
    target: Parts | None = None
    origin: Node | None = None
    origin_span: tuple[int, int] | None = None
    half: bool = False
    within: Parts | None = None
    counted: bool = False
    vague: bool = False
    like: bool = False
    like_year: int | None = None
    idiom: bool = False
    open: bool = False
    ahead: bool = False


@dataclass(frozen=True, slots=True)
class Range:
    """From one date to another, as one value."""

    start: Node
    end: Node


@dataclass(frozen=True, slots=True)
class Either:
    """One date or another."""

    options: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """The early, mid or late part of a date."""

    which: Literal["early", "mid", "late"]
    of: Node


@dataclass(frozen=True, slots=True)
class Side:
    """Before or after a date (strict), until or since it (with it).

    `by` it, which in news names a deadline.
    """

    side: Literal["before", "after", "until", "since", "by"]
    of: Node


@dataclass(frozen=True, slots=True)
class Hedge:
    """About a date, or perhaps a date."""

    kind: Literal["approximate", "uncertain"]
    of: Node


@dataclass(frozen=True, slots=True)
class Fixed:
    """A date that needs no resolving; a `named` period (a war) is one only where a bound counts from it."""

    value: DateValue
    named: bool = False


Node = Parts | Relative | Range | Either | Part | Side | Hedge | Fixed

ATOM_CLASSES = tuple(
    frozenset({"DATE", *more})
    for more in (
        (),
        ("DAYMONTH",),
        ("DAYDATE",),
        ("WEEKDAYDATE",),
        ("MONTHDATE",),
        ("YEARDATE",),
        ("YEARHEDGE",),
        ("YEARDATE", "ERADATE"),
        ("SEASONDATE",),
        ("QUARTERDATE", "ORDINALDATE"),
        ("DECADEDATE",),
        ("ORDINALDATE",),
        ("MONTHSHIFT",),
        ("SHIFTDATE", "MONTHSHIFT"),
        ("SHIFTDATE",),
        ("YEARSHIFT",),
        ("SHIFTDATE", "YEARSHIFT"),
        ("DAYSHIFT",),
        ("SHIFTDATE", "DAYSHIFT"),
        ("WEEKSHIFT",),
        ("SHIFTDATE", "WEEKSHIFT"),
    )
)
"""The sets of classes that a date has as a token of its own, when the passes read what stands around it."""


_SHIFTS = {
    "year": ("YEARSHIFT",),
    "month": ("MONTHSHIFT",),
    "week": ("WEEKSHIFT",),
    "day": ("DAYSHIFT",),
}


def classes(node: Node) -> dict[str, Node]:
    """The classes of a date as a token of its own."""
    names = ["DATE"]
    match node:
        case Parts(day=int(), month=int()):
            names.append("DAYMONTH")
        case Parts(day=int()):
            names.append("DAYDATE")
        case Parts(weekday=int(), month=None):
            names.append("WEEKDAYDATE")
        case Parts(month=int()):
            names.append("MONTHDATE")
        case Hedge(of=Parts(year=int()) as inner) if inner == Parts(year=inner.year):
            names.append("YEARHEDGE")
        case Parts(quarter=int()):
            names += ["ORDINALDATE"] if node.year is not None else ["QUARTERDATE", "ORDINALDATE"]
        case Fixed() if node.value.precision == "decade":
            names.append("DECADEDATE")
        case Parts(decade=int()):
            names.append("DECADEDATE")
        case Part(of=Fixed() as inner) if inner.value.precision == "century":
            names.append("ORDINALDATE")
        case Fixed() if node.value.precision == "century":
            names.append("ORDINALDATE")
        case Parts(season=int()):
            names.append("SEASONDATE")
        case Parts(year=int(), weekday=None, quarter=None, half=None, week=None, feast=None):
            names += ["YEARDATE"] if node.era is None else ["YEARDATE", "ERADATE"]
        case Relative(target=None, vague=False):
            names += ["SHIFTDATE"] if node.counted else []
            names += _SHIFTS.get(str(node.unit), ())
    return dict.fromkeys(names, node)
