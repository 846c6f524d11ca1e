"""The message catalogues: every sentence people read, in English and in French.

A catalogue is `messages/<language>/<stage>.toml`; its keys are the codes of that stage, its values sentences with
named fields: `say("ingest.empty-file", "fr", path="a.txt")`.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

LANGUAGES = ("en", "fr")
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


def say(key: str, language: str, /, **params: object) -> str:
    """One message, filled in.

    Args:
        key: `<stage>.<code>`.
        language: `en` or `fr`.
        params: the values of the message's named fields.

    Raises:
        KeyError: the key is in no catalogue, or a field has no value.
    """
    stage, _, code = key.partition(".")
    return catalogue(language, stage)[code].format(**params)


def both(key: str, /, **params: object) -> tuple[str, str]:
    """One message in English and in French, for values that read the same in both."""
    return say(key, "en", **params), say(key, "fr", **params)
