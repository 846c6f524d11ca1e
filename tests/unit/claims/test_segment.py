"""Sentences: abbreviations, initials and wrapped lines."""

from __future__ import annotations

import pytest

from pipeline.claims.segment import readable, sentences


def cut(text: str, language: str) -> list[str]:
    return [text[begin:end] for begin, end in sentences(text, 0, len(text), language)]


@pytest.mark.parametrize(
    ("text", "language", "count"),
    [
        ("Mr. Lowe left. He came back.", "en", 2),
        ("J. P. Lowe left at 3 p.m. and slept.", "en", 1),
        ("It begins at 7 p.m. ET on Monday.", "en", 1),
        ("It began at 7 p.m. The mayor spoke.", "en", 2),
        ("M. Lenoir partit. Il revint.", "fr", 2),
        ("Voir le n° 4 p. 12 du registre.", "fr", 1),
        ("It rose.[3] It fell.[4]", "en", 2),
        ("Est-ce vrai ? Non !", "fr", 2),
        ("« Il vient. » Puis il partit.", "fr", 2),
        ("Le col est à 5 670 m. Anne le franchit.", "fr", 2),
        ("Le 5 mai M. Roux partit.", "fr", 1),
        ("En 58 av. J.-C. Rome gagna.", "fr", 1),
        ("It is 40 ft. The rest is wood.", "en", 2),
    ],
)
def test_where_sentences_end(text: str, language: str, count: int) -> None:
    assert len(cut(text, language)) == count


def test_a_wrapped_line_does_not_end_a_sentence() -> None:
    assert cut("The boat\nsank.\nNobody\ndrowned.", "en") == ["The boat\nsank.", "Nobody\ndrowned."]


def test_what_the_model_reads_is_as_long_as_the_source() -> None:
    text = "He sang[12] in _Faust_\nand&nbsp;won."
    assert len(readable(text)) == len(text)
    assert "[12]" not in readable(text)
    assert "\n" not in readable(text)
