"""How long after one beginning something came, in two texts or within one."""

from __future__ import annotations

import pytest

from pipeline.reconcile import reconcile
from pipeline.records import Claim, Quantity
from tests.support.claims import claim, count, document, link, person

EN = "The quay was closed in 1931"
FR = "Le quai ferma en 1931"


def length(
    text: str, words: str, value: float, unit: str, at: int, bound: str = "exact"
) -> tuple[Quantity, ...]:
    begin = at + text.index(words)
    settings: dict[str, object] = {
        "kind": "duration",
        "unit": unit,
        "start": begin,
        "end": begin + len(words),
    }
    return (count(value, text=words, bound=bound, **settings),)  # type: ignore[arg-type]


def end(
    text: str,
    words: str = "",
    value: float = 0,
    *,
    language: str,
    unit: str = "year",
    edtf: str = "",
    type: str = "",
    bound: str = "exact",
    actors: tuple[object, ...] = (),
) -> Claim:
    quantities = length(text, words, value, unit, 40, bound) if words else ()
    return claim(
        f"end-{language}",
        edtf,
        language=language,
        text=text,
        at=40,
        quantities=quantities,
        type=type,
        sentence=(0, 200),
        actors=actors,  # type: ignore[arg-type]
    )


def found(*claims: Claim) -> list[set[str]]:
    ids = {c.claim_id for c in claims}
    links = (link("begin-en", "begin-fr", 0.95),) if {"begin-en", "begin-fr"} <= ids else ()
    documents = [document("x", language) for language in ("en", "fr")]
    return [set(c.claim_ids) for c in reconcile(claims, links, documents).conflicts if c.kind == "arithmetic"]


@pytest.mark.parametrize(
    ("en", "fr", "conflict"),
    [
        (
            ("and after six years the gates rose", "six years", 6, ""),
            ("au bout de dix ans, il rouvrit", "dix ans", 10, ""),
            True,
        ),
        (
            ("and after six years the gates rose", "six years", 6, ""),
            ("au bout de six ans, il rouvrit", "six ans", 6, ""),
            False,
        ),
        (
            ("and after six years the gates rose", "six years", 6, ""),
            ("au bout de sept ans", "sept ans", 7, ""),
            False,
        ),
        (
            ("and after six years the gates rose", "six years", 6, ""),
            ("au bout de trente ans", "trente ans", 30, ""),
            False,
        ),
        (
            ("and it was open again in 1944", "", 0, "1944"),
            ("et il rouvrit après huit ans", "huit ans", 8, ""),
            True,
        ),
        (
            ("and it was open again in 1939", "", 0, "1939"),
            ("et il rouvrit après huit ans", "huit ans", 8, ""),
            False,
        ),
        (("and it was open again in 1944", "", 0, "1944"), ("et il rouvrit en 1939", "", 0, "1939"), False),
        (
            ("and every six years came a flood", "six years", 6, ""),
            ("au bout de dix ans", "dix ans", 10, ""),
            False,
        ),
        (
            ("and after six years the gates rose", "six years", 6, ""),
            ("tous les dix ans", "dix ans", 10, ""),
            False,
        ),
    ],
)
def test_two_lengths_from_one_beginning(
    en: tuple[str, str, float, str], fr: tuple[str, str, float, str], conflict: bool
) -> None:
    begins = [
        claim(
            f"begin-{language}",
            "1931",
            language=language,
            text=text,
            sentence=(0, 200),
            type="building.closing",
        )
        for language, text in (("en", EN), ("fr", FR))
    ]
    ends = [
        end(text, words, value, language=language, edtf=edtf)
        for language, (text, words, value, edtf) in (("en", en), ("fr", fr))
    ]
    assert found(*begins, *ends) == ([{"end-en", "end-fr"}] if conflict else [])


@pytest.mark.parametrize(
    ("text", "words", "value", "edtf", "conflict"),
    [
        ("In 1940, after nine years at the stove, Rosa left", "nine years", 9, "1940", False),
        ("In 1940, after five years at the stove, Rosa left", "five years", 5, "1940", True),
        ("In 1940, after a service of five years, Rosa left", "five years", 5, "1940", True),
        ("In 1940, after eight years at the stove, Rosa left", "eight years", 8, "1940", False),
        ("In 1940, after two years at the stove, Rosa left", "two years", 2, "1940", False),
        ("In 1940 Rosa left for five years", "five years", 5, "1940", False),
    ],
)
def test_a_length_within_one_text(text: str, words: str, value: float, edtf: str, conflict: bool) -> None:
    begin = claim(
        "begin-en",
        "1931",
        text="Rosa came to the kitchen in 1931",
        sentence=(0, 38),
        actors=(person("Rosa"),),
    )
    told = end(text, words, value, language="en", edtf=edtf, actors=(person("Rosa"),))
    assert found(begin, told) == ([{"begin-en", "end-en"}] if conflict else [])


@pytest.mark.parametrize(
    ("text", "words", "value", "type", "conflict"),
    [
        (
            "Il la laissa veuve en 1940, après quatorze ans de mariage",
            "quatorze ans",
            14,
            "person.marriage",
            True,
        ),
        ("Il la laissa veuve en 1940, après neuf ans de mariage", "neuf ans", 9, "person.marriage", False),
        (
            "Il la laissa veuve en 1940, après quatorze ans d'absence",
            "quatorze ans",
            14,
            "person.marriage",
            False,
        ),
        (
            "Il la laissa veuve en 1940, après quatorze ans de mariage",
            "quatorze ans",
            14,
            "voyage.arrival",
            False,
        ),
    ],
)
def test_years_of_marriage_count_from_the_wedding(
    text: str, words: str, value: float, type: str, conflict: bool
) -> None:
    begin = claim(
        "begin-fr", "1931", language="fr", text="Elle se maria en 1931", sentence=(0, 38), type=type
    )
    told = end(text, words, value, language="fr", edtf="1940")
    assert found(begin, told) == ([{"begin-fr", "end-fr"}] if conflict else [])
