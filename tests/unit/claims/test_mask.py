"""Masks: what is left of a statement without its dates, names and numbers."""

from __future__ import annotations

from pipeline.claims.mask import content, keywords
from tests.support.words import words

TEXT = "In 1902 Ana Roe sold 90 boats to Norway."
MASKS = [((0, 7), "date"), ((8, 15), "person"), ((21, 23), "number"), ((33, 39), "place")]


def test_neutral_words_take_their_places() -> None:
    assert content(TEXT, 0, len(TEXT), MASKS, "en") == "then somebody sold some boats to somewhere."


def test_masks_outside_the_clause_do_not_count() -> None:
    assert content(TEXT, 16, 29, MASKS, "en") == "sold some boats"


def test_keywords_are_content_lemmas() -> None:
    tokens = words(TEXT, sold="VERB:ROOT:sell", boats="NOUN::boat", Ana="PROPN", Roe="PROPN", Norway="PROPN")
    assert keywords(tokens, MASKS, "en") == ("sell", "boat")
