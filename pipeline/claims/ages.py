"""Ages and anniversaries: numbers of years that say how old somebody or something is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pipeline.claims.fold import fold, phrase_pattern
from pipeline.claims.measures import Measures
from pipeline.claims.numerals import Number
from pipeline.records import Quantity

_CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w’'.-]*"


def is_age(text: str, number: Number, end: int, table: Measures) -> bool:
    """Whether a number of years is somebody's age.

    Args:
        text: the sentence; number: the number; end: where its unit ends (the number itself without one).
    """
    if not (number.value < 130 and number.value == int(number.value)):
        return False
    spec = table.table["age"]
    before, after = text[: number.start], text[number.end :]
    if re.search(rf"\b(?:{phrase_pattern(spec['before'])})\s$", before, re.IGNORECASE):
        return True
    if spec["after"] and re.match(rf"[\s-](?:{phrase_pattern(spec['after'])})\b", after, re.IGNORECASE):
        return True
    if spec["apposition"] and end == number.end:
        return number.digits and bool(re.search(r"[\w”\"]\s?, $", before)) and bool(re.match(r"[,;)]", after))
    if end == number.end or fold(text[number.end : end]).strip(" -") not in spec["units"]:
        return False
    return _is_age_in_years(before, text[end:], number.value, spec)


def _is_age_in_years(before: str, after: str, value: float, spec: Mapping[str, Any]) -> bool:
    """The cases in which a language says an age like a duration ("de 42 ans", "à treize ans")."""
    if re.search(rf"\b(?:{phrase_pattern(spec['ago'])})\s(?:\w+\s)?$", before, re.IGNORECASE):
        return False
    if re.search(rf"{_CAPITAL}, $", before) and re.match(r"[,.;)]|\s[a-z]", after):
        return True
    if before.endswith(", ") and re.match(r"[,.;)]", after):
        return True
    persons, hedged = phrase_pattern(spec["persons"]), r"(?:(?:de\s)?(?:plus|moins)\sde\s)?"
    if re.search(rf"\b(?:{persons})\s(?:n['’]\w+\s)?(?:que\s|de\s)?{hedged}$", before, re.IGNORECASE):
        return True
    if re.search(rf"\b(?:{phrase_pattern(spec['at'])})\s$", before, re.IGNORECASE):
        return re.match(r"\s(?:de|d['’])", after) is None
    if re.search(r"\bde\s(?:plus|moins)\sde\s$", before):
        return True
    owner = re.search(r"([\w’'-]+)\sde\s$", before)
    return (
        bool(owner) and value >= 15 and fold(owner[1].split("’")[-1]) not in map(fold, spec["lasting"])
        if owner
        else False
    )


def anniversary_at(text: str, number: Number, table: Measures) -> Quantity | None:
    """The anniversary a number tells: "60th anniversary", "commemorated 75 years of relations"."""
    spec = table.table["anniversary"]
    end = 0
    if number.kind == "ordinal":
        match = re.compile(rf"\s(?:{phrase_pattern(spec['nouns'])})\b", re.IGNORECASE).match(text, number.end)
        end = match.end() if match else 0
    else:
        unit = table.unit_at(text, number.end)
        of = re.compile(rf"\s(?:{phrase_pattern(spec['after'])})", re.IGNORECASE)
        said = re.search(
            rf"\b(?:{phrase_pattern(spec['before'])})\s[\w’']{{0,6}}\s?$", text[: number.start], re.IGNORECASE
        )
        if unit and unit[0].name == "year" and said and of.match(text, unit[1]):
            end = unit[1]
    if not end:
        return None
    return Quantity(
        "anniversary", number.value, "year", "", number.start, end, significant=number.significant
    )


def anniversary_words(text: str, table: Measures) -> Iterator[Quantity]:
    """The anniversaries told by one word: "centenary", "bicentenaire"."""
    words = table.table["anniversary"]["words"]
    for match in re.finditer(rf"\b(?:{phrase_pattern(list(words))})\b", text, re.IGNORECASE):
        years = float(words[fold(match[0])])
        yield Quantity("anniversary", years, "year", "", match.start(), match.end(), significant=3)
