"""How the codes of the tables, dates and probabilities read in one language."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from babel import Locale, UnknownLocaleError

from pipeline.dates.value import from_edtf
from pipeline.dates.words import say as say_date
from pipeline.messages import catalogue, say
from pipeline.messages.format import number, percent
from pipeline.messages.likelihood import held, likelihood
from pipeline.messages.visible import one_line
from pipeline.reconcile.events import most_precise_each
from pipeline.records import Conflict, Decision

_FIRST = "1: "
"""Begins a value of a conflict over who or what was the first: `1: 1913`."""


def count(code: str, number: int, language: str, **params: object) -> str:
    """A message about a number of things, in the singular or the plural that the language wants."""
    form = "one" if Locale(language).plural_form(number) == "one" else "many"
    return say(f"review.{code}-{form}", language, n=number, **params)


def label(group: str, code: str, language: str) -> str:
    """The name people read for a code of the tables (`kind`, `date`), as the report gives it."""
    return catalogue(language, "report").get(f"{group}-{code}", code)


@lru_cache(maxsize=20_000)
def value(text: str, language: str) -> str:
    """A value of a conflict: a date in words, with whether it is called the first; anything else as it is."""
    first, date = text.startswith(_FIRST), text.removeprefix(_FIRST)
    try:
        words = say_date(from_edtf(date), language)
    except ValueError:
        return one_line(text)
    return say("review.the-first", language, date=words) if first else words


def distinct(values: Iterable[str]) -> list[str]:
    """The values that differ, each once; of two dates that go together, the more precise."""
    given = list(dict.fromkeys(value for value in values if value))
    try:
        return [date.edtf for date in most_precise_each([from_edtf(one) for one in given])]
    except ValueError:
        return given


def values(conflict: Conflict, language: str) -> list[str]:
    """What differs in a conflict, in words."""
    return list(dict.fromkeys(value(one, language) for one in distinct(conflict.values)))


@lru_cache(maxsize=1000)
def tongue(code: str, language: str) -> str:
    """The name of a language in another; its code where nobody knows it."""
    try:
        return Locale.parse(code).get_display_name(language) or code
    except (ValueError, UnknownLocaleError):
        return code


def weight(bits: float, language: str) -> str:
    """A weight of evidence with its sign, to one decimal."""
    rounded = round(bits, 1)
    return ("+" if rounded >= 0 else "") + number(rounded, language, 1)


def chance(code: str, probability: float, language: str) -> str:
    """How likely something is, in words and as a percentage; never 0 or 100, which no estimate reaches.

    Args:
        code: the message that says what: `chance-real` or `chance-match`.
        probability: 0 to 1.
        language: `en` or `fr`.
    """
    return say(
        f"review.{code}",
        language,
        likelihood=label("likelihood", likelihood(probability), language),
        percent=percent(held(probability), language),
    )


def verdict(decision: Decision, language: str) -> str:
    """What was decided, with the value that was chosen."""
    named = label("verdict", decision.verdict, language)
    if decision.verdict != "same-event-pick":
        return named
    return say("review.verdict-value", language, verdict=named, value=value(decision.value, language))
