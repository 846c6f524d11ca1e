"""A claim as the encoder reads it: masked, without its date, as it stands, or in its whole sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from pipeline.records import Claim


def masked(claims: Sequence[Claim]) -> list[str]:
    """The statements with dates, names and numbers masked."""
    return [claim.content or claim.text for claim in claims]


def undated(claims: Sequence[Claim]) -> list[str]:
    """The statements without their date expressions; the whole of one when nothing else is left."""
    return [_undated(claim) for claim in claims]


def whole(claims: Sequence[Claim]) -> list[str]:
    """The statements as they stand."""
    return [claim.text for claim in claims]


def passages(claims: Sequence[Claim]) -> list[str]:
    """For each claim its sentence, as far as the claims cut from it have its text."""
    pieces: dict[tuple[str, int, int], dict[int, str]] = defaultdict(dict)
    for claim in claims:
        cut = pieces[claim.source_id, *claim.sentence]
        if len(claim.text) > len(cut.get(claim.start, "")):
            cut[claim.start] = claim.text
    stitched = {sentence: _stitched(cut) for sentence, cut in pieces.items()}
    return [stitched[claim.source_id, *claim.sentence] for claim in claims]


def _undated(claim: Claim) -> str:
    if claim.date is None or not claim.start <= claim.date.start < claim.date.end <= claim.end:
        return claim.text
    text = claim.text[: claim.date.start - claim.start] + claim.text[claim.date.end - claim.start :]
    return " ".join(text.split()) or claim.text


def _stitched(pieces: Mapping[int, str]) -> str:
    """Pieces of one sentence, by their offset, put together; what two of them have is there once."""
    text, end = "", -1
    for start in sorted(pieces):
        piece = pieces[start]
        if start + len(piece) <= end:
            continue
        text = f"{text} {piece}" if start >= end else text + piece[end - start :]
        end = start + len(piece)
    return text.strip()
