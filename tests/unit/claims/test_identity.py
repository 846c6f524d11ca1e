"""Identity: spellings of one person meet, two people of one surname do not."""

from __future__ import annotations

import pytest

from pipeline.claims.identity import Named, group_people, same_name, same_person


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
