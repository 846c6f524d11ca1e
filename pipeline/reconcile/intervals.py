"""Two intervals from one date: "begun in 1583 … four years later" in one text, "fourteen years later" in the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pipeline.dates.algebra import Relation, compare
from pipeline.dates.value import from_edtf
from pipeline.reconcile.dates import boundaries
from pipeline.reconcile.model import Dossier, Pair, Suspicion
from pipeline.reconcile.offsets import anchored
from pipeline.records import Claim

_REAL = 0.85
_SAME_ACT = 0.9
_SURE = 0.5


def check_intervals(pairs: Sequence[Pair], dossier: Dossier) -> Iterable[Suspicion]:
    """Hold against each other the acts that two texts date by counting from one event that both date alike.

    They must be of one type, and each the only one of it that its text counts from there.
    """
    counted: dict[str, list[Claim]] = {}
    for claim in sorted(dossier.claims.values(), key=lambda c: (c.source_id, c.start, c.claim_id)):
        anchor = anchored(claim, dossier)
        if anchor is not None and claim.event_type:
            counted.setdefault(anchor.claim_id, []).append(claim)
    linked = {frozenset((pair.a.claim_id, pair.b.claim_id)) for pair in pairs}
    for pair in pairs:
        if pair.link.ambiguous or pair.link.probability < _SURE or pair.conflicts:
            continue
        for one in counted.get(pair.a.claim_id, ()):
            alike = [c for c in counted.get(pair.b.claim_id, ()) if c.event_type == one.event_type]
            if len(alike) != 1 or frozenset((one.claim_id, alike[0].claim_id)) in linked:
                continue
            if one.source_id != alike[0].source_id and _apart(one, alike[0]):
                values = tuple(claim.date.value.edtf if claim.date else "" for claim in (one, alike[0]))
                match = pair.link.probability * _SAME_ACT
                yield Suspicion(
                    "date", (one, alike[0]), values, _REAL, match, "date-disjoint", links=(pair.link,)
                )


def _apart(a: Claim, b: Claim) -> bool:
    if a.date is None or b.date is None:
        return False
    named = [from_edtf(boundaries(claim.date.value)[-1].bare) for claim in (a, b) if claim.date]
    return compare(named[0], named[1]) is Relation.DISJOINT
