"""Tables as CSV: RFC 4180 with LF line ends, UTF-8 without byte order mark."""

from __future__ import annotations

import re
from pathlib import Path

import pandas as pd

from pipeline.export import cells
from pipeline.tables import Kind, Table

_QUOTED = re.compile(r'[",\r\n]|^\s|\s$')


def write(table: Table, frame: pd.DataFrame, path: Path) -> list[str]:
    """Writes a table.

    Returns:
        The columns in which a cell was neutralised, in the table's order.
    """
    columns = [_column(table, frame, index) for index in range(len(table.columns))]
    pairs = zip(table.columns, columns, strict=True)
    neutralised = [column.name for column, (_, changed) in pairs if changed]
    rows = [",".join(column.name for column in table.columns)]
    rows += [",".join(row) for row in zip(*(quoted for quoted, _ in columns), strict=True)]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8", newline="\n")
    return neutralised


def _column(table: Table, frame: pd.DataFrame, index: int) -> tuple[list[str], bool]:
    """The cells of a column, quoted, and whether any was neutralised.

    The csv module is not used: whether it quotes a carriage return depends on the version of Python.
    """
    column = table.columns[index]
    texts = [cells.text(column, value) for value in frame[column.name]]
    if column.kind is not Kind.STRING:
        return [_quote(text) for text in texts], False
    safe = [cells.neutralise(text) for text in texts]
    return [_quote(text) for text in safe], safe != texts


def _quote(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if _QUOTED.search(text) else text
