"""The paragraph that a statement stands in, with what is marked in it."""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pipeline import ingest
from pipeline.config import Config
from pipeline.errors import RecoupeError
from pipeline.messages.visible import visible
from pipeline.records import Claim, Conflict, Document
from pipeline.review.outputs import Outputs

_AROUND = 700
"""Most characters of a paragraph shown before and after a statement."""

Span = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a paragraph: a `value` that the conflict is about, else of the `claim`, else `around` it."""

    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A statement in its paragraph. `line` is 0 when the source is not at hand as the run read it."""

    pieces: tuple[Piece, ...]
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

    def passage(self, claim: Claim, conflict: Conflict, found: Outputs) -> Passage:
        """A statement in its paragraph; alone when its source is not what the run read any more."""
        document = self._documents.get(claim.source_id)
        text = document.source.text if document else ""
        spans = [
            (claim.start + start, claim.start + end, "value")
            for start, end in _marked(claim, conflict, found)
        ]
        if document is None or text[claim.start : claim.end] != claim.text:
            shifted = [(start - claim.start, end - claim.start, kind) for start, end, kind in spans]
            return Passage(_cut(claim.text, 0, len(claim.text), [(0, len(claim.text), "claim"), *shifted]), 0)
        block = next((b for b in document.blocks if b.start <= claim.start < b.end), None)
        start = max(min(block.start, claim.start) if block else claim.start, claim.start - _AROUND)
        end = min(max(block.end, claim.end) if block else claim.end, claim.end + _AROUND)
        line = bisect.bisect_right(self._lines[claim.source_id], claim.start)
        pieces = _cut(text, start, end, [(claim.start, claim.end, "claim"), *spans])
        return Passage(pieces, line, visible(block.lead) if block else "")


def _documents(sources: Path) -> dict[str, Document]:
    try:
        dossiers = ingest.read(sources, Config())
    except RecoupeError:
        return {}
    return {document.source.source_id: document for dossier in dossiers for document in dossier.documents}


def _marked(claim: Claim, conflict: Conflict, found: Outputs) -> list[tuple[int, int]]:
    """Where, in a statement, that stands which the conflict is about; offsets from its beginning."""
    spans = []
    kinds = {"arithmetic": ("date", "quantity"), "event": ("date",), "ordinal": ("date",)}
    for kind in kinds.get(conflict.kind, (conflict.kind,)):
        if kind == "date":
            if claim.date and claim.start <= claim.date.start and claim.date.end <= claim.end:
                spans.append((claim.date.start - claim.start, claim.date.end - claim.start))
            continue
        for name in found.named[claim.claim_id].get(kind, ()):
            spans += [match.span() for match in re.finditer(re.escape(name), claim.text)] if name else []
    return spans


def _cut(text: str, start: int, end: int, spans: Iterable[Span]) -> tuple[Piece, ...]:
    """The text from `start` to `end`, cut wherever a span begins or ends; `value` wins over `claim`."""
    inside = [span for span in spans if span[0] < end and span[1] > start]
    edges = sorted({start, end, *(min(max(edge, start), end) for span in inside for edge in span[:2])})
    pieces = []
    for first, last in itertools.pairwise(edges):
        kinds = {kind for begin, stop, kind in inside if begin <= first and last <= stop}
        kind = "value" if "value" in kinds else "claim" if "claim" in kinds else "around"
        pieces.append(Piece(visible(text[first:last]), kind))
    return tuple(pieces)
