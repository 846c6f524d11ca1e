"""The tables of a run → files; `publish` makes them take the place of the last run's only when complete."""

from __future__ import annotations

import json
from pathlib import Path

from pipeline.export import delimited, lines, package, parquet
from pipeline.export.staging import publish
from pipeline.result import Result
from pipeline.tables import TABLES

__all__ = ["publish", "write"]

_AS_LINES = ("reconciled",)


def write(result: Result, folder: Path) -> None:
    """Writes every table as CSV and Parquet, the events as JSON Lines, and what describes them.

    Args:
        result: the outcome of a run.
        folder: an existing folder; files of the same names are overwritten.
    """
    resources = []
    for table in TABLES:
        frame = result.tables[table.name]
        path = folder / f"{table.name}.csv"
        neutralised = delimited.write(table, frame, path)
        parquet.write(table, frame, folder / f"{table.name}.parquet")
        resources.append(package.resource(table, path, neutralised))
        if table.name in _AS_LINES:
            lines.write(table, frame, folder / f"{table.name}.jsonl")
    _write_json(folder / "datapackage.json", package.describe(resources))
    _write_json(folder / "run.json", dict(result.run))
    _write_texts(result, folder)


def _write_texts(result: Result, folder: Path) -> None:
    """Keeps the texts that offsets point into where they are not simply the source file decoded."""
    for dossier in result.results:
        for document in dossier.documents:
            source = document.source
            if source.extracted:
                name = source.source_id if source.source_id.endswith(".txt") else f"{source.source_id}.txt"
                path = folder / "texts" / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(source.text, encoding="utf-8", newline="")


def _write_json(path: Path, content: object) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8", newline="\n")
