"""The message catalogues: every sentence people read, in English and in French.

A catalogue is `messages/<language>/<stage>.toml`; its keys are the codes of that stage, its values sentences with
named fields: `say("ingest.empty-file", "fr", path="a.txt")`.
"""

from __future__ import annotations

import tomllib
from abc import ABC, abstractmethod
from collections.abc import Iterable
from functools import cache
from pathlib import Path

LANGUAGES = ("en", "fr")
_BETWEEN = {"en": "; ", "fr": "\u00a0; "}
_HERE = Path(__file__).parent


@cache
def catalogue(language: str, stage: str) -> dict[str, str]:
    """The messages of one stage in one language.

    Raises:
        KeyError: there is no such catalogue.
    """
    path = _HERE / language / f"{stage}.toml"
    if not path.is_file():
        raise KeyError(f"no message catalogue {language}/{stage}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


class Spoken(ABC):
    """Something that is said in a language: as the value of a field, it is said in that of the whole message."""

    @abstractmethod
    def say(self, language: str) -> str:
        """It in one language, `en` or `fr`."""


class Phrase(Spoken):
    """A message whose language is not chosen yet.

    Args:
        key: `<stage>.<code>`.
        params: the values of its fields.
    """

    def __init__(self, key: str, /, **params: object) -> None:
        self.key, self.params = key, params

    def say(self, language: str) -> str:
        """The message, filled in."""
        return say(self.key, language, **self.params)


class Series(Spoken):
    """Several of them, one after the other, with semicolons between them."""

    def __init__(self, parts: Iterable[Spoken]) -> None:
        self.parts = tuple(parts)

    def say(self, language: str) -> str:
        """All of them in order."""
        return _BETWEEN[language].join(part.say(language) for part in self.parts)


def say(key: str, language: str, /, **params: object) -> str:
    """One message, filled in.

    Args:
        key: `<stage>.<code>`.
        language: `en` or `fr`.
        params: the values of the message's named fields; what is `Spoken` is said in the same language.

    Raises:
        KeyError: the key is in no catalogue, or a field has no value.
    """
    stage, _, code = key.partition(".")
    values = {
        name: value.say(language) if isinstance(value, Spoken) else value for name, value in params.items()
    }
    return catalogue(language, stage)[code].format(**values)


def both(key: str, /, **params: object) -> tuple[str, str]:
    """One message in English and in French."""
    return say(key, "en", **params), say(key, "fr", **params)
