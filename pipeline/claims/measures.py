"""What stands around a number: units, currencies, hedges and bounds, compiled from a language's data."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from pipeline.claims.fold import ENTITY, fold, phrase_pattern
from pipeline.languages import data
from pipeline.records import Bound, QuantityKind

_GAP = rf"(?:[\s\u00a0\u202f-]|{ENTITY}){{0,2}}"


@dataclass(frozen=True)
class Unit:
    """A canonical unit: `factor` converts into it; fahrenheit is the one that needs more than a factor."""

    name: str
    factor: float
    kind: QuantityKind
    fahrenheit: bool = False

    def convert(self, value: float) -> float:
        """A value in this unit's own terms → in the canonical unit, to nine significant digits."""
        result = (value - 32) * 5 / 9 if self.fahrenheit else value * self.factor
        return float(f"{result:.9g}")


@dataclass(frozen=True)
class Measures:
    """The compiled patterns of one language; see `quantities` for their use."""

    unit: re.Pattern[str]
    units: Mapping[str, Unit]
    exact_units: Mapping[str, Unit]
    rest: re.Pattern[str]
    money: re.Pattern[str]
    currencies: Mapping[str, str]
    prefix: re.Pattern[str]
    prefixes: Mapping[str, str]
    prefixed: re.Pattern[str]
    prefixed_names: Mapping[str, str]
    before: tuple[tuple[re.Pattern[str], Bound | None], ...]
    after: tuple[tuple[re.Pattern[str], Bound], ...]
    label: re.Pattern[str]
    labels: Mapping[str, str]
    counted: Mapping[str, str]
    table: Mapping[str, Any]

    def unit_at(self, text: str, position: int) -> tuple[Unit, int] | None:
        """The unit that stands at a position (after at most a space or hyphen), and where it ends."""
        match = self.unit.match(text, position)
        if match is None:
            return None
        found = self.exact_units.get(match["unit"]) or self.units.get(fold(match["unit"]))
        return (found, match.end()) if found else None

    def rest_at(self, text: str, position: int, unit: Unit) -> tuple[float, int] | None:
        """What a smaller unit adds to a measure ("6-foot-6", "6 ft 6 in"), in the canonical unit, and where it
        ends."""
        for form, (name, factor) in self.table["compound"].items():
            whole = self.exact_units.get(form)
            match = self.rest.match(text, position)
            if whole is None or (whole.name, whole.factor) != (unit.name, unit.factor) or match is None:
                continue
            said = self.unit_at(text, match.end("number"))
            named = said is not None and (said[0].name, said[0].factor) == (name, float(factor))
            if (named or match["hyphen"]) and float(match["number"]) * float(factor) < unit.factor:
                return float(match["number"]) * float(factor), said[1] if said and named else match.end()
        return None

    def currency_at(self, text: str, position: int) -> tuple[str, int] | None:
        """The currency named at a position, and where its name ends."""
        match = self.money.match(text, position)
        return (self.currencies[fold(match["unit"])], match.end()) if match else None


@cache
def measures(language: str) -> Measures:
    """The measures of one language, compiled once."""
    table = data(language, "units")
    units = {fold(form): _unit(spec) for form, spec in table["units"].items()}
    money = table["money"]
    hedges = table["hedges"]
    bounds: tuple[tuple[str, Bound | None], ...] = (
        ("at-least", "at-least"), ("at-most", "at-most"), ("more-than", "more-than"), ("less-than",
        "less-than"),
        ("about", None),
    )  # fmt: skip
    after: tuple[Bound, ...] = ("more-than", "at-least")
    return Measures(
        unit=re.compile(
            rf"(?:\s\([\d.,–-]{{1,14}}\))?{_GAP}(?:(?:{phrase_pattern(table['fillers'])})\s)?(?:(?:de|d['’])\s?)?"
            rf"(?P<unit>{phrase_pattern(list(table['units']))})(?![\w²])",
            re.IGNORECASE,
        ),
        units=units,
        exact_units={form: _unit(spec) for form, spec in table["units"].items()},
        rest=re.compile(r"(?:(?P<hyphen>-)|,?[\s\u00a0\u202f])(?P<number>\d{1,2})(?!\d|[.,]\d)"),
        money=re.compile(
            rf"{_GAP}(?:(?:de|d['’])\s?)?(?P<unit>{phrase_pattern(list(money['words']))})(?!\w)",
            re.IGNORECASE,
        ),
        currencies={fold(form): code for form, code in money["words"].items()},
        prefix=re.compile(rf"(?<!\w)(?P<unit>{phrase_pattern(list(money['prefixes']))})\s?$"),
        prefixes=money["prefixes"],
        prefixed=re.compile(
            rf"\b(?P<unit>{phrase_pattern(list(table['prefixed']))})\s(?:of\s|de\s)?$", re.IGNORECASE
        ),
        prefixed_names=table["prefixed"],
        before=tuple(
            (
                re.compile(rf"(?<!\w)(?:{phrase_pattern(hedges[name])})\s*(?:the\s|les\s)?$", re.IGNORECASE),
                bound,
            )
            for name, bound in bounds
        ),
        after=tuple(
            (re.compile(rf"\s?(?:{phrase_pattern(hedges[f'{name}-after'])})\b", re.IGNORECASE), name)
            for name in after
            if hedges[f"{name}-after"]
        ),
        label=re.compile(rf"(?<!\w)(?P<word>{phrase_pattern(list(table['labels']))})\s?$", re.IGNORECASE),
        labels={fold(form): name for form, name in table["labels"].items()},
        counted={fold(form): name for form, name in table["counted"].items()},
        table=table,
    )


def _unit(spec: list[Any]) -> Unit:
    name, factor, kind = spec
    if factor == "fahrenheit":
        return Unit(name, 1.0, kind, True)
    return Unit(name, float(factor), kind)
