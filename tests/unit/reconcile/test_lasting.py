"""A beginning and a length in one text, a beginning and an end in the other."""

from __future__ import annotations

import pytest

from pipeline.reconcile import reconcile
from pipeline.records import Claim, Quantity
from tests.support.claims import claim, count, document, link
from tests.support.telling import told

WEEKS = ("eleven weeks", 77.0, "day")


def length(text: str, words: str, value: float, unit: str, **more: object) -> tuple[Quantity, ...]:
    at = text.index(words)
    settings: dict[str, object] = {"kind": "duration", "unit": unit, "start": at, "end": at + len(words)}
    return (count(value, **{**settings, **more}),)  # type: ignore[arg-type]


def found(text: str, *claims: Claim, language: str = "en") -> list[set[str]]:
    ids = [c.claim_id for c in claims]
    links = (link("one", "period"),) if {"one", "period"} <= set(ids) else ()
    conflicts = reconcile(claims, links, [document(text, language)]).conflicts
    return [set(c.claim_ids) for c in conflicts if c.kind == "arithmetic"]


def period(edtf: str, language: str = "fr") -> Claim:
    return claim("period", edtf, language=language, text="La grève dura cela.")


@pytest.mark.parametrize(
    ("tail", "edtf", "conflict"),
    [
        ("and stayed out for eleven weeks", "1908-03-09/1908-06-20", True),
        ("and stayed out for eleven weeks", "1908-03-09/1908-05-26", False),
        ("and stayed out for eleven weeks", "1908-03-09/1908-06-01", False),
        ("and stayed out for eleven weeks", "1908-03/1908-06", False),
        ("and stayed out for eleven weeks", "1906-03-09/1908-06-20", False),
        ("and sang every eleven weeks", "1908-03-09/1908-06-20", False),
        ("and won eleven weeks later", "1908-03-09/1908-06-20", False),
    ],
    ids=[
        "too long",
        "to the day",
        "nearly",
        "months leave room",
        "another span",
        "no length",
        "counted from",
    ],
)
def test_a_length_behind_the_beginning(tail: str, edtf: str, conflict: bool) -> None:
    text = f"They walked out on 9 March 1908 {tail}."
    one = told(text, "They walked out on 9 March 1908", "1908-03-09", name="one", date="9 March 1908")
    more = told(text, tail, name="more", quantities=length(text, *WEEKS))
    assert found(text, one, more, period(edtf)) == ([{"one", "more", "period"}] if conflict else [])


@pytest.mark.parametrize(
    ("text", "edtf", "conflict"),
    [
        ("The column began in 1919. It ran for thirty-one years.", "1919/1943", True),
        ("The column began in 1919. It ran for thirty-one years.", "1919/1950", False),
        ("The column began in 1919. It ran for thirty-one years.", "1926/1943", False),
        ("The column began in 1919. He lived thirty-one years on tea.", "1919/1943", False),
    ],
)
def test_a_length_in_the_next_sentence_must_say_that_it_lasted(text: str, edtf: str, conflict: bool) -> None:
    one = told(text, "The column began in 1919", "1919", name="one")
    second = text.partition(". ")[2][:-1]
    more = told(text, second, name="more", quantities=length(text, "thirty-one years", 31.0, "year"))
    assert found(text, one, more, period(edtf)) == ([{"one", "more", "period"}] if conflict else [])


@pytest.mark.parametrize(
    ("tail", "edtf", "basis", "conflict"),
    [
        ("rétablies quatre ans plus tard", "1983", "derived", True),
        ("rétablies trois ans plus tard", "1982", "derived", False),
        ("rétablies en 1982", "1982", "explicit", True),
        ("rétablies en 1981", "1981", "explicit", False),
        ("dénoncées quatre ans plus tard", "1983", "derived", False),
    ],
    ids=["off", "counted roughly", "off by a date", "agrees", "no end"],
)
def test_an_end_told_by_counting_from_the_beginning(tail: str, edtf: str, basis: str, conflict: bool) -> None:
    text = f"Les relations sont rompues en 1979 et {tail}."
    one = told(text, "Les relations sont rompues en 1979", "1979", name="one", language="fr")
    end = told(text, tail, edtf, name="end", date=tail[-4:], language="fr", basis=basis)
    suspended = claim("period", "1979/1981", text="They were suspended from 1979 to 1981")
    assert found(text, one, end, suspended, language="fr") == ([{"period", "end"}] if conflict else [])


@pytest.mark.parametrize(("value", "conflict"), [(31.0, True), (24.0, False), (25.0, False)])
def test_one_text_gives_both_ends_and_another_length(value: float, conflict: bool) -> None:
    text = "The column ran from 1919 to 1943. It lasted that many years."
    ran = told(text, "The column ran from 1919 to 1943", "1919/1943", name="ran", date="1919 to 1943")
    more = told(
        text, "It lasted that many years", name="more", quantities=length(text, "many years", value, "year")
    )
    assert found(text, ran, more) == ([{"ran", "more"}] if conflict else [])


FOUNDED = "The bank was founded in 1834. Ives was president from the foundation until his death in 1861."


@pytest.mark.parametrize(
    ("text", "value", "conflict"),
    [
        (FOUNDED, 31.0, True),
        (FOUNDED, 27.0, False),
        (FOUNDED.replace("from the foundation until", "and a miser to"), 31.0, False),
        (FOUNDED.replace("founded", "robbed"), 31.0, False),
    ],
    ids=["too long", "fits", "no beginning told", "no foundation"],
)
def test_a_term_from_the_foundation_is_counted_from_it(text: str, value: float, conflict: bool) -> None:
    kind = "organisation.foundation" if "founded" in text else "crime.theft"
    house = told(text, text.partition(".")[0], "1834", name="house", type=kind)
    term = told(text, text.partition(". ")[2][:-1], "1861", name="period")
    french = "Il préside trente et un ans durant, jusqu'à sa mort."
    said = claim(
        "one", language="fr", text=french, quantities=length(french, "trente et un ans", value, "year")
    )
    assert found(text, house, term, said) == ([{"one", "period"}] if conflict else [])


@pytest.mark.parametrize(
    ("french", "value", "conflict"),
    [
        ("La chronique dura trente et un ans.", 31.0, True),
        ("La chronique dura trente et un ans.", 24.0, False),
        ("La chronique parut, trente et un ans après la guerre.", 31.0, False),
        ("La chronique plut à un lecteur de trente et un ans.", 31.0, False),
    ],
    ids=["another length", "fits", "counted from something", "nothing lasts"],
)
def test_a_length_without_a_date_is_held_against_the_period_it_is_linked_to(
    french: str, value: float, conflict: bool
) -> None:
    english = "The column ran from 1919 to 1943."
    ran = told(english, english[:-1], "1919/1943", name="period", date="1919 to 1943")
    said = claim(
        "one", language="fr", text=french, quantities=length(french, "trente et un ans", value, "year")
    )
    assert found(english, ran, said) == ([{"one", "period"}] if conflict else [])


@pytest.mark.parametrize(
    ("words", "value", "conflict"), [("eleven weeks", 77.0, True), ("fifteen weeks", 105.0, False)]
)
def test_a_period_summed_up_beside_its_dates(words: str, value: float, conflict: bool) -> None:
    text = f"They stayed out from 9 March to 20 June 1908, {words} in all."
    out = told(text, text[:-1], "1908-03-09/1908-06-20", name="out", date="9 March to 20 June 1908",
               quantities=length(text, words, value, "day"))  # fmt: skip
    assert found(text, out) == ([{"out"}] if conflict else [])


@pytest.mark.parametrize(
    ("tail", "value", "conflict"),
    [
        ("and left in 1949", 40.0, True),
        ("and left in 1949", 45.0, False),
        ("and left in 1949", 44.0, False),
        ("and married in 1949", 40.0, False),
    ],
    ids=["too short", "fits", "nearly", "no end"],
)
def test_somebody_came_stayed_and_left_within_a_sentence(tail: str, value: float, conflict: bool) -> None:
    text = f"Ada joined in 1904, sang with them for so many years {tail}."
    sang = told(text, "Ada joined in 1904, sang with them for so many years", "1904", name="sang",
                quantities=length(text, "so many years", value, "year"))  # fmt: skip
    left = told(text, tail, "1949", name="left")
    assert found(text, sang, left) == ([{"sang", "left"}] if conflict else [])
