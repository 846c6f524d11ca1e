"""A second time that a word tells."""

from __future__ import annotations

import pytest

from pipeline.claims.again import occurrence, repeats


@pytest.mark.parametrize(
    ("clause", "language", "goes_on", "value", "word"),
    [
        ("and, in better weather, once more in 1904", "en", True, 2, "once more"),
        ("the later in May 1887", "en", False, 2, "the later"),
        ("one in 1880, the earlier of them", "en", False, 1, "the earlier"),
        ("puis de nouveau en 1904", "fr", True, 2, "de nouveau"),
        ("la plus récente en 1887", "fr", False, 2, "la plus récente"),
    ],
)
def test_a_word_counts_a_second_time(
    clause: str, language: str, goes_on: bool, value: int, word: str
) -> None:
    found = occurrence(clause, 40, language, goes_on=goes_on)
    assert found is not None
    assert (found.kind, found.value, found.text) == ("ordinal", value, word)
    assert clause[found.start - 40 : found.end - 40] == word


def test_again_alone_counts_nothing() -> None:
    """It may be the third time: only beside the first it is the second."""
    assert occurrence("trains ran again in 1905", 0, "en", goes_on=False) is None


def test_a_word_inside_another_is_no_repetition() -> None:
    assert not repeats("against the mayor in 1905", "en")
