"""Event types: one act has one type in both languages."""

from __future__ import annotations

import pytest

from pipeline.claims.event_type import acts
from pipeline.languages import codes, data
from pipeline.languages.event_types import event_types, label
from tests.support.words import words

PAIRS = [
    ("The queen paid a state visit to Chile.", "La reine fit une visite d’État au Chili.", "visit.state"),
    (
        "They established diplomatic relations.",
        "Établissement de relations diplomatiques.",
        "relations.establishment",
    ),
    ("The treaty was signed.", "Signature du traité.", "agreement.signature"),
    ("Its entry into force came at once.", "Il entrera en vigueur aussitôt.", "agreement.entry-into-force"),
    ("The cornerstone was laid.", "La pose de la première pierre eut lieu.", "building.start"),
    ("The inauguration of the hall.", "L’inauguration de la salle.", "building.opening"),
    ("A hurricane came.", "Un ouragan vint.", "disaster.storm"),
    ("The census was taken.", "Le recensement eut lieu.", "figure.population"),
    ("She won the gold medal.", "Elle eut la médaille d’or.", "honour.award"),
    ("Their marriage was quiet.", "Leur mariage fut discret.", "person.marriage"),
    ("The first train came.", "Le premier train vint.", "service.start"),
    ("She trained young pilots.", "Elle forma de jeunes pilotes.", "education.teaching"),
    ("The town was occupied.", "La ville fut occupée.", "territory.conquest"),
    ("The partition of the country.", "La partition du pays.", "territory.division"),
    ("The troops occupied all.", "L’armée occupa tout.", "territory.conquest"),
    ("She showed nine paintings.", "Elle montra neuf toiles.", "work.exhibition"),
    ("The first train left.", "Un train passa pour la première fois.", "service.start"),
    ("He narrowly escaped.", "Il manqua perdre la vie.", "disaster.accident"),
]


def best(text: str, language: str) -> str:
    found = acts(words(text), language)
    return found[0].event_type if found else ""


@pytest.mark.parametrize(("english", "french", "expected"), PAIRS)
def test_one_act_one_type(english: str, french: str, expected: str) -> None:
    assert best(english, "en") == expected
    assert best(french, "fr") == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("La réunion des deux hôpitaux fut lente.", "fr", "organisation.merger"),
        ("L’union des deux paroisses dura.", "fr", "organisation.merger"),
        ("The union of the two parishes lasted.", "en", "organisation.merger"),
        ("La réunion des deux maires fut lente.", "fr", "meeting"),
        ("La réunion du conseil fut lente.", "fr", "meeting"),
    ],
)
def test_bodies_united_are_no_meeting(text: str, language: str, expected: str) -> None:
    assert best(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language", "wrong"),
    [
        ("Le chien s’élève contre la foule.", "fr", "education.entry"),
        ("Des moutons occupent le terrain.", "fr", "territory.conquest"),
        ("Sheep occupy the ground.", "en", "territory.conquest"),
        ("La salle reçoit des classes.", "fr", "honour.award"),
        ("La dixième édition fut annulée.", "fr", "work.publication"),
    ],
)
def test_a_common_word_alone_tells_no_solemn_act(text: str, language: str, wrong: str) -> None:
    assert best(text, language) != wrong


def test_a_cue_that_ends_in_the_verb_weighs_as_much_as_one_that_begins_with_it() -> None:
    tokens = words(
        "Un concert fut donné à la ville.",
        concert="NOUN:nsubj:pass",
        donné="FIN:ROOT:donner",
        ville="NOUN:obl",
    )
    assert acts(tokens, "fr")[0].event_type == "work.performance"


def test_without_a_model_inflected_verbs_are_known() -> None:
    assert best("Il quitta la ville.", "fr") == "voyage.departure"
    assert best("They visited the mine.", "en") == "visit"


def test_the_noun_a_date_hangs_on_weighs_more() -> None:
    text = "The meeting of 1902 followed the wedding."
    near = text.index("of 1902")
    assert acts(words(text), "en", near=near)[0].event_type == "meeting"


def test_every_cue_names_a_known_type_and_every_type_has_cues_in_every_language() -> None:
    known = set(event_types())
    tables = {code: data(code, "events") for code in codes() if data(code, "events")}
    assert {"en", "fr"} <= tables.keys()
    for table in tables.values():
        assert set(table["cues"]) <= known
        assert set(table["weak"]) <= known
    assert set(tables["en"]["cues"]) == set(tables["fr"]["cues"])


def test_every_type_has_a_label_in_both_languages() -> None:
    assert all(labels["en"] and labels["fr"] for labels in event_types().values())
    assert label("", "fr") == "Énoncé"
    assert label("person.birth", "en") == "Birth"
