"""Wording in both languages at once: everything a report says, it says in English and in French."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from typing import NamedTuple

from babel import Locale
from babel.numbers import format_decimal, format_percent

from pipeline.dates.value import DateValue
from pipeline.dates.words import say as say_date
from pipeline.messages import LANGUAGES, catalogue
from pipeline.messages import likelihood as likelihoods
from pipeline.review import wording


class Both(NamedTuple):
    """One thing said in English and in French; the field names are language codes."""

    en: str
    fr: str

    def __bool__(self) -> bool:
        return bool(self.en or self.fr)


NOTHING = Both("", "")


def each(say: Callable[[str], str]) -> Both:
    """What `say` gives for each language code."""
    return Both(*(say(language) for language in LANGUAGES))


def same(text: str) -> Both:
    """A text that is not translated: a name, an identifier, a quotation."""
    return Both(text, text)


def say(code: str, **params: object) -> Both:
    """One message of the report's catalogue; a parameter that is a `Both` is given in the message's language.

    Raises:
        KeyError: the message is in no catalogue, or a field has no value.
    """
    return each(lambda language: catalogue(language, "report")[code].format(**_in(language, params)))


def _in(language: str, params: dict[str, object]) -> dict[str, object]:
    return {
        name: getattr(value, language) if isinstance(value, Both) else value for name, value in params.items()
    }


@cache
def label(group: str, code: str) -> Both:
    """The name people read for a code of the tables (`kind`, `date`); the code itself where there is none."""
    key = f"{group}-{code}"
    return say(key) if key in catalogue(LANGUAGES[0], "report") else same(code)


@lru_cache(maxsize=10_000)
def count(noun: str, number: int) -> Both:
    """A number with its noun, in the singular or the plural that the language wants."""
    return each(
        lambda language: catalogue(language, "report")[f"{noun}-{_plural(number, language)}"].format(
            n=format_decimal(number, locale=language)
        )
    )


def _plural(number: int, language: str) -> str:
    return "one" if Locale(language).plural_form(number) == "one" else "many"


def joined(parts: list[Both]) -> Both:
    """Parts of a list, parted by commas and closed by "and"."""
    if len(parts) < 2:
        return parts[0] if parts else NOTHING
    return say(
        "and",
        first=each(lambda language: ", ".join(getattr(part, language) for part in parts[:-1])),
        last=parts[-1],
    )


def language(code: str) -> Both:
    """The name of a language; its code where nobody knows it."""
    return each(lambda reader: wording.tongue(code, reader))


def capital(words: Both) -> Both:
    """The words with a capital at their beginning."""
    return Both(*(one[:1].upper() + one[1:] for one in words))


@lru_cache(maxsize=1000)
def percent(share: float) -> Both:
    """A share of one as a percentage without decimals."""
    return each(lambda language: format_percent(share, locale=language))


def chance(probability: float) -> Both:
    """A probability as a percentage; never 0 or 100, which no estimate reaches."""
    return percent(likelihoods.held(probability))


@lru_cache(maxsize=10_000)
def decimal(number: float, pattern: str = "+0.0;−0.0") -> Both:
    """A number in each language's way."""
    return each(lambda language: format_decimal(number, pattern, locale=language))


@lru_cache(maxsize=50_000)
def date(value: DateValue | None) -> Both:
    """A date in words; nothing for no date."""
    return each(lambda language: say_date(value, language)) if value else NOTHING


@lru_cache(maxsize=50_000)
def date_text(edtf: str) -> Both:
    """A value of a conflict in words; text that is no date as it is."""
    return each(lambda language: wording.value(edtf, language))


def likelihood(probability: float) -> Both:
    """A probability in words."""
    return say(f"likelihood-{likelihoods.likelihood(probability)}")
