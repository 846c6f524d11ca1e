"""The schemas as a page for people: `docs/schemas.md` is made of it."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.tables.schemas import TABLES
from pipeline.tables.spec import Column, ForeignKey, Table


def page() -> str:
    """The whole page in Markdown."""
    lines = [
        "# The tables",
        "",
        "Made from `pipeline/tables/schemas.py` by `make docs`; a test fails when it is out of date.",
        "CSV files are RFC 4180, UTF-8, with LF line ends; arrays are JSON arrays; an empty cell is unknown.",
        "Offsets count Unicode code points from 0; an end is exclusive.",
        "",
    ]
    for table in TABLES:
        lines += _table(table)
    return "\n".join(lines)


def _table(table: Table) -> Iterator[str]:
    yield f"## {table.name}"
    yield ""
    yield table.about
    if table.key:
        yield f"Primary key: {', '.join(f'`{name}`' for name in table.key)}."
    yield ""
    yield "| column | type | what it says | constraint |"
    yield "| --- | --- | --- | --- |"
    references = {key.column: key for key in table.foreign_keys}
    for column in table.columns:
        yield f"| `{column.name}` | {_kind(column)} | {column.about} | {_constraint(column, references)} |"
    yield ""


def _kind(column: Column) -> str:
    if column.fields is not None:
        return f"array of objects ({', '.join(column.fields)})"
    return f"{column.kind.value} of strings" if column.kind == "array" else column.kind.value


def _constraint(column: Column, references: dict[str, ForeignKey]) -> str:
    parts = ["required"] if column.required else []
    if column.choices:
        parts.append("one of " + ", ".join(f"`{choice}`" for choice in column.choices))
    if column.minimum is not None:
        parts.append(f"≥ {column.minimum:g}")
    if column.maximum is not None:
        parts.append(f"≤ {column.maximum:g}")
    if column.unit:
        parts.append(f"unit: {column.unit}")
    if column.name in references:
        key = references[column.name]
        parts.append(f"{'each names' if key.many else 'names'} `{key.table}.{key.target}`")
    return "; ".join(parts)
