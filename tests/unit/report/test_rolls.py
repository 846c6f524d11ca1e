"""Long lists are packed, short ones written out."""

from __future__ import annotations

import base64
import gzip
import json

from pipeline.report.model import Filters
from pipeline.report.rolls import Item, Room, pack


def items(number: int) -> list[Item]:
    return [
        Item((f"x{n}",), "<li>é</li>", Filters(kind="date", first_year=n, text=f"words {n}"))
        for n in range(number)
    ]


def unpacked(text: str) -> object:
    return json.loads(gzip.decompress(base64.b64decode(text)))


def test_a_short_list_is_written_out() -> None:
    roll = Room(1000).roll(items(3))
    assert (len(roll.inline), roll.total, roll.index, roll.chunks) == (3, 3, "", ())


def test_a_long_list_is_packed_whole_and_begun() -> None:
    roll = Room(90).roll(items(250))
    assert (len(roll.inline), roll.total, len(roll.chunks)) == (3, 250, 3)
    assert unpacked(roll.chunks[2]) == ["<li>é</li>"] * 50
    index = unpacked(roll.index)
    assert isinstance(index, list)
    assert index[7] == ["x7", "date", "", "", "", 7, None, "words 7"]


def test_lists_share_their_room() -> None:
    room = Room(90)
    assert [len(room.roll(items(number)).inline) for number in (4, 9, 1)] == [4, 3, 0]


def test_the_same_is_packed_alike() -> None:
    assert pack(["é", 1]) == pack(["é", 1])
