"""The fit of the match weights: it finds what is there, keeps the order, and stays put where nothing is seen."""

from __future__ import annotations

import pytest

from benchmarks.train_fit import fit
from benchmarks.train_recurring import texts
from benchmarks.train_texts import subjects, unmark

FIRST = {"colour": {"same": 1.0, "akin": 0.0, "other": -1.0}, "shape": {"same": 1.0}}


def pairs(**counts: tuple[int, int]) -> tuple[list[list[tuple[str, str]]], list[bool]]:
    """For each level of `colour` so many matches among so many pairs."""
    found, labels = [], []
    for level, (matches, seen) in counts.items():
        found += [[("colour", level)]] * seen
        labels += [True] * matches + [False] * (seen - matches)
    return found, labels


def fitted(**counts: tuple[int, int]) -> dict[str, float]:
    found, labels = pairs(**counts)
    result = fit(found, labels, FIRST, offsets=[0.0] * len(found), prior=0.0, penalty=0.01, steps=2000)
    return {level: result.prior + result.weights["colour", level] for level in FIRST["colour"]}


def test_weights_are_the_log_odds_of_the_levels() -> None:
    found = fitted(same=(80, 100), akin=(50, 100), other=(20, 100))
    assert found["same"] == pytest.approx(2.0, abs=0.1)
    assert found["akin"] == pytest.approx(0.0, abs=0.1)
    assert found["other"] == pytest.approx(-2.0, abs=0.1)


def test_a_level_that_agrees_more_never_weighs_less() -> None:
    found = fitted(same=(50, 100), akin=(80, 100), other=(20, 100))
    assert found["same"] == pytest.approx(found["akin"])


def test_a_level_never_seen_keeps_its_first_estimate() -> None:
    found, labels = pairs(same=(80, 100), other=(20, 100))
    result = fit(found, labels, FIRST, offsets=[0.0] * len(found), prior=0.0, penalty=1.0)
    assert result.weights["shape", "same"] == pytest.approx(1.0)


def test_marks_are_taken_out_and_remembered() -> None:
    marked = unmark("[birth] She was born in 1861. [death] She died.\nNobody wept.\n")
    assert marked.text == "She was born in 1861. She died.\nNobody wept.\n"
    assert marked.keys == ("", "birth", "death", "", "")
    assert [marked.text[start:][:3] for start in marked.starts[1:4]] == ["She", "She", "Nob"]


def test_training_texts_come_in_both_languages_and_share_facts() -> None:
    for name, texts_of in subjects().items():
        english, french = (set(unmark(texts_of[language]).keys) - {""} for language in ("en", "fr"))
        assert len(english & french) >= 8, name


def test_generated_texts_are_the_same_in_every_run() -> None:
    assert texts(3) == texts(3)
    assert texts(3) != texts(4)
