"""Qualifiers: what a statement says about itself and its date."""

from __future__ import annotations

import pytest

from pipeline.claims.qualifiers import qualifiers
from pipeline.dates.value import from_edtf, of


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("It was the first bridge here", "en", ("first",)),
        ("C’était le premier pont d’ici", "fr", ("first",)),
        ("The First Lady came", "en", ()),
        ("Le premier ministre vint", "fr", ()),
        ("It was never built", "en", ("negated",)),
        ("Il ne fut jamais bâti", "fr", ("negated",)),
        ("It will open soon", "en", ("planned",)),
        ("Il sera ouvert bientôt", "fr", ("planned",)),
        ("Reportedly it sank", "en", ("reported",)),
        ("Selon le registre, il coula", "fr", ("reported",)),
        ("It probably sank", "en", ("uncertain",)),
        ("Il coula sans doute", "fr", ("uncertain",)),
        ("It sank", "en", ()),
    ],
)
def test_words(text: str, language: str, expected: tuple[str, ...]) -> None:
    assert qualifiers(text, language, None) == expected


def test_a_date_lends_its_hedges() -> None:
    assert qualifiers("It sank", "en", from_edtf("1850~")) == ("approximate",)
    assert qualifiers("It sank", "en", from_edtf("../1914")) == ("before",)
    assert qualifiers("It sank", "en", from_edtf("1914/..")) == ("after",)
    assert qualifiers("It sank", "en", of(1850).modified("early")) == ("early",)
