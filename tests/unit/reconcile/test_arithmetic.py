"""Ages, anniversaries, lengths, intervals and order, reckoned over claims made by hand."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from pipeline.reconcile import Reconciled, reconcile
from pipeline.records import Claim, Document, Quantity
from tests.support.claims import claim, count, document, person
from tests.support.telling import told

ANNA = person("Anna Brodie")


def years(value: float, kind: str, **more: object) -> Quantity:
    return count(value, kind=kind, unit="year", **more)


def run(*claims: Claim, documents: Sequence[Document] = ()) -> Reconciled:
    return reconcile(claims, (), documents)


def born(edtf: str, **more: object) -> Claim:
    return claim("born", edtf, type="person.birth", actors=(ANNA,), **more)  # type: ignore[arg-type]


def died(edtf: str, age: int, **more: object) -> Claim:
    return claim(
        "died", edtf, at=100, type="person.death", actors=(ANNA,), quantities=(years(age, "age", **more),)
    )


@pytest.mark.parametrize(
    ("birth", "death", "age", "conflict"),
    [
        ("1821-03-03", "1902-11-30", 81, False),
        ("1821-03-03", "1902-11-30", 80, True),
        ("1821", "1902", 80, False),
        ("1821", "1902", 81, False),
        ("1821", "1902", 82, True),
        ("1821-12", "1902-11", 80, False),
        ("1821-12", "1902-11", 81, True),
    ],
)
def test_an_age_at_death_is_held_against_the_birth(birth: str, death: str, age: int, conflict: bool) -> None:
    result = run(born(birth), died(death, age))
    assert [c.kind for c in result.conflicts] == (["arithmetic"] if conflict else [])
    event = next(e for e in result.events if "born" in e.claim_ids)
    assert ("age" in event.rule) is not conflict


def test_about_eighty_is_no_conflict_with_eighty_one() -> None:
    assert run(born("1821-03-03"), died("1902-11-30", 80, approximate=True)).conflicts == ()


def test_the_age_of_somebody_else_is_not_compared() -> None:
    other = claim("other", "1902", at=90, actors=(person("Rufus Dale"),), quantities=(years(40, "age"),))
    assert run(born("1821"), other).conflicts == ()


def test_then_takes_the_date_of_the_sentence_before() -> None:
    opened = claim(
        "opened", "1969", at=40, actors=(ANNA,), language="fr", text="En 1969 elle ouvrit l'école."
    )
    text = "Elle avait alors quatre-vingt-quatre ans."
    age = claim("age", at=80, language="fr", actors=(ANNA,), text=text, quantities=(years(84, "age"),))
    result = run(born("1889-06-07"), opened, age)
    assert [set(c.claim_ids) for c in result.conflicts] == [{"born", "age", "opened"}]


@pytest.mark.parametrize(("age", "conflict"), [(85, True), (91, False)])
def test_an_age_as_of_now_is_that_of_the_day_of_the_meeting(age: int, conflict: bool) -> None:
    opened = claim("opened", "2012-05-17", type="meeting", text="The council met on 17 May 2012.")
    birth = claim(
        "birth", "1921", at=40, type="person.birth", actors=(ANNA,), text="Anna Brodie said she was born in 1921",
        sentence=(40, 110),
    )  # fmt: skip
    now = claim(
        "now", at=82, text="that she is that old", qualifiers=("state",), quantities=(years(age, "age"),),
        sentence=(40, 110),
    )  # fmt: skip
    found = [set(c.claim_ids) for c in run(opened, birth, now).conflicts]
    assert found == ([{"opened", "birth", "now"}] if conflict else [])


def test_an_age_as_of_now_in_a_text_without_its_day_is_not_reckoned() -> None:
    founded = claim("founded", "1890-05-17", type="organisation.foundation")
    birth = claim("birth", "1921", at=40, type="person.birth", actors=(ANNA,), sentence=(40, 110))
    now = claim("now", at=82, qualifiers=("state",), quantities=(years(20, "age"),), sentence=(40, 110))
    assert run(founded, birth, now).conflicts == ()


def test_a_birth_can_be_reckoned_from_its_centenary() -> None:
    plaque = claim(
        "plaque",
        "1989",
        at=200,
        actors=(ANNA,),
        text="A plaque of 1989 marks the centenary of her birth.",
        quantities=(years(100, "anniversary"),),
    )
    aged = claim("aged", "1969", at=90, actors=(ANNA,), quantities=(years(84, "age"),))
    assert [set(c.claim_ids) for c in run(plaque, aged).conflicts] == [{"plaque", "aged"}]
    fits = claim("aged", "1969", at=90, actors=(ANNA,), quantities=(years(80, "age"),))
    assert run(plaque, fits).conflicts == ()


@pytest.mark.parametrize(("founded", "rule", "kinds"), [
    ("1944", "single+anniversary:75", []), ("1946", "single", ["arithmetic"]), ("1920", "single", []),
])  # fmt: skip
def test_an_anniversary_supports_or_questions_what_it_recalls(
    founded: str, rule: str, kinds: list[str]
) -> None:
    words = ("diplomatic", "relation")
    start = claim("start", founded, keywords=words)
    party = claim("party", "2019", at=90, keywords=words, quantities=(years(75, "anniversary"),))
    result = run(start, party)
    assert [c.kind for c in result.conflicts] == kinds
    assert next(e for e in result.events if "start" in e.claim_ids).rule == rule


@pytest.mark.parametrize(
    ("given", "bound", "conflict"),
    [
        (3, "exact", False),
        (4, "exact", False),
        (5, "exact", True),
        (2, "more-than", False),
        (20, "exact", False),
    ],
)
def test_a_length_is_held_against_the_dates_beside_it(given: int, bound: str, conflict: bool) -> None:
    term = claim("term", "1956/1959", quantities=(years(given, "duration", bound=bound),))
    assert [c.kind for c in run(term).conflicts] == (["arithmetic"] if conflict else [])


def test_a_term_given_with_its_end_is_counted_from_its_beginning() -> None:
    office = claim("office", "1833-03-30", type="career.office", actors=(ANNA,))

    def left(edtf: str) -> Claim:
        length = years(8, "duration", bound="more-than")
        return claim("left", edtf, at=90, type="career.resignation", actors=(ANNA,), quantities=(length,))

    assert run(office, left("1841-09")).conflicts == ()
    assert [set(c.claim_ids) for c in run(office, left("1839-09")).conflicts] == [{"office", "left"}]


@pytest.mark.parametrize(("year", "conflict"), [("1887", False), ("1896", True)])
def test_an_interval_and_a_date_in_one_breath(year: str, conflict: bool) -> None:
    first = "In 1883 the firm hired an engineer. "
    text = f"{first}Four years later, by {year}, the turbines ran."
    at = text.index(f"by {year}")
    claims = (
        claim("hired", "1883", text=first.strip(), date_at=3),
        claim(
            "ran", f"../{year}", text=text[len(first) :], at=len(first), date_at=at, date_text=f"by {year}"
        ),
    )
    result = run(*claims, documents=[document(text)])
    assert [c.kind for c in result.conflicts] == (["arithmetic"] if conflict else [])
    if conflict:
        assert "1887" in result.conflicts[0].explanation_en
        assert "1887" in result.conflicts[0].explanation_fr


def test_a_death_before_the_birth_is_a_contradiction() -> None:
    death = claim("death", "1819", at=90, type="person.death", actors=(ANNA,))
    assert [set(c.claim_ids) for c in run(born("1821"), death).conflicts] == [{"born", "death"}]
    assert (
        run(born("1821"), claim("death", "1821", at=90, type="person.death", actors=(ANNA,))).conflicts == ()
    )


def test_opened_again_before_it_closed() -> None:
    def line(closed: str, opened: str, text: str) -> Reconciled:
        return run(
            claim("closed", closed, type="building.closing", sentence=(0, 80)),
            claim("opened", opened, at=40, type="building.opening", text=text, sentence=(0, 80)),
        )

    assert len(line("1934", "1932", "and opened again in 1932").conflicts) == 1
    assert line("1932", "1934", "and opened again in 1934").conflicts == ()
    assert line("1934", "1890", "having opened in 1890").conflicts == ()


def test_the_four_letters_were_three() -> None:
    text = "Mme Brodie gives three letters. He asks that the four letters of Mme Brodie be kept."
    given = claim("given", text=text[:31], actors=(ANNA,), quantities=(count(3, "letter", start=17, end=22),))
    kept = claim(
        "kept", at=32, text=text[32:], actors=(ANNA,), quantities=(count(4, "letter", start=49, end=53),)
    )
    (conflict,) = run(given, kept, documents=[document(text)]).conflicts
    assert (conflict.kind, conflict.scope, conflict.values) == ("quantity", "within-source", ("3", "4"))


def test_the_four_letters_that_a_relative_tells_apart_are_others() -> None:
    text = "Mme Brodie gives three letters. He asks that the four letters which Mme Brodie wrote be kept."
    given = claim("given", text=text[:31], actors=(ANNA,), quantities=(count(3, "letter", start=17, end=22),))
    kept = claim(
        "kept", at=32, text=text[32:], actors=(ANNA,), quantities=(count(4, "letter", start=49, end=53),)
    )
    assert run(given, kept, documents=[document(text)]).conflicts == ()


@pytest.mark.parametrize(
    ("tail", "conflict"),
    [
        ("left twelve years afterwards, in 1928", True),
        ("left fourteen years later, in 1928", False),
        ("left twelve years after the flood, in 1928", False),
        ("left, some twelve years later by the books, in 1928", False),
    ],
)
def test_an_interval_is_counted_from_the_date_before_it_in_the_sentence(tail: str, conflict: bool) -> None:
    text = f"The inn closed in 1919. Her clerk joined her in 1914 and {tail}."
    closed = told(text, "The inn closed in 1919", "1919", name="closed")
    joined = told(text, "Her clerk joined her in 1914", "1914", name="joined")
    left = told(text, tail, "1928", name="left")
    found = [set(c.claim_ids) for c in run(closed, joined, left, documents=[document(text)]).conflicts]
    assert found == ([{"joined", "left"}] if conflict else [])


@pytest.mark.parametrize(("kind", "conflict"), [("service.start", False), ("disaster.fire", True)])
def test_a_length_may_be_counted_from_another_beginning(kind: str, conflict: bool) -> None:
    founded = claim("founded", "1878", type="organisation.foundation")
    other = claim("other", "1880-07-04", at=40, type=kind)
    wound_up = claim(
        "closed", "1951", at=80, type="organisation.dissolution", quantities=(years(71, "duration"),)
    )
    assert bool(run(founded, other, wound_up).conflicts) is conflict
