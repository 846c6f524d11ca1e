"""Tables as Parquet, with the types of their schema; null where something is unknown."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from pipeline.export import cells
from pipeline.tables import Table


def write(table: Table, frame: pd.DataFrame, path: Path) -> None:
    """Writes a table. The bytes depend on the rows alone (and on the version of PyArrow)."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    columns = {
        column.name: [cells.plain(column, value) for value in frame[column.name]] for column in table.columns
    }
    pq.write_table(pa.table(columns, schema=table.arrow()), path, compression="zstd")
