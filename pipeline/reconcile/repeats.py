"""One thing counted twice in one source: three letters given, and then "the four letters"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pipeline.reconcile.cues import cues, fold
from pipeline.reconcile.model import Dossier, Suspicion
from pipeline.reconcile.quantities import Counted, agree, concepts_of
from pipeline.records import Claim, Quantity

_REAL = 0.7
_MOST = 1000


def check_repeats(claims: Sequence[Claim], dossier: Dossier) -> Iterable[Suspicion]:
    """Hold each "the N things" against the numbers of such things that the source gave before.

    The two must share a named actor that the source does not name everywhere, or there must be no third
    number of
    such things before.
    """
    for claim in claims:
        for quantity in claim.quantities:
            if not _definite(claim, quantity, dossier):
                continue
            given = [
                (other, q)
                for other in claims
                for q in other.quantities
                if other.source_id == claim.source_id
                and q.start < quantity.start
                and _same_things(claim, quantity, other, q)
            ]
            if any(agree(quantity, q) for _, q in given):
                continue
            tied = [(other, q) for other, q in given if _shared_actor(claim, other)]
            if len({q.value for _, q in tied}) == 1:
                other, q = tied[-1]
                yield Suspicion(
                    "quantity", (other, claim), (q.text, quantity.text), _REAL, 1.0, "quantity-within"
                )


def _definite(claim: Claim, quantity: Quantity, dossier: Dossier) -> bool:
    if (
        quantity.kind != "count"
        or quantity.approximate
        or quantity.bound != "exact"
        or quantity.value > _MOST
    ):
        return False
    before = fold(dossier.text(claim.source_id, max(0, quantity.start - 20), quantity.start))
    return any(f" {before}".endswith(f" {fold(word)}") for word in cues(claim.language, "definite"))


def _same_things(claim: Claim, quantity: Quantity, other: Claim, q: Quantity) -> bool:
    if q.kind != "count" or q.approximate or q.bound != "exact":
        return False
    names = concepts_of(Counted(quantity, claim.language)) & concepts_of(Counted(q, other.language))
    return bool(names)


def _shared_actor(claim: Claim, other: Claim) -> bool:
    names = [{a.entity for a in c.actors if a.kind == "person" and a.entity} for c in (claim, other)]
    return bool(names[0] & names[1])
