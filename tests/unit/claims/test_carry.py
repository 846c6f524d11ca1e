"""Whom a bare surname stands for."""

from __future__ import annotations

import pytest

from pipeline.claims.carry import start
from pipeline.records import Participant
from tests.support.words import words


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("", "Alice Moran"),
        ("mistress", "Alice Moran"),
        ("captain", "Alice Moran"),
        ("mister", "Moran"),
        ("sir", "Moran"),
        ("brother", "Moran"),
    ],
)
def test_a_surname_with_a_mans_title_is_not_the_woman_whom_the_text_is_about(title: str, name: str) -> None:
    subject = Participant("Alice Moran", "person", "agent")
    carry = start("en", [subject], subject)
    named = Participant("Moran", "person", "agent", title, start=0, end=5)
    resolved = carry.resolve("Moran left", words("Moran left"), [named], (), leans=False)
    assert [person.name for person in resolved] == [name]
