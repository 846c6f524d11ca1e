"""The paragraph that a statement stands in, with what is marked in it."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline import ingest
from pipeline.config import Config
from pipeline.errors import RecoupeError
from pipeline.messages.visible import visible
from pipeline.records import Claim, Document
from pipeline.review.highlight import Segment, Span, cut

_AROUND = 700
"""Most characters of a paragraph shown before and after a statement."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A statement in its paragraph, cut into pieces, each with the kinds of marks it lies under.

    `line` is 0 when the source is not at hand as the run read it.
    """

    pieces: tuple[Segment, ...]
    line: int
    lead: str = ""


class Shelf:
    """The sources, read as the run read them.

    Args:
        sources: the folder of sources; when it cannot be read, statements are shown without their paragraph.
    """

    def __init__(self, sources: Path) -> None:
        self._documents: Mapping[str, Document] = _documents(sources)
        self._lines = {
            name: [0, *(end.end() for end in re.finditer("\n", document.source.text))]
            for name, document in self._documents.items()
        }

    def passage(self, claim: Claim, marked: Sequence[Span]) -> Passage:
        """A statement in its paragraph; alone when its source is not what the run read any more.

        Args:
            claim: the statement.
            marked: what to mark in it, by offsets into its source.
        """
        document = self._documents.get(claim.source_id)
        text = document.source.text if document else ""
        if document is None or text[claim.start : claim.end] != claim.text:
            shifted = [
                replace(one, start=one.start - claim.start, end=one.end - claim.start) for one in marked
            ]
            return Passage(_visible(cut(claim.text, 0, len(claim.text), shifted)), 0)
        block = next((b for b in document.blocks if b.start <= claim.start < b.end), None)
        start = max(min(block.start, claim.start) if block else claim.start, claim.start - _AROUND)
        end = min(max(block.end, claim.end) if block else claim.end, claim.end + _AROUND)
        line = bisect.bisect_right(self._lines[claim.source_id], claim.start)
        return Passage(_visible(cut(text, start, end, marked)), line, visible(block.lead) if block else "")


def _visible(pieces: Iterable[Segment]) -> tuple[Segment, ...]:
    return tuple(Segment(visible(piece.text), piece.kinds) for piece in pieces)


def _documents(sources: Path) -> dict[str, Document]:
    try:
        dossiers = ingest.read(sources, Config())
    except RecoupeError:
        return {}
    return {document.source.source_id: document for dossier in dossiers for document in dossier.documents}
