"""Words of two languages meet in concepts and as cognates."""

from __future__ import annotations

import pytest

from pipeline.match.words import classes, concepts, fold, stem


def shared(left: tuple[str, str], right: tuple[str, str], *others: tuple[str, str]) -> bool:
    found = classes([left, right, *others])
    return bool(found[left] & found[right])


def test_folding_drops_accents_and_ligatures() -> None:
    assert fold("Cœur Éloïse") == "coeur eloise"


@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("lighthouse", "phare"),
        ("found", "fonder"),
        ("daughter", "fille"),
        ("summit", "sommet"),
        ("born", "naître"),
    ],
)
def test_translations_share_a_concept(english: str, french: str) -> None:
    assert shared((english, "en"), (french, "fr"))


@pytest.mark.parametrize(
    ("english", "french"),
    [("telegraphy", "télégraphie"), ("symphonic", "symphonique"), ("geologist", "géologiste")],
)
def test_cognates_meet_without_a_dictionary(english: str, french: str) -> None:
    assert shared((english, "en"), (french, "fr"))


@pytest.mark.parametrize(
    ("english", "french"), [("bridge", "phare"), ("coins", "coing"), ("window", "rideau")]
)
def test_other_words_do_not(english: str, french: str) -> None:
    assert not shared((english, "en"), (french, "fr"))


def test_a_cognate_is_each_others_likest() -> None:
    """`natures` is like `naturel`, but `naturel` goes with `natural`… and no word goes with two."""
    found = classes([("natural", "en"), ("naturals", "en"), ("naturel", "fr")])
    partners = [
        word for word in (("natural", "en"), ("naturals", "en")) if found[word] & found["naturel", "fr"]
    ]
    assert partners == [("natural", "en")]


def test_a_language_without_a_lexicon_has_no_concepts() -> None:
    assert concepts("xx") == {}
    assert stem("palabra", "xx") == "palabra"


def test_lexicons_name_the_same_concepts() -> None:
    english = {name for names in concepts("en").values() for name in names}
    french = {name for names in concepts("fr").values() for name in names}
    assert english == french
