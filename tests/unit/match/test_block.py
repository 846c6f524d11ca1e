"""Candidates share something rare or lie near each other; an equal date is not enough."""

from __future__ import annotations

from dataclasses import replace

from pipeline.match.block import candidates, is_eligible
from pipeline.match.view import view
from tests.support.claims import claim, count, person


def many(language: str, number: int) -> list[object]:
    return [
        claim(f"{language}{k:03d}", "1911", language=language, at=100 * k, keywords=(f"{language}wort{k}",))
        for k in range(number)
    ]


def pairs(*special: object) -> set[tuple[str, str]]:
    """Candidate pairs among two long sources and some more claims, without an encoder."""
    held = view([*many("en", 120), *many("fr", 120), *special], None)  # type: ignore[list-item]
    return {(held.claims[i].claim_id, held.claims[j].claim_id) for i, j in candidates(held, 5)}


def test_an_equal_date_alone_makes_no_candidate() -> None:
    assert pairs() == set()


def test_a_rare_name_does() -> None:
    a = claim("a", at=9000, actors=(person("Ruth Calloway"),))
    b = claim("b", at=9000, language="fr", actors=(person("Ruth Calloway"),))
    assert ("a", "b") in pairs(a, b)


def test_a_rare_number_does() -> None:
    a = claim("a", at=9000, quantities=(count(4217),))
    b = claim("b", at=9000, language="fr", quantities=(count(4217),))
    assert ("a", "b") in pairs(a, b)


def test_statements_of_one_sentence_are_two() -> None:
    a = claim("a", at=0, sentence=(0, 80))
    assert not is_eligible(a, replace(a, claim_id="b", start=40))


def test_items_of_one_list_are_two() -> None:
    a = replace(claim("a", at=0, in_list=True), section="Visits")
    assert not is_eligible(a, replace(a, claim_id="b", sentence=(90, 99)))
    assert is_eligible(a, replace(a, claim_id="b", sentence=(90, 99), section="Trade"))


def test_acts_of_two_kinds_by_one_author_are_two() -> None:
    signed, named = claim("a", type="agreement.signature"), claim("b", type="career.appointment", at=500)
    assert not is_eligible(signed, named)
    assert is_eligible(claim("a", type="visit"), claim("b", type="meeting", at=500))
    assert is_eligible(signed, claim("c", type="career.appointment", language="fr"))
