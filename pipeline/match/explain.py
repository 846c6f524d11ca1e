"""Why two claims are linked: data first, in both languages."""

from __future__ import annotations

import math
from collections.abc import Mapping

from pipeline.match.cluster import Joint
from pipeline.match.score import Scored
from pipeline.match.view import View
from pipeline.match.weights import Weights
from pipeline.messages import LANGUAGES, both, say
from pipeline.messages.format import number
from pipeline.records import Evidence, Link

SAID_AS = {"own-dates": "dates"}
"""Features that are said in another's words."""
_LEAST = 1e-6
_NOTABLE_BITS = 0.5


def link(view: View, scored: Scored, joint: Joint, weights: Weights) -> Link:
    """A joint as a record, with the weight of every feature; the weights add up to its log-odds (base 2)."""
    a, b = view.claims[scored.i].claim_id, view.claims[scored.j].claim_id
    likely = min(max(round(joint.probability, 6), _LEAST), 1 - _LEAST)
    evidence = [_prior(weights.of_chance(scored.statements), scored.statements)]
    for finding in scored.findings:
        code = f"match.{SAID_AS.get(finding.feature, finding.feature)}-{finding.level}"
        score = round(finding.score, 4)
        evidence.append(Evidence(finding.feature, score, weights.of(finding), *_said(code, finding.params)))
    evidence.append(_rivals(log_odds(likely) - scored.bits))
    return Link(view.claims[scored.i].dossier, min(a, b), max(a, b), likely, tuple(evidence), joint.ambiguous)


def _said(code: str, params: Mapping[str, str | float]) -> list[str]:
    """A sentence in each language, with its figures as that language writes them."""
    return [
        say(
            code,
            language,
            **{
                name: number(value, language, 2) if isinstance(value, float) else value
                for name, value in params.items()
            },
        )
        for language in LANGUAGES
    ]


def log_odds(likely: float) -> float:
    """Log-odds in bits of a probability between 0 and 1."""
    return math.log2(likely / (1 - likely))


def _prior(bits: float, statements: int) -> Evidence:
    return Evidence("prior", 0.0, bits, *both("match.prior", statements=statements))


def _rivals(bits: float) -> Evidence:
    """What it adds or takes away that each claim goes with one other at most."""
    effect = "against" if bits < -_NOTABLE_BITS else "for" if bits > _NOTABLE_BITS else "none"
    return Evidence("rivals", 0.0, bits, *both(f"match.rivals-{effect}"))
