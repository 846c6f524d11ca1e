"""Claims with the real models: what two short invented texts say, statement by statement."""

from __future__ import annotations

from functools import cache

import pytest

from pipeline.claims import extract, link, load_models
from pipeline.config import Config, Models
from pipeline.dates.read import DateReading, Timex
from pipeline.dates.value import from_edtf
from pipeline.errors import ModelError
from pipeline.records import Block, Claim, Document, SourceText
from tests.support.models import models

pytestmark = pytest.mark.integration

ENGLISH = """Mara Lindqvist was born at Bergen on 4 March 1871.
She married Olaf Berg in 1899 and moved to Paris in 1903. In 1911 President Lindqvist paid a state visit
to Chile and signed a trade treaty with President Vidal. The treaty, which took effect on 1 May 1912, covered
48 products. Norway has an embassy in Santiago."""
FRENCH = """La visite d’État au Chili de la présidente Mara Lindqvist, en 1912, dura trois jours.
Elle mourut à Oslo le 2 juin 1940, à l’âge de soixante-neuf ans. Les deux pays échangèrent 1 200
lettres."""
LIST = "Minister Ole Dahl (1920, 1931)"


def timex(text: str, words: str, edtf: str) -> Timex:
    start = text.index(words)
    return Timex(start, start + len(words), words, from_edtf(edtf))


def document(text: str, language: str, *, lead: str = "", kind: str = "paragraph") -> Document:
    source = SourceText(f"d/{language}.txt", "d", f"{language}.txt", language, "name", text, "", "utf-8")
    return Document(source, (Block(kind, 0, len(text), lead=lead),))  # type: ignore[arg-type]


@cache
def english() -> tuple[Claim, ...]:
    dates = [
        ("on 4 March 1871", "1871-03-04"), ("in 1899", "1899"), ("in 1903", "1903"), ("In 1911", "1911"),
        ("on 1 May 1912", "1912-05-01"),
    ]  # fmt: skip
    reading = DateReading(tuple(timex(ENGLISH, words, edtf) for words, edtf in dates), ())
    return extract(document(ENGLISH, "en"), reading, models()).claims


@cache
def french() -> tuple[Claim, ...]:
    dates = [("en 1912", "1912"), ("le 2 juin 1940", "1940-06-02")]
    reading = DateReading(tuple(timex(FRENCH, words, edtf) for words, edtf in dates), ())
    return extract(document(FRENCH, "fr"), reading, models()).claims


def told(claims: tuple[Claim, ...]) -> list[tuple[str, str]]:
    return [(claim.date.value.edtf if claim.date else "", claim.event_type) for claim in claims]


def test_one_claim_an_act() -> None:
    assert told(english()) == [
        ("1871-03-04", "person.birth"),
        ("1899", "person.marriage"),
        ("1903", "residence"),
        ("1911", "visit.state"),
        ("1911", "agreement.signature"),
        ("1912-05-01", "agreement.entry-into-force"),
        ("", "embassy.presence"),
    ]


def test_text_is_what_stands_in_the_source() -> None:
    for text, claims in ((ENGLISH, english()), (FRENCH, french())):
        assert claims
        for claim in claims:
            assert text[claim.start : claim.end] == claim.text
            assert claim.sentence[0] <= claim.start < claim.end <= claim.sentence[1]
            for quantity in claim.quantities:
                assert text[quantity.start : quantity.end] == quantity.text


def test_subjects_are_carried_over() -> None:
    married, moved = english()[1], english()[2]
    assert {actor.name for actor in married.actors} >= {"Mara Lindqvist", "Olaf Berg"}
    assert any(actor.name == "Mara Lindqvist" and actor.role == "agent" for actor in moved.actors)


def test_places_have_directions() -> None:
    visit = english()[3]
    assert [(place.entity, place.role) for place in visit.places] == [("country:CL", "to")]
    embassy = english()[-1]
    assert [place.within for place in embassy.places] == [("country:CL",)]
    assert embassy.qualifiers == ("state",)


def test_both_languages_meet_in_one_entity() -> None:
    linked = link([*english(), *french()])
    visits = [claim for claim in linked if claim.event_type == "visit.state"]
    assert [claim.language for claim in visits] == ["en", "fr"]
    for claim in visits:
        assert "person:mara-lindqvist" in {actor.entity for actor in claim.actors}
        assert "country:CL" in {place.entity for place in claim.places}


def test_ages_counts_and_durations_in_french() -> None:
    found = [(q.kind, q.value, q.noun) for claim in french() for q in claim.quantities]
    assert found == [("duration", 3.0, ""), ("age", 69.0, ""), ("count", 1200.0, "letter")]


def test_list_items_take_their_lead() -> None:
    reading = DateReading((timex(LIST, "1920", "1920"), timex(LIST, "1931", "1931")), ())
    item = document(LIST, "en", lead="Visits from Norway to Chile", kind="item")
    claims = extract(item, reading, models()).claims
    assert told(claims) == [("1920", "visit"), ("1931", "visit")]
    for claim in claims:
        assert [(a.name, a.role) for a in claim.actors] == [("Ole Dahl", "agent"), ("Norway", "origin")]
        assert [(p.entity, p.role) for p in claim.places if p.role == "to"] == [("country:CL", "to")]
        assert claim.date is not None
        assert claim.date.basis == "list"


def test_without_a_model_rules_still_read_and_say_so() -> None:
    none = load_models(Config(models=Models(spacy={"en": ""})), ["en"])
    text = "In 1911 President Mara Lindqvist visited Chile with 40 ministers."
    found = extract(document(text, "en"), DateReading((timex(text, "In 1911", "1911"),), ()), none)
    (claim,) = found.claims
    assert claim.event_type == "visit"
    assert [(q.value, q.noun) for q in claim.quantities] == [(40.0, "ministers")]
    assert "Mara Lindqvist" in {actor.name for actor in claim.actors}
    assert [diagnostic.code for diagnostic in found.diagnostics] == ["rules-only"]


def test_a_missing_model_is_named_with_its_remedy() -> None:
    with pytest.raises(ModelError, match="pip install no_such_model"):
        load_models(Config(models=Models(spacy={"en": "no_such_model"})), ["en"])


def test_again_takes_up_the_act_before_it_with_its_place_and_counts_it() -> None:
    text = "Mara Lindqvist toured Chile in 1911 and, with fewer trunks, again in 1926."
    reading = DateReading((timex(text, "in 1911", "1911"), timex(text, "in 1926", "1926")), ())
    first, second = extract(document(text, "en"), reading, models()).claims
    assert second.date is not None
    assert second.date.value.edtf == "1926"
    assert second.event_type == first.event_type
    assert [place.name for place in second.places] == ["Chile"]
    assert [(q.kind, q.value) for q in second.quantities] == [("ordinal", 2)]
    assert first.quantities == ()


def test_she_is_the_woman_whom_a_register_of_a_body_is_about() -> None:
    text = (
        "Senate of the Lake Republic. Members. Agnes Holmgren taught at Turku in 1950. She married in 1952. "
        "She was elected in 1960. She resigned in 1970. She died in 1990."
    )
    years = ["in 1950", "in 1952", "in 1960", "in 1970", "in 1990"]
    dates = tuple(timex(text, words, words[3:]) for words in years)
    found = extract(document(text, "en"), DateReading(dates, ()), models()).claims
    dated = [claim for claim in found if claim.date is not None]
    assert [{a.name for a in claim.actors if a.kind == "person"} for claim in dated] == [
        {"Agnes Holmgren"}
    ] * 5
