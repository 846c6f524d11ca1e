"""All reckonings over the claims of a dossier: what they contradict, and what they support."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.reconcile.afterlife import check_afterlife
from pipeline.reconcile.ages import check_ages
from pipeline.reconcile.anniversaries import check_anniversaries
from pipeline.reconcile.durations import check_durations
from pipeline.reconcile.facts import protagonist
from pipeline.reconcile.firsts import check_firsts
from pipeline.reconcile.lives import People
from pipeline.reconcile.model import Dossier, Pair, Support, Suspicion
from pipeline.reconcile.offsets import check_offsets
from pipeline.reconcile.repeats import check_repeats
from pipeline.reconcile.rivals import check_rivals
from pipeline.reconcile.sequence import check_sequence
from pipeline.reconcile.series import check_series
from pipeline.reconcile.since import check_since
from pipeline.reconcile.spells import check_spells
from pipeline.records import Claim


def reckon(
    claims: Sequence[Claim], dossier: Dossier, pairs: Sequence[Pair]
) -> tuple[tuple[Suspicion, ...], tuple[Support, ...]]:
    """Run every check; give the contradictions and the corroborations, in order of the text.

    Args:
        claims, dossier: what the sources state. pairs: the compared links between the claims.
    """
    ordered = sorted(claims, key=lambda claim: (claim.source_id, claim.start, claim.end, claim.claim_id))
    hero = protagonist(ordered)
    known = People(dossier, hero)
    linked = frozenset(frozenset((pair.a.claim_id, pair.b.claim_id)) for pair in pairs)
    found: list[Suspicion | Support] = [
        *check_ages(ordered, dossier, hero, linked),
        *check_anniversaries(ordered, pairs, known),
        *check_durations(ordered, hero),
        *check_offsets(ordered, dossier),
        *check_sequence(ordered, dossier),
        *check_repeats(ordered, dossier),
        *check_firsts(ordered, dossier, pairs),
        *check_rivals(ordered, dossier, pairs),
        *check_series(ordered, dossier, pairs),
        *check_spells(ordered, hero),
        *check_afterlife(ordered, known),
        *check_since(ordered, dossier),
    ]
    suspicions = tuple(item for item in found if isinstance(item, Suspicion))
    return suspicions, tuple(item for item in found if isinstance(item, Support))
