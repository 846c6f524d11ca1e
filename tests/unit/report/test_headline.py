"""What a group of statements is called."""

from __future__ import annotations

from dataclasses import replace

from pipeline.records import Claim, Event, Participant, Place
from pipeline.report.headline import headline, label
from tests.support.results import claim, document, event

EN = document("d", "en.txt", "en", "Ada Moss went to Chile in 1931. Chile joined the League in 1932.")
FR = document("d", "fr.txt", "fr", "La visite d’Ada Jane Moss au Chili eut lieu en 1932.")
CHILE = Place("Chile", "country", "to", "country:CL")


def person(name: str, role: str = "agent") -> Participant:
    return Participant(name, "person", role, entity="person:moss")  # type: ignore[arg-type]


WENT = replace(claim(EN, "Ada Moss went to Chile in 1931"), actors=(person("Ada Moss"),), places=(CHILE,))
VISITE = replace(
    claim(FR, "La visite d’Ada Jane Moss au Chili"),
    actors=(person("Ada Jane Moss", "mentioned"),),
    places=(replace(CHILE, name="Chili"),),
)
JOINED = replace(
    claim(EN, "Chile joined the League in 1932"),
    actors=(Participant("Chile", "country", "agent", entity="country:CL"),),
)


def about(kind: str, *claims: Claim) -> Event:
    return event(claims, ("Their statement", "Leur énoncé"), "conflicted", "", kind)


def test_the_kind_the_persons_and_the_place_as_each_language_calls_them() -> None:
    assert headline(about("visit", WENT, VISITE), [WENT, VISITE]) == (
        "Visit: Ada Moss, Chile",
        "Visite\u00a0: Ada Jane Moss, Chili",
    )


def test_a_person_whom_only_one_side_names_is_left_out() -> None:
    other = replace(VISITE, actors=())
    assert headline(about("visit", WENT, other), [WENT, other]).en == "Visit: Chile"


def test_countries_where_nobody_is_named() -> None:
    assert headline(about("visit", JOINED), [JOINED]).en == "Visit: Chile"


def test_a_thing_that_all_statements_name() -> None:
    league = Participant("League", "thing", "mentioned", entity="thing:league")
    named = [replace(JOINED, actors=(*JOINED.actors, league)), replace(VISITE, actors=(league,), places=())]
    assert headline(about("visit", *named), named).en == "Visit: League, Chile"
    assert headline(about("visit", *named), [*named, JOINED]).en == "Visit: Chile"


def test_the_title_where_the_kind_or_the_names_are_unknown() -> None:
    assert headline(about("", WENT), [WENT]) == ("Their statement", "Leur énoncé")
    assert headline(about("no-such.kind", WENT), [WENT]).en == "Their statement"
    nobody = replace(WENT, actors=(), places=())
    assert headline(about("visit", nobody), [nobody]).en == "Their statement"


def test_a_mark_has_the_statement_where_no_person_is_named() -> None:
    assert label(about("visit", WENT), [WENT]).en == "Visit: Ada Moss, Chile"
    assert label(about("visit", JOINED), [JOINED]) == ("Chile joined the League in 1932",) * 2
