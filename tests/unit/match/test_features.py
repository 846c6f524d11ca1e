"""What single features say about pairs of claims."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.match.features.actors import actors
from pipeline.match.features.date_company import date_company
from pipeline.match.features.dates import dates
from pipeline.match.features.direction import direction
from pipeline.match.features.event_types import event_types
from pipeline.match.features.kinship import kinship
from pipeline.match.features.ordinals import ordinals
from pipeline.match.features.persons import persons
from pipeline.match.features.places import places
from pipeline.match.features.quantities import quantities
from pipeline.match.features.recurrence import recurrence
from pipeline.match.features.repeated import repeated
from pipeline.match.features.roles import roles
from pipeline.match.features.scope import scope
from pipeline.match.features.undated import undated
from pipeline.match.features.words import words
from pipeline.match.view import view
from pipeline.records import Claim, Participant, Place, Quantity
from tests.support.claims import city, claim, count, person

FILLER = tuple(claim(f"filler{k}", at=1000 + 100 * k, keywords=(f"word{k}",)) for k in range(12))


def level(feature: object, a: Claim, b: Claim) -> str | None:
    """The level of a feature for an English and a French claim among others."""
    held = view([a, b, *FILLER], None)
    i, j = held.claims.index(a), held.claims.index(b)
    found = feature(held, min(i, j), max(i, j))  # type: ignore[operator]
    return None if found is None else found.level


def english(**parts: object) -> Claim:
    return claim("e", **parts)  # type: ignore[arg-type]


def french(**parts: object) -> Claim:
    return claim("f", language="fr", **parts)  # type: ignore[arg-type]


def test_a_rare_person_in_common() -> None:
    assert (
        level(actors, english(actors=(person("Ruth Calloway"),)), french(actors=(person("Ruth Calloway"),)))
        == "some"
    )


def test_two_persons_named_in_full_are_strangers() -> None:
    a, b = person("Ruth Calloway"), person("Jan Verhoeven")
    assert level(persons, english(actors=(a,)), french(actors=(b,))) == "strangers"
    short = person("Verhoeven")
    assert level(persons, english(actors=(a,)), french(actors=(short,))) == "other"


def test_a_surname_alone_is_alike() -> None:
    a, b = person("Calloway", entity="person:1"), person("Ruth Calloway", entity="person:2")
    assert level(persons, english(actors=(a,)), french(actors=(b,))) == "alike"


def test_a_person_against_silence_says_nothing() -> None:
    assert level(persons, english(actors=(person("Ruth Calloway"),)), french()) is None


def test_one_person_in_common_is_enough_to_be_no_strangers() -> None:
    marek, shared = person("Ivo Marek"), person("Ruth Calloway", role="mentioned")
    assert level(persons, english(actors=(marek, shared)), french(actors=(person("Ruth Calloway"),))) is None


def test_a_person_only_mentioned_contradicts_less() -> None:
    mentioned = person("Jan Verhoeven", role="mentioned")
    assert level(persons, english(actors=(person("Ruth Calloway"),)), french(actors=(mentioned,))) == "other"


def test_two_persons_contradict_whatever_else_is_shared() -> None:
    prize = Participant("Lindqvist Prize", "organisation", "patient", entity="org:lindqvist")
    a, b = english(actors=(person("Ruth Calloway"), prize)), french(actors=(person("Jan Verhoeven"), prize))
    assert level(persons, a, b) == "strangers"
    assert level(actors, a, b) == "some"


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Prime Minister", "premier ministre", "same"),
        ("Minister", "premier ministre", "akin"),
        ("Ambassador", "amiral", "other"),
    ],
)
def test_offices_are_compared_as_concepts(a: str, b: str, expected: str) -> None:
    left = Participant("X", "person", "agent", a, "person:x")
    right = Participant("Y", "person", "agent", b, "person:y")
    assert level(roles, english(actors=(left,)), french(actors=(right,))) == expected


def test_a_city_lies_in_its_country() -> None:
    lyon = city("Lyon", within=("country:FR",))
    france = Place("France", "country", "at", "country:FR")
    assert level(places, english(places=(lyon,)), french(places=(france,))) == "within"
    assert level(places, english(places=(lyon,)), french(places=(city("Gand"),))) == "other"
    assert level(places, english(places=(lyon,)), french(places=(lyon,))) == "rare"


def test_the_visit_back_is_another_visit() -> None:
    to_lyon, from_lyon = city("Lyon", role="to"), city("Lyon", role="from")
    assert level(direction, english(places=(to_lyon,)), french(places=(to_lyon,))) == "same"
    assert level(direction, english(places=(to_lyon,)), french(places=(from_lyon,))) == "opposite"
    assert level(direction, english(places=(to_lyon,)), french(places=(city("Gand", role="to"),))) == "other"
    assert level(direction, english(places=(to_lyon,)), french()) is None


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("agreement.signature", "agreement.signature", "same"),
        ("agreement.signature", "agreement.entry-into-force", "family"),
        ("agreement.signature", "visit.state", "other"),
        ("visit.state", "visit", "same"),
        ("building.opening", "building.closing", "opposite"),
        ("person.death", "person.birth", "opposite"),
        ("agreement.signature", "", None),
        ("statement", "statement", None),
    ],
)
def test_event_types(a: str, b: str, expected: str | None) -> None:
    assert level(event_types, english(type=a), french(type=b)) == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (count(312, "victim"), count(312, "victime"), "same"),
        (count(11, "death"), count(11, "mort"), "same-small"),
        (count(11, "death"), count(7, "mort"), "other"),
        (count(11, "death"), count(7, "navire"), None),
        (count(14.2e9, unit="USD", kind="money"), count(14.2e9, unit="USD", kind="money"), "same"),
        (count(2e9, unit="USD", kind="money"), count(2e9, unit="EUR", kind="money"), None),
        (count(3, kind="ordinal"), count(3, kind="ordinal"), None),
    ],
)
def test_quantities(a: Quantity, b: Quantity, expected: str | None) -> None:
    assert level(quantities, english(quantities=(a,)), french(quantities=(b,))) == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("1998", "1998/1999", "period"),
        ("1999", "1998/1999", "period"),
        ("1998", "1998", "other"),
        ("1996", "1998/1999", "other"),
    ],
)
def test_figures_of_a_year_and_of_a_season(a: str, b: str, expected: str) -> None:
    calendar, business = (
        english(edtf=a, quantities=(count(48, "visitor"),)),
        french(edtf=b, quantities=(count(51, "visiteur"),)),
    )
    assert level(quantities, calendar, business) == expected


def test_places_in_a_series() -> None:
    third, fifth = count(3, kind="ordinal"), count(5, kind="ordinal")
    assert level(ordinals, english(quantities=(third,)), french(quantities=(third,))) == "same"
    assert level(ordinals, english(quantities=(third,)), french(quantities=(fifth,))) == "other"


def test_words_meet_across_languages() -> None:
    a = english(keywords=("lighthouse", "build", "harbour"))
    assert level(words, a, french(keywords=("phare", "construire", "port"))) == "most"
    assert level(words, a, french(keywords=("reine", "mourir"))) == "few"
    assert level(words, a, french()) is None


def test_dates_of_one_source_are_a_feature_of_their_own() -> None:
    held = view([claim("a", "1911"), claim("b", "1913", at=100)], None)
    found = dates(held, 0, 1)
    assert found is not None
    assert (found.feature, found.level) == ("own-dates", "years-apart")


@pytest.mark.parametrize(
    ("kind", "a", "b", "expected"),
    [
        ("visit.state", "1911", "1913", "recurs-near"),
        ("visit.state", "1911", "1923", "recurs-far"),
        ("person.birth", "1911", "1923", "once"),
        ("visit.state", "1911", "1911-05", None),
        ("figure.population", "1911", "1921", "measured"),
        ("", "1911", "1923", None),
        ("statement", "1911", "1923", None),
    ],
)
def test_what_can_happen_again(kind: str, a: str, b: str, expected: str | None) -> None:
    assert level(recurrence, claim("e", a, type=kind), claim("f", b, type=kind, language="fr")) == expected


def test_sources_that_share_no_name_are_no_kin() -> None:
    here = tuple(person(name) for name in ("Ruth Calloway", "Ivo Marek", "Jan Verhoeven"))
    there = tuple(person(name) for name in ("Elena Sorescu", "Paulo Teixeira", "Anton Kessler"))
    assert level(kinship, english(actors=here), french(actors=there)) == "none"
    assert level(kinship, english(actors=here), french(actors=(*there, here[0]))) is None
    assert level(kinship, english(actors=here), french(actors=there[:1])) is None


def test_sources_that_share_a_day_are_kin_whatever_they_call_things() -> None:
    here = tuple(person(name) for name in ("Ruth Calloway", "Ivo Marek", "Jan Verhoeven"))
    there = tuple(person(name) for name in ("Elena Sorescu", "Paulo Teixeira", "Anton Kessler"))
    a = claim("e", "1788-11-22", actors=here)
    assert level(kinship, a, claim("f", "1788-11-22", language="fr", actors=there)) is None
    assert level(kinship, a, claim("f", "1788", language="fr", actors=there)) == "none"


def test_a_missing_date_is_said() -> None:
    assert level(undated, claim("e", "1911"), claim("f", language="fr")) == "one"
    assert level(undated, claim("e"), claim("f", language="fr")) == "both"
    assert level(undated, claim("e", "1911"), claim("f", "1911", language="fr")) is None


@pytest.mark.parametrize(("others", "expected"), [(0, "alone"), (1, "few"), (3, "many")])
def test_a_date_that_many_statements_have_tells_less(others: int, expected: str) -> None:
    more = [claim(f"m{k}", "1911", language="fr", at=5000 + 100 * k) for k in range(others)]
    a, b = claim("e", "1911"), claim("f", "1911-05", language="fr")
    held = view([a, b, *more], None)
    found = date_company(held, held.claims.index(a), held.claims.index(b))
    assert found is not None
    assert found.level == expected


def test_scope() -> None:
    a, b = english(), french()
    assert level(scope, a, b) == "cross-language"
    assert level(scope, a, claim("g", source="d/other.txt")) == "cross-source"
    assert level(scope, a, replace(a, claim_id="h", start=300, end=320)) == "within-source"


def test_a_thing_named_again_with_its_date() -> None:
    date = {"date_text": "March 1902"}
    a = claim("a", "1902-03", text="The meeting of March 1902 was stormy", date_at=15, **date)  # type: ignore[arg-type]
    b = claim("b", "1902-03", text="their meeting of March 1902 ended it", at=500, date_at=517, **date)  # type: ignore[arg-type]
    other = claim("c", "1902-03", text="the fire of March 1902 spread", at=700, date_at=712, **date)  # type: ignore[arg-type]
    assert level(repeated, a, b) == "same"
    assert level(repeated, a, other) is None


def test_an_earlier_one_is_what_the_first_disputes() -> None:
    first = claim("e", "1928", qualifiers=("first",))
    assert level(dates, first, claim("f", "1891", language="fr")) == "before-first"
    assert level(dates, first, claim("f", "1975", language="fr")) == "far"
    assert level(dates, claim("e", "1928"), claim("f", "1891", language="fr")) == "far"


def test_the_anniversary_of_a_first_is_not_the_first() -> None:
    jubilee = claim("e", "1953", qualifiers=("first",), quantities=(count(25, kind="anniversary"),))
    assert level(dates, jubilee, claim("f", "1938", language="fr")) == "far"


def test_one_author_calls_a_thing_told_twice_by_one_kind() -> None:
    visit = claim("a", type="visit")
    appointment = claim("b", type="career.appointment", at=500)
    meeting = claim("c", type="meeting", at=700)
    assert level(event_types, visit, appointment) == "other"
    assert level(event_types, visit, meeting) == "part"
    held = view([visit, appointment, *FILLER], None)
    found = event_types(held, held.claims.index(visit), held.claims.index(appointment))
    assert found is not None
    assert found.feature == "own-types"
