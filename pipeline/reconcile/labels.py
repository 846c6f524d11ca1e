"""What the event types are called in each language."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import pipeline.languages


@cache
def _labels() -> dict[str, dict[str, str]]:
    path = Path(pipeline.languages.__file__).with_name("event_types.toml")
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def label(event_type: str, language: str) -> str:
    """The label of an event type; its identifier in plain words when there is none."""
    named = _labels().get(event_type)
    return named[language] if isinstance(named, dict) and language in named else event_type.replace(".", " ")
