"""Lists, written out whole or, where they are long, packed: the page unpacks what a reader comes to see."""

from __future__ import annotations

import base64
import gzip
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from pipeline.report.model import Filters

_CHUNK = 100
"""Items packed together."""


@dataclass(frozen=True, slots=True)
class Item:
    """One rendered item: the anchors inside it, its HTML and what it can be found by."""

    anchors: tuple[str, ...]
    html: str
    find: Filters = field(default_factory=Filters)


@dataclass(frozen=True, slots=True)
class Roll:
    """A list ready for the page: the items written out, and all of them packed where they are too many."""

    inline: tuple[Markup, ...]
    total: int
    index: str = ""
    chunks: tuple[str, ...] = ()


class Room:
    """How many characters of HTML a page may still spend on lists of one kind.

    Lists that fit are written out whole. The first that does not is begun, in a third of the room at most, as
    a page is the slower the more it holds, and takes what is left; those after it are packed only.
    """

    def __init__(self, characters: int) -> None:
        self._left = characters
        self._beginning = characters // 3

    def roll(self, items: Sequence[Item]) -> Roll:
        """Writes a list out, or its beginning; in the latter case packs all of it."""
        size = sum(len(item.html) for item in items)
        if size <= self._left:
            self._left -= size
            return Roll(tuple(_markup(item) for item in items), len(items))
        inline = tuple(self._beginning_of(items))
        self._left = 0
        chunks = [items[n : n + _CHUNK] for n in range(0, len(items), _CHUNK)]
        packed = tuple(pack([item.html for item in chunk]) for chunk in chunks)
        return Roll(inline, len(items), pack([_row(item) for item in items]), packed)

    def _beginning_of(self, items: Sequence[Item]) -> Iterator[Markup]:
        room = min(self._left, self._beginning)
        for item in items:
            room -= len(item.html)
            if room < 0:
                return
            yield _markup(item)


def _markup(item: Item) -> Markup:
    return Markup(item.html)  # rendered by our own templates, which escape every value


def _row(item: Item) -> list[str | int | None]:
    find = item.find
    return [
        " ".join(item.anchors),
        find.kind,
        find.severity,
        find.status,
        find.scope,
        find.first_year,
        find.last_year,
        find.text,
    ]


def pack(data: object) -> str:
    """JSON, compressed and in base64: the same text for the same data."""
    raw = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
    return base64.b64encode(gzip.compress(raw, 9, mtime=0)).decode()
