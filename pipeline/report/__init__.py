"""Results → `report.html` and `report.md`, in English and in French."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol

from pipeline.records import DossierResult


class Reportable(Protocol):
    """What a report is made of: a run's `Result`."""

    @property
    def results(self) -> tuple[DossierResult, ...]:
        """One per dossier."""

    @property
    def run(self) -> Mapping[str, Any]:
        """How they were made: what `run.json` holds."""


def write(result: Reportable, folder: Path) -> None:
    """Writes both reports; the same bytes for the same results.

    Args:
        result: what a run found.
        folder: where to write; it must exist.
    """
    from pipeline.report.build import build
    from pipeline.report.html import html
    from pipeline.report.markdown import markdown

    report = build(result.results, result.run)
    (folder / "report.html").write_text(html(report), encoding="utf-8", newline="\n")
    (folder / "report.md").write_text(markdown(report), encoding="utf-8", newline="\n")
