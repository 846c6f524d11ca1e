"""Texts that run in parallel are recognised, others are not."""

from __future__ import annotations

from pipeline.match.order import track


def test_a_translation_runs_in_parallel() -> None:
    found = track([(k, k) for k in range(8)], (8, 8))
    assert found is not None
    assert found.offset(3, 3) == 0
    assert found.offset(3, 6) == 3


def test_one_stray_anchor_does_not_spoil_it() -> None:
    points = [(k, k) for k in range(10)]
    points[4] = (4, 9)
    assert track(points, (10, 10)) is not None


def test_places_between_anchors_are_interpolated() -> None:
    found = track([(0, 0), (2, 4), (4, 8), (6, 12), (8, 16)], (9, 10))
    assert found is not None
    assert found.offset(3, 6) == 0
    assert found.offset(10, 18) == 0


def test_a_text_told_backwards_does_not_run_in_parallel() -> None:
    assert track([(k, 9 - k) for k in range(10)], (10, 10)) is None


def test_few_anchors_prove_nothing() -> None:
    assert track([(0, 0), (1, 1)], (3, 3)) is None
    assert track([(k, k) for k in range(6)], (60, 60)) is None
