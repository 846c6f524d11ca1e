"""Two people in one part of an act are a conflict; variants, translations and one of several are none."""

from __future__ import annotations

import pytest

from pipeline.reconcile import reconcile
from pipeline.reconcile.doers import companions, doers
from pipeline.reconcile.variants import alike, are_translated
from pipeline.records import Participant
from tests.support.claims import claim, link


def values(english: str, french: str, edtf: str = "1906-05") -> list[str]:
    result = reconcile(
        (claim("e", edtf, text=english), claim("f", edtf, text=french, language="fr")),
        (link("e", "f"),),
        (),
    )
    return [
        value for conflict in result.conflicts if conflict.kind == "participant" for value in conflict.values
    ]


@pytest.mark.parametrize(
    ("english", "french", "expected"),
    [
        (
            "The heirs sold the inn to Edwin Frayle, a saddler.",
            "C'est Lucien Frayle, bourrelier, qui rachète l'auberge",
            ["Edwin Frayle", "Lucien Frayle"],
        ),
        (
            "The inn was bought by Edwin Frayle",
            "Vente de l'auberge à la maison Orbesson",
            ["Edwin Frayle", "Orbesson"],
        ),
        (
            "Frayle Brothers purchased the inn",
            "L'auberge est cédée à Marc Orbesson",
            ["Frayle Brothers", "Marc Orbesson"],
        ),
        (
            "The regatta was won by Edwin Frayle",
            "Marc Orbesson l'emporte, devant Frayle",
            ["Edwin Frayle", "Marc Orbesson"],
        ),
        (
            "First prize went to Edwin Frayle",
            "Marc Orbesson, de Vermelles, remporta le premier prix",
            ["Edwin Frayle", "Marc Orbesson"],
        ),
        (
            "Edwin Frayle, a clerk of Ely, carried the day",
            "Le prix est décerné à Marc Orbesson",
            ["Edwin Frayle", "Marc Orbesson"],
        ),
    ],
)
def test_two_in_one_part_are_a_conflict(english: str, french: str, expected: list[str]) -> None:
    assert values(english, french) == expected


@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("The inn was bought by E. Frayle", "Edwin Frayle achète l'auberge"),
        ("The inn was bought by Edwin Frayle", "L'auberge est vendue à Edvin Fraile"),
        ("The inn was bought by William Frayle", "Guillaume Frayle achète l'auberge"),
        ("The inn was bought by the Northern Bank", "L'auberge est vendue à la Banque du Nord"),
        ("The inn was bought by Edwin Frayle and Ann Orbesson", "Ann Orbesson achète l'auberge"),
        ("The inn was sold by Edwin Frayle", "Marc Orbesson achète l'auberge"),
        ("The inn was sold at Ely in May", "Marc Orbesson achète l'auberge"),
        ("The inn was sold to Spain", "Marc Orbesson achète l'auberge"),
        ("The squire went to Thornby", "Le châtelain alla à Vermelles"),
        ("Edwin Frayle sold the inn to Marc Orbesson", "L'auberge passe d'Edwin Frayle à Marc Orbesson"),
    ],
    ids=[
        "initial",
        "spelt",
        "translated",
        "a bank",
        "of two",
        "seller",
        "a town",
        "a country",
        "a journey",
        "the same",
    ],
)
def test_no_conflict_of_doers(english: str, french: str) -> None:
    assert values(english, french) == []


def test_the_only_companion_of_each_is_a_conflict_if_both_are_people() -> None:
    texts = ("He climbed it with the Rev. J. Frayle", "Il y monte avec le botaniste Marc Orbesson")
    english = claim("e", "1863", text=texts[0], actors=(_person("J. Frayle", texts[0]),))
    french = claim("f", "1863", text=texts[1], language="fr", actors=(_person("Marc Orbesson", texts[1]),))
    found = reconcile((english, french), (link("e", "f"),), ()).conflicts
    assert [conflict.values for conflict in found] == [("Rev. J. Frayle", "Marc Orbesson")]


def test_what_a_sentence_tells_of_another_year_has_other_doers() -> None:
    bought = claim("a", "1891", at=0, text="bought in 1891 by Edwin Frayle", sentence=(0, 80))
    stolen = claim("e", "1936", at=31, text="stolen from the house in 1936", sentence=(0, 80))
    french = claim("f", "1936", text="Marc Orbesson acheta le cadre en 1936", language="fr")
    assert reconcile((bought, stolen, french), (link("e", "f"),), ()).conflicts == ()


def test_the_one_whom_an_entry_of_a_list_begins_with_held_the_office() -> None:
    text = "maître Marc Orbesson dirigea le premier la revue de 1897 à 1909"
    french = claim(
        "f", "1897/1909", text=text, language="fr", actors=(_person("Marc Orbesson", text, "agent"),)
    )
    entry = claim(
        "e",
        "1897/1909",
        text="Edwin Frayle, first editor, 1897–1909",
        date_text="1897–1909",
        date_at=28,
        in_list=True,
    )
    found = reconcile((entry, french), (link("e", "f"),), ()).conflicts
    assert [conflict.values for conflict in found] == [("Edwin Frayle", "Marc Orbesson")]


def test_a_surname_alone_is_not_another_of_that_name() -> None:
    text = "Orbesson opened the fair"
    english = claim(
        "e",
        "1906",
        text=text,
        actors=(Participant("Luc Orbesson", "person", "agent", entity="person:luc", start=0, end=8),),
    )
    said = "Marc Orbesson ouvrit la foire"
    french = claim("f", "1906", text=said, language="fr", actors=(_person("Marc Orbesson", said, "agent"),))
    assert reconcile((english, french), (link("e", "f"),), ()).conflicts == ()


def _person(name: str, text: str, role: str = "mentioned") -> Participant:
    begin = text.index(name)
    return Participant(name, "person", role, entity=f"person:{name}", start=begin, end=begin + len(name))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("x", "y", "one"),
    [
        ("Ruth Calloway", "Calloway", True),
        ("William of Rennes", "Guillaume de Rennes", True),
        ("Edwin Frayle", "Lucien Frayle", False),
        ("Marie-Louise Orbesson", "Louise Orbesson", True),
        ("Étienne Orbesson", "Stephen Orbesson", True),
        ("Jn. Frayle", "Lucien Frayle", True),
    ],
)
def test_two_given_names_are_two_people_unless_one_translates_the_other(x: str, y: str, one: bool) -> None:
    assert alike(x, y) is one


def test_a_name_of_common_words_may_be_translated() -> None:
    assert are_translated("Southern Bridge Company", "Compagnie du pont du Sud")
    assert not are_translated("Frayle Mills", "société Orbesson")


def test_whom_a_sentence_names() -> None:
    assert doers("He sold it to Ann Roe and Luc Doe", "en", "buyer") == ()
    assert doers("C'est Luc Roe, de Vermelles, qui l'emporta", "fr", "winner") == ("Luc Roe",)
    assert companions("She went with Ann Roe and Luc", "en") == ()


@pytest.mark.parametrize(
    ("english", "french", "expected"),
    [
        (
            "The hall, designed to the last nail by the town engineer, Edwin Frayle, was opened",
            "La halle, dessinée par l'architecte messin Marc Orbesson, est ouverte",
            ["Edwin Frayle", "Marc Orbesson"],
        ),
        (
            "The priory was founded by the widowed Anna Frayle",
            "La fondation du prieuré est l'œuvre du chevalier Marc Orbesson",
            ["Anna Frayle", "Marc Orbesson"],
        ),
        (
            "Her immediate successor was Mr. Edwin Frayle",
            "Son successeur immédiat, l'avocat Marc Orbesson, reste dix ans",
            ["Edwin Frayle", "Marc Orbesson"],
        ),
        ("She was succeeded by Edwin Frayle", "Marc Orbesson lui succède", ["Edwin Frayle", "Marc Orbesson"]),
        (
            "The bust was unveiled by Edwin Frayle",
            "Le buste est inauguré par Marc Orbesson",
            ["Edwin Frayle", "Marc Orbesson"],
        ),
    ],
)
def test_parts_that_people_have(english: str, french: str, expected: list[str]) -> None:
    assert values(english, french) == expected


@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("The hall was designed by Edwin Frayle", "La halle est construite par Marc Orbesson"),
        ("The hall was built by the Corps of Engineers", "La halle est construite par Marc Orbesson"),
        ("Her successor was a lawyer", "Son successeur, l'avocat Marc Orbesson, reste dix ans"),
        ("The bust was carved by E. Frayle", "Le buste est sculpté par Edwin Frayle"),
        ("The bust was given by Edwin Frayle and Ann Lund", "Le buste est offert par Ann Lund"),
        ("She was taught by Edwin Frayle", "Elle devient l'élève du peintre Frayle"),
    ],
    ids=["other-part", "body", "no-name", "initial", "one-of-two", "surname"],
)
def test_parts_that_do_not_differ(english: str, french: str) -> None:
    assert values(english, french) == []


@pytest.mark.parametrize(
    ("english", "french", "expected"),
    [
        (
            "The mass was sung, with Edwin Frayle conducting",
            "La messe est chantée sous la baguette de Marc Orbesson",
            ["Edwin Frayle", "Marc Orbesson"],
        ),
        (
            "The quarrel was settled by a court presided over by Edwin Frayle",
            "Le tribunal, présidé par Marc Orbesson, tranche",
            ["Edwin Frayle", "Marc Orbesson"],
        ),
        (
            "The mill was put up to the plans of Edwin Frayle",
            "Le moulin est achevé par l'architecte Marc Orbesson",
            ["Edwin Frayle", "Marc Orbesson"],
        ),
        (
            "The stamp was drawn by Edwin Frayle",
            "Le timbre est de Marc Orbesson, qui le dessina",
            ["Edwin Frayle", "Marc Orbesson"],
        ),
        (
            "The poster is by Edwin Frayle, who drew it",
            "L'affiche est dessinée par Marc Orbesson",
            ["Edwin Frayle", "Marc Orbesson"],
        ),
    ],
)
def test_who_leads_and_who_draws(english: str, french: str, expected: list[str]) -> None:
    assert values(english, french) == expected


@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("The mass was sung, with Edwin Frayle conducting", "La messe est chantée par Marc Orbesson"),
        ("It was played under Edwin Frayle and Ann Lund", "On la joue sous la baguette de Marc Orbesson"),
        (
            "The mill was put up to the plans of Edwin Frayle",
            "Le moulin est achevé par le maçon Marc Orbesson",
        ),
        ("The stamp was drawn by E. Frayle", "Le timbre est d'Edwin Frayle, qui le dessina"),
        ("The inn was bought by Walter", "Gautier, qui acheta l'auberge, la ferma"),
    ],
    ids=["sung", "unnamed part", "mason", "initial", "translated"],
)
def test_who_leads_and_who_draws_are_one(english: str, french: str) -> None:
    assert values(english, french) == []


def test_a_relative_clause_is_of_the_name_before_it_or_before_the_apposition() -> None:
    assert doers("The card is by Ann Roe, who drew it", "en", "designer") == ("Ann Roe",)
    assert doers("Ann Roe, a printer of Hull, who drew it, left", "en", "designer") == ("Ann Roe",)
    assert companions("Il part avec pour seul compagnon le peintre Luc Roe", "fr") == ("Luc Roe",)


def test_given_names_that_translate_each_other_are_alike() -> None:
    assert alike("Walter", "Gautier")
    assert alike("Peter", "Pierre")
    assert not alike("Walter", "Pierre")
