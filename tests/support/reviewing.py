"""A folder of sources and a folder of outputs on disk, as a run leaves them, for tests of deciding."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from pipeline import tables
from pipeline.export import parquet
from pipeline.records import DossierResult


@dataclass(frozen=True)
class Place:
    """Where a run read and wrote."""

    sources: Path
    out: Path

    def log(self, dossier: str) -> Path:
        """The decisions log of a dossier."""
        return self.sources / dossier / "decisions.jsonl"


def written(
    folder: Path, results: Sequence[DossierResult], *, rename: tuple[str, str] | None = None
) -> Place:
    """Writes the texts and the tables of results made by hand.

    Args:
        folder: where to.
        results: the dossiers.
        rename: a dossier's name that no folder can have, and the name to give it on disk.
    """
    old, new = rename or ("", "")
    place = Place(folder / "sources", folder / "outputs")
    place.out.mkdir(parents=True, exist_ok=True)
    for result in results:
        home = place.sources / (result.name.replace(old, new) if old else result.name)
        home.mkdir(parents=True, exist_ok=True)
        for number, document in enumerate(result.documents):
            name = document.source.path if "/" not in document.source.path else f"text-{number}.txt"
            (home / name).write_text(document.source.text, encoding="utf-8")
    frames = tables.frames(results)
    for table in tables.TABLES:
        frame = _renamed(frames[table.name], old, new)
        parquet.write(table, frame, place.out / f"{table.name}.parquet")
    return place


def _renamed(frame: pd.DataFrame, old: str, new: str) -> pd.DataFrame:
    for column in {"dossier", "source_id"} & set(frame.columns) if old else ():
        frame[column] = [cell.replace(old, new) for cell in frame[column]]
    return frame
