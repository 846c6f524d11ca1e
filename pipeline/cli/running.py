"""`reconcile run`: the main job."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline import config
from pipeline.cli.watching import watched
from pipeline.errors import RecoupeError
from pipeline.messages import say
from pipeline.messages.visible import one_line

if TYPE_CHECKING:
    from pipeline.result import Result

_CONFIG = Path("recoupe.toml")
_CONFLICTS_OPEN = 1


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user asked for."""

    sources: Path
    out: Path
    config: Path | None
    engine: str
    check: bool
    quiet: bool
    verbose: bool
    language: str


def run(wanted: Settings) -> int:
    """Reconciles a folder of sources and writes the outputs, all of them or none.

    Returns:
        0, or 1 when conflicts are open and that was asked.

    Raises:
        RecoupeError: a user's error; earlier outputs are untouched.
    """
    _refuse(wanted)
    settings = config.load(wanted.config or (_CONFIG if _CONFIG.is_file() else None))
    with watched(wanted.language, quiet=wanted.quiet, verbose=wanted.verbose) as progress:
        from pipeline import export, report
        from pipeline.run import reconcile

        result = reconcile(wanted.sources, config=settings, progress=progress)
        progress("write", "")
        with export.publish(wanted.out) as folder:
            export.write(result, folder)
            report.write(result, folder)
    if not wanted.quiet:
        _tell(result, wanted)
    return _CONFLICTS_OPEN if wanted.check and result.open_conflicts else 0


def _refuse(wanted: Settings) -> None:
    if wanted.engine != "local":
        raise RecoupeError("cli.engine", engine=wanted.engine)
    if wanted.out.resolve().is_relative_to(wanted.sources.resolve()):
        raise RecoupeError("cli.out-in-sources", out=wanted.out, sources=wanted.sources)


def _tell(result: Result, wanted: Settings) -> None:
    for line in _warnings(result, wanted.language):
        sys.stderr.write(line + "\n")
    if wanted.check and result.open_conflicts:
        sys.stderr.write(say("cli.check-open", wanted.language, count=result.open_conflicts) + "\n")
    if sys.stderr.isatty() or wanted.verbose:
        counts = {name: result.run["counts"][name] for name in ("sources", "claims", "events")}
        done = say(
            "cli.done",
            wanted.language,
            **counts,
            open=result.open_conflicts,
            report=wanted.out / "report.html",
        )
        sys.stderr.write(done + "\n")


def _warnings(result: Result, language: str) -> Iterator[str]:
    """What concerns a whole file, or the run; what concerns a place in a text is in the report."""
    for dossier in result.results:
        for diagnostic in dossier.diagnostics:
            if diagnostic.start is None and diagnostic.severity in ("error", "warning"):
                message = diagnostic.message_fr if language == "fr" else diagnostic.message_en
                yield say("cli.warning", language, message=one_line(message))
