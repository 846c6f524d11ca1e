"""Whose age and whose birth: told in two texts that no link ties, or in one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.reconcile import reconcile
from pipeline.records import Claim, Participant, Quantity
from tests.support.claims import count, document, person
from tests.support.telling import told


def aged(value: float, text: str = "", words: str = "", **more: object) -> tuple[Quantity, ...]:
    return (count(value, kind="age", unit="year", start=text.index(words) if words else 0, **more),)  # type: ignore[arg-type]


def found(english: str, french: str, *claims: Claim) -> list[set[str]]:
    documents = [document(english), document(french, "fr")]
    return [set(c.claim_ids) for c in reconcile(claims, (), documents).conflicts if c.kind == "arithmetic"]


KEEPERS = "Les gardiens\nPaul Ansel, meunier. Il naît à Bray le 4 mai 1790.\nJean Ruel, meunier."


def born(
    text: str = KEEPERS, words: str = "Il naît à Bray le 4 mai 1790", written: str = "4 mai 1790"
) -> Claim:
    return told(text, words, "1790-05-04", name="born", date=written, language="fr", type="person.birth")


@pytest.mark.parametrize(
    ("english", "age", "conflict"),
    [
        ("The best miller was Paul Ansel, a giant. He came in 1820, at twenty-three.", 23, True),
        ("The best miller was Paul Ansel, a giant. He came in 1820, at twenty-three.", 29, False),
        ("Of Jean Ruel, his rival, less is known. He came in 1820, at twenty-three.", 23, False),
        ("Paul Ansel and Jean Ruel were rivals. He came in 1820, at twenty-three.", 23, False),
        ("THE KEEPERS OF BRAY\n\nHe came in 1820, at twenty-three.", 23, False),
    ],
    ids=["off", "fits", "another", "either of two", "nobody"],
)
def test_the_person_ties_an_age_to_a_birth(english: str, age: int, conflict: bool) -> None:
    claim = told(english, "He came in 1820, at twenty-three", "1820", name="age", quantities=aged(age))
    assert found(english, KEEPERS, claim, born()) == ([{"age", "born"}] if conflict else [])


def test_a_birth_that_another_verb_hides_is_still_a_birth() -> None:
    english = "Ida Foss (1850–80), born at Kell (8 Jan. 1830), taught the county to sing."
    french = "Ida Foss fut nommée en 1850, à vingt-six ans."
    ida = person("Ida Foss")
    birth = told(
        english, "born at Kell (8 Jan. 1830), taught the county to sing", "1830-01-08", name="born",
        date="8 Jan. 1830", type="education.teaching", actors=(ida,),
    )  # fmt: skip
    age = told(french, french[:-1], "1850", name="age", language="fr", actors=(ida,), quantities=aged(26))
    assert found(english, french, birth, age) == [{"born", "age"}]


@pytest.mark.parametrize(
    ("birth", "kin"),
    [("A son, Leo, was born in 1862.", "son"), ("Their daughter was born in 1862.", "daughter")],
)
def test_the_birth_of_a_child_is_not_that_of_the_parent(birth: str, kin: str) -> None:
    ida = person("Ida Foss")
    english = f"Ida Foss sang. {birth} Ida Foss taught. Ida Foss wrote."
    at = english.index(kin)
    role = Participant(kin, "role", "mentioned", kin, f"role:{kin}", at, at + len(kin))
    claims = [
        told(english, f"Ida Foss {verb}", name=verb, actors=(ida,)) for verb in ("sang", "taught", "wrote")
    ]
    child = told(english, birth[:-1], "1862", name="child", type="person.birth", actors=(role,))
    french = "Elle fut nommée en 1870, à dix ans."
    age = told(french, french[:-1], "1870", name="age", language="fr", actors=(ida,), quantities=aged(10))
    assert found(english, french, *claims, child, age) == []


@pytest.mark.parametrize(
    "text",
    [
        "Paul Ansel built it. In 1820 a boy of nine fell in.",
        "Paul Ansel built it. In 1820 no child of nine was kept at work.",
    ],
)
def test_somebody_known_by_age_only_is_not_the_one_spoken_of(text: str) -> None:
    words = text.partition(". ")[2][:-1]
    claim = told(text, words, "1820", name="age", quantities=aged(9, text, "nine"))
    assert found(text, KEEPERS, claim, born()) == []


def test_an_age_that_its_own_text_bears_out_leaves_the_births_in_question() -> None:
    english = "Paul Ansel was born in 1795. He came in 1820, at twenty-five."
    ansel = person("Paul Ansel")
    own = told(
        english, "Paul Ansel was born in 1795", "1795", name="own", type="person.birth", actors=(ansel,)
    )
    age = told(
        english, "He came in 1820, at twenty-five", "1820", name="age", actors=(ansel,), quantities=aged(25)
    )
    other = told(KEEPERS, "Il naît à Bray le 4 mai 1790", "1790-05-04", name="born", date="4 mai 1790",
                 language="fr", type="person.birth", actors=(ansel,))  # fmt: skip
    assert found(english, KEEPERS, own, age, other) == []


@pytest.mark.parametrize(("age", "conflict"), [(42, True), (38, False)])
def test_a_ship_is_as_old_as_its_launch(age: int, conflict: bool) -> None:
    text = (
        "Lancée le 8 janvier 1863, elle file. Elle coule le 3 mars 1901. Elle avait quarante ans ce jour-là."
    )
    launch = told(text, "Lancée le 8 janvier 1863, elle file", "1863-01-08", name="launch", date="8 janvier 1863",
                  language="fr")  # fmt: skip
    sunk = told(
        text, "Elle coule le 3 mars 1901", "1901-03-03", name="sunk", date="3 mars 1901", language="fr"
    )
    old = told(text, "Elle avait quarante ans ce jour-là", name="old", language="fr", quantities=aged(age))
    expected = [{"launch", "sunk", "old"}] if conflict else []
    assert found("Nothing.", text, launch, sunk, old) == expected


@pytest.mark.parametrize(
    ("opening", "title", "age", "expected"),
    [
        ("Sa veuve", "widow", 78, [{"bride", "age"}]),
        ("Sa veuve", "widow", 72, []),
        ("Sa fille", "daughter", 78, []),
        ("Paul Ansel", "", 78, [{"groom", "age"}]),
    ],
)
def test_kin_are_others_than_the_one_spoken_of(
    opening: str, title: str, age: int, expected: list[set[str]]
) -> None:
    french = (
        "Paul Ansel naît en 1881. Marie Roux naît le 12 mars 1891. Ils se marient en 1915. "
        f"{opening} s'éteint le 8 février 1964, à un grand âge."
    )
    paul, marie = person("Paul Ansel", entity="person:paul"), person("Marie Roux", entity="person:marie")
    groom = told(french, "Paul Ansel naît en 1881", "1881", name="groom", language="fr", type="person.birth",
                 actors=(paul,))  # fmt: skip
    bride = told(french, "Marie Roux naît le 12 mars 1891", "1891-03-12", name="bride", date="12 mars 1891",
                 language="fr", type="person.birth", actors=(marie,))  # fmt: skip
    wedding = told(french, "Ils se marient en 1915", "1915", name="wedding", language="fr", type="person.marriage",
                   actors=(paul, marie))  # fmt: skip
    words = french[french.rindex(opening) : -1]
    at = french.rindex(opening) + 3
    kin = Participant(opening[3:], "role", "agent", title, f"role:{title}", at, at + len(opening) - 3)
    died = told(french, words, "1964-02-08", name="age", date="8 février 1964", language="fr",
                type="person.death", actors=(kin, paul) if title else (paul,), quantities=aged(age))  # fmt: skip
    assert found("Nothing.", french, groom, bride, wedding, died) == expected


@pytest.mark.parametrize(
    ("age", "conflict"),
    [(30, True), (35, False), (36, False), (60, False)],
    ids=["off", "fits", "just", "another"],
)
def test_two_ages_without_a_birth_are_held_against_each_other(age: int, conflict: bool) -> None:
    english, french = "Ida Foss died in 1902, aged 81.", "Ida Foss fut nommée en 1856, à trente ans."
    ida = person("Ida Foss")
    died = told(english, english[:-1], "1902", name="died", actors=(ida,), quantities=aged(81))
    named = told(
        french, french[:-1], "1856", name="named", language="fr", actors=(ida,), quantities=aged(age)
    )
    assert found(english, french, died, named) == ([{"died", "named"}] if conflict else [])


@pytest.mark.parametrize(
    ("act", "edtf", "conflict"),
    [
        ("The mask was handed over by Ida Foss herself in 1953.", "1953", True),
        ("Ida Foss handed over the mask in person in 1949.", "1949", False),
        ("Ida Foss was given a street in 1953.", "1953", False),
        ("The mayor himself handed over the mask in 1953.", "1953", False),
    ],
    ids=["in person", "before", "not in person", "somebody else"],
)
def test_nobody_acts_in_person_after_death(act: str, edtf: str, conflict: bool) -> None:
    text = f"Ida Foss died in 1951. {act}"
    ida = person("Ida Foss")
    died = told(text, "Ida Foss died in 1951", "1951", name="died", type="person.death", actors=(ida,))
    actor = ida if "Foss" in act else person("Paul Roe")
    done = told(text, act[:-1], edtf, name="done", actors=(actor,))
    assert found(text, "Rien.", died, done) == ([{"died", "done"}] if conflict else [])


def test_a_place_taken_for_a_person_does_not_hide_whose_birth_it_is() -> None:
    english, french = (
        "Ida Foss was born at Ludlow on 9 July 1858.",
        "Ida Foss s'élève en 1876, à vingt-deux ans.",
    )
    ida = Participant("Ida Foss", "person", "agent", entity="person:ida", start=0, end=8)
    at = english.index("Ludlow")
    place = Participant("Ludlow", "person", "agent", entity="person:ludlow", start=at, end=at + 6)
    birth = told(english, english[:-1], "1858-07-09", name="born", date="9 July 1858", type="person.birth",
                 actors=(place, ida))  # fmt: skip
    flight = told(french, french[:-1], "1876", name="age", language="fr", quantities=aged(22),
                  actors=(person("Ida Foss", entity="person:ida"),))  # fmt: skip
    assert found(english, french, birth, flight) == [{"born", "age"}]


@pytest.mark.parametrize(
    ("french", "conflict"),
    [
        ("Orpheline à quatre ans, elle perd son frère en 1867.", False),
        ("À quatre ans, elle perd son frère en 1867.", True),
        ("Elle perd son frère en 1867, à quatre ans.", True),
    ],
    ids=["the age of what opens the sentence", "its own", "behind"],
)
def test_an_age_before_the_subject_is_of_another_time(french: str, conflict: bool) -> None:
    english = "Ida Foss was born in 1853."
    ida = person("Ida Foss")
    born_in = told(english, english[:-1], "1853", name="born", type="person.birth", actors=(ida,))
    at = french.index("quatre ans")
    quantity = count(4, kind="age", unit="year", start=at, end=at + 10)
    lost = told(french, french[:-1], "1867", name="age", language="fr", actors=(ida,), quantities=(quantity,))
    assert found(english, french, born_in, lost) == ([{"born", "age"}] if conflict else [])


def test_a_date_of_another_clause_is_not_that_of_the_age() -> None:
    text = (
        "Ida Foss was born in 1853. She took her degree in 1875, and was made surgeon at the age of thirty."
    )
    ida = person("Ida Foss")
    born_in = told(text, "Ida Foss was born in 1853", "1853", name="born", type="person.birth", actors=(ida,))
    made = told(text, "was made surgeon at the age of thirty", name="age", actors=(ida,), quantities=aged(30))
    carried = replace(made, date=told(text, "She took her degree in 1875", "1875").date)
    assert found(text, "Rien.", born_in, carried) == []


@pytest.mark.parametrize(
    ("words", "written", "conflict"),
    [
        ("Ansel came in 1820, at twenty-three", "1820", True),
        ("Ansel came in 1820, at thirty", "1820", False),
        ("Brand came in 1820, at twenty-three", "1820", False),
        ("May 1820 saw him come, at twenty-three", "May 1820", False),
    ],
    ids=["off", "fits", "another", "a month"],
)
def test_a_surname_that_opens_a_statement_names_whom_it_is_about(
    words: str, written: str, conflict: bool
) -> None:
    english = f"Paul Ansel built it. Two were hired by Joseph Brand, his cousin. {words}."
    paul, joseph = person("Paul Ansel"), person("Joseph Brand")
    hired = told(english, "Two were hired by Joseph Brand, his cousin", actors=(joseph,))
    built = told(english, "Paul Ansel built it", actors=(paul,))
    age = 30 if "thirty" in words else 23
    claim = told(english, words, "1820", name="age", date=written, quantities=aged(age))
    birth = replace(born(), actors=(paul,))
    assert found(english, KEEPERS, built, hired, claim, birth) == ([{"age", "born"}] if conflict else [])
