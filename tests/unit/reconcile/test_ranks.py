"""Which of a series something was: the fourth in one text, the sixth in the other."""

from __future__ import annotations

import pytest

from pipeline.reconcile import reconcile
from pipeline.records import Claim, Quantity
from tests.support.claims import claim, count, link


def rank(text: str, word: str, value: float, noun: str = "") -> tuple[Quantity, ...]:
    at = text.index(word)
    return (count(value, noun, kind="ordinal", start=at, end=at + len(word), text=word),)


def said(name: str, language: str, text: str, word: str, value: float, noun: str = "") -> Claim:
    return claim(name, "1926", language=language, text=text, quantities=rank(text, word, value, noun))


BRANCH = "The branch at Lesk, the bank's fourth, opened in 1926"


@pytest.mark.parametrize(
    ("text", "word", "value", "noun", "conflict"),
    [
        ("Lesk a son agence, la sixième de la Caisse, en 1926", "sixième", 6, "caisse", True),
        ("Lesk a son agence, la quatrième de la Caisse, en 1926", "quatrième", 4, "caisse", False),
        ("Lesk a son agence au sixième étage en 1926", "sixième", 6, "étage", False),
        ("L'agence de Lesk, sixième du nom, ouvre en 1926", "sixième", 6, "", True),
        ("L'agence de Lesk ouvre en 1926", "agence", 1, "", False),
    ],
    ids=["another rank", "the same", "of something else", "alone", "none"],
)
def test_two_ranks_of_one_event(text: str, word: str, value: float, noun: str, conflict: bool) -> None:
    english = said("a", "en", BRANCH, "fourth", 4)
    french = said("b", "fr", text, word, value, noun)
    if value == 1:
        french = claim("b", "1926", language="fr", text=text)
    conflicts = reconcile((english, french), (link("a", "b"),), ()).conflicts
    assert [c.kind for c in conflicts] == (["quantity"] if conflict else [])


@pytest.mark.parametrize(
    ("text", "word", "noun", "conflict"),
    [
        ("elle est la deuxième Belge à le faire", "deuxième", "belge", True),
        ("elle le fait au deuxième essai", "deuxième", "essai", False),
    ],
)
def test_a_first_against_a_second_of_those_who_did_it(
    text: str, word: str, noun: str, conflict: bool
) -> None:
    english = claim("a", "1926", text="she was the first woman in Belgium to do it", qualifiers=("first",))
    conflicts = reconcile((english, said("b", "fr", text, word, 2, noun)), (link("a", "b"),), ()).conflicts
    assert [c.kind for c in conflicts] == (["quantity"] if conflict else [])


def test_ranks_of_cognates() -> None:
    english = said("a", "en", "the seventh abbot, chosen in 1926", "seventh", 7, "abbot")
    french = said("b", "fr", "neuvième abbé, élu en 1926", "neuvième", 9, "abbe")
    (conflict,) = reconcile((english, french), (link("a", "b"),), ()).conflicts
    assert conflict.kind == "quantity"
