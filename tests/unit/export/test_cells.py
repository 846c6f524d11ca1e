"""Cells as text, and formulas made harmless in a way that can be undone."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.export.cells import neutralise, text
from pipeline.tables import Column, Kind
from tests.support.files import restored


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1",
        "@SUM(A1)",
        "+cmd|' /C calc'!A0",
        "-2+3+cmd",
        "\t=1",
        "\r=1",
        '=HYPERLINK("x")',
        "-A1",
        "'=1+1",
        "''@x",
    ],
)
def test_formulas_get_an_apostrophe(cell: str) -> None:
    assert neutralise(cell) == f"'{cell}"
    assert restored(f"'{cell}") == cell


@pytest.mark.parametrize(
    "cell",
    [
        "",
        "1944",
        "-0043",
        "-0043/-0030",
        "-0100~",
        "-12.5",
        "+3",
        "-50%",
        "a=b",
        "d'État",
        "'quoted'",
        "'97",
        "'-12",
        "[1998]",
    ],
)
def test_other_texts_stay(cell: str) -> None:
    assert neutralise(cell) == cell
    assert restored(cell) == cell


@given(st.text(alphabet="'=+-@\t\r\n a1Y.", max_size=12))
def test_every_text_comes_back(cell: str) -> None:
    assert restored(neutralise(cell)) == cell
    assert neutralise(cell) in (cell, f"'{cell}")


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        (Kind.STRING, "", ""),
        (Kind.STRING, "Été", "Été"),
        (Kind.INTEGER, pd.NA, ""),
        (Kind.INTEGER, 0, "0"),
        (Kind.NUMBER, float("nan"), ""),
        (Kind.NUMBER, 0.1, "0.1"),
        (Kind.NUMBER, 1.0, "1.0"),
        (Kind.BOOLEAN, True, "true"),
        (Kind.BOOLEAN, False, "false"),
        (Kind.ARRAY, [], "[]"),
        (Kind.ARRAY, ["Crète", 'a "b"'], '["Crète", "a \\"b\\""]'),
        (Kind.ARRAY, [{"value": 2.5, "upper": None}], '[{"value": 2.5, "upper": null}]'),
    ],
)
def test_cells(kind: Kind, value: object, expected: str) -> None:
    assert text(Column("a", kind, "A column."), value) == expected
