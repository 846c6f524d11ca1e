"""Identity: spellings of one person meet, two people of one surname do not."""

from __future__ import annotations

import pytest

from pipeline.claims.identity import Named, group_names, group_people, same_name, same_person
from tests.support.growth import steps


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ana Ruiz Lopez", "Ana Lopez", True),
        ("A. Lopez", "Ana Lopez", True),
        ("Igor Tarnov", "Ivo Tarnoff", False),
        ("Nuran Selim Karadag", "Nuran Selim Karadagh", True),
        ("Luc Beaumarin", "Luc Beaumarins", True),
        ("Ana Lopez", "Eva Lopez", False),
        ("Ana Lopez", "Ana Lowe", False),
        ("Carl Brandt I", "Carl Brandt II", False),
        ("Élise Moreau", "ELISE MOREAU", True),
    ],
)
def test_full_names(one: str, other: str, same: bool) -> None:
    assert same_person(one, other) is same
    assert same_person(other, one) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Port Larch", "Port-Larch", True),
        ("Hydrographic Society", "Société hydrographique", True),
        ("Larch Museum", "Musée Larch", True),
        ("Larch Harbour", "Port-Larch", True),
        ("Northern Rail Company", "NRC", True),
        ("Larch Museum", "Larch Bridge", False),
        ("Route 12", "Route 14", False),
    ],
)
def test_bodies_and_places(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Stephen of Larch", "Étienne de Larch", True),
        ("James Marlow", "Jacques Marlow", True),
        ("Henry IX", "Henri IX", True),
        ("Henry IX", "Henri X", False),
        ("Stephen of Larch", "Étienne de Brume", False),
        ("Stephen of Larch", "Guillaume de Larch", False),
        ("Duchess of Larch", "duchesse de Larch", True),
        ("Prince of Scotland", "prince d’Écosse", True),
        ("Princess of Scotland", "prince d’Écosse", False),
        ("Duke of Cornwall", "duc de Bourgogne", False),
        ("Earl of Larch", "comte de Larch", True),
        ("Count of Larch", "comtesse de Larch", False),
        ("Duke of Larch", "duc de Brume", False),
    ],
)
def test_names_that_languages_translate(one: str, other: str, same: bool) -> None:
    assert same_person(one, other, translated=True) is same
    assert same_person(other, one, translated=True) is same


def test_one_given_name_in_two_languages_is_one_person() -> None:
    english = [Named("d/en.txt", "en", "William Marlow", "", at, at) for at in (0, 90)]
    french = Named("d/fr.txt", "fr", "Guillaume Marlow", "", 0, 0)
    assert [len(group.members) for group in group_people([*english, french])] == [3]


def test_two_forms_in_one_source_are_two_persons() -> None:
    assert people(("James Marlow", ""), ("Jacques Marlow", "")) == [{"Jacques Marlow"}, {"James Marlow"}]


def people(*names: tuple[str, str]) -> list[set[str]]:
    found = [Named("d/en.txt", "en", name, title, at, at) for at, (name, title) in enumerate(names)]
    return [{f"{n.title} {n.name}".strip() for n in group.members} for group in group_people(found)]


def test_a_bare_surname_goes_to_its_only_bearer() -> None:
    assert people(("Ana Lopez", ""), ("Lopez", "president")) == [{"Ana Lopez", "president Lopez"}]


def test_a_title_of_address_tells_wife_from_husband() -> None:
    grouped = people(("Karl Brandt", "mister"), ("Rosa Brandt", ""), ("Brandt", "mistress"))
    assert {"Rosa Brandt", "mistress Brandt"} in grouped


def test_between_two_bearers_the_last_named_is_meant() -> None:
    grouped = people(("Ana Lopez", ""), ("Ida Lopez", ""), ("Lopez", ""))
    assert {"Ida Lopez", "Lopez"} in grouped


def test_an_unknown_surname_stands_alone() -> None:
    assert people(("Ana Lopez", ""), ("Brandt", "")) == [{"Ana Lopez"}, {"Brandt"}]


def test_thousands_of_mentions_of_a_few_names_are_grouped_at_once() -> None:
    names = ["Ruth Calloway", "Calloway", "Dr Bram Oost", "Oost", "Ines Marr"]
    mentions = [Named("d/a", "en", names[i % 5], "", i, i) for i in range(5_000)]
    for group, sizes in ((group_people, [1_000, 2_000, 2_000]), (group_names, [1_000] * 5)):
        few = steps(lambda group=group: group(mentions[:500]))
        many = steps(lambda group=group: group(mentions))
        assert sorted(len(each.members) for each in group(mentions)) == sizes
        assert 0 < many < 12 * few
