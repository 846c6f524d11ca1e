"""What a number can be in a date, from its shape.

A day, a month, a year, a decade, an ordinal, a quantity.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any

_WITH_SUFFIX = re.compile(r"(\d{1,4})([^\W\d_]+)")
_ROMAN = re.compile(r"(x{0,3})(ix|iv|v?i{0,3})([^\W\d_]*)", re.IGNORECASE)
_ROMAN_MONTH = re.compile(r"(\d{1,2})([/.\-])([IVX]+)\2(\d{4})")
_DIGITS = {"i": 1, "v": 5, "x": 10}

SAMPLES = (
    *(
        "0",
        "1",
        "07",
        "12",
        "21",
        "77",
        "00",
        "150",
        "1998",
        "0077",
        "77777",
        "5th",
        "77th",
        "1990s",
        "90s",
        "3D",
    ),
    *("10/09/2020", "2013-04", "2003-04", "2,000", "2,000,000", "12:30", "XVI", "XVIe", "x2", "(", ")"),
)
"""One token of every shape, from which a lexicon learns all sets of classes that there are."""


def number_classes(token: str, ordinals: Collection[str], decades: Collection[str]) -> Mapping[str, Any]:
    """The classes of a token that starts with a digit.

    Args:
        token: as the tokenizer cuts it.
        ordinals: endings that make an ordinal ("th", "er").
        decades: endings that make a decade ("s").

    Returns: NUM with its value for any whole number, and DAY, MONTHNO, YEAR, YY, ORD, DECADE, NUMERIC
        (a date in digits), CLOCK or QUANTITY where the shape allows.
    """
    if token.isdecimal():
        return _whole(token)
    match = _WITH_SUFFIX.fullmatch(token)
    if match is not None:
        return _suffixed(int(match[1]), len(match[1]), match[2].lower(), ordinals, decades)
    if re.fullmatch(r"\d{4}-\d{2}", token):
        year, number = int(token[:4]), int(token[5:])
        return (
            {"ISOMONTH": (year, number)}
            if number <= year % 100
            else {"YEARSPAN": (year, year // 100 * 100 + number)}
        )
    if ":" in token:
        return {"CLOCK": token}
    if re.fullmatch(r"\d{1,4}([/.\-])\d{1,2}\1\d{1,4}", token):
        return {"NUMERIC": token}
    with_roman = _ROMAN_MONTH.fullmatch(token)
    if with_roman is not None:
        month = roman_value(with_roman[3], ())
        return {"NUMERIC": f"{with_roman[1]}.{month[0]}.{with_roman[4]}"} if month else {"MIXED": True}
    grouped = "".join(char for char in token if char.isdecimal())
    if re.fullmatch(r"\d{1,2}[., \u00a0\u202f’']\d{3}", token):
        return {"QUANTITY": token, "GROUPED": int(grouped)}
    return {"QUANTITY": token}


def _whole(token: str) -> Mapping[str, Any]:
    value = int(token) if len(token) < 10 else 0
    classes: dict[str, Any] = {"NUM": value}
    if len(token) == 1:
        classes["DIGIT"] = value
    if len(token) <= 2:
        if 1 <= value <= 31:
            classes["DAY"] = value
        if 1 <= value <= 12:
            classes["MONTHNO"] = value
        if len(token) == 2:
            classes["YY"] = value
    elif len(token) == 4 and 1000 <= value < 3000:
        classes["YEAR"] = value
    elif len(token) == 3:
        classes["YYY"] = value
    elif len(token) > 5:
        return {"QUANTITY": token}
    return classes


def _suffixed(
    value: int, length: int, suffix: str, ordinals: Collection[str], decades: Collection[str]
) -> Mapping[str, Any]:
    if suffix in decades and value % 10 == 0 and length in (2, 3, 4):
        return {"DECADE": (value, length)}
    if suffix not in ordinals:
        return {"MIXED": True}
    return {"ORD": value, "DAY": value} if 1 <= value <= 31 else {"ORD": value}


def roman_value(token: str, ordinals: Collection[str]) -> tuple[int, bool] | None:
    """The value of a Roman number up to 39 with or without an ordinal ending, and whether it has one.

    Small letters count only with an ending (xviiie).
    """
    match = _ROMAN.fullmatch(token)
    if match is None or not (match[1] or match[2]):
        return None
    letters, ending = (match[1] + match[2]).lower(), match[3].lower()
    if (ending and ending not in ordinals) or (not ending and not token.isupper()):
        return None
    values = [_DIGITS[letter] for letter in letters]
    total = sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))
    return total, bool(ending)
