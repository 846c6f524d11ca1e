"""Words that translate each other are found by the encoder, and only by a clear margin."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from pipeline.match.encoder import Matrix, unit_rows
from pipeline.match.translations import translations
from pipeline.match.words import classes

_MEANINGS = {
    "spurtle": (1, 0, 0, 0, 0, 0.1),
    "touilloire": (1, 0, 0, 0, 0, 0),
    "wheat": (0, 1, 0, 0, 0, 0),
    "blé": (0, 1, 0, 0, 0.1, 0),
    "bell": (0, 0, 1, 0, 0, 0),
    "clerk": (0, 0, 0, 1, 0, 0),
    "vigne": (0, 0, 0, 0, 1, 0),
}


class ByHand:
    """An encoder that knows the words above."""

    def encode(self, texts: Sequence[str]) -> Matrix:
        return unit_rows(np.array([_MEANINGS[text] for text in texts], dtype=np.float32))


_WORDS = [
    ("spurtle", "en"),
    ("wheat", "en"),
    ("bell", "en"),
    ("clerk", "en"),
    ("touilloire", "fr"),
    ("blé", "fr"),
    ("vigne", "fr"),
]


def test_each_others_nearest_are_translations() -> None:
    found = translations(_WORDS, ByHand())
    assert (("spurtle", "en"), ("touilloire", "fr")) in found
    assert (("wheat", "en"), ("blé", "fr")) in found


def test_words_near_to_nothing_have_none() -> None:
    """Each word has a nearest one; it is a translation only where it stands out."""
    words = {word for pair in translations(_WORDS, ByHand()) for word, _ in pair}
    assert not words & {"bell", "clerk", "vigne"}


def test_one_language_has_no_translations() -> None:
    assert translations([("spurtle", "en"), ("wheat", "en")], ByHand()) == []
    assert translations([], ByHand()) == []


def test_translations_share_a_class_where_there_is_an_encoder() -> None:
    def shared(encoder: ByHand | None) -> bool:
        found = classes(_WORDS, encoder)
        return bool(found["spurtle", "en"] & found["touilloire", "fr"])

    assert shared(ByHand())
    assert not shared(None)
