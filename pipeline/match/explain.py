"""Why two claims are linked: data first, in both languages."""

from __future__ import annotations

import math

from pipeline.match.cluster import Joint
from pipeline.match.score import Scored
from pipeline.match.view import View
from pipeline.match.weights import Weights
from pipeline.messages import both
from pipeline.records import Evidence, Link

_LIMIT = 1 - 2.0**-40
_NOTABLE_BITS = 0.5


def link(view: View, scored: Scored, joint: Joint, weights: Weights) -> Link:
    """A joint as a record, with the weight of every feature; the weights add up to its log-odds (base 2)."""
    a, b = view.claims[scored.i].claim_id, view.claims[scored.j].claim_id
    likely = round(min(max(joint.probability, 1 - _LIMIT), _LIMIT), 6)
    evidence = [_prior(weights.of_chance(scored.statements), scored.statements)]
    for finding in scored.findings:
        code = f"match.{finding.feature.removeprefix('own-')}-{finding.level}"
        evidence.append(
            Evidence(
                finding.feature, round(finding.score, 4), weights.of(finding), *both(code, **finding.params)
            )
        )
    evidence.append(_rivals(log_odds(joint.probability) - scored.bits))
    return Link(view.claims[scored.i].dossier, min(a, b), max(a, b), likely, tuple(evidence), joint.ambiguous)


def log_odds(likely: float) -> float:
    """Log-odds in bits of a probability, within what floating point can tell from certainty."""
    held = min(max(likely, 1 - _LIMIT), _LIMIT)
    return math.log2(held / (1 - held))


def _prior(bits: float, statements: int) -> Evidence:
    return Evidence("prior", 0.0, bits, *both("match.prior", statements=statements))


def _rivals(bits: float) -> Evidence:
    """What it adds or takes away that each claim goes with one other at most."""
    effect = "against" if bits < -_NOTABLE_BITS else "for" if bits > _NOTABLE_BITS else "none"
    return Evidence("rivals", 0.0, bits, *both(f"match.rivals-{effect}"))
