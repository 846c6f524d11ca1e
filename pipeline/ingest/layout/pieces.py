"""Lines that make one block, before it is known what stands above it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Literal

from pipeline.ingest.layout.endings import LONGEST_LINE, cut_off, last_word, sentences
from pipeline.ingest.layout.headings import is_capitals, is_title
from pipeline.ingest.layout.joins import ends_sentence, goes_on_lower, paragraphs, wrap_width
from pipeline.ingest.layout.lines import Line, Look, split
from pipeline.ingest.layout.lists import items, lone_number

_BARE_LIST = 3  # lines without bullets that make a list
_KINDS: dict[Look, Literal["marked", "row"]] = {Look.HEADING: "marked", Look.TABLE: "row"}


@dataclass(slots=True)
class Piece:
    """Lines that belong together. `gap` tells that a blank line or a page break comes before them."""

    kind: Literal["title", "marked", "paragraph", "row", "item"]
    lines: list[Line]
    gap: bool

    @property
    def start(self) -> int:
        """Where the first line begins."""
        return self.lines[0].start

    @property
    def end(self) -> int:
        """Where the last line ends."""
        return self.lines[-1].end

    @property
    def text(self) -> str:
        """Its lines, joined."""
        return " ".join(line.text for line in self.lines)

    @property
    def can_lead(self) -> bool:
        """Whether it can introduce a list: a title, or a text that ends in a colon."""
        return self.kind in ("marked", "title") or self.lines[-1].text.endswith(":")


def pieces(text: str, dangling: Collection[str]) -> list[Piece]:
    """The pieces of a text in order.

    Args:
        text: the decoded text.
        dangling: words of its language that no sentence ends with.
    """
    lines = _runs(split(text))
    alone = [None, *(lone_number(run) for run in lines), None]
    beside = [{number for number in alone[i : i + 3 : 2] if number is not None} for i in range(len(lines))]
    runs = [_plain_where_no_item(run, near) for run, near in zip(lines, beside, strict=True)]
    width = wrap_width([[line for line in run if line.look is Look.PLAIN] for run in runs])
    found = _rejoin([piece for run in runs for piece in _of_run(run, width)], dangling)
    _mark_bare_items(found)
    _mark_titles(found, dangling)
    return found


def _runs(lines: list[Line]) -> list[list[Line]]:
    """Lines with no blank line and no page break between them."""
    runs: list[list[Line]] = [[]]
    for line in lines:
        if line.look is not Look.BLANK:
            runs[-1].append(line)
        if line.look is Look.BLANK or line.page_break:
            runs.append([])
    return [run for run in runs if run]


def _plain_where_no_item(run: list[Line], beside: set[int]) -> list[Line]:
    """Gives back its mark to what begins like an item and is none."""
    return [
        line if item or line.look not in (Look.BULLET, Look.NUMBER) else _with_mark(line)
        for line, item in zip(run, items(run, beside), strict=True)
    ]


def _with_mark(line: Line) -> Line:
    return replace(
        line, look=Look.PLAIN, start=line.start - len(line.mark), text=line.mark + line.text, mark=""
    )


def _of_run(run: list[Line], width: int) -> list[Piece]:
    found: list[Piece] = []
    plain: list[Line] = []

    def close() -> None:
        for group in paragraphs(plain, width):
            found.append(Piece("paragraph", group, not found))
        plain.clear()

    for line in run:
        above = found[-1] if found and not plain else None
        if line.look is Look.PLAIN:
            if above and above.kind == "item" and (line.indent > 0 or goes_on_lower(above.lines[-1], line)):
                above.lines.append(line)
            else:
                plain.append(line)
            continue
        close()
        if line.look is not Look.RULE:
            found.append(Piece(_KINDS.get(line.look, "item"), [line], not found))
    close()
    return found


def _rejoin(found: list[Piece], dangling: Collection[str]) -> list[Piece]:
    """Puts a sentence together that goes on after a page break or a blank line."""
    result: list[Piece] = []
    tail: Piece | None = None
    for piece in found:
        if (
            tail is not None
            and tail.kind == piece.kind == "paragraph"
            and piece.gap
            and goes_on_lower(tail.lines[-1], piece.lines[0])
            and cut_off(tail.text, dangling, lines=len(tail.lines)) is not None
        ):
            result[-1] = Piece("paragraph", result[-1].lines, result[-1].gap)
            result[-1].lines.extend(piece.lines)
        else:
            result.append(Piece(piece.kind, list(piece.lines), piece.gap))
        tail = piece
    return result


def _mark_titles(found: list[Piece], dangling: Collection[str]) -> None:
    """Tells titles from short paragraphs, from the end, since titles can head titles."""
    for index in range(len(found) - 2, -1, -1):
        piece, following = found[index], found[index + 1]
        if piece.kind != "paragraph" or len(piece.lines) > 1:
            continue
        content = piece.lines[0].text
        if last_word(content) in dangling or (len(sentences(content)) > 1 and not is_capitals(content)):
            continue
        first = index == 0 or piece.gap or found[index - 1].kind in ("marked", "item")
        if first and is_title(content, len(following.text), following.kind, following.gap):
            piece.kind = "title"


def _mark_bare_items(found: list[Piece]) -> None:
    """Tells lists without bullets: three short lines or more, one under the other, none a sentence."""
    index = 0
    while index < len(found):
        end = index + 1
        while end < len(found) and not found[end].gap and found[end].kind == "paragraph":
            end += 1
        run = found[index:end]
        if run[0].can_lead and len(run) > _BARE_LIST:
            run = run[1:]
        if len(run) >= _BARE_LIST and all(_is_bare_item(piece) for piece in run):
            for piece in run:
                piece.kind = "item"
        index = end


def _is_bare_item(piece: Piece) -> bool:
    content = piece.text
    return (
        piece.kind == "paragraph"
        and len(piece.lines) == 1
        and len(content) <= LONGEST_LINE
        and (not ends_sentence(content) or content.endswith(";"))
        and not content[:1].islower()
    )
