"""Which sentences of a text and its translation are one, by links, by place and by length."""

from __future__ import annotations

from itertools import pairwise

import pytest

from pipeline.reconcile import reconcile
from pipeline.reconcile.chain import best_chain
from pipeline.records import Claim, Link
from tests.support.claims import claim, count, link


@pytest.mark.parametrize(
    ("weights", "chain"),
    [
        ({}, []),
        ({(0, 0): 1.0, (1, 1): 1.0, (2, 2): 1.0}, [(0, 0), (1, 1), (2, 2)]),
        ({(0, 1): 1.0, (1, 0): 1.0, (2, 2): 1.0, (1, 1): 0.5}, [(1, 0), (2, 2)]),
        ({(0, 2): 3.0, (1, 0): 1.0, (2, 1): 1.0}, [(0, 2)]),
        ({(0, 0): 1.0, (0, 1): 2.0, (0, 2): 1.0}, [(0, 1)]),
        ({(0, 0): 1.0, (1, 0): 2.0}, [(1, 0)]),
    ],
)
def test_best_chain_rises_and_weighs_most(weights: dict[tuple[int, int], float], chain: list[object]) -> None:
    found = best_chain(weights)
    total = sum(weights[point] for point in found)
    assert total == sum(weights[point] for point in chain)  # type: ignore[index]
    assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(found))


def sentence(language: str, number: int, *, value: float = 0, long: int = 60) -> Claim:
    numbers = (count(value, start=number * 100, end=number * 100 + 2),) if value else ()
    at = number * 100
    return claim(
        f"{language}{number}", "1990", language=language, at=at, sentence=(at, at + long), quantities=numbers
    )


def links(*numbers: int) -> list[Link]:
    return [link(f"en{i}", f"fr{i}", 0.95) for i in numbers]


def test_a_sentence_between_two_tied_ones_is_tied_by_its_place() -> None:
    claims = [
        sentence(code, i, value=(31 if code == "en" else 37) if i == 2 else 0)
        for code in ("en", "fr")
        for i in range(5)
    ]
    result = reconcile(claims, links(0, 1, 3, 4), ())
    (conflict,) = result.conflicts
    assert (conflict.kind, conflict.claim_ids, conflict.values) == ("quantity", ("en2", "fr2"), ("31", "37"))
    assert "parallel" in conflict.why_en


def test_texts_that_share_little_are_not_taken_for_a_translation() -> None:
    claims = [
        sentence(code, i, value=(31 if code == "en" else 37) if i == 2 else 0)
        for code in ("en", "fr")
        for i in range(9)
    ]
    assert reconcile(claims, links(0, 8), ()).conflicts == ()


def test_two_texts_of_one_order_but_of_unlike_sentences_are_no_translation() -> None:
    """All in one order and each with its like, but a third of them much longer on one side."""
    claims = [
        sentence(
            code,
            i,
            value=(31 if code == "en" else 37) if i == 2 else 0,
            long=90 if code == "fr" and i > 3 else 50,
        )
        for code in ("en", "fr")
        for i in range(6)
    ]
    assert reconcile(claims, links(0, 1, 3, 4, 5), ()).conflicts == ()


def test_a_sentence_that_is_two_in_the_translation_is_compared_as_a_whole() -> None:
    claims = [sentence(code, i) for code in ("en", "fr") for i in (0, 1, 4, 5)]
    claims += [
        claim("en2", at=200, sentence=(200, 360), quantities=(count(20, kind="percent", unit="%"),)),
        claim("fr2", at=200, language="fr", sentence=(200, 290)),
        claim(
            "fr3",
            at=300,
            language="fr",
            sentence=(300, 370),
            quantities=(count(30, kind="percent", unit="%"),),
        ),
    ]
    result = reconcile(claims, links(0, 1, 2, 4, 5), ())
    assert [set(conflict.claim_ids) for conflict in result.conflicts] == [{"en2", "fr3"}]
