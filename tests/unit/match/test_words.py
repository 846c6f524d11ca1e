"""Words of two languages meet in concepts and as cognates."""

from __future__ import annotations

import pytest

from pipeline.match.words import classes, common, concepts, fold, stem


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
    """Both are like « borandel », but it goes with the likest, and no word goes with two."""
    found = classes([("borandal", "en"), ("borandals", "en"), ("borandel", "fr")])
    partners = [
        word for word in (("borandal", "en"), ("borandals", "en")) if found[word] & found["borandel", "fr"]
    ]
    assert partners == [("borandal", "en")]


@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("hallowed", "consacrer"),
        ("carve", "sculptait"),
        ("leave", "quitte"),
        ("shutters", "volet"),
        ("hungarian", "hongroise"),
    ],
)
def test_inflected_forms_mean_what_their_words_do(english: str, french: str) -> None:
    assert shared((english, "en"), (french, "fr"))


def test_the_words_of_a_name_are_those_the_dictionary_knows() -> None:
    assert common("Kite House of Thornby", "en") == ["kite", "house"]
    assert common("Maison du cerf-volant", "fr")[0] == "maison"


def test_a_language_without_a_lexicon_has_no_concepts() -> None:
    assert concepts("xx") == {}
    assert stem("palabra", "xx") == "palabra"


def test_lexicons_name_the_same_concepts() -> None:
    english = {name for names in concepts("en").values() for name in names}
    french = {name for names in concepts("fr").values() for name in names}
    assert english == french
