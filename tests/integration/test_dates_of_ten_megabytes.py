"""The date stage takes time linear in the length of a text, up to ten megabytes of digits and months."""

import random

import pytest

from pipeline.dates.read import read
from tests.support.growth import slowdown

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


def test_ten_times_the_text_takes_ten_times_as_long():
    read(digits_and_months(50_000), "en")
    short, long = digits_and_months(MEGABYTE), digits_and_months(10 * MEGABYTE)
    ratio = slowdown(lambda: read(short, "en"), lambda: read(long, "en"), enough=10 * SLACK)
    assert ratio < 10 * SLACK


def test_a_megabyte_of_digits_and_months_is_read_to_its_end():
    text = digits_and_months(MEGABYTE)
    timexes = read(text, "en").timexes
    assert len(timexes) > MEGABYTE / 100
    assert timexes[-1].end > 0.999 * MEGABYTE
