"""What a column and a table are; the checks, the Parquet types and the documentation are all made from these."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, get_args

if TYPE_CHECKING:
    import pandera.pandas as pandera
    import pyarrow


class Kind(StrEnum):
    """The type of a column's cells, named as Frictionless Table Schema names them."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    ARRAY = "array"


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Args:
        name: as it stands in the header.
        kind: the type of a cell; of `ARRAY`, the cells are JSON arrays in CSV and lists in Parquet.
        about: one sentence for people.
        required: no cell is empty.
        values: a `Literal` type that lists all the values a cell can have.
        minimum, maximum: bounds of a number, both inclusive.
        fields: for an array of objects, the objects' fields; without it an array holds strings.
        unit: what a number counts, where its name does not say so.
    """

    name: str
    kind: Kind
    about: str
    required: bool = False
    values: object = None
    minimum: float | None = None
    maximum: float | None = None
    fields: Mapping[str, Kind] | None = None
    unit: str = ""

    @property
    def choices(self) -> tuple[str, ...]:
        """The values a cell can have, where they are listed."""
        return get_args(self.values) if self.values is not None else ()

    def check(self) -> pandera.Column:
        """The pandera column that validates a frame."""
        import pandera.pandas as pandera

        dtypes = {Kind.STRING: "str", Kind.INTEGER: "Int64", Kind.NUMBER: "float64", Kind.BOOLEAN: "bool"}
        checks = []
        if self.choices:
            allowed = self.choices if self.required else ("", *self.choices)
            checks.append(pandera.Check.isin(list(allowed)))
        if self.required and self.kind is Kind.STRING:
            checks.append(pandera.Check.str_length(min_value=1))
        if self.minimum is not None:
            checks.append(pandera.Check.ge(self.minimum))
        if self.maximum is not None:
            checks.append(pandera.Check.le(self.maximum))
        return pandera.Column(dtypes.get(self.kind, "object"), checks, nullable=not self.required)

    def arrow(self) -> pyarrow.DataType:
        """The Parquet type of the column."""
        import pyarrow

        plain = {
            Kind.STRING: pyarrow.string(),
            Kind.INTEGER: pyarrow.int64(),
            Kind.NUMBER: pyarrow.float64(),
            Kind.BOOLEAN: pyarrow.bool_(),
            Kind.ARRAY: pyarrow.list_(pyarrow.string()),
        }
        if self.kind is not Kind.ARRAY:
            return plain[self.kind]
        if self.fields is None:
            return pyarrow.list_(pyarrow.string())
        return pyarrow.list_(pyarrow.struct([(name, plain[kind]) for name, kind in self.fields.items()]))


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """A column whose cells name rows of another table; `many` when the cells are arrays of such names."""

    column: str
    table: str
    target: str
    many: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its columns in order, its primary key, and the columns it is sorted by."""

    name: str
    about: str
    key: tuple[str, ...]
    order: tuple[str, ...]
    columns: tuple[Column, ...]
    foreign_keys: tuple[ForeignKey, ...] = ()

    def schema(self) -> pandera.DataFrameSchema:
        """The pandera schema that validates a frame: types, values, unique keys, no column more or fewer."""
        import pandera.pandas as pandera

        return pandera.DataFrameSchema(
            {column.name: column.check() for column in self.columns},
            unique=list(self.key) or None,
            strict=True,
        )

    def arrow(self) -> pyarrow.Schema:
        """The Parquet schema."""
        import pyarrow

        return pyarrow.schema([(column.name, column.arrow()) for column in self.columns])
