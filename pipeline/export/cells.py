"""One cell of a table as text, and how a cell that a spreadsheet would run as a formula is made harmless."""

from __future__ import annotations

import json
import re

import pandas as pd

from pipeline.tables import Column, Kind

# What a spreadsheet runs begins with one of these. A signed number or date ("-0043", "-12.5") is no formula.
_FORMULA = re.compile(r"'*(?:[=@\t\r\n]|[+-](?![\d.,/~?%XY-]*\Z))")
NEUTRALISED = rf"^'(?={_FORMULA.pattern})"
"""What matches this in a neutralised column has one apostrophe more than its text; a part of `datapackage.json`."""


def neutralise(text: str) -> str:
    """Puts an apostrophe in front of what a spreadsheet would run; other texts stay as they are."""
    return f"'{text}" if _FORMULA.match(text) else text


def plain(column: Column, value: object) -> object:
    """A cell as JSON has it: None where it is unknown."""
    if column.kind is Kind.ARRAY:
        return list(value) if isinstance(value, list | tuple) else []
    if value is None or value is pd.NA or value == "" or value != value:  # NaN alone differs from itself
        return None
    if column.kind is Kind.INTEGER:
        return int(value)  # type: ignore[call-overload]
    if column.kind is Kind.NUMBER:
        return float(value)  # type: ignore[arg-type]
    return bool(value) if column.kind is Kind.BOOLEAN else str(value)


def text(column: Column, value: object) -> str:
    """A cell as CSV has it, before quoting: empty where it is unknown, arrays as JSON."""
    known = plain(column, value)
    if known is None:
        return ""
    if column.kind is Kind.ARRAY:
        return json.dumps(known, ensure_ascii=False)
    if column.kind is Kind.BOOLEAN:
        return "true" if known else "false"
    return str(known)
