"""Ages and anniversaries: numbers of years that say how old somebody or something is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pipeline.claims.fold import fold, phrase_pattern
from pipeline.claims.measures import Measures
from pipeline.claims.numerals import Number, find
from pipeline.records import Quantity

_CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w’'.-]*"
_ROMAN = re.compile(r"\b[IVX]+(?:e|th)\s$")
_LEAST_HOURLESS = 13
_LEAST_YEAR_OF_LIFE = 12
"""A lower year is one of a course or an office."""
_LEAST_KEPT = 20
"""A thing that has lasted fewer years is spoken of without an anniversary."""


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
    if end == number.end and "bare" in spec and _is_bare_age(before, after, number, spec["bare"]):
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


def _is_bare_age(before: str, after: str, number: Number, spec: Mapping[str, Any]) -> bool:
    """Whether a number without a unit is an age ("he was thirty-two when", "a girl of sixteen", "died at 81")."""
    if not re.match(rf"\W*$|[,.;:)!?]|\s(?:{phrase_pattern(spec['goes_on'])})\b", after, re.IGNORECASE):
        return False
    said = {name: phrase_pattern(spec[name]) for name in ("subjects", "be", "persons", "lives", "reached")}
    hedge = rf"(?:(?:{phrase_pattern(spec['adverbs'])})\s)?$"
    if re.search(
        rf"\b(?:(?:{said['subjects']})\s(?:{said['be']})|(?:{said['persons']})\s{spec['of']}|{said['reached']})\s{hedge}",
        before,
        re.IGNORECASE,
    ):
        return True
    # a small number after "at" is an hour, and one in figures anything
    turn = said["lives"] if number.digits else rf"(?!(?:{phrase_pattern(spec['rated'])})\b)[^\W\d]+"
    at = re.search(rf"(?:\b(?:{turn})\s|^\W*|[,;:(—–]\s?){spec['at']}\s{hedge}", before, re.IGNORECASE)
    return number.value >= _LEAST_HOURLESS and at is not None


def age_in_nth_year(text: str, number: Number, table: Measures) -> Quantity | None:
    """The age of somebody in such a year of life: 76 "in her seventy-seventh year"; 80 at an eightieth birthday."""
    spec = table.table["age"]
    if number.kind != "ordinal" or not 1 < number.value < 130:
        return None
    before = text[: number.start]
    if spec["birthdays"]:
        whose = rf"(?:\b(?:{phrase_pattern(spec['own'])})|{_CAPITAL}['’]s?)\s$"
        day = re.compile(rf"\s(?:{phrase_pattern(spec['birthdays'])})\b", re.IGNORECASE).match(
            text, number.end
        )
        if day and re.search(whose, before):
            return _age(number, number.value, day.end())
    year = re.compile(rf"\s(?:{phrase_pattern(spec['years'])})\b", re.IGNORECASE).match(text, number.end)
    if year is None:
        return None
    after = text[year.end() :]
    if re.match(rf"\s(?:{phrase_pattern(spec['of_life'])})\b", after, re.IGNORECASE):
        return _age(number, number.value - 1, year.end())
    lived = re.search(rf"\b(?:{phrase_pattern(spec['year_of_life'])})\s$", before, re.IGNORECASE)
    other = re.match(rf"\s(?:{_opening(spec['not_of_life'])})", after, re.IGNORECASE)
    if lived and not other and number.value >= _LEAST_YEAR_OF_LIFE:
        return _age(number, number.value - 1, year.end())
    return None


def _age(number: Number, years: float, end: int) -> Quantity:
    return Quantity("age", years, "year", "", number.start, end, significant=number.significant)


def _opening(words: Sequence[str]) -> str:
    """The words that may open what follows; one with an apostrophe runs into the next."""
    return "|".join(
        rf"{phrase_pattern([word])}{'' if word[-1] in chr(39) + '’' else chr(92) + 'b'}" for word in words
    )


def anniversary_at(text: str, number: Number, table: Measures) -> Quantity | None:
    """The anniversary a number tells: "60th anniversary", "commemorated 75 years of relations"."""
    spec = table.table["anniversary"]
    before = text[: number.start]
    end, years = 0, number.value
    if number.kind == "ordinal":
        match = re.compile(rf"\s(?:{phrase_pattern(spec['nouns'])})\b", re.IGNORECASE).match(text, number.end)
        end = match.end() if match else _kept_year(text, number, spec)
    else:
        unit = table.unit_at(text, number.end)
        if unit and unit[0].name == "year" and _is_kept(before, text[unit[1] :], number.value, spec):
            end, years = unit[1], unit[0].convert(number.value)
    if not end:
        return None
    return Quantity("anniversary", years, "year", "", number.start, end, significant=number.significant)


def _kept_year(text: str, number: Number, spec: Mapping[str, Any]) -> int:
    """Where "its hundredth year" ends that somebody kept; 0 when the ordinal counts another kind of year."""
    if not spec["years"]:
        return 0
    said = rf"\b(?:{phrase_pattern(spec['before'])})\s(?:{phrase_pattern(spec['possessives'])})\s$"
    match = re.compile(rf"\s(?:{phrase_pattern(spec['years'])})\b", re.IGNORECASE).match(text, number.end)
    if match is None or not re.search(said, text[: number.start], re.IGNORECASE):
        return 0
    other = re.match(rf"\s(?:{phrase_pattern(spec['not_whole'])})\b", text[match.end() :], re.IGNORECASE)
    return 0 if other else match.end()


def _is_kept(before: str, after: str, value: float, spec: Mapping[str, Any]) -> bool:
    """Whether a number of years is one that somebody keeps, or that a thing has lasted."""
    exists = re.match(rf"\s(?:{phrase_pattern(spec['existence'])})\b", after, re.IGNORECASE)
    if exists and value >= _LEAST_KEPT:
        return True
    verb, owners = phrase_pattern(spec["before"]), phrase_pattern(spec["possessives"])
    if re.search(rf"\b(?:{verb})\s(?:{owners})\s$", before, re.IGNORECASE):
        return True
    if re.search(rf"\b(?:{verb})\s[\w’']{{0,6}}\s?$", before, re.IGNORECASE):
        # a date that follows is blanked out
        follows = rf"\s(?:{phrase_pattern(spec['after'])})|\s\w+\s¤|[,.;]|$"
        return bool(re.match(follows, after, re.IGNORECASE))
    if not spec["kept"]:
        return False
    owned = re.search(rf"\b(?:{owners})\s$", before, re.IGNORECASE)
    kept = re.match(rf"[^.;:]{{0,60}}\b(?:{phrase_pattern(spec['kept'])})\b", after, re.IGNORECASE)
    return bool(owned and kept)


def anniversary_words(text: str, table: Measures, language: str) -> Iterator[Quantity]:
    """The anniversaries told by one word: "centenary", "bicentenaire", and by the "eighth centenary"."""
    words = table.table["anniversary"]["words"]
    years_of = {fold(word): float(years) for word, years in words.items()}
    for match in re.finditer(rf"\b(?:{phrase_pattern(list(words))})\b", text, re.IGNORECASE):
        before = text[: match.start()]
        if _ROMAN.search(before):
            continue
        times = [
            n.value for n in find(before, language) if n.kind == "ordinal" and not before[n.end :].strip()
        ]
        years = years_of[fold(match[0])] * (times[-1] if times else 1)
        yield Quantity("anniversary", years, "year", "", match.start(), match.end(), significant=3)
