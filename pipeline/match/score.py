"""Candidate pairs → findings and match weights."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from pipeline.match.features import FEATURES, NEIGHBOURLY, Feature
from pipeline.match.finding import Finding
from pipeline.match.view import View
from pipeline.match.weights import Weights


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate pair (positions in the view, `i` < `j`), what its features say, and its log-odds in bits.

    `statements` is the number of claims of the longer of its two sources: the choice there was.
    """

    i: int
    j: int
    statements: int
    findings: tuple[Finding, ...]
    bits: float


def score(view: View, pairs: Iterable[tuple[int, int]], weights: Weights) -> list[Scored]:
    """Asks every feature about every pair."""
    choice = {claim: len(claims) for claims in view.sources for claim in claims}
    return [_scored(i, j, max(choice[i], choice[j]), _ask(FEATURES, view, i, j), weights) for i, j in pairs]


def reweigh(scored: Sequence[Scored], weights: Weights) -> list[Scored]:
    """The same findings under other weights."""
    return [replace(pair, bits=weights.total(pair.findings, pair.statements)) for pair in scored]


def rescore(view: View, scored: Sequence[Scored], weights: Weights) -> list[Scored]:
    """Adds what the features say that look at the pairs around a pair."""
    rescored = []
    for pair in scored:
        findings = (*pair.findings, *_ask(NEIGHBOURLY, view, pair.i, pair.j))
        rescored.append(_scored(pair.i, pair.j, pair.statements, findings, weights))
    return rescored


def _ask(features: Iterable[Feature], view: View, i: int, j: int) -> tuple[Finding, ...]:
    findings = (feature(view, i, j) for feature in features)
    return tuple(finding for finding in findings if finding is not None)


def _scored(i: int, j: int, statements: int, findings: tuple[Finding, ...], weights: Weights) -> Scored:
    return Scored(i, j, statements, findings, weights.total(findings, statements))
