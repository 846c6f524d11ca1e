"""One thing counted or measured twice in statements that no link ties."""

from __future__ import annotations

import pytest

from pipeline.reconcile import reconcile
from pipeline.records import Claim, Quantity
from tests.support.claims import claim, count, document

Said = tuple[str, str, str]
"""Language, statement with its number in brackets, date."""


def number(text: str, value: float, noun: str, kind: str, unit: str) -> tuple[str, tuple[Quantity, ...]]:
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    quantity = count(value, noun, kind=kind, unit=unit, text=plain[start:end], start=start, end=end)
    return plain, (quantity,)


def stated(
    name: str,
    text: str,
    value: float,
    noun: str = "",
    *,
    language: str = "en",
    edtf: str = "",
    kind: str = "count",
    unit: str = "",
    keywords: str = "",
    at: int = 0,
) -> Claim:
    plain, quantities = number(text, value, noun, kind, unit)
    shifted = tuple(
        Quantity(
            q.kind, q.value, q.unit, q.text, q.start + at, q.end + at, noun=q.noun, significant=q.significant
        )
        for q in quantities
    )
    return claim(
        name,
        edtf,
        language=language,
        text=plain,
        at=at,
        quantities=shifted,
        keywords=tuple(keywords.split()),
    )


def found(*claims: Claim) -> list[set[str]]:
    documents = [document("x", language) for language in ("en", "fr")]
    return [set(c.claim_ids) for c in reconcile(claims, (), documents).conflicts if c.kind == "quantity"]


@pytest.mark.parametrize(
    ("en", "fr", "conflict"),
    [
        (
            ("There are [forty] oak stalls", 40, "stall", ""),
            ("On compte [52] stalles de chêne", 52, "stalle", ""),
            True,
        ),
        (
            ("There are [forty] oak stalls", 40, "stall", ""),
            ("On compte [40] stalles de chêne", 40, "stalle", ""),
            False,
        ),
        (
            ("The tower has [nine] bells", 9, "bell", ""),
            ("Les [onze] cloches sonnent", 11, "cloche", ""),
            False,
        ),
        (
            ("[Ninety] looms ran in 1866", 90, "loom", "1866"),
            ("[70] métiers en 1866", 70, "métier", "1866"),
            True,
        ),
        (
            ("[Ninety] looms ran in 1866", 90, "loom", "1866"),
            ("[70] métiers en 1871", 70, "métier", "1871"),
            False,
        ),
        (("[Ninety] looms ran", 90, "loom", ""), ("[5] chevaux paissent", 5, "cheval", ""), False),
        (("[Ninety] people came", 90, "people", ""), ("[70] personnes vinrent", 70, "personne", ""), False),
        (
            ("[Ninety] windows look out", 90, "window", ""),
            ("[900] fenêtres brillent", 900, "fenêtre", ""),
            False,
        ),
        (
            ("[Ninety] windows look out", 90, "window", ""),
            ("[80] fenêtres brillent", 80, "fenêtre", ""),
            True,
        ),
        (("The hall sleeps [30]", 30, "", ""), ("La salle a [24] couchettes", 24, "couchette", ""), True),
    ],
)
def test_two_texts_count_one_thing(
    en: tuple[str, float, str, str], fr: tuple[str, float, str, str], conflict: bool
) -> None:
    one = stated("one", en[0], en[1], en[2], edtf=en[3])
    other = stated("other", fr[0], fr[1], fr[2], edtf=fr[3], language="fr")
    assert found(one, other) == ([{"one", "other"}] if conflict else [])


@pytest.mark.parametrize(
    ("one", "other", "conflict"),
    [
        (
            ("The choir has [seven] stalls", 7, "choir", ""),
            ("the [six] stalls of the choir", 6, "choir", ""),
            True,
        ),
        (
            ("The choir has [seven] stalls", 7, "choir", ""),
            ("the [six] stalls of the nave", 6, "nave", ""),
            False,
        ),
        (
            ("The choir had [seven] stalls", 7, "choir", "1610"),
            ("[six] stalls of the choir", 6, "choir", "1720"),
            False,
        ),
        (
            ("The choir had [seven] stalls", 7, "choir", "1610"),
            ("[six] stalls of the choir", 6, "choir", ""),
            False,
        ),
        (
            ("The choir has [seven] stalls", 7, "choir", ""),
            ("the [7] stalls of the choir", 7, "choir", ""),
            False,
        ),
        (
            ("The choir has [seven] stalls", 7, "choir", ""),
            ("[seventy] stalls of the choir", 70, "choir", ""),
            False,
        ),
    ],
)
def test_one_text_counts_one_thing_twice(
    one: tuple[str, float, str, str], other: tuple[str, float, str, str], conflict: bool
) -> None:
    claims = [
        stated(name, text, value, "stall", keywords=f"stall {word}", edtf=edtf, at=at)
        for name, at, (text, value, word, edtf) in (("one", 0, one), ("other", 100, other))
    ]
    assert found(*claims) == ([{"one", "other"}] if conflict else [])


@pytest.mark.parametrize(
    ("words", "value", "conflict"),
    [("cloche laiton", 6.0, True), ("cloche", 4.0, False), ("lustre laiton", 6.0, False)],
)
def test_a_measure_needs_a_word_that_says_of_what(words: str, value: float, conflict: bool) -> None:
    settings = {"language": "fr", "kind": "measure", "unit": "kg"}
    one = stated("one", "La cloche pèse [4 kilos]", 4, keywords="cloche peser", **settings)  # type: ignore[arg-type]
    other = stated("other", "Exposée : [tant] de kilos", value, keywords=words, at=90, **settings)  # type: ignore[arg-type]
    assert found(one, other) == ([{"one", "other"}] if conflict else [])


def test_a_number_that_the_other_text_bears_out_is_not_in_question() -> None:
    en = stated("en", "There are [forty] stalls", 40, "stall")
    fr = stated("fr", "On compte [52] stalles", 52, "stalle", language="fr")
    more = stated("more", "Les [40] stalles", 40, "stalle", language="fr", at=80)
    assert found(en, fr, more) == []
