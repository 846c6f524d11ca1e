"""Numbers in the words around two linked statements: "a boat sank; nine men drowned" is one sentence, two claims."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.reconcile.counted import Counted, counted
from pipeline.reconcile.model import Dossier, Pair, Suspicion
from pipeline.reconcile.quantities import agree, comparability
from pipeline.records import Claim

_SURE = 0.5
_BESIDE = 0.9
"""How often what stands beside a linked statement belongs to it."""
_SAME = 0.9
"""From here on two numbers count one kind of thing."""

Said = tuple[Claim, Counted]


def beside(pair: Pair, dossier: Dossier) -> Iterable[Suspicion]:
    """The conflicts of numbers that stand in the two sentences of a link, but not in both of its claims.

    Each sentence must give one number of the kind, at one date, so that it is plain which two go together.
    """
    if pair.link.ambiguous or pair.link.probability < _SURE or pair.a.source_id == pair.b.source_id:
        return
    if any(difference.kind == "date" for difference in pair.conflicts):
        return
    left, right = _numbers(pair.a, dossier), _numbers(pair.b, dossier)
    for claim, x in left:
        alike = [(other, y) for other, y in right if comparability(x, y) >= _SAME]
        mirrored = [one for _, one in left if comparability(one, x) >= _SAME]
        if len(alike) != 1 or len(mirrored) != 1 or {claim, alike[0][0]} == {pair.a, pair.b}:
            continue
        other, y = alike[0]
        if agree(x.quantity, y.quantity) or y.quantity.approximate or x.quantity.approximate:
            continue
        yield Suspicion(
            "quantity",
            (claim, other),
            (x.quantity.text, y.quantity.text),
            comparability(x, y),
            pair.link.probability * _BESIDE,
            "quantity-differs",
            links=(pair.link,),
        )


def _numbers(claim: Claim, dossier: Dossier) -> list[Said]:
    """The counts of a claim's sentence that its date holds for."""
    own = claim.date.value.edtf if claim.date else ""
    return [
        (near, counted(quantity, near))
        for near in dossier.around(claim)
        for quantity in near.quantities
        if quantity.kind == "count" and (near.date is None or near.date.value.edtf == own)
    ]
