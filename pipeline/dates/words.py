"""A date value in words, as each language writes it; the words are in `languages/<code>/wording.toml`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pipeline import languages
from pipeline.dates.edtf_text import Expression, Piece, Shape, parse
from pipeline.dates.value import DateValue

_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def say(value: DateValue, language: str) -> str:
    """Write a date: "21 October 1944", "le 21 octobre 1944", "about 1850", "début des années 1990".

    Args:
        value: any date value.
        language: code of a language folder with a `wording.toml`.

    Raises: LookupError when there is no such language or it has none.
    """
    table = languages.data(language, "wording")
    months = [names[0] for names in languages.data(language, "calendar")["months"]["wide"]]
    writer = _Writer(table, months)
    if value.modifier in ("early", "mid", "late"):
        return writer.part(parse(value.edtf), value.modifier)
    if value.modifier in ("before", "after"):
        return writer.side(parse(value.edtf), value.modifier)
    return writer.expression(parse(value.edtf))


class _Writer:
    """Fills the forms of one language: `plain`, `from` (du …), `to` (au …), `until` (jusqu'au …)."""

    def __init__(self, table: Mapping[str, Any], months: list[str]) -> None:
        self._table, self._months = table, months

    def expression(self, expression: Expression) -> str:
        if not expression.opening:
            return self._range(*expression.ranges[0])
        members = [self._range(a, b) for a, b in expression.ranges]
        last = self._table["one_of" if expression.opening == "[" else "all_of"]
        return last.join(
            [self._table["list"].join(members[:-1]), members[-1]] if len(members) > 1 else members
        )

    def part(self, expression: Expression, part: str) -> str:
        """ "début des années 1990"; a part of an interval is told of its start."""
        start, end = expression.ranges[0]
        piece = start if start.bare else end
        return self._hedged(piece, self._fill(part, piece))

    def side(self, expression: Expression, side: str) -> str:
        """ "before 1914" for `../1914`."""
        start, end = expression.ranges[0]
        return self._fill(side, start if start.bare else end)

    def _range(self, start: Piece, end: Piece) -> str:
        if not start.bare and not end.bare:
            return str(self._table["always"])
        if not start.bare:
            return self._fill("open_start", end)
        if not end.bare:
            return self._fill("open_end", start)
        if start is end:
            return self._hedged(start, self._form(start, "plain"))
        unit = self._unit(start, end)
        if unit is not None:
            return unit
        text = str(self._table["range"])
        text = text.replace("{from}", self._form(start, "from")).replace("{to}", self._form(end, "to"))
        return self._hedged(start if start.mark else end, text)

    def _fill(self, name: str, piece: Piece) -> str:
        """A sentence of the table with the forms of a date that it asks for."""
        asked = str(self._table[name])
        for form in ("plain", "from", "to", "until"):
            if f"{{{form}}}" in asked:
                asked = asked.replace(f"{{{form}}}", self._form(piece, form))
        return asked

    def _hedged(self, piece: Piece, text: str) -> str:
        if piece.approximate:
            text = str(self._table["approximate"]).replace("{plain}", text)
        return str(self._table["uncertain"]).replace("{plain}", text) if piece.uncertain else text

    def _form(self, piece: Piece, form: str) -> str:
        kind, fields = self._fields(piece)
        pattern = self._table[form].get(kind)
        if pattern is not None:
            return str(pattern).format(**fields)
        plain = str(self._table["plain"][kind]).format(**fields)
        return self._elided(str(self._table[form].get("prefix", "")) + plain)

    def _elided(self, text: str) -> str:
        vowels = self._table["elided"]
        return re.sub(rf"^de (?=[{vowels}])", "d'", text) if vowels else text

    def _fields(self, piece: Piece) -> tuple[str, dict[str, str]]:
        yearless = piece.bare.startswith("XXXX")
        first = parse(piece.bare.replace("XXXX", "2000")).first if yearless else piece.first
        assert first is not None
        prefix = "yearless_" if yearless else ""
        year = self._year(first[0])
        fields = {"year": year, "month": self._months[first[1] - 1], "day": self._numbered("days", first[2])}
        match piece.shape:
            case Shape.SEASON:
                return prefix + "season", {
                    **fields,
                    "season": self._table["seasons"][int(piece.bare[-2:]) - 21],
                }
            case Shape.DECADE:
                return "decade", {**fields, "decade": str(abs(first[0] // 10 * 10))}
            case Shape.CENTURY:
                number = abs(first[0]) // 100 + 1 if first[0] >= 0 else int(piece.bare[1:3]) + 1
                kind = "century" if first[0] >= 0 and not piece.bare.startswith("-") else "century_bce"
                return kind, {**fields, "ordinal": self._numbered("ordinals", number)}
            case _:
                return prefix + piece.shape.value, fields

    def _year(self, year: int) -> str:
        return str(year) if year > 0 else str(self._table["bce"]).format(year=1 - year)

    def _numbered(self, table: str, number: int) -> str:
        forms = self._table[table]
        return str(forms.get(str(number), forms["other"])).format(n=number, roman=_roman(number))

    def _unit(self, start: Piece, end: Piece) -> str | None:
        """A quarter or half-year, told by its name."""
        if (
            start.shape is not Shape.MONTH
            or end.shape is not Shape.MONTH
            or start.first is None
            or end.last is None
        ):
            return None
        months = end.last[1] - start.first[1] + 1
        if (
            start.first[0] != end.last[0]
            or months not in (3, 6)
            or (start.first[1] - 1) % months
            or start.mark
        ):
            return None
        number = (start.first[1] - 1) // months + 1
        names = {"ordinal": self._numbered("ordinals", number), "year": self._year(start.first[0])}
        numbers = {"number": f"{number}{'er' if number == 1 else 'e'}"}
        return str(self._table["plain"]["quarter" if months == 3 else "half"]).format(**names, **numbers)


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        text += letters * (number // value)
        number %= value
    return text
