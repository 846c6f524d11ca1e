"""Ties whose partners are all of one day: whichever of them a statement belongs to, what differs does differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from pipeline.reconcile.cues import fold
from pipeline.reconcile.model import Pair, Suspicion
from pipeline.reconcile.variants import alike
from pipeline.records import Claim

_KINDS = ("participant", "place")


def check_ties(pairs: Sequence[Pair]) -> Iterable[Suspicion]:
    """The conflicts of names in links that are ties, where all that are tied are of the same day.

    Only when no other of the tied statements names what is in dispute.
    """
    tied: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        if pair.link.ambiguous:
            tied[pair.a.claim_id].append(pair)
            tied[pair.b.claim_id].append(pair)
    for pair in pairs:
        if not pair.link.ambiguous:
            continue
        rivals = [one for claim in (pair.a, pair.b) for one in tied[claim.claim_id] if one is not pair]
        others = [claim for one in rivals for claim in (one.a, one.b) if claim not in (pair.a, pair.b)]
        if not others or not _are_of_one_day([pair.a, pair.b, *others]):
            continue
        together = min(1.0, pair.link.probability + max(one.link.probability for one in rivals))
        for difference in pair.conflicts:
            values = (difference.value_a, difference.value_b)
            if difference.kind in _KINDS and not any(_names(claim, values) for claim in others):
                yield Suspicion(
                    difference.kind,
                    (pair.a, pair.b),
                    values,
                    difference.real,
                    together,
                    difference.reason,
                    difference.params,
                    difference.low,
                    (pair.link,),
                )


def _are_of_one_day(claims: Sequence[Claim]) -> bool:
    days = {
        claim.date.value.edtf if claim.date and claim.date.value.precision == "day" else ""
        for claim in claims
    }
    return len(days) == 1 and "" not in days


def _names(claim: Claim, values: Iterable[str]) -> bool:
    named = [actor.name for actor in claim.actors] + [place.name for place in claim.places]
    return any(
        fold(value) in fold(claim.text) or any(alike(value, name) for name in named) for value in values
    )
