"""`outputs/` is tracked, so that a reader sees results without running anything: it must be what a run gives now."""

from __future__ import annotations

import re
from pathlib import Path

import pandas as pd
import pytest

from pipeline import export, report
from pipeline.result import Result
from pipeline.tables import TABLES, Kind

OUTPUTS = Path(__file__).parents[2] / "outputs"
STALE = "outputs/ is out of date: run `make reconcile` and commit it"
FIGURE = re.compile(r"\d+(?:[.,]\d+)?\s?%|-?\d+[.,]\d+")
pytestmark = pytest.mark.integration


@pytest.fixture(scope="module")
def fresh(shipped: Result, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("outputs")
    export.write(shipped, folder)
    report.write(shipped, folder)
    return folder


def read(path: Path) -> pd.DataFrame:
    return pd.read_csv(path, dtype=str, keep_default_na=False)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_table_is_up_to_date(fresh: Path, table: object) -> None:
    """Words to the letter; figures to a hundredth, since another processor may round another way."""
    assert isinstance(table, type(TABLES[0]))
    mine, shipped = read(fresh / f"{table.name}.csv"), read(OUTPUTS / f"{table.name}.csv")
    assert list(mine.columns) == list(shipped.columns), STALE
    assert len(mine) == len(shipped), STALE
    for column in table.columns:
        if column.kind is Kind.NUMBER:
            ours, theirs = mine[column.name].astype(float), shipped[column.name].astype(float)
            assert (ours - theirs).abs().max() <= 0.01 or mine.empty, STALE
        else:
            told, kept = (
                frame[column.name].str.replace(FIGURE, "#", regex=True) for frame in (mine, shipped)
            )
            assert list(told) == list(kept), STALE


@pytest.mark.parametrize("name", ["report.html", "report.md"])
def test_both_reports_are_up_to_date(fresh: Path, name: str) -> None:
    mine, shipped = ((folder / name).read_text(encoding="utf-8") for folder in (fresh, OUTPUTS))
    if name.endswith(".html"):
        assert abs(len(mine) - len(shipped)) < 500, STALE
        return
    assert FIGURE.sub("#", mine) == FIGURE.sub("#", shipped), STALE


def test_nothing_is_tracked_that_changes_from_run_to_run() -> None:
    ignored = (OUTPUTS.parent / ".gitignore").read_text(encoding="utf-8")
    assert "outputs/**/run.json" in ignored
    assert "outputs/**/*.parquet" in ignored
