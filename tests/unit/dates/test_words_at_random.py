"""Texts made of the words that the rules know, in no order: never a crash, always dates that EDTF accepts."""

import random
from itertools import pairwise

import pytest

from pipeline.dates.read import read
from pipeline.dates.rules import rules
from pipeline.dates.value import from_edtf

TEXTS = 1200
NUMBERS = ("0", "1", "12", "31", "44", "68", "300", "1911", "2019", "5th", "1er", "XIIe", "XIV", "1990s")
OTHERS = (
    "10/09/2020",
    "1911-12",
    ",",
    ".",
    ";",
    "-",
    "–",
    "/",
    "(",
    ")",
    "?",
    "'",
    "\n\n",
    "and",
    "et",
    "of",
    "de",
)
WRITTEN = (None, from_edtf("2014-05-14"), from_edtf("1911"), from_edtf("1850-03"))


def words_of(language):
    """Every word and phrase of the language's lists, and every word its patterns name."""
    known = rules(language)
    listed = [word for table in known.words.values() for word in table]
    named = [
        word
        for patterns in (known.atoms, *known.passes)
        for pattern in patterns.patterns
        for word in pattern.source.translate(str.maketrans("[]()|", "     ")).split()
        if word.islower()
    ]
    return sorted({*listed, *named})


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_words_in_no_order(language):
    draw, words = random.Random(29), words_of(language)
    for _ in range(TEXTS):
        chosen = [
            draw.choice(draw.choice((words, words, NUMBERS, OTHERS))) for _ in range(draw.randrange(2, 30))
        ]
        text = " ".join(word.capitalize() if draw.random() < 0.2 else word for word in chosen)
        timexes = read(text, language, written=draw.choice(WRITTEN)).timexes
        assert all(before.end <= after.start for before, after in pairwise(timexes)), text
        for timex in timexes:
            assert text[timex.start : timex.end] == timex.text
            assert from_edtf(timex.value.edtf).edtf == timex.value.edtf
            assert timex.value.timex3
