"""What a group of statements is called."""

from __future__ import annotations

from dataclasses import replace

from pipeline.reconcile.titles import headline, names_people, title
from pipeline.records import Claim, Participant, Place
from tests.support.results import claim, document

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


def both(kind: str, *claims: Claim) -> tuple[str, str]:
    return title(claims, kind, "en"), title(claims, kind, "fr")


def test_the_kind_the_persons_and_the_place_as_each_language_calls_them() -> None:
    assert both("visit", WENT, VISITE) == ("Visit: Ada Moss, Chile", "Visite\u00a0: Ada Jane Moss, Chili")


def test_a_person_whom_only_one_side_names_is_left_out() -> None:
    assert headline([WENT, replace(VISITE, actors=())], "visit", "en") == "Visit: Chile"


def test_countries_where_nobody_is_named() -> None:
    assert headline([JOINED], "visit", "en") == "Visit: Chile"


def test_a_thing_that_all_statements_name() -> None:
    league = Participant("League", "thing", "mentioned", entity="thing:league")
    named = [replace(JOINED, actors=(*JOINED.actors, league)), replace(VISITE, actors=(league,), places=())]
    assert headline(named, "visit", "en") == "Visit: League, Chile"
    assert headline([*named, JOINED], "visit", "en") == "Visit: Chile"


def test_the_statement_itself_where_the_kind_or_the_names_are_unknown() -> None:
    nobody = replace(WENT, actors=(), places=())
    assert headline([nobody], "visit", "en") == ""
    assert headline([WENT], "no-such.kind", "en") == ""
    assert both("visit", nobody) == (
        "Ada Moss went to Chile in 1931",
        "«\u00a0Ada Moss went to Chile in 1931\u00a0»",
    )


def test_a_long_statement_is_cut_at_a_word() -> None:
    told = replace(WENT, text="one two three " * 20)
    assert title([told], "", "en") == "one two three " * 6 + "one …"


def test_only_persons_and_bodies_that_take_part_count_as_people() -> None:
    assert names_people([WENT])
    assert not names_people([JOINED])
    assert not names_people([replace(WENT, actors=(person("Ada Moss", "mentioned"),))])
