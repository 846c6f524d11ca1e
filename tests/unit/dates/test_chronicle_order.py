"""Chronicles put the year first and the day after it: one date, not two."""

from __future__ import annotations

import pytest

from pipeline.dates.read import read


@pytest.mark.parametrize(
    ("language", "text", "dates"),
    [
        ("fr", "1902, 7 juillet. — Ouverture du canal.", ["1902-07-07"]),
        ("fr", "1902 (7 juillet) : ouverture du canal", ["1902-07-07"]),
        ("en", "1902, 7 July: the canal is opened.", ["1902-07-07"]),
        ("en", "1902, July 7. Canal opened.", ["1902-07-07"]),
        (
            "en",
            "They met on 7 July 1902, 8 August 1903 and 9 May 1904.",
            ["1902-07-07", "1903-08-08", "1904-05-09"],
        ),
    ],
)
def test_the_year_may_come_first(language: str, text: str, dates: list[str]) -> None:
    assert [timex.value.edtf for timex in read(text, language).timexes] == dates
