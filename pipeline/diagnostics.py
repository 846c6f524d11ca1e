"""What people should know of a run that no record says: what the dates stage left, and sources without a word."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.dates.read import DateReading
from pipeline.messages import both
from pipeline.records import Claim, Diagnostic, Document, SourceText


def of_dates(documents: Sequence[Document], readings: Sequence[DateReading]) -> list[Diagnostic]:
    """What the date stage did not understand.

    Args:
        documents, readings: in the same order.
    """
    return [
        _warning(document.source, "dates", finding.code, finding.start, finding.end, **finding.params)
        for document, reading in zip(documents, readings, strict=True)
        for finding in reading.findings
    ]


def of_silence(documents: Sequence[Document], claims: Sequence[Claim]) -> list[Diagnostic]:
    """The sources in which no statement was found: a reader could take their silence for agreement."""
    speaking = {claim.source_id for claim in claims}
    return [
        _warning(document.source, "claims", "nothing-found", source=document.source.source_id)
        for document in documents
        if document.source.source_id not in speaking
    ]


def _warning(
    about: SourceText,
    stage: str,
    code: str,
    start: int | None = None,
    end: int | None = None,
    /,
    **params: object,
) -> Diagnostic:
    english, french = both(f"{stage}.{code}", **params)
    return Diagnostic(about.dossier, about.source_id, start, end, code, "warning", english, french)
