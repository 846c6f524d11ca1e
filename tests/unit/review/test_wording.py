"""How values and weights read."""

from __future__ import annotations

import pytest

from pipeline.review import wording


@pytest.mark.parametrize(
    ("value", "english", "french"),
    [
        ("1998-10-21", "21 October 1998", "le 21 octobre 1998"),
        ("1: 1913", "1913 (the first)", "1913 (une première)"),
        ("1: the crowd", "1: the crowd", "1: the crowd"),
        ("3,400", "3,400", "3,400"),
    ],
)
def test_values(value: str, english: str, french: str) -> None:
    assert (wording.value(value, "en"), wording.value(value, "fr")) == (english, french)


def test_of_values_that_go_together_the_more_precise_is_kept() -> None:
    assert wording.distinct(["1997-02", "1997", "", "1998-10", "1997-02"]) == ["1997-02", "1998-10"]
    assert wording.distinct(["12 men", "9 men", "12 men"]) == ["12 men", "9 men"]


def test_weights_are_written_as_each_language_does() -> None:
    assert [wording.weight(bits, "fr") for bits in (2.26, -0.04, -1.5)] == ["+2,3", "+0,0", "−1,5"]
