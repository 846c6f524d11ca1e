"""Clauses: one statement a piece, every date in exactly one."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from pipeline.claims.clauses import clauses
from tests.support.words import words


def cut(text: str, language: str = "en", **tags: str) -> list[tuple[str, int]]:
    dates = [match.span() for match in re.finditer(r"\b(?:in |en )?1[89]\d\d\b", text)]
    return [
        (text[c.start : c.end], len(c.dates)) for c in clauses(text, words(text, **tags), dates, language)
    ]


def test_two_verbs_two_statements() -> None:
    text = "She wed in 1902 and died in 1950."
    tags = {"wed": "FIN:ROOT", "died": "FIN:conj", "She": "PRON:nsubj"}
    assert cut(text, **tags) == [("She wed in 1902", 1), ("died in 1950.", 1)]


def test_a_semicolon_parts_statements() -> None:
    text = "Il partit en 1902 ; il revint en 1950."
    tags = {"partit": "FIN:ROOT", "revint": "FIN:ROOT"}
    assert cut(text, "fr", **tags) == [("Il partit en 1902", 1), ("il revint en 1950.", 1)]


def test_and_between_nouns_parts_nothing() -> None:
    text = "She met Ann and Bea in 1902."
    tags = {"met": "FIN:ROOT", "Ann": "PROPN", "Bea": "PROPN"}
    assert cut(text, **tags) == [("She met Ann and Bea in 1902.", 1)]


def test_members_that_lean_on_one_verb() -> None:
    text = "He became mayor in 1902 and, by luck, senator in 1950."
    assert cut(text, became="FIN:ROOT") == [("He became mayor in 1902", 1), ("by luck, senator in 1950.", 1)]


def test_dates_side_by_side_share_their_statement() -> None:
    assert cut("Mayor Ann Roe (1902, 1950)") == [("Mayor Ann Roe (1902, 1950)", 2)]


def test_entries_in_a_row_are_statements_of_their_own() -> None:
    text = "They signed a Pact on Wool (1902); Pact on Salt (1950) and a Pact on Tin (1951)."
    assert [piece for piece, _ in cut(text, signed="FIN:ROOT")] == [
        "They signed a Pact on Wool (1902)",
        "Pact on Salt (1950)",
        "a Pact on Tin (1951).",
    ]


def test_a_relative_with_a_date_of_its_own_is_parted() -> None:
    text = "They signed a pact in 1902 which lapsed in 1950."
    tags = {"signed": "FIN:ROOT", "lapsed": "FIN:relcl", "which": "PRON"}
    assert cut(text, **tags) == [("They signed a pact in 1902", 1), ("which lapsed in 1950.", 1)]


def test_a_relative_keeps_its_noun_when_only_it_is_dated() -> None:
    text = "He ran a mill that Roe had built in 1902."
    tags = {"ran": "FIN:ROOT", "built": "FIN:relcl", "that": "PRON"}
    assert cut(text, **tags) == [(text, 1)]


@given(
    st.lists(st.sampled_from(["1902", "1950", "and", "ran", ",", ";", "Roe", "which", "(", ")"]), max_size=14)
)
def test_no_date_is_lost_or_told_twice(parts: list[str]) -> None:
    text = " ".join(parts)
    dates = [match.span() for match in re.finditer(r"\d{4}", text)]
    found = clauses(text, words(text, ran="FIN:ROOT"), dates, "en")
    assert sorted(index for clause in found for index in clause.dates) == list(range(len(dates)))
    assert all(clause.start < clause.end for clause in found)


def test_a_piece_that_is_only_a_date_is_no_statement() -> None:
    text = "After 1920, and until the fall of the wall in 1931, the port was shared."
    tokens = words(text, was="AUX:auxpass:be", shared="FIN:ROOT:share")
    dates = [(text.index(year), text.index(year) + 4) for year in ("1920", "1931")]
    found = clauses(text, tokens, dates, "en")
    assert [(text[c.start : c.end], c.dates) for c in found] == [(text, (0, 1))]


def test_a_relative_after_a_semicolon_belongs_to_its_piece() -> None:
    text = "The first strike came in 1926; the second, which lasted weeks, began in 1968."
    tags = {"came": "FIN:ROOT", "which": "PRON:nsubj", "lasted": "FIN:relcl", "began": "FIN:parataxis"}
    assert cut(text, **tags) == [
        ("The first strike came in 1926", 1),
        ("the second, which lasted weeks, began in 1968.", 1),
    ]


def test_a_dated_entry_without_a_verb_ends_at_its_semicolon() -> None:
    text = "1967. Un camion en feu ; le curé vint."
    dates = [(0, 4)]
    found = clauses(text, words(text, vint="FIN:ROOT"), dates, "fr")
    assert [text[c.start : c.end] for c in found] == ["1967. Un camion en feu", "le curé vint."]


def test_a_piece_may_open_with_its_date() -> None:
    """The word after the semicolon is part of the date and still opens the piece."""
    text = "A gale took the roof in 1902; in 1950 the nave fell."
    assert cut(text, took="FIN:ROOT", fell="FIN:ROOT") == [
        ("A gale took the roof in 1902", 1),
        ("in 1950 the nave fell.", 1),
    ]
