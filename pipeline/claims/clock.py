"""Clock times, as minutes of the day: "3 p.m.", "15 h 30", "huit heures du soir"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipeline.claims.fold import fold, phrase_pattern
from pipeline.claims.measures import Measures
from pipeline.languages import data
from pipeline.records import Quantity


def clock_times(text: str, table: Measures) -> Iterator[Quantity]:
    """The times of day in a sentence whose dates are blanked; `value` is in minutes after midnight."""
    pattern = _pattern(table.table["language"], table)
    words = {fold(word): int(value) for word, value in table.table["words"].items() if value <= 24}
    taken: list[tuple[int, int]] = []
    for match in _spoken(table.table["language"]).finditer(text):
        hour = words[fold(match["hour"])]
        after = table.table["clock"]["minutes"][fold(match["minutes"])]
        minutes = (hour * 60 + (-after if match["to"] else after)) % 1440
        taken.append(match.span("time"))
        yield Quantity("clock", float(minutes), "minute", "", *match.span("time"), significant=4)
    for match in pattern.finditer(text):
        if any(begin < match.end("time") and match.start("time") < end for begin, end in taken):
            continue
        minutes = _minutes(match, words, table)
        if minutes is not None:
            yield Quantity(
                "clock", float(minutes), "minute", "", match.start("time"), match.end("time"), significant=4
            )


def _minutes(match: re.Match[str], words: dict[str, int], table: Measures) -> int | None:
    if match["noon"]:
        return int(table.table["clock"]["noon"][fold(match["noon"])])
    hour = int(match["hour"]) if match["hour"].isdigit() else words[fold(match["hour"])]
    minute = int(match["minute"] or match["colon"] or 0)
    half = fold(match["half"] or "")
    said = half or match["colon"] or match["minute"] or (match["before"] and match["unit"])
    if not said or hour > 24 or minute > 59:
        return None
    clock = table.table["clock"]
    if half in [fold(word) for word in clock["afternoon"]] and hour < 12:
        hour += 12
    elif half in [fold(word) for word in clock["morning"]] and hour == 12:
        hour = 0
    return hour * 60 + minute


@cache
def _spoken(language: str) -> re.Pattern[str]:
    """Times said in words: minutes and hour, in the language's order ("ten past five", "cinq heures dix")."""
    table = data(language, "units")
    clock = table["clock"]
    hours = phrase_pattern([word for word, value in table["words"].items() if 1 <= value <= 12])
    pattern = clock["spoken"].format(hours=hours, minutes=phrase_pattern(list(clock["minutes"])))
    return re.compile(pattern, re.IGNORECASE)


@cache
def _cached(language: str, parts: tuple[str, ...]) -> re.Pattern[str]:
    before, hours, halves, words, noon = parts
    return re.compile(
        rf"(?:\b(?P<before>{before})\s)?(?P<time>(?<![\w.,/])(?:(?P<noon>{noon})(?!\w)|(?P<hour>\d{{1,2}}|{words})"
        rf"(?:(?::|\.(?=\d\d\s?(?:{halves})\b))(?P<colon>\d\d)(?!\d))?(?:[\s\u00a0\u202f]?(?P<unit>{hours})(?![^\W\d]|['’/])"
        rf"(?:[\s\u00a0\u202f]?(?P<minute>\d\d)(?!\d))?)?(?:[\s\u00a0\u202f]?(?P<half>{halves})(?!\w))?))"
        rf"(?![\d,]*\d|\s?%)",
        re.IGNORECASE,
    )


def _pattern(language: str, table: Measures) -> re.Pattern[str]:
    clock = table.table["clock"]
    words = [word for word, value in table.table["words"].items() if value <= 12]
    return _cached(
        language,
        (
            phrase_pattern(clock["before"]),
            phrase_pattern(clock["hours"]),
            phrase_pattern([*clock["morning"], *clock["afternoon"]]),
            phrase_pattern(words),
            phrase_pattern(list(clock["noon"])),
        ),
    )
