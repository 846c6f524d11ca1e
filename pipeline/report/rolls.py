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
    """How many characters of HTML a page may still spend on lists of one kind."""

    def __init__(self, characters: int) -> None:
        self._left = characters

    def roll(self, items: Sequence[Item]) -> Roll:
        """Writes out as many items as there is room for; when some are left over, packs all of them."""
        inline = tuple(self._fitting(items))
        if len(inline) == len(items):
            return Roll(inline, len(items))
        chunks = [items[n : n + _CHUNK] for n in range(0, len(items), _CHUNK)]
        return Roll(
            inline,
            len(items),
            pack([_row(item) for item in items]),
            tuple(pack([item.html for item in chunk]) for chunk in chunks),
        )

    def _fitting(self, items: Sequence[Item]) -> Iterator[Markup]:
        for item in items:
            if len(item.html) > self._left:
                self._left = 0
                return
            self._left -= len(item.html)
            yield Markup(item.html)  # rendered by our own templates, which escape every value


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
