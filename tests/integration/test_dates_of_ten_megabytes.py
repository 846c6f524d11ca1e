"""The date stage takes time linear in the length of a text, up to ten megabytes of digits and months."""

import random
import time

import pytest

from pipeline.dates.read import read

pytestmark = pytest.mark.integration

MEGABYTE = 1_000_000
MONTHS = ("January", "May", "august", "Oct.", "MARCH", "sept")
SLACK = 1.6
"""A busy machine is not steady; a quadratic pattern would take ten times as long."""


def digits_and_months(length):
    """A text of so many characters: numbers of one to four digits, every third word a month."""
    draw = random.Random(17)
    words, size = [], 0
    while size < length:
        word = draw.choice(MONTHS) if draw.random() < 1 / 3 else str(draw.randrange(10 ** draw.randint(1, 4)))
        words.append(word)
        size += len(word) + 1
    return " ".join(words)[:length]


def seconds(text):
    start = time.process_time()
    found = read(text, "en")
    return time.process_time() - start, len(found.timexes)


def test_ten_times_the_text_takes_ten_times_as_long():
    read(digits_and_months(50_000), "en")
    short, dates = seconds(digits_and_months(MEGABYTE))
    long, more_dates = seconds(digits_and_months(10 * MEGABYTE))
    assert more_dates > 9 * dates > 0
    assert long < 10 * SLACK * short
