"""Every claim goes with one other at most: the probabilities say so exactly."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.match.assign import marginals

Pair = tuple[int, int]


def by_hand(bits: dict[Pair, float]) -> dict[Pair, float]:
    """All matchings written out."""
    pairs, whole = sorted(bits), 0.0
    mass = dict.fromkeys(pairs, 0.0)
    for chosen in product((False, True), repeat=len(pairs)):
        used = [pair for pair, taken in zip(pairs, chosen, strict=True) if taken]
        if len({row for row, _ in used}) < len(used) or len({column for _, column in used}) < len(used):
            continue
        weight = 1.0
        for pair in used:
            weight *= 2 ** bits[pair]
        whole += weight
        for pair in used:
            mass[pair] += weight
    return {pair: value / whole for pair, value in mass.items()}


def test_a_pair_without_rivals_keeps_its_odds() -> None:
    assert marginals({(0, 0): 1.0})[0, 0] == pytest.approx(2 / 3)


def test_two_equal_rivals_share() -> None:
    found = marginals({(0, 0): 3.0, (0, 1): 3.0})
    assert found[0, 0] == found[0, 1] == pytest.approx(8 / 17)


def test_a_sure_pair_frees_the_rival_of_its_claim() -> None:
    alone = marginals({(0, 0): 0.0, (0, 1): 0.0})[0, 0]
    found = marginals({(0, 0): 0.0, (0, 1): 0.0, (1, 1): 20.0})
    assert alone == pytest.approx(1 / 3)
    assert found[0, 0] == pytest.approx(1 / 2, abs=1e-3)


def test_chains_choose_what_lets_most_go_with_one() -> None:
    """Three visits told in one text, two in the other: 0–0 and 1–1 together beat 1–0 alone."""
    found = marginals({(0, 0): 2.0, (1, 0): 2.0, (1, 1): 2.0})
    assert found[0, 0] > found[1, 0]
    assert found[1, 1] > found[1, 0]


@given(
    st.dictionaries(st.tuples(st.integers(0, 3), st.integers(0, 3)), st.floats(-6, 8), min_size=1, max_size=9)
)
def test_they_are_the_sums_over_all_matchings(bits: dict[Pair, float]) -> None:
    assert marginals(bits) == pytest.approx(by_hand(bits))


def test_a_wide_part_is_cut_and_stays_within_one() -> None:
    bits = {(row, column): 4.0 if row == column else -6.0 for row in range(30) for column in range(30)}
    found = marginals(bits)
    for row in range(30):
        assert sum(found[row, column] for column in range(30)) <= 1.001
        assert found[row, row] > 0.8


def test_faint_pairs_stay_faint() -> None:
    assert 0 < marginals({(0, 0): -20.0})[0, 0] < 0.001
