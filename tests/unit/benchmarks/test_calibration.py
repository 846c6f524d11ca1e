"""Reliability and calibration error on judgements small enough to reckon by hand."""

import pytest

from benchmarks.calibration import Bin, calibration_error, reliability


def test_bins_hold_the_mean_of_what_was_stated_and_of_what_was_right() -> None:
    table = reliability([(0.8125, True), (0.875, False), (0.25, False)])

    assert table == [
        Bin(0.2, 0.3, 1, 0.25, 0.0),
        Bin(0.8, 0.9, 2, 0.84375, 0.5),
    ]


def test_certainty_belongs_to_the_last_bin() -> None:
    assert reliability([(1.0, True)]) == [Bin(0.9, 1.0, 1, 1.0, 1.0)]


def test_error_is_weighted_by_the_size_of_the_bins() -> None:
    # Three rows at 0.9, two of them right: 0.2333 off; one row at 0.1, wrong: 0.1 off.
    judged = [(0.9, True), (0.9, True), (0.9, False), (0.1, False)]

    assert calibration_error(judged) == pytest.approx((3 * (0.9 - 2 / 3) + 1 * 0.1) / 4)


def test_honest_probabilities_have_no_error() -> None:
    assert calibration_error([(0.75, True), (0.75, True), (0.75, True), (0.75, False)]) == pytest.approx(0)


def test_nothing_judged_has_no_error_to_tell() -> None:
    assert calibration_error([]) is None


@pytest.mark.parametrize("probability", [-0.01, 1.2])
def test_impossible_probabilities_are_refused(probability: float) -> None:
    with pytest.raises(ValueError, match="outside"):
        reliability([(probability, True)])
