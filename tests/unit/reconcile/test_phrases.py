"""Words and phrases of the data, and where a text has them."""

from __future__ import annotations

import pytest

from pipeline.reconcile.phrases import Hit, Phrases, longest, tokens_of

ENDINGS = {"plain": ["", "s", "ed"], "er": ["e", "é", "èrent"]}


def found(text: str, *phrases: str) -> list[str]:
    tokens = tokens_of(text)
    hits = Phrases({"x": phrases}, ENDINGS).hits(tokens)
    return [text[tokens[hit.first].start : tokens[hit.after - 1].end] for hit in longest(hits)]


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("mend~", "He mended two nets and mends a third", ["mended", "mends"]),
        ("mend~", "He mentions mending", []),
        ("achev~er", "On achève, on acheva, ils achevèrent", ["achève", "achevèrent"]),
        ("flood*", "the floodwater", ["floodwater"]),
        ("his/her seat", "lost her seat", ["her seat"]),
        ("the/ gale", "in the gale, a gale", ["the gale", "gale"]),
        ("turn … down", "they turn the whole offer down", ["turn the whole offer down"]),
        ("turn … down", "they turn, and go down", []),
        ("turn … down", "they turn all of it quietly down", []),
        ("à l'amiable", "vendu à l’amiable", ["à l’amiable"]),
        ("by storm", "passing by, storm and all", []),
        ("air-raid", "an air raid", ["air raid"]),
    ],
)
def test_phrases_in_a_text(phrase: str, text: str, expected: list[str]) -> None:
    assert found(text, phrase) == expected


def test_a_longer_phrase_hides_what_it_covers() -> None:
    assert found("She lost her seat", "lost", "lost her seat") == ["lost her seat"]


def test_hits_come_in_the_order_of_the_text() -> None:
    hits = longest([Hit("b", 4, 5), Hit("a", 0, 1), Hit("c", 1, 3)])
    assert [hit.name for hit in hits] == ["a", "c", "b"]


def test_a_class_of_endings_that_is_not_there() -> None:
    with pytest.raises(KeyError):
        Phrases({"x": ["walk~ing"]}, ENDINGS)


def test_a_token_knows_the_mark_before_it() -> None:
    assert [(token.text, token.opens) for token in tokens_of("Été, l’hiver")] == [
        ("ete", False),
        ("l", True),
        ("hiver", False),
    ]
