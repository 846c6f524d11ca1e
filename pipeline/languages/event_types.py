"""The vocabulary of event types: identifiers `family.phase`, with their labels in both languages."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path


@cache
def event_types() -> Mapping[str, Mapping[str, str]]:
    """Event type → its label in each language (`en`, `fr`)."""
    table = tomllib.loads((Path(__file__).parent / "event_types.toml").read_text(encoding="utf-8"))
    return dict(table.items())


def label(event_type: str, language: str) -> str:
    """What people call an event type; the empty type is a statement."""
    names = event_types().get(event_type) or event_types()["statement"]
    return names[language]
