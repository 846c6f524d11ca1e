"""Statements: which clauses of a sentence are told to be of its date."""

from __future__ import annotations

import pytest

from pipeline.claims.clauses import clauses
from pipeline.claims.reading import Sentence
from pipeline.claims.statements import statements
from pipeline.dates.timexes import Timex
from pipeline.dates.value import from_edtf
from pipeline.records import Block
from tests.support.words import words


def told(text: str, language: str, **tags: str) -> list[tuple[str, str, str]]:
    at = text.index("1872")
    tokens, date = words(text, **tags), Timex(at, at + 4, "1872", from_edtf("1872"))
    pieces = tuple(clauses(text, tokens, [(at, at + 4)], language))
    sentence = Sentence(
        0, len(text), Block("paragraph", 0, len(text)), 0, tokens, (date,), (), pieces, ((at, at + 4),)
    )
    return [
        (text[s.start : s.end], s.date.value.edtf if s.date else "", s.event_type)
        for s in statements(text, sentence, "", language)
    ][1:]


@pytest.mark.parametrize(
    ("text", "language", "tags", "visited"),
    [
        (
            "The port dates from 1872, the year in which Queen Bertha visited the town and founded a club.",
            "en",
            {"dates": "FIN:ROOT", "which": "PRON", "visited": "FIN:relcl", "founded": "FIN:conj:found"},
            "which Queen Bertha visited the town",
        ),
        (
            "Le port date de 1872, année où la reine Berthe visita la ville et fonda un hospice.",
            "fr",
            {"date": "FIN:ROOT", "où": "PRON", "visita": "FIN:acl:relcl", "fonda": "FIN:conj"},
            "où la reine Berthe visita la ville",
        ),
    ],
)
def test_a_relative_after_the_year_is_a_claim_of_that_year(
    text: str, language: str, tags: dict[str, str], visited: str
) -> None:
    first, second = told(text, language, **tags)
    assert first == (visited, "1872", "visit")
    assert second[1:] == ("1872", "organisation.foundation")


def test_the_dead_of_an_accident_share_the_date_that_opens_the_sentence() -> None:
    text = "In 1872 the mill collapsed, and nine men were drowned."
    tags = {
        "collapsed": "FIN:ROOT:collapse",
        "and": "CCONJ:cc",
        "were": "AUX:auxpass:be",
        "drowned": "FIN:conj:drown",
    }
    assert told(text, "en", **tags) == [("nine men were drowned.", "1872", "disaster.casualties")]
