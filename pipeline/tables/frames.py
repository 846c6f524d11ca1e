"""Records → validated DataFrames, one for each table."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from pipeline.records import DossierResult
from pipeline.tables import rows
from pipeline.tables.schemas import TABLES
from pipeline.tables.spec import Kind, Table

_DTYPES = {
    Kind.STRING: "str",
    Kind.INTEGER: "Int64",
    Kind.NUMBER: "float64",
    Kind.BOOLEAN: "bool",
    Kind.ARRAY: "object",
}


def frames(results: Sequence[DossierResult]) -> dict[str, pd.DataFrame]:
    """All tables of a run.

    Args:
        results: one result per dossier.

    Returns:
        Table name → DataFrame, columns and order of rows as the schema says; array cells are lists, an unknown
        text is the empty string, an unknown number is missing.

    Raises:
        pandera.errors.SchemaErrors: a record breaks its table's schema; that is a defect of the pipeline.
    """
    collected = rows.collect(tuple(results))
    return {table.name: frame(table, collected[table.name]) for table in TABLES}


def frame(table: Table, records: list[rows.Row]) -> pd.DataFrame:
    """The rows of one table as a validated, sorted DataFrame."""
    names = [column.name for column in table.columns]
    data = pd.DataFrame(records, columns=names)
    data = data.astype({column.name: _DTYPES[column.kind] for column in table.columns})
    if table.order:
        data = data.sort_values(list(table.order), kind="stable", na_position="first")
    return table.schema().validate(data.reset_index(drop=True), lazy=True)
