"""Scores of a hand-made dossier in which every kind of hit and miss happens once."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.gold import Gold, GoldClaim, Run, read_gold, read_run
from benchmarks.scoring import Rate, Score, pool, score_dossier

# Offsets below refer to imagined texts: claim n of a side fills 100n … 100n+60, its date the last ten points.


def gold_claim(claim_id: str, edtf: str | None) -> dict[str, Any]:
    start = 100 * int(claim_id[1:])
    dated = edtf is not None
    return {
        "id": claim_id,
        "start": start,
        "end": start + 60,
        "date_edtf": edtf,
        "date_start": start + 50 if dated else None,
        "date_end": start + 60 if dated else None,
        "kind": f"kind of {claim_id}",
    }


def claim(claim_id: str, edtf: str, start: int, dated: bool = True) -> dict[str, str]:
    return {
        "claim_id": claim_id,
        "dossier": "mill",
        "language": "en" if claim_id.startswith("E") else "fr",
        "text": f"text of {claim_id}",
        "start": str(start),
        "end": str(start + 60),
        "date_start": str(start + 52) if dated else "",
        "date_end": str(start + 58) if dated else "",
        "date_edtf": edtf,
    }


def match(a: str, b: str, probability: float, relation: str) -> dict[str, str]:
    return {
        "dossier": "mill", "claim_a": a, "claim_b": b, "probability": str(probability), "relation": relation
    }  # fmt: skip


def conflict(kind: str, probability: float, *claim_ids: str) -> dict[str, str]:
    return {
        "dossier": "mill", "kind": kind, "probability": str(probability), "claim_ids": json.dumps(claim_ids)
    }  # fmt: skip


GOLD: dict[str, Any] = {
    "slug": "mill",
    "claims_complete": True,
    "claims": {
        "en": [
            gold_claim("e1", "1901"),
            gold_claim("e2", "1905-03"),
            gold_claim("e3", "1910~"),
            gold_claim("e4", None),
            gold_claim("e5", "1920"),
        ],
        "fr": [
            gold_claim("f1", "1901-06"),
            gold_claim("f2", "1906"),
            gold_claim("f3", "1910"),
            gold_claim("f4", None),
            gold_claim("f5", "1930"),
        ],
    },
    "matches": [
        {"en": ["e1"], "fr": ["f1"], "relation": "refines", "field": "date", "note": "built"},
        {
            "en": ["e2"],
            "fr": ["f2"],
            "relation": "conflict",
            "field": "date",
            "severity": "hard",
            "note": "sold",
        },
        {"en": ["e3"], "fr": ["f3"], "relation": "agree", "field": "date", "note": "burned"},
        {"en": ["e4"], "fr": ["f4"], "relation": "conflict", "field": "number", "note": "soft: looms"},
        {"en": ["e5"], "fr": ["f3"], "relation": "agree", "field": "date", "optional": True, "note": "maybe"},
    ],
    "intra_document": [
        {"ids": ["f3", "f5"], "kind": "date", "conflict": True, "note": "burned twice"},
        {"ids": ["e1", "e2"], "kind": "arithmetic", "conflict": False, "note": "four years"},
    ],
    "hard_negatives": [{"en": ["e5"], "fr": ["f5"], "why": "another fire"}],
}

CLAIMS = [
    claim("E1", "1901", 100),
    claim("E2", "1905-04", 200),  # the month is wrong
    claim("E3", "1910", 300),  # "about" is a matter of taste
    claim("E4", "", 400, dated=False),
    claim("E5", "1920", 500),
    claim("E9", "1999", 900),  # not in the gold
    claim("F1", "1901-06", 100),
    claim("F2", "1906", 200),
    claim("F3", "1910", 300),
    claim("F4", "", 410, dated=False),
    claim("F5", "1930", 500),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty run: claims only."""
    write(tmp_path, "claims", CLAIMS)
    (tmp_path / "gold.json").write_text(json.dumps(GOLD), encoding="utf-8")
    return tmp_path


def write(folder: Path, table: str, rows: list[dict[str, str]]) -> None:
    with (folder / f"{table}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)


def score(folder: Path) -> Score:
    return score_dossier(read_run(folder, "mill"), read_gold(folder / "gold.json"))


def respects(result: Score) -> list[str]:
    return sorted(miss.respect for miss in result.misses)


def test_claims_count_when_every_date_is_read_as_stated(folder: Path) -> None:
    result = score(folder)

    assert result.rate("claims dated right") == Rate(7, 8)
    assert result.rate("dated claims in gold") == Rate(8, 9)
    assert [miss.text for miss in result.misses if miss.respect == "date"] == [
        "kind of e2: 1905-03, read as 1905-04"
    ]


def test_without_matches_all_required_matches_are_missed(folder: Path) -> None:
    result = score(folder)

    assert result.rate("match recall") == Rate(0, 4)
    assert result.rate("match recall, both dated") == Rate(0, 3)
    assert result.rate("match precision").value is None
    assert result.counts["missed hard: pair not found"] == 1


def test_matches_are_right_wrong_or_hard_negatives(folder: Path) -> None:
    write(
        folder,
        "matches",
        [
            match("E1", "F1", 0.9, "agrees"),  # right pair, wrong relation
            match("E3", "F3", 0.8, "agrees"),
            match("E5", "F3", 0.7, "agrees"),  # optional: neither required nor wrong
            match("E5", "F5", 0.6, "conflicts"),  # the hard negative
            match("E9", "F5", 0.5, "agrees"),  # a claim that a complete gold does not have
            match("E1", "E2", 0.9, "agrees"),  # one language: not judged here
        ],
    )

    result = score(folder)

    assert result.rate("match precision") == Rate(3, 5)
    assert result.rate("match recall") == Rate(2, 4)
    assert result.rate("relation right") == Rate(2, 3)
    assert result.counts["hard negatives matched"] == 1
    assert sorted(result.match_probabilities) == [
        (0.5, False), (0.6, False), (0.7, True), (0.8, True), (0.9, True)
    ]  # fmt: skip
    assert respects(result).count("wrong match") == 2


def test_conflicts_across_languages_are_told_from_false_ones(folder: Path) -> None:
    write(folder, "matches", [match("E4", "F4", 0.9, "agrees")])
    write(
        folder,
        "conflicts",
        [
            conflict("event", 0.9, "E2", "F2"),  # found, but called by another kind
            conflict("date", 0.4, "E1", "F1"),  # right pair, no conflict
            conflict("date", 0.3, "E5", "F5"),  # wrong pair
        ],
    )

    result = score(folder)

    assert result.rate("hard conflict recall") == Rate(1, 1)
    assert result.rate("hard date conflicts") == Rate(1, 1)
    assert result.rate("soft conflict recall") == Rate(0, 1)
    assert result.rate("conflict precision") == Rate(1, 3)
    assert result.rate("conflict kind right") == Rate(0, 1)
    assert result.counts["false: pair right"] == 1
    assert result.counts["false: pair wrong"] == 1
    assert result.counts["missed soft: not flagged"] == 1
    assert sorted(result.conflict_probabilities) == [(0.3, False), (0.4, False), (0.9, True)]


def test_conflicts_inside_one_text_are_scored_apart(folder: Path) -> None:
    write(
        folder,
        "conflicts",
        [
            conflict("date", 0.8, "F3", "F5"),
            conflict("arithmetic", 0.6, "E1", "E2"),  # the arithmetic holds
            conflict("date", 0.2, "E3", "E5"),
        ],
    )

    result = score(folder)

    assert result.rate("recall inside one text") == Rate(1, 1)
    assert result.counts["false conflicts inside one text"] == 2
    assert result.rate("conflict precision").of == 0
    assert respects(result).count("false arithmetic conflict within") == 1


def test_an_incomplete_gold_does_not_judge_what_it_does_not_know(folder: Path) -> None:
    gold = GOLD | {"claims_complete": False}
    (folder / "gold.json").write_text(json.dumps(gold), encoding="utf-8")
    write(folder, "matches", [match("E9", "F5", 0.5, "agrees")])

    result = score(folder)

    assert result.rate("match precision").of == 0
    assert result.rate("dated claims in gold").of == 0


def test_a_set_of_dates_asks_for_each_of_them() -> None:
    wanted = GoldClaim("e1", "en", 100, 160, "elections", "{1901,1905}", 150, 160)
    gold = Gold("mill", complete=True, claims={"e1": wanted}, matches=[], within=[])
    once = Run({"E1": claim("E1", "1901", 100)}, [], [])
    twice = Run({"E1": claim("E1", "1901", 100), "E2": claim("E2", "1905", 100)}, [], [])

    assert score_dossier(once, gold).rate("claims dated right") == Rate(0, 1)
    assert score_dossier(twice, gold).rate("claims dated right") == Rate(1, 1)


def test_several_dossiers_are_added_up(folder: Path) -> None:
    one = score(folder)

    both = pool([one, one])

    assert both.rate("claims dated right") == Rate(14, 16)
    assert len(both.misses) == 2 * len(one.misses)


def test_a_folder_without_a_run_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="run the pipeline first"):
        read_run(tmp_path, "mill")
