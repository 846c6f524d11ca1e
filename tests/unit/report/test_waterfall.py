"""The weights of a match as steps."""

from __future__ import annotations

import pytest

from pipeline.records import Evidence
from pipeline.report.waterfall import WIDTH, waterfall


def test_each_step_begins_where_the_last_one_ended() -> None:
    steps = waterfall(
        [
            Evidence("prior", 0, -4.0, "a", "b"),
            Evidence("x", 1, 6.0, "c", "d"),
            Evidence("y", 1, -1.0, "e", "f"),
        ]
    )
    assert steps is not None
    assert [bar.total for bar in steps.bars] == [-4.0, 2.0, 1.0, 1.0]
    assert [bar.sign for bar in steps.bars] == ["against", "for", "against", "sum"]
    # From -4 to 2 is six bits on the whole width; nought lies at four of them.
    assert steps.zero == pytest.approx(WIDTH * 4 / 6, abs=0.1)
    assert [(bar.x, bar.width) for bar in steps.bars] == [
        (0.0, 106.7),
        (0.0, 160.0),
        (133.3, 26.7),
        (106.7, 26.7),
    ]


def test_weights_are_written_as_each_language_does() -> None:
    steps = waterfall([Evidence("x", 1, 3.25, "a", "b"), Evidence("y", 1, -1.5, "c", "d")])
    assert steps is not None
    assert [bar.written for bar in steps.bars] == [("+3.2", "+3,2"), ("−1.5", "−1,5"), ("+1.8", "+1,8")]


def test_without_evidence_there_is_nothing_to_draw() -> None:
    assert waterfall(()) is None
