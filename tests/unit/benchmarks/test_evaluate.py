"""The evaluation command on runs written from the gold itself, and the page that it writes."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks import evaluate
from benchmarks.evaluation_page import BEGIN, END, put, render
from benchmarks.scoring import RELATION, Miss, Rate, Score
from benchmarks.sets import own_sets, score_set


def write(path: Path, head: str, rows: list[list[Any]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([head.split(), *rows])


def oracle(gold_root: Path, out: Path) -> None:
    """Write the run of a pipeline that knows the gold."""
    claims: list[list[Any]] = []
    matches: list[list[Any]] = []
    conflicts: list[list[Any]] = []
    for path in sorted(gold_root.glob("*/gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        slug = gold["slug"]
        for language, marked in gold["claims"].items():
            for one in marked:
                spans = [one["start"], one["end"], one["date_start"], one["date_end"]]
                claims.append([f"{slug}-{one['id']}", slug, language, one["kind"], *spans, one["date_edtf"]])
        for match in gold["matches"]:
            ids = [f"{slug}-{match['en'][0]}", f"{slug}-{match['fr'][0]}"]
            matches.append([slug, *ids, 1.0, RELATION[match["relation"]]])
            if match["relation"] == "conflict":
                conflicts.append([slug, "date", 1.0, json.dumps(ids)])
        within = [pair["ids"] for pair in gold["intra_document"] if pair["conflict"]]
        conflicts += [[slug, "date", 1.0, json.dumps([f"{slug}-{i}" for i in ids])] for ids in within]
    write(
        out / "claims.csv", "claim_id dossier language text start end date_start date_end date_edtf", claims
    )
    write(out / "matches.csv", "dossier claim_a claim_b probability relation", matches)
    write(out / "conflicts.csv", "dossier kind probability claim_ids", conflicts)


def test_whoever_knows_the_gold_of_our_dossiers_makes_no_mistake(tmp_path: Path) -> None:
    for one in own_sets():
        oracle(one.gold, tmp_path)

        score = score_set(one, tmp_path)

        assert score.misses == []
        assert not +score.counts
        assert score.rate("hard conflict recall").of >= 15
        assert score.rate("hard conflict recall").value == 1
        assert score.rate("recall inside one text").value == 1
        assert score.rate("match precision").value == 1


def test_the_command_scores_a_run_that_it_finds(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    oracle(own_sets()[0].gold, tmp_path / "runs" / "own" / "outputs")
    page = tmp_path / "evaluation.md"

    code = evaluate.main(
        [
            "--only",
            "own-tune",
            "--keep",
            str(tmp_path / "runs"),
            "--page",
            str(page),
            "--bench",
            str(tmp_path),
        ]
    )

    assert code == 0
    assert "| match recall | ≥ 0.70 | 1.00 (" in capsys.readouterr().out
    assert not page.exists()  # a part of the sets is no evaluation


def test_an_unknown_set_is_the_users_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert evaluate.main(["--only", "own-tuna", "--keep", str(tmp_path), "--bench", str(tmp_path)]) == 2
    assert "no set named own-tuna; there are own-tune, own-test" in capsys.readouterr().out


def small_score() -> Score:
    score = Score(match_probabilities=[(0.95, True), (0.95, False)])
    score.note("match precision", True)
    score.note("match precision", False)
    score.misses.append(Miss("mill", "wrong match", "sold | 1901\nburned *twice*", "c1, c2"))
    return score


def test_the_page_gives_shares_with_their_counts_and_names_the_misses() -> None:
    page = render({"our set": small_score()}, {"their set": '{"match_precision": 0.5}\n'})

    assert "| match precision | ≥ 0.90 | 0.50 (1/2) |" in page
    assert "| calibration error of matches | ≤ 0.05 | 0.450 |" in page
    assert "| 0.9–1.0 | 2 | 0.950 | 0.500 |" in page
    assert '{"match_precision": 0.5}' in page
    assert "- mill, wrong match: sold \\| 1901 burned \\*twice\\*" in page


def test_the_page_does_not_repeat_what_shared_texts_say() -> None:
    page = render({"their set": small_score()}, {}, unquoted={"their set"})

    assert "- mill, wrong match: c1, c2" in page
    assert "burned" not in page


def test_only_the_part_between_the_markers_is_replaced(tmp_path: Path) -> None:
    page = tmp_path / "docs" / "evaluation.md"

    put(page, "first\n")
    page.write_text(page.read_text(encoding="utf-8") + "\n## Dates\n", encoding="utf-8")
    put(page, "second\n")

    assert page.read_text(encoding="utf-8") == f"# Evaluation\n\n{BEGIN}\nsecond\n{END}\n\n## Dates\n"


def test_a_page_of_another_hand_is_kept(tmp_path: Path) -> None:
    page = tmp_path / "evaluation.md"
    page.write_text("# Evaluation\n\n## Dates\n", encoding="utf-8")

    put(page, "ours\n")

    assert page.read_text(encoding="utf-8") == f"# Evaluation\n\n## Dates\n\n{BEGIN}\nours\n{END}\n"


def test_rates_of_nothing_have_no_value() -> None:
    assert Rate(0, 0).value is None
