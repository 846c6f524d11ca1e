"""Candidate pairs → findings and match weights."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pipeline.match.features import FEATURES, NEIGHBOURLY, Feature
from pipeline.match.finding import Finding
from pipeline.match.view import View
from pipeline.match.weights import Weights


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate pair (positions in the view, `i` < `j`), what its features say, and its log-odds in bits."""

    i: int
    j: int
    findings: tuple[Finding, ...]
    bits: float


def score(view: View, pairs: Iterable[tuple[int, int]], weights: Weights) -> list[Scored]:
    """Asks every feature about every pair."""
    return [_scored(i, j, _ask(FEATURES, view, i, j), weights) for i, j in pairs]


def rescore(view: View, scored: Sequence[Scored], weights: Weights) -> list[Scored]:
    """Adds what the features say that look at the pairs around a pair."""
    return [
        _scored(pair.i, pair.j, (*pair.findings, *_ask(NEIGHBOURLY, view, pair.i, pair.j)), weights)
        for pair in scored
    ]


def _ask(features: Iterable[Feature], view: View, i: int, j: int) -> tuple[Finding, ...]:
    findings = (feature(view, i, j) for feature in features)
    return tuple(finding for finding in findings if finding is not None)


def _scored(i: int, j: int, findings: tuple[Finding, ...], weights: Weights) -> Scored:
    return Scored(i, j, findings, weights.total(findings))
