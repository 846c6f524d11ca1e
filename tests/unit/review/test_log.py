"""The log under hard conditions: several writers, torn writes, full disks, edits by hand."""

from __future__ import annotations

import errno
import json
import os
import threading
from pathlib import Path

import pytest

from pipeline.errors import DecisionError
from pipeline.records import Decision
from pipeline.review.log import Log


def decision(number: int, **changes: object) -> Decision:
    fields: dict[str, object] = {
        "decision_id": f"d{number}",
        "made_at": "2026-01-02T03:04:05Z",
        "reviewer": "Zoé",
        "conflict_id": "x1",
        "claim_ids": ("c1",),
        "verdict": "unsure",
        "claim_texts": ("a",),
        "note": "braces } and { in a note",
    }
    return Decision(**(fields | changes))  # type: ignore[arg-type]


def names(log: Log) -> list[str]:
    return [found.decision_id for found in log.read()]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "decisions.jsonl"


def test_two_holders_of_a_log_see_each_others_lines(path: Path) -> None:
    first, second = Log(path), Log(path)
    first.append([decision(1)])
    second.append([decision(2)])
    first.append([decision(3)])
    assert names(first) == names(second) == ["d1", "d2", "d3"]


def test_many_writers_at_once_lose_and_double_nothing(path: Path) -> None:
    def write(start: int) -> None:
        log = Log(path)
        for number in range(start, start + 15):
            log.append([decision(number % 40)])

    writers = [threading.Thread(target=write, args=(start,)) for start in (0, 10, 20, 30)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert sorted(names(Log(path))) == sorted(f"d{number}" for number in range(40))
    assert len(path.read_text().splitlines()) == 40


def test_a_line_torn_at_any_byte_costs_only_itself(path: Path) -> None:
    Log(path).append([decision(1)])
    whole = path.read_bytes()
    second = whole.replace(b'"d1"', b'"d2"')
    for kept in range(1, len(second) - 1):
        path.write_bytes(whole + second[:kept])
        Log(path).append([decision(3)])
        assert names(Log(path)) == ["d1", "d3"], second[:kept]


def test_a_last_line_that_lacks_only_its_end_is_whole(path: Path) -> None:
    log = Log(path)
    log.append([decision(1), decision(2)])
    path.write_bytes(path.read_bytes()[:-1])
    log.append([decision(3)])
    assert names(Log(path)) == ["d1", "d2", "d3"]


def test_a_full_disk_leaves_the_log_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = Log(path)
    log.append([decision(1)])
    before, write = path.read_bytes(), os.write

    def half(handle: int, data: bytes) -> int:
        if len(data) < 100:
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(handle, data[: len(data) // 2])

    monkeypatch.setattr(os, "write", half)
    with pytest.raises(DecisionError, match="No space left"):
        log.append([decision(2)])
    monkeypatch.undo()
    assert path.read_bytes() == before
    log.append([decision(2)])
    assert names(log) == ["d1", "d2"]


def test_a_log_edited_by_hand_is_read_anew(path: Path) -> None:
    log = Log(path)
    log.append([decision(1), decision(2)])
    kept = [line for line in path.read_text().splitlines() if json.loads(line)["decision_id"] != "d1"]
    path.write_text("\n".join(kept) + "\n")
    assert names(log) == ["d2"]


def test_a_log_that_was_taken_away_is_empty(path: Path) -> None:
    log = Log(path)
    log.append([decision(1)])
    path.unlink()
    assert names(log) == []
    log.append([decision(2)])
    assert names(log) == ["d2"]


def test_what_the_check_objects_to_is_not_written(path: Path) -> None:
    log = Log(path)
    Log(path).append([decision(1)])
    seen: list[str] = []

    def object_to(known: object) -> None:
        seen.extend(one.decision_id for one in known)  # type: ignore[attr-defined]
        raise DecisionError("review.outdated", conflict="x1")

    with pytest.raises(DecisionError):
        log.append([decision(2)], object_to)
    assert (seen, names(log)) == (["d1"], ["d1"])


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(DecisionError, match="could not be saved"):
        Log(tmp_path / "nowhere" / "decisions.jsonl").append([decision(1)])


def test_a_folder_in_its_place_is_told(path: Path) -> None:
    path.mkdir()
    with pytest.raises(DecisionError, match="cannot be read"):
        Log(path).read()
