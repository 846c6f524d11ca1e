"""What the pages promise is there: commands, files, columns, and examples that run."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pandas as pd
import pytest

from pipeline import export, tables
from pipeline.cli.app import helped
from pipeline.ingest.manifest import Entry
from pipeline.result import Result
from pipeline.tables import TABLES
from tests.support.results import bridge, run_of

ROOT = Path(__file__).parents[3]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = (
    "README.md",
    "CONTRIBUTING.md",
    *sorted(f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md")),
)
SQL_TABLES = re.compile(r"'outputs/(\w+)\.parquet' (\w)\b")


def blocks(page: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", page, re.DOTALL | re.MULTILINE)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the outputs of a run in it."""
    folder = tmp_path_factory.mktemp("home")
    (folder / "outputs").mkdir()
    results = (bridge(),)
    export.write(Result(results, tables.frames(results), run_of(results)), folder / "outputs")
    return folder


@pytest.mark.parametrize("name", PAGES)
def test_links_and_paths_lead_somewhere(name: str) -> None:
    page = (ROOT / name).read_text(encoding="utf-8")
    links = {(ROOT / name).parent / link for link in re.findall(r"\]\((?!https?:|#)([^)#]+)", page)}
    paths = {
        ROOT / path for path in re.findall(r"`((?:pipeline|tests|scripts|docs|benchmarks)/[\w./-]+)`", page)
    }
    assert [path.relative_to(ROOT).as_posix() for path in links | paths if not path.exists()] == []


@pytest.mark.parametrize("name", PAGES)
def test_commands_and_targets_are_there(name: str) -> None:
    page = (ROOT / name).read_text(encoding="utf-8")
    code = "\n".join(
        [*re.findall(r"`([^`\n]+)`", page), *blocks(page, "(?:sh)?"), *re.findall(r"^    \S.*", page, re.M)]
    )
    targets = set(
        re.findall(r"^([\w-]+):.*##", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    )
    assert set(re.findall(r"\bmake ([a-z][\w-]+)", code)) <= targets
    group = helped("en")
    assert set(re.findall(r"\breconcile ([a-z]+)\b", code)) <= group.commands.keys()
    options = {option for command in group.commands.values() for p in command.params for option in p.opts}
    used = re.findall(r"\breconcile [a-z]+\b([^\n|]*)", code)
    assert {option for line in used for option in re.findall(r"(?<!\S)--[a-z]+", line)} <= options | {
        "--lang"
    }


def test_the_pandas_example_runs(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(home)
    (example,) = [code for code in blocks(README, "python") if "read_parquet" in code]
    *lines, last = example.strip().splitlines()
    names: dict[str, pd.DataFrame] = {}
    exec("\n".join(lines), names)
    settled = eval(last, names)
    assert set(settled["status"]) == {"refined", "adjudicated"}


def test_the_call_from_python_gives_what_the_page_names() -> None:
    (example,) = [code for code in blocks(README, "python") if "pipeline.reconcile" in code]
    named = re.findall(r"(?<= )\.(\w+)", example)
    assert len(named) == 6
    assert [name for name in named if not isinstance(getattr(Result, name, None), property)] == []


def test_the_sql_example_names_columns_that_are_there() -> None:
    (example,) = blocks(README, "sql")
    by_name = {table.name: {column.name for column in table.columns} for table in TABLES}
    alias = {short: by_name[name] for name, short in SQL_TABLES.findall(example)}
    assert sorted(alias) == ["c", "k"]
    used = [(short, column) for short, column in re.findall(r"\b([ck])\.(\w+)", example)]
    assert len(used) > 4
    assert [(short, column) for short, column in used if column not in alias[short]] == []


def test_the_sql_example_runs(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where DuckDB is installed; it is too large to be had for one example."""
    duckdb = pytest.importorskip("duckdb")
    monkeypatch.chdir(home)
    (example,) = blocks(README, "sql")
    found = duckdb.sql(example).fetchall()
    stated = sum(len(conflict.claim_ids) for conflict in bridge().conflicts if conflict.status == "open")
    assert len(found) == stated


def test_the_manifest_examples_are_understood() -> None:
    for name in ("README.md", "docs/sources.md"):
        page = (ROOT / name).read_text(encoding="utf-8")
        for fields in tomllib.loads(blocks(page, "toml")[0]).values():
            assert Entry.model_validate(fields).published is not None
