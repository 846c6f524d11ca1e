"""What a run gives back: the records of every dossier, the same as DataFrames, and how they were made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pipeline.records import DossierResult

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Result:
    """The outcome of one run.

    Attributes:
        results: one per dossier, by name.
        tables: table name → DataFrame, as `docs/schemas.md` describes them.
        run: versions, input and configuration hashes, counts, seconds per stage; what `run.json` holds.
    """

    results: tuple[DossierResult, ...]
    tables: Mapping[str, pd.DataFrame]
    run: Mapping[str, Any]

    @property
    def sources(self) -> pd.DataFrame:
        """One row per text that was read."""
        return self.tables["sources"]

    @property
    def claims(self) -> pd.DataFrame:
        """One row per statement of a source."""
        return self.tables["claims"]

    @property
    def matches(self) -> pd.DataFrame:
        """One row per pair of claims about one event."""
        return self.tables["matches"]

    @property
    def conflicts(self) -> pd.DataFrame:
        """One row per disagreement, the most severe first."""
        return self.tables["conflicts"]

    @property
    def reconciled(self) -> pd.DataFrame:
        """One row per event."""
        return self.tables["reconciled"]

    @property
    def diagnostics(self) -> pd.DataFrame:
        """What was repaired, left out or not understood."""
        return self.tables["diagnostics"]

    @property
    def open_conflicts(self) -> int:
        """How many conflicts nobody has decided yet."""
        return sum(conflict.status == "open" for result in self.results for conflict in result.conflicts)
