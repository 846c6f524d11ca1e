"""The whole pipeline on one page: what happens to a folder of sources, in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline import claims, diagnostics, ingest, match, provenance, tables
from pipeline.clock import Clock, Progress, silent
from pipeline.config import Config
from pipeline.dates.occasions import with_occasions
from pipeline.dates.read import DateReading, read
from pipeline.reconcile import reconcile as settle
from pipeline.records import Decision, Document, Dossier, DossierResult
from pipeline.result import Result
from pipeline.review import decisions

if TYPE_CHECKING:
    from pipeline.claims.models import Models
    from pipeline.match.encoder import Encoder


def reconcile(sources: Path | str, *, config: Config | None = None, progress: Progress = silent) -> Result:
    """Reads a folder of sources and reconciles every dossier in it.

    Args:
        sources: the folder; `<dossier>/<name>.<ext>`, or the files of one dossier directly in it.
        config: the settings; the defaults when None.
        progress: called with the stage's name and the dossier's (empty for the whole run's) as a stage begins.

    Returns:
        The records of every dossier and the tables made of them. Nothing is written.

    Raises:
        RecoupeError: a user's error: no such folder, nothing readable in it, a model that is not installed.
    """
    settings, clock = config or Config(), Clock(progress)
    with clock.stage("ingest"):
        dossiers = ingest.read(Path(sources), settings)
        for dossier in dossiers:
            read_decisions(dossier)  # a log that cannot be read is told before the long work, not after it
    with clock.stage("models"):
        tools = load_tools(settings, dossiers)
    results = tuple(reconcile_dossier(dossier, tools, settings, clock) for dossier in dossiers)
    with clock.stage("tables"):
        frames = tables.frames(results)
    return Result(results, frames, provenance.describe(results, settings, clock.seconds))


def reconcile_dossier(dossier: Dossier, tools: Tools, config: Config, clock: Clock) -> DossierResult:
    """Reconciles the sources of one dossier. Dossiers are independent of each other: a unit of work."""
    documents = dossier.documents
    with clock.stage("dates", dossier.name):
        readings = [read_dates(document) for document in documents]
    with clock.stage("claims", dossier.name):
        extractions = [claims.extract(d, r, tools.models) for d, r in zip(documents, readings, strict=True)]
        linked = claims.link([claim for extraction in extractions for claim in extraction.claims])
    with clock.stage("match", dossier.name):
        links = match.link_claims(linked, tools.encoder, config)
    with clock.stage("reconcile", dossier.name):
        outcome = settle(linked, links, documents, read_decisions(dossier))
    return DossierResult(
        name=dossier.name,
        documents=documents,
        claims=linked,
        matches=outcome.matches,
        conflicts=outcome.conflicts,
        events=outcome.events,
        decisions=outcome.decisions,
        stale=outcome.stale,
        diagnostics=(
            *dossier.diagnostics,
            *diagnostics.of_dates(documents, readings),
            *(diagnostic for extraction in extractions for diagnostic in extraction.diagnostics),
            *diagnostics.of_silence(documents, linked),
            *outcome.diagnostics,
        ),
    )


@dataclass(frozen=True)
class Tools:
    """The models a run reads with, loaded once."""

    models: Models
    encoder: Encoder | None


def load_tools(config: Config, dossiers: Sequence[Dossier]) -> Tools:
    """Loads the models for the languages that occur.

    Raises:
        ModelError: a model that the configuration names is not installed.
    """
    languages = sorted({document.source.language for dossier in dossiers for document in dossier.documents})
    return Tools(claims.load_models(config, languages), match.load_encoder(config))


def read_dates(document: Document) -> DateReading:
    """The date expressions of a document, sought block by block."""
    spans = [(block.start, block.end) for block in document.blocks]
    source = document.source
    reading = read(source.text, source.language, written=source.published, paragraphs=spans)
    return with_occasions(reading, source.text, source.language, spans)


def read_decisions(dossier: Dossier) -> tuple[Decision, ...]:
    """What people decided about a dossier.

    Raises:
        DecisionError: its log cannot be read, or a line of it is no decision.
    """
    return decisions.read(Path(dossier.decisions_path)) if dossier.decisions_path else ()
