"""Whether a pair's claims have anything likelier to go with."""

from __future__ import annotations

from pipeline.match.rivals import find_rivals
from tests.support.claims import claim

ENGLISH = (claim("e0", at=0), claim("e1", at=100))
FRENCH = (claim("f0", language="fr", at=0), claim("f1", language="fr", at=100))
CLAIMS, SOURCES = (*ENGLISH, *FRENCH), ((0, 1), (2, 3))


def test_a_pair_leads_the_best_other_pair_of_either_claim() -> None:
    rivals = find_rivals(CLAIMS, SOURCES, {(0, 2): 5.0, (0, 3): 1.0, (1, 2): 2.0, (1, 3): -4.0})
    assert rivals.lead(0, 2) == 3.0
    assert rivals.lead(0, 3) == -4.0
    assert rivals.lead(0, 1) is None


def test_a_statement_told_twice_is_no_rival_of_itself() -> None:
    bits = {(0, 2): 5.0, (0, 3): 4.0, (2, 3): 1.0}
    assert find_rivals(CLAIMS, SOURCES, bits).lead(0, 2) == 15.0
