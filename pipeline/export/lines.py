"""Tables as JSON Lines: one object per row, arrays as arrays, null where something is unknown."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd

from pipeline.export import cells
from pipeline.tables import Table


def write(table: Table, frame: pd.DataFrame, path: Path) -> None:
    """Writes a table."""
    values = [[cells.plain(column, value) for value in frame[column.name]] for column in table.columns]
    names = [column.name for column in table.columns]
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for row in zip(*values, strict=True):
            file.write(json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False) + "\n")
