"""An occasion told with its date dates what happened on it; nothing else does."""

from __future__ import annotations

import pytest

from pipeline.dates.occasions import with_occasions
from pipeline.dates.read import read


def carried(text: str, language: str) -> list[tuple[str, str, str]]:
    spans = [(0, len(text))]
    reading = with_occasions(read(text, language, paragraphs=spans), text, language, spans)
    return [
        (" ".join(timex.text.split()), timex.value.edtf, timex.anchor.text)
        for timex in reading.timexes
        if timex.basis == "relative" and timex.anchor is not None
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "fr",
            "La visite du roi, en mars 1901, fut brève. Au cours de son\nséjour, il posa la première pierre.",
            ("Au cours de son séjour", "1901-03", "mars 1901"),
        ),
        (
            "en",
            "In May 1931 the queen visited the mill. During her visit, she planted an oak.",
            ("During her visit", "1931-05", "May 1931"),
        ),
    ],
)
def test_an_occasion_has_the_date_it_was_told_with(
    language: str, text: str, expected: tuple[str, str, str]
) -> None:
    assert carried(text, language) == [expected]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The mill opened in 1931. During her visit, she planted an oak."),
        ("en", "During her visit, she planted an oak."),
        ("en", "The queen visited in 1931. During her visit of 1935 she planted an oak."),
        ("fr", "Le roi vint en 1901. Au cours de la séance, on vota."),
    ],
)
def test_without_the_same_occasion_told_before_there_is_no_date(language: str, text: str) -> None:
    assert carried(text, language) == []
