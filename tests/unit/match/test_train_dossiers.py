"""What a gold says of pairs of claims when the weights learn from it."""

from __future__ import annotations

from benchmarks.gold import Gold, GoldClaim, GoldMatch, GoldPair
from benchmarks.train_dossiers import Judge
from pipeline.records import Claim
from tests.support.claims import claim


def english(name: str, at: int, edtf: str) -> Claim:
    return claim(name, edtf, at=at, text=f"opened in {edtf}", date_at=at + 10)


def french(name: str, at: int, edtf: str) -> Claim:
    return claim(name, edtf, at=at, language="fr", text=f"ouvert en {edtf}", date_at=at + 10)


def known(name: str, language: str, at: int, edtf: str) -> GoldClaim:
    return GoldClaim(name, language, at, at + 14, "", edtf, at + 10, at + 14)


def match(english: str, french: str, *, optional: bool = False) -> GoldMatch:
    return GoldMatch(frozenset({(english, french)}), "agree", "date", "hard", optional, "")


CLAIMS = {
    "hall": english("hall", 0, "1901"),
    "again": english("again", 100, "1901"),
    "late": english("late", 200, "1905"),
    "spurious": english("spurious", 300, "1999"),
    "salle": french("salle", 0, "1901"),
    "autre": french("autre", 100, "1930"),
}
GOLD = Gold(
    "hall",
    True,
    {
        one.claim_id: one
        for one in (
            known("e1", "en", 0, "1901"),
            known("e2", "en", 100, "1901"),
            known("e3", "en", 200, "1905"),
            known("f1", "fr", 0, "1901"),
            known("f2", "fr", 100, "1930"),
        )
    },
    [match("e1", "f1"), match("e2", "f1"), match("e3", "f2", optional=True)],
    [GoldPair(frozenset({"e1", "e3"}), "date", True, "")],
)
JUDGE = Judge(tuple(CLAIMS.values()), GOLD)


def judged(first: str, second: str) -> bool | None:
    return JUDGE(CLAIMS[first], CLAIMS[second])


def test_required_matches_are_right_and_optional_ones_open() -> None:
    assert judged("hall", "salle") is True
    assert judged("salle", "hall") is True
    assert judged("late", "autre") is None
    assert judged("hall", "autre") is False


def test_a_dated_claim_that_a_complete_gold_lacks_matches_nothing() -> None:
    assert judged("spurious", "salle") is False


def test_one_text_tells_a_thing_twice_with_one_date_or_with_two_that_the_gold_calls_a_conflict() -> None:
    assert judged("hall", "again") is True
    assert judged("hall", "late") is True
    assert judged("again", "late") is False


def test_what_is_told_twice_is_one_fact() -> None:
    assert JUDGE.facts["hall"] == JUDGE.facts["again"]
    assert JUDGE.facts["salle"] != JUDGE.facts["autre"]
