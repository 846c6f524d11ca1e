"""Pieces of a text → its blocks, with the headings above each and the line that leads a list."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from pipeline.ingest.finding import Finding
from pipeline.ingest.layout.endings import cut_off, sentences
from pipeline.ingest.layout.headings import Outline
from pipeline.ingest.layout.joins import ends_sentence
from pipeline.ingest.layout.pieces import Piece, pieces
from pipeline.records import Block

_SHOWN = 4  # last words of a cut sentence that its diagnostic shows
_FEWEST = 3  # items that tell whether those of a list end in a stop


@dataclass(frozen=True, slots=True)
class Layout:
    """The blocks of a text in order, and what was noticed on the way."""

    blocks: tuple[Block, ...]
    findings: tuple[Finding, ...]


def layout(text: str, dangling: Collection[str] = ()) -> Layout:
    """Recognises the layout of a plain text.

    Args:
        text: the decoded text.
        dangling: words of the text's language that no sentence ends with (articles, prepositions …).

    Returns:
        Blocks that do not overlap, in order; only blanks and markers of headings and items lie between them.
    """
    found = pieces(text, dangling)
    stops = _with_stops(found)
    outline = Outline()
    blocks: list[Block] = []
    findings: list[Finding] = []
    for index, piece in enumerate(found):
        before = found[index - 1] if index else None
        following = found[index + 1] if index + 1 < len(found) else None
        block = _block(piece, before, following, text, outline)
        if piece.kind in ("paragraph", "item"):
            content = text[piece.start : piece.end]
            item = piece.kind == "item"
            cut = cut_off(content, dangling, lines=len(piece.lines), item=item, full_stops=stops[index])
            if cut is not None:
                block = replace(block, truncated=True)
                words = " ".join(content[cut:].split()[-_SHOWN:])
                findings.append(
                    Finding("sentence-cut-off", "warning", piece.start + cut, piece.end, {"words": words})
                )
        blocks.append(block)
    return Layout(tuple(blocks), tuple(findings))


def _block(piece: Piece, before: Piece | None, following: Piece | None, text: str, outline: Outline) -> Block:
    if piece.kind in ("marked", "title"):
        leads = following is not None and following.kind == "item" and not following.gap
        section = outline.enter(piece.lines[0], leads=leads and piece.kind == "title")
        return Block("heading", piece.start, piece.end, section)
    if piece.kind == "item":
        if before is None or before.kind != "item":
            outline.open_list(_lead(before, text) if before and before.can_lead else "")
        return Block("item", piece.start, piece.end, outline.section, outline.lead)
    outline.close_list()
    return Block("paragraph", piece.start, piece.end, outline.section)


def _lead(piece: Piece, text: str) -> str:
    """What introduces a list: a title, or the last sentence of the paragraph above it."""
    content = text[piece.start : piece.end]
    return content[sentences(content)[-1] :] if piece.kind == "paragraph" else content


def _with_stops(found: list[Piece]) -> list[bool]:
    """For each piece, whether it stands in a list most of whose items end as sentences do."""
    result = [False] * len(found)
    index = 0
    while index < len(found):
        end = index
        while end < len(found) and found[end].kind == "item":
            end += 1
        ends = [ends_sentence(piece.text) for piece in found[index:end]]
        if len(ends) >= _FEWEST and sum(ends) > len(ends) / 2:
            result[index:end] = [True] * len(ends)
        index = max(end, index + 1)
    return result
