"""Which of a series something was: the fourth in one text, the sixth in the other."""

from __future__ import annotations

import pytest

from pipeline.reconcile import reconcile
from pipeline.reconcile.ordinals import none_before
from pipeline.reconcile.precedence import denies
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


@pytest.mark.parametrize(
    ("french", "conflict"),
    [
        ("la coupe de 1926, qu'aucun Belge n'avait gagnée avant elle", True),
        ("la coupe de 1926, que nul Belge n'avait gagnée jusqu'alors", True),
        ("la coupe de 1926, qu'elle gagne avant lui", False),
        ("la coupe de 1926, qu'elle n'avait pas voulue", False),
    ],
)
def test_nobody_before_is_against_a_second_one(french: str, conflict: bool) -> None:
    text = "In 1926 she was only the second Belgian to win the cup"
    english = said("a", "en", text, "second", 2, "belgian")
    other = claim("b", "1926", language="fr", text=french)
    conflicts = reconcile((english, other), (link("a", "b"),), ()).conflicts
    assert ("quantity" in {c.kind for c in conflicts}) is conflict


@pytest.mark.parametrize(
    ("text", "language", "none"),
    [
        ("No other mill in the valley had yet been drained", "en", True),
        ("Nobody in the county had as yet seen one", "en", True),
        ("Aucune autre mairie du canton n'avait encore le téléphone", "fr", True),
        ("The other mills had not yet been drained", "en", False),
        ("No other mill was drained that year", "en", False),
        ("La mairie n'avait encore aucun téléphone", "fr", False),
    ],
)
def test_what_says_that_nobody_had_before(text: str, language: str, none: bool) -> None:
    assert none_before(claim("a", "1926", language=language, text=text)) is none


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("La mairie a le téléphone, précédée que par celle de Lesk", True),
        ("Le cortège, précédé par la fanfare, entre en ville", False),
    ],
)
def test_what_denies_a_first_place(text: str, denied: bool) -> None:
    assert denies(text, "fr") is denied
