"""Every message exists in both languages, with the same fields, and says something."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

import pipeline.messages as messages

FOLDER = Path(messages.__file__).parent
STAGES = sorted({path.stem for path in FOLDER.glob("*/*.toml")})


def fields(message: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(message) if name}


@pytest.mark.parametrize("stage", STAGES)
def test_both_languages_have_the_same_messages(stage: str) -> None:
    assert messages.catalogue("en", stage).keys() == messages.catalogue("fr", stage).keys()


@pytest.mark.parametrize("stage", STAGES)
def test_both_languages_name_the_same_things(stage: str) -> None:
    english, french = messages.catalogue("en", stage), messages.catalogue("fr", stage)
    differing = {code for code in english if fields(english[code]) != fields(french[code])}
    assert not differing


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_no_message_is_empty(stage: str, language: str) -> None:
    empty = [code for code, message in messages.catalogue(language, stage).items() if not message.strip()]
    assert not empty


@pytest.mark.parametrize("stage", STAGES)
def test_french_is_typeset_as_french(stage: str) -> None:
    straight = re.compile(r"\w'\w")
    breaking = re.compile(r"« | »| [:;?!%]")
    said = messages.catalogue("fr", stage)
    assert [code for code, text in said.items() if straight.search(text) or breaking.search(text)] == []


def test_an_unknown_message_is_an_error() -> None:
    with pytest.raises(KeyError):
        messages.say("review.no-such-message", "en")
