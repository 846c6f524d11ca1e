"""The weights: readable, complete, and each level with its sentence in both languages."""

from __future__ import annotations

import tomllib

import pytest

from benchmarks.train_texts import HERE
from pipeline.match.explain import SAID_AS
from pipeline.match.weights import load, probability
from pipeline.messages import LANGUAGES, catalogue

FIRST = tomllib.loads((HERE / "first.toml").read_text(encoding="utf-8"))["features"]
LEVELS = [(feature, level) for feature, levels in FIRST.items() for level in levels]


@pytest.mark.parametrize(("feature", "level"), LEVELS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_level_has_a_sentence(feature: str, level: str, language: str) -> None:
    assert f"{SAID_AS.get(feature, feature)}-{level}" in catalogue(language, "match")


@pytest.mark.parametrize("feature", sorted(load().levels))
def test_a_level_that_agrees_more_never_weighs_less(feature: str) -> None:
    weights = list(load().levels[feature].values())
    assert weights == sorted(weights, reverse=True)


def test_the_weights_are_those_of_the_features() -> None:
    weighed = {(feature, level) for feature, levels in load().levels.items() for level in levels}
    assert weighed == set(LEVELS)


def test_probability_of_log_odds() -> None:
    assert probability(0) == 0.5
    assert probability(3) == pytest.approx(8 / 9)
    assert probability(-3) == pytest.approx(1 / 9)
    assert 0 < probability(-500) < probability(500) < 1
