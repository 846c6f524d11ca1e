"""The decisions log: nothing acknowledged is lost, nothing counts twice, a bad line is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.errors import DecisionError
from pipeline.records import Decision
from pipeline.review import decisions


def decision(number: int, **changes: object) -> Decision:
    fields: dict[str, object] = {
        "decision_id": f"d{number}",
        "made_at": "2026-01-02T03:04:05Z",
        "reviewer": "Zoé",
        "conflict_id": "x1",
        "claim_ids": ("c1", "c2"),
        "verdict": "unsure",
        "claim_texts": ("a", "b"),
        "note": "à vérifier",
    }
    return Decision(**(fields | changes))  # type: ignore[arg-type]


def test_a_log_that_does_not_exist_holds_nothing(tmp_path: Path) -> None:
    assert decisions.read(tmp_path / "decisions.jsonl") == ()


def test_what_is_appended_is_read_back_in_order(tmp_path: Path) -> None:
    log = tmp_path / "decisions.jsonl"
    for number in (3, 1, 2):
        decisions.append(log, decision(number))
    assert decisions.read(log) == (decision(3), decision(1), decision(2))


def test_the_same_decision_sent_twice_counts_once(tmp_path: Path) -> None:
    log = tmp_path / "decisions.jsonl"
    decisions.append(log, decision(1))
    decisions.append(log, decision(1))
    assert decisions.read(log) == (decision(1),)


@pytest.mark.parametrize("kept", [1, 20, 60])
def test_a_write_cut_off_by_a_crash_costs_only_itself(tmp_path: Path, kept: int) -> None:
    log = tmp_path / "decisions.jsonl"
    decisions.append(log, decision(1))
    whole = log.read_bytes()
    log.write_bytes(whole + whole.replace(b"d1", b"d2")[:kept])
    decisions.append(log, decision(3))
    assert [found.decision_id for found in decisions.read(log)] == ["d1", "d3"]


def test_a_log_whose_last_line_lacks_its_end_of_line_is_whole(tmp_path: Path) -> None:
    log = tmp_path / "decisions.jsonl"
    decisions.append(log, decision(1))
    log.write_bytes(log.read_bytes().rstrip(b"\n"))
    decisions.append(log, decision(2))
    assert [found.decision_id for found in decisions.read(log)] == ["d1", "d2"]


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("not json", "line 2"),
        ('{"decision_id": "d"}', "conflict_id"),
        ('{"decision_id": "d", "conflict_id": "x", "claim_ids": "c", "verdict": "unsure"}', "claim_ids"),
        ('{"decision_id": "d", "conflict_id": "x", "claim_ids": [], "verdict": "maybe"}', "same-event-pick"),
        ("[1]", "line 2"),
    ],
)
def test_a_line_that_is_no_decision_is_named(tmp_path: Path, line: str, part: str) -> None:
    log = tmp_path / "decisions.jsonl"
    decisions.append(log, decision(1))
    with log.open("a", encoding="utf-8") as file:
        file.write(line + "\n")
    with pytest.raises(DecisionError, match=part):
        decisions.read(log)
