"""A date value in words, as each language writes it.

The words are data in `languages/<code>/wording.toml`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pipeline import languages
from pipeline.dates.edtf_text import Piece, Shape, parse
from pipeline.dates.value import DateValue

_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_HEDGES = {"~": ("about",), "?": ("perhaps",), "%": ("about", "perhaps")}


def say(value: DateValue, language: str) -> str:
    """A date for a reader.

    Args:
        value: any date value.
        language: the code of a language that has a `wording.toml`; another one gets the EDTF text.

    Returns:
        Such as `21 October 1944` and `le 21 octobre 1944`, `the early 1990s` and `début des années 1990`,
        `February 1997 or October 1998`, `before 1914`.
    """
    words = languages.data(language, "wording")
    if not words:
        return value.edtf
    expression = parse(value.edtf)
    if expression.opening:
        joiner = words["one_of" if expression.opening == "[" else "all_of"]
        return str(joiner).join(_range(pair, "", words, language) for pair in expression.ranges)
    return _range(expression.ranges[0], value.modifier or "", words, language)


def _range(pair: tuple[Piece, Piece], modifier: str, words: Mapping[str, Any], language: str) -> str:
    start, end = pair
    if not start.bare and not end.bare:
        return "../.."
    if start is end:
        return _single(start, modifier, words, language)
    if start.shape is Shape.OPEN or end.shape is Shape.OPEN:
        piece, side = (end, "until") if start.shape is Shape.OPEN else (start, "since")
        return _shaped(piece, modifier if modifier in ("before", "after") else side, words, language)
    short = start.shape is end.shape is Shape.YEAR
    template = words["between" if short else "between_long"]
    return str(template).format(
        start=_hedged(start, _bare(start, words, language), words),
        end=_hedged(end, _bare(end, words, language), words),
    )


def _single(piece: Piece, modifier: str, words: Mapping[str, Any], language: str) -> str:
    if modifier:
        return _shaped(piece, modifier, words, language)
    return _hedged(piece, _full(piece, words, language), words)


def _shaped(piece: Piece, modifier: str, words: Mapping[str, Any], language: str) -> str:
    """The date with what stands before it; the wording can depend on the shape of the date."""
    templates = words[modifier]
    template = templates.get(piece.shape.value, templates["else"])
    said = template.format(date=_bare(piece, words, language), full=_full(piece, words, language))
    return _hedged(piece, said, words)


def _hedged(piece: Piece, said: str, words: Mapping[str, Any]) -> str:
    for hedge in _HEDGES.get(piece.mark, ()):
        said = str(words[hedge]).format(full=said)
    return said


def _full(piece: Piece, words: Mapping[str, Any], language: str) -> str:
    date = _bare(piece, words, language)
    return str(words[piece.shape.value].get("full", "{date}")).format(date=date)


def _bare(piece: Piece, words: Mapping[str, Any], language: str) -> str:
    parts = _parts(piece, words, language)
    yearless = "year" not in parts and piece.shape is not Shape.CENTURY
    template = words[piece.shape.value]["yearless" if yearless else "date"]
    said = str(template).format(**parts)
    return str(words["before_christ"]).format(date=said) if _before_christ(piece) else said


def _before_christ(piece: Piece) -> bool:
    return piece.last is not None and piece.last[0] <= 0


def _parts(piece: Piece, words: Mapping[str, Any], language: str) -> dict[str, str]:
    if piece.shape is Shape.CENTURY:
        digits = piece.bare.removeprefix("-")[:2]
        return {"century": _ordinal(int(digits) + 1, words["ordinal"])}
    parts: dict[str, str] = {}
    if piece.shape is Shape.DECADE:
        parts["year"] = piece.bare.removeprefix("-").replace("X", "0")
    elif piece.first is not None:
        year = piece.first[0]
        parts["year"] = str(year if year > 0 else 1 - year)
    tail = piece.bare.removeprefix("Y").removeprefix("-").split("-")[1:]
    if piece.shape is Shape.SEASON:
        parts["season"] = words["seasons"][int(tail[0]) - 21]
    elif tail and tail[0] != "XX":
        parts["month"] = languages.data(language, "calendar")["months"]["wide"][int(tail[0]) - 1][0]
    if piece.shape is Shape.DAY:
        day = int(tail[1])
        parts["day"] = str(words["ordinal"]["first_day"]) if day == 1 else str(day)
    return parts


def _ordinal(number: int, style: Mapping[str, Any]) -> str:
    suffixes: Mapping[str, str] = style["suffixes"]
    if style["style"] == "roman":
        return f"{_roman(number)}{suffixes.get(str(number), style['suffix'])}"
    last = str(number % 100) if str(number % 100) in suffixes else str(number % 10)
    return f"{number}{suffixes.get(last, style['suffix'])}"


def _roman(number: int) -> str:
    text = ""
    for worth, sign in _ROMAN:
        count, number = divmod(number, worth)
        text += sign * count
    return text
