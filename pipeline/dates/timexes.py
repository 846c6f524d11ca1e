"""What reading the dates of a text gives: date expressions, their anchors, and findings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from pipeline.dates.value import DateValue

Basis = Literal["explicit", "relative", "list", "derived"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """The expression a relative date was resolved from. Offsets are code points into the text read.

    For the time of writing there is nothing to point at: `start` and `end` are -1 and `text` is empty.
    """

    start: int
    end: int
    text: str
    value: DateValue


@dataclass(frozen=True, slots=True)
class Timex:
    """One date expression.

    Attributes:
        start, end: span in code points; `text` is what stands there.
        value: what it means.
        basis: `explicit` (says it all), `relative` (resolved from `anchor`), `list` (one of several dates
            that share a statement), `derived` (computed with a number, "six years later"; from `anchor`).
        trigger: the rule that read it, for explanations.
        named: the date that a bound names, where the TIMEX3 form gives it and not the bound (see `command`).
    """

    start: int
    end: int
    text: str
    value: DateValue
    basis: Basis = "explicit"
    anchor: Anchor | None = None
    trigger: str | None = None
    named: DateValue | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in the text that was not read as a date, or not with certainty.

    `code` is a key of the message catalogue `dates`, `params` fill its fields.
    """

    start: int
    end: int
    code: str
    params: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DateReading:
    """All dates of one text in order of their start, without overlap, and what could not be read."""

    timexes: tuple[Timex, ...]
    findings: tuple[Finding, ...]
