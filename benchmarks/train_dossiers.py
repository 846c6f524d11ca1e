"""The project's own dossiers as training subjects: their gold says which claims match."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

from benchmarks.gold import Gold, read_gold, stands_for
from benchmarks.train_pairs import Subject, extract, pairs_of
from pipeline.config import Config
from pipeline.match.calendar import SHARED
from pipeline.match.closeness import closeness
from pipeline.match.encoder import Encoder
from pipeline.match.weights import Weights
from pipeline.records import Claim

HERE = Path(__file__).parent / "dossiers"


def subjects(encoder: Encoder | None, weights: Weights, config: Config) -> Iterator[Subject]:
    """The dossiers that may be tuned on, by name."""
    for slug in tomllib.loads((HERE / "sets.toml").read_text(encoding="utf-8"))["tune"]:
        path = HERE / "gold" / slug / "gold.json"
        texts = {
            file.stem: file.read_text(encoding="utf-8")
            for file in sorted((HERE / "texts" / slug).glob("*.txt"))
        }
        claims = extract(slug, texts, config)
        judge = Judge(claims, read_gold(path))
        yield pairs_of(slug, claims, judge, judge.facts, encoder, weights, config)


class Judge:
    """What a gold says of pairs of claims.

    Attributes:
        facts: claim → the first of the gold claims of its text that are matched as one.
    """

    def __init__(self, claims: tuple[Claim, ...], gold: Gold) -> None:
        self._known = {claim.claim_id: _gold_ids(claim, gold) for claim in claims}
        self._complete = gold.complete
        self._required = {pair for match in gold.matches if not match.optional for pair in match.pairs}
        self._optional = {pair for match in gold.matches for pair in match.pairs} - self._required
        self._retold = {pair.ids for pair in gold.within if pair.conflict and pair.kind in ("date", "number")}
        self._alike = {frozenset(pair) for pair in _alike(gold)}
        first: dict[str, str] = {}
        for pair in sorted(tuple(sorted(pair)) for pair in self._alike if len(pair) == 2):
            first.setdefault(pair[1], first.get(pair[0], pair[0]))
        self.facts = {
            claim: min(first.get(one, one) for one in known) for claim, known in self._known.items() if known
        }

    def __call__(self, a: Claim, b: Claim) -> bool | None:
        """Whether two claims match; None for what the gold leaves open or does not know."""
        first, second = self._known[a.claim_id], self._known[b.claim_id]
        if a.language == b.language:
            return self._of_one_text(a, b)
        pairs = {pair for one in first for other in second for pair in ((one, other), (other, one))}
        if pairs & self._required:
            return True
        if pairs & self._optional:
            return None
        return False if (first and second) or (self._complete and a.date and b.date) else None

    def _of_one_text(self, a: Claim, b: Claim) -> bool | None:
        """Told twice where the gold holds both against one thing and they give one date, or names their two values as a
        conflict; open where it does not say which."""
        first, second = self._known[a.claim_id], self._known[b.claim_id]
        if any(frozenset((one, other)) in self._retold for one in first for other in second):
            return True
        if not any(
            one == other or frozenset((one, other)) in self._alike for one in first for other in second
        ):
            return False if first and second else None
        if a.sentence == b.sentence or (a.in_list and b.in_list) or a.date is None or b.date is None:
            return None
        return True if closeness(a.date.value, b.date.value) in SHARED else None


def _gold_ids(claim: Claim, gold: Gold) -> frozenset[str]:
    row = {"language": claim.language, "start": str(claim.start), "end": str(claim.end)}
    if claim.date is not None:
        row |= {"date_start": str(claim.date.start), "date_end": str(claim.date.end)}
    return frozenset(known.claim_id for known in gold.claims.values() if stands_for(row, known))


def _alike(gold: Gold) -> Iterator[tuple[str, str]]:
    """Claims of one text that the gold holds against each other, or that match one claim of the other text."""
    sides: dict[str, set[str]] = {}
    for match in gold.matches:
        for one, other in match.pairs:
            sides.setdefault(one, set()).add(other)
            sides.setdefault(other, set()).add(one)
    groups = [*sides.values(), *(set(pair.ids) for pair in gold.within)]
    for group in groups:
        yield from ((one, other) for one in sorted(group) for other in sorted(group) if one < other)
