"""The whole stage on claims built by hand: what is linked, what is not, and what the evidence adds up to."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

import numpy as np
import pytest

from pipeline.config import Config, Models
from pipeline.errors import ModelError
from pipeline.match import link_claims
from pipeline.match.encoder import Matrix, load, unit_rows
from pipeline.records import Claim
from tests.support.claims import claim, person

CONFIG = Config()


class WordEncoder:
    """Claims are as alike as the words of a small shared vocabulary make them."""

    def encode(self, texts: Sequence[str]) -> Matrix:
        vectors = np.zeros((len(texts), 64), dtype=np.float32)
        for row, text in enumerate(texts):
            for word in text.lower().split():
                vectors[row, sum(map(ord, word)) % 64] += 1
        return unit_rows(vectors)


def told(name: str, edtf: str, words: str, *, language: str = "en", at: int = 0, **more: object) -> Claim:
    keywords = tuple(words.split())
    return claim(name, edtf, language=language, text=words, keywords=keywords, at=at, **more)  # type: ignore[arg-type]


ENGLISH = (
    told("e1", "1838", "lighthouse build cape", at=0, type="building.completion"),
    told("e2", "1846", "promote admiral", at=100, type="office.promotion"),
    told("e3", "1860-12-05", "die fever town", at=200, type="person.death"),
    told("e4", "1824", "narrative publish volume", at=300, type="work.publication"),
    told("e5", "1871", "statue unveil market", at=400, type="monument.unveiling"),
)
FRENCH = (
    told("f1", "1839", "phare construire cap", at=0, language="fr", type="building.completion"),
    told("f3", "1860-12", "mourir fièvre ville", at=200, language="fr", type="person.death"),
    told("f4", "1824", "récit publier volume", at=300, language="fr", type="work.publication"),
    told("f6", "1702", "inondation pont détruire", at=500, language="fr", type="disaster.flood"),
)


def linked(claims: Sequence[Claim], **more: object) -> set[tuple[str, str]]:
    return {(link.claim_a, link.claim_b) for link in link_claims(claims, WordEncoder(), CONFIG, **more)}  # type: ignore[arg-type]


def test_what_tells_one_thing_is_linked_and_nothing_else() -> None:
    assert linked((*ENGLISH, *FRENCH)) == {("e1", "f1"), ("e3", "f3"), ("e4", "f4")}


def test_figures_are_written_as_each_language_does() -> None:
    (found,) = link_claims((ENGLISH[0], FRENCH[0]), WordEncoder(), CONFIG)
    (alike,) = (one for one in found.evidence if one.feature == "similarity")
    assert re.search(r"margin −?\d\.\d\d\)", alike.text_en)
    assert re.search(r"marge −?\d,\d\d\)", alike.text_fr)


def test_the_order_of_the_claims_does_not_matter() -> None:
    forward = link_claims((*ENGLISH, *FRENCH), WordEncoder(), CONFIG)
    assert forward == link_claims((*FRENCH[::-1], *ENGLISH[::-1]), WordEncoder(), CONFIG)


def test_it_works_without_an_encoder() -> None:
    links = link_claims((*ENGLISH, *FRENCH), None, CONFIG)
    assert ("e3", "f3") in {(link.claim_a, link.claim_b) for link in links}


def test_the_evidence_adds_up_to_the_log_odds() -> None:
    for link in link_claims((*ENGLISH, *FRENCH), WordEncoder(), CONFIG):
        odds = math.log2(link.probability / (1 - link.probability))
        assert sum(evidence.weight for evidence in link.evidence) == pytest.approx(odds, abs=0.01)
        assert all(evidence.text_en and evidence.text_fr for evidence in link.evidence)


def test_nothing_and_one_claim_give_no_links() -> None:
    assert link_claims((), WordEncoder(), CONFIG) == ()
    assert link_claims(ENGLISH[:1], WordEncoder(), CONFIG) == ()


def test_one_source_alone_is_not_linked_to_itself_for_no_reason() -> None:
    assert linked(ENGLISH) == set()


def test_two_acts_of_one_person_known_to_one_source_stay_two() -> None:
    marek = (person("Ivo Marek"),)
    claims = (
        *ENGLISH, *FRENCH,
        told("v1", "1903", "visit embassy", at=600, type="visit", actors=marek),
        told("v2", "1907", "visit embassy", at=700, type="visit", actors=marek),
        told("w1", "1903", "visite ambassade", at=600, language="fr", type="visit", actors=marek),
        told("w2", "1908", "visite ambassade", at=700, language="fr", type="visit", actors=marek),
    )  # fmt: skip
    links = link_claims(claims, None, CONFIG)
    visits = {(link.claim_a, link.claim_b) for link in links if link.claim_a[0] == "v"}
    assert visits == {("v1", "w1"), ("v2", "w2")}


def test_no_encoder_by_configuration() -> None:
    assert load(Config(models=Models(encoder=""))) is None


def test_a_missing_encoder_is_said_with_a_remedy() -> None:
    with pytest.raises(ModelError, match="no-such-model"):
        load(Config(models=Models(encoder="no-such-model")))
