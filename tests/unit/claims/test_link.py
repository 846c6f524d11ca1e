"""Linking: entities across the sources of a dossier."""

from __future__ import annotations

from pipeline.claims.link import link
from pipeline.records import Participant, Place
from tests.support.claims import claim


def person(name: str, title: str = "", at: int = 0) -> Participant:
    return Participant(name, "person", "agent", title, "", at, at + len(name))


def test_one_person_in_two_languages() -> None:
    one = claim("a", actors=(person("Ana Lopez", "president"),))
    two = claim("b", language="fr", actors=(person("Lopez", "president"),))
    first, second = link([one, two])
    assert first.actors[0].entity == second.actors[0].entity == "person:ana-lopez"
    assert second.actors[0].name == "Ana Lopez"


def test_a_site_that_bears_a_known_persons_name_is_that_person() -> None:
    one = claim("a", actors=(person("Ana Lopez", "president"),))
    two = claim("b", language="fr", places=(Place("Lopez", "site", "mentioned", start=0, end=5),))
    _, second = link([one, two])
    assert second.places == ()
    assert [actor.entity for actor in second.actors] == ["person:ana-lopez"]


def test_geography_keeps_its_entities() -> None:
    (linked,) = link([claim("a", places=(Place("Genève", "city", "at", "city:geneva", ("country:CH",)),))])
    assert linked.places[0].entity == "city:geneva"


def test_a_bare_office_is_an_entity_of_its_own() -> None:
    office = Participant("the mayor", "role", "agent", "mayor", "", 0, 9)
    (linked,) = link([claim("a", actors=(office,))])
    assert linked.actors[0].entity == "role:mayor"


def test_claims_keep_their_order() -> None:
    claims = [claim(name, at=index * 10) for index, name in enumerate("cab")]
    assert [c.claim_id for c in link(claims)] == ["c", "a", "b"]


def test_a_title_of_nobility_makes_no_person_of_its_place() -> None:
    one = claim("a", actors=(person("Duchess of Arden", "duchess"),))
    two = claim("b", places=(Place("Arden", "site", "mentioned", start=0, end=5),))
    _, second = link([one, two])
    assert second.actors == ()
    assert [place.name for place in second.places] == ["Arden"]
