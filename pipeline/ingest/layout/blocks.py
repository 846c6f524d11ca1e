"""Lines → headings, paragraphs and list items, the headings above each, the sentences that break off."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from pipeline.ingest.finding import Finding
from pipeline.ingest.layout.headings import Outline, is_capitals, is_title
from pipeline.ingest.layout.joins import ends_sentence, goes_on_lower, paragraphs, wrap_width
from pipeline.ingest.layout.lines import Line, Look, split
from pipeline.ingest.layout.lists import is_item
from pipeline.records import Block

_STOP = re.compile(r"[.!?…][\"'”’»)\]]*(?:\[[^\]]{1,12}\])*\s+(?=[\"'“‘«(\[]*[^\W\d_a-zà-öø-ÿ])")
_ABBREVIATION = re.compile(r"(?:\b[^\W\d_]{1,3}|\b[A-Z][a-z]{2,3}|\b\d{1,2})\.$")
_LONGEST_LINE = 160  # characters that a line of prose has and a title or caption has not
_BARE_LIST = 3  # lines without bullets that make a list
_FRAGMENT = 3  # words below which what follows the last stop is a signature or a source, not a sentence


@dataclass(frozen=True, slots=True)
class Layout:
    """The blocks of a text in order, and what was noticed on the way."""

    blocks: tuple[Block, ...]
    findings: tuple[Finding, ...]


@dataclass(slots=True)
class _Piece:
    """Lines that make one block, before it is known what stands above it."""

    kind: str  # title, marked, paragraph, row, item
    lines: list[Line]
    gap: bool  # blank lines before it

    @property
    def start(self) -> int:
        return self.lines[0].start

    @property
    def end(self) -> int:
        return self.lines[-1].end


def layout(text: str, dangling: Collection[str] = ()) -> Layout:
    """Recognises the layout of a plain text.

    Args:
        text: the decoded text.
        dangling: words of the text's language that no sentence ends with (articles, prepositions …).

    Returns:
        Blocks that do not overlap, in order; only blanks and markers of headings and items lie between them.
    """
    pieces = _rejoin(_pieces(split(text)), text, dangling)
    _mark_bare_items(pieces)
    _mark_titles(pieces, dangling)
    outline = Outline()
    blocks: list[Block] = []
    findings: list[Finding] = []
    for index, piece in enumerate(pieces):
        following = pieces[index + 1] if index + 1 < len(pieces) else None
        before = pieces[index - 1] if index else None
        content = text[piece.start : piece.end]
        if piece.kind in ("marked", "title"):
            leads = (
                piece.kind == "title"
                and following is not None
                and following.kind == "item"
                and not following.gap
            )
            section = outline.enter(piece.lines[0], leads=leads)
            blocks.append(Block("heading", piece.start, piece.end, section))
            continue
        if piece.kind == "item":
            if before is None or before.kind != "item":
                outline.open_list(_lead(before, text) if before and _can_lead(before) else "")
            block = Block("item", piece.start, piece.end, outline.section, outline.lead)
        else:
            outline.close_list()
            block = Block("paragraph", piece.start, piece.end, outline.section)
        cut = _cut_off(piece, content, dangling, full_stops=_items_end(pieces, index))
        if cut is not None:
            block = replace(block, truncated=True)
            findings.append(
                Finding(
                    "sentence-cut-off",
                    "warning",
                    piece.start + cut,
                    piece.end,
                    {"words": _last_words(content[cut:])},
                )
            )
        blocks.append(block)
    return Layout(tuple(blocks), tuple(findings))


def _pieces(lines: list[Line]) -> list[_Piece]:
    runs = _runs(lines)
    width = wrap_width([[line for line in run if line.look is Look.PLAIN] for run in runs])
    pieces: list[_Piece] = []
    for run in runs:
        gap = True
        plain: list[Line] = []
        for index, line in enumerate(run):
            if (
                line.look is Look.PLAIN
                and pieces
                and not gap
                and not plain
                and pieces[-1].kind == "item"
                and (line.indent > 0 or goes_on_lower(pieces[-1].lines[-1], line))
            ):
                pieces[-1].lines.append(line)
                continue
            if line.look is Look.PLAIN or (
                line.look in (Look.BULLET, Look.NUMBER) and not is_item(run, index)
            ):
                plain.append(_as_plain(line))
                continue
            pieces += [_Piece("paragraph", group, gap) for group in paragraphs(plain, width)]
            gap = gap and not plain
            plain = []
            if line.look is not Look.RULE:
                kind = {Look.HEADING: "marked", Look.TABLE: "row"}.get(line.look, "item")
                pieces.append(_Piece(kind, [line], gap))
                gap = False
        for number, group in enumerate(paragraphs(plain, width)):
            pieces.append(_Piece("paragraph", group, gap and number == 0))
    return pieces


def _runs(lines: list[Line]) -> list[list[Line]]:
    runs: list[list[Line]] = [[]]
    for line in lines:
        if line.look is Look.BLANK:
            runs.append([])
        else:
            runs[-1].append(line)
            if line.page_break:
                runs.append([])
    return [run for run in runs if run]


def _as_plain(line: Line) -> Line:
    """An item that is none: its mark is part of the text."""
    return line if line.look is Look.PLAIN else replace(line, look=Look.PLAIN)


def _rejoin(pieces: list[_Piece], text: str, dangling: Collection[str]) -> list[_Piece]:
    """Puts a sentence together that goes on after a page break or a blank line."""
    result: list[_Piece] = []
    for piece in pieces:
        above = result[-1] if result else None
        if (
            above is not None
            and above.kind == piece.kind == "paragraph"
            and piece.gap
            and goes_on_lower(above.lines[-1], piece.lines[0])
            and _cut_off(above, text[above.start : above.end], dangling) is not None
        ):
            above.lines += piece.lines
        else:
            result.append(piece)
    return result


def _mark_titles(pieces: list[_Piece], dangling: Collection[str]) -> None:
    """Tells titles from short paragraphs, from the end, since titles can head titles."""
    for index in range(len(pieces) - 1, -1, -1):
        piece = pieces[index]
        if piece.kind != "paragraph" or len(piece.lines) > 1 or index + 1 == len(pieces):
            continue
        content = piece.lines[0].text
        if _last_word(content) in dangling or (len(_sentences(content)) > 1 and not is_capitals(content)):
            continue
        following = pieces[index + 1]
        first = index == 0 or piece.gap or pieces[index - 1].kind in ("marked", "item")
        if first and is_title(content, len(text_of(following)), following.kind, following.gap):
            piece.kind = "title"


def _mark_bare_items(pieces: list[_Piece]) -> None:
    """Tells lists without bullets: three short lines or more, one under the other, none a sentence."""
    index = 0
    while index < len(pieces):
        end = index + 1
        while end < len(pieces) and not pieces[end].gap and pieces[end].kind == "paragraph":
            end += 1
        run = pieces[index:end]
        if len(run) >= _BARE_LIST and all(_is_bare_item(piece) for piece in run):
            for piece in run:
                piece.kind = "item"
        elif len(run) > _BARE_LIST and all(_is_bare_item(piece) for piece in run[1:]) and _can_lead(run[0]):
            for piece in run[1:]:
                piece.kind = "item"
        index = end


def _is_bare_item(piece: _Piece) -> bool:
    content = text_of(piece)
    return (
        piece.kind == "paragraph"
        and len(piece.lines) == 1
        and len(content) <= _LONGEST_LINE
        and (not ends_sentence(content) or content.endswith(";"))
        and not content[:1].islower()
    )


def text_of(piece: _Piece) -> str:
    """The text of a piece's lines."""
    return " ".join(line.text for line in piece.lines)


def _can_lead(piece: _Piece) -> bool:
    return piece.kind in ("marked", "title") or piece.lines[-1].text.rstrip().endswith(":")


def _lead(piece: _Piece, text: str) -> str:
    """What introduces a list: a title, or the last sentence of the paragraph above it."""
    content = text[piece.start : piece.end]
    return content[_sentences(content)[-1] :] if piece.kind == "paragraph" else content


def _sentences(content: str) -> list[int]:
    """Where the sentences of a paragraph begin, roughly: enough to tell its last one."""
    stops = _STOP.finditer(content)
    return [0, *(m.end() for m in stops if not _ABBREVIATION.search(content[: m.start() + 1]))]


def _items_end(pieces: list[_Piece], index: int) -> bool:
    """Whether the items of the list that a piece stands in end as sentences do."""
    first = last = index
    while first and pieces[first - 1].kind == "item":
        first -= 1
    while last + 1 < len(pieces) and pieces[last + 1].kind == "item":
        last += 1
    ends = [ends_sentence(text_of(piece)) for piece in pieces[first : last + 1]]
    return len(ends) > 2 and sum(ends) > len(ends) / 2


def _cut_off(piece: _Piece, content: str, dangling: Collection[str], full_stops: bool = False) -> int | None:
    """Where the last sentence of a paragraph or item begins, when it has no end; else None."""
    if piece.kind not in ("paragraph", "item") or ends_sentence(content):
        return None
    begin = _sentences(content)[-1]
    fragment = content[begin:]
    words = fragment.split()
    if len(words) > 1 and (_last_word(content) in dangling or content.endswith((",", "-"))):
        return begin
    if piece.kind == "item":
        return begin if full_stops else None
    if len(words) <= _FRAGMENT or fragment.startswith(("(", "[", "—", "–")):
        return None
    return begin if begin or len(piece.lines) > 1 or len(content) > _LONGEST_LINE else None


def _last_word(content: str) -> str:
    return re.split("['’]", content.split()[-1].lower())[-1]


def _last_words(fragment: str) -> str:
    return " ".join(fragment.split()[-4:])
