"""`datapackage.json`: every table, column, type, constraint and foreign key, as Frictionless has it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pipeline.export.cells import NEUTRALISED
from pipeline.tables import Column, Kind, Table

_RULE = (
    "In these columns a text that a spreadsheet would run as a formula (it begins with =, @, a tab or a line "
    "end, or with + or - and is no number or date) has an apostrophe in front. Take one apostrophe off a "
    f"cell that matches {NEUTRALISED} to have the text back."
)


def describe(resources: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """The data package of a run."""
    return {
        "profile": "tabular-data-package",
        "name": "recoupe",
        "title": "Dated statements of several texts, matched and reconciled",
        "resources": list(resources),
    }


def resource(table: Table, path: Path, neutralised: Sequence[str]) -> dict[str, Any]:
    """One table of the package.

    Args:
        table: its schema.
        path: its CSV file.
        neutralised: the columns in which a cell had to be made harmless for spreadsheets.
    """
    data = path.read_bytes()
    result: dict[str, Any] = {
        "name": table.name,
        "path": path.name,
        "profile": "tabular-data-resource",
        "title": table.about,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "dialect": {
            "delimiter": ",",
            "lineTerminator": "\n",
            "quoteChar": '"',
            "doubleQuote": True,
            "header": True,
        },
        "schema": schema(table),
    }
    if neutralised:
        result["neutralised"] = {"columns": list(neutralised), "rule": _RULE}
    return result


def schema(table: Table) -> dict[str, Any]:
    """The Table Schema of a table; for keys in array columns it has no word, `references` has them."""
    result: dict[str, Any] = {"fields": [_field(column) for column in table.columns], "missingValues": [""]}
    if table.key:
        result["primaryKey"] = list(table.key)
    for name, many in (("foreignKeys", False), ("references", True)):
        if keys := [key for key in table.foreign_keys if key.many is many]:
            result[name] = [
                {"fields": key.column, "reference": {"resource": key.table, "fields": key.target}}
                for key in keys
            ]
    return result


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.name, "type": column.kind.value, "description": column.about}
    constraints: dict[str, Any] = {}
    if column.required:
        constraints["required"] = True
    if column.choices and column.kind is Kind.STRING:
        constraints["enum"] = list(column.choices)
    if column.minimum is not None:
        constraints["minimum"] = column.minimum
    if column.maximum is not None:
        constraints["maximum"] = column.maximum
    if constraints:
        field["constraints"] = constraints
    if column.unit:
        field["unit"] = column.unit
    if column.fields:
        field["items"] = {name: kind.value for name, kind in column.fields.items()}
    return field
