"""One thing counted twice in one source: three letters given, and then "the four letters"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pipeline.reconcile.counted import Counted, concepts_of
from pipeline.reconcile.cues import cues, fold
from pipeline.reconcile.model import Dossier, Suspicion
from pipeline.reconcile.quantities import agree
from pipeline.records import Claim, Quantity

_REAL = 0.7
_MOST = 1000
_LEAST_POINTED = 13
_NOUN = 32
_NEAR = 400
"""Characters within which "these 4.3 million" takes up a number."""

Given = tuple[Claim, Quantity]


def check_repeats(claims: Sequence[Claim], dossier: Dossier) -> Iterable[Suspicion]:
    """Hold each "the N things" against the numbers of such things that the source gave before.

    "The four letters" must share a named actor with the other number; "these four million" takes up
    the last one.
    """
    sources: dict[str, list[Given]] = {}
    for claim in claims:
        for quantity in claim.quantities:
            sources.setdefault(claim.source_id, []).append((claim, quantity))
    for _, given in sorted(sources.items()):
        given.sort(key=lambda item: (item[1].start, item[0].claim_id))
        for claim, quantity in given:
            if _is_definite(claim, quantity, dossier):
                yield from _same_thing(claim, quantity, _before(quantity, given))
            elif _points_back(claim, quantity, dossier):
                yield from _just_given(claim, quantity, _before(quantity, given))


def _before(quantity: Quantity, given: Sequence[Given]) -> list[Given]:
    return [(claim, other) for claim, other in given if other.end <= quantity.start]


def _same_thing(claim: Claim, quantity: Quantity, before: Sequence[Given]) -> Iterable[Suspicion]:
    """The number of such things that the source gave before with the same people, when it is another."""
    like = [(c, q) for c, q in before if _same_things(claim, quantity, c, q)]
    tied = [(c, q) for c, q in like if _shared_actor(claim, c)]
    if not any(agree(quantity, q) for _, q in like) and len({q.value for _, q in tied}) == 1:
        yield _suspicion(*tied[-1], claim, quantity)


def _just_given(claim: Claim, quantity: Quantity, before: Sequence[Given]) -> Iterable[Suspicion]:
    """The number just before of the same scale that "these" takes up, when it is another."""
    near = [(c, q) for c, q in before if quantity.start - q.end <= _NEAR and _of_one_scale(q, quantity)]
    if near and not any(agree(quantity, q) or q.value == quantity.value for _, q in near):
        yield _suspicion(*near[-1], claim, quantity)


def _of_one_scale(p: Quantity, q: Quantity) -> bool:
    if p.upper is not None or p.significant < 2 or not (p.kind == q.kind or "count" in (p.kind, q.kind)):
        return False
    return 0.5 <= p.value / q.value <= 2


def _suspicion(other: Claim, q: Quantity, claim: Claim, quantity: Quantity) -> Suspicion:
    if other is claim:
        values: tuple[str, ...] = (f"{q.text} / {quantity.text}",)
        return Suspicion("quantity", (claim,), values, _REAL, 1.0, "quantity-within")
    return Suspicion("quantity", (other, claim), (q.text, quantity.text), _REAL, 1.0, "quantity-within")


def _is_definite(claim: Claim, quantity: Quantity, dossier: Dossier) -> bool:
    if quantity.kind != "count" or quantity.approximate or quantity.bound != "exact":
        return False
    if _is_told_apart(claim, quantity, dossier):
        return False
    return quantity.value <= _MOST and _stands_after(claim, quantity, dossier, "definite")


def _is_told_apart(claim: Claim, quantity: Quantity, dossier: Dossier) -> bool:
    """Tell whether a relative says which things are meant ("the sixty letters that she kept"): others, then."""
    after = dossier.text(claim.source_id, quantity.end, quantity.end + _NOUN).split()
    relatives = {fold(word) for word in cues(claim.language, "relatives")}
    return any(fold(word).split(" ")[0] in relatives for word in after[1:3])


def _points_back(claim: Claim, quantity: Quantity, dossier: Dossier) -> bool:
    """Tell whether a number stands with "this" or "these": it takes up the one just given."""
    plain = quantity.kind in ("count", "money", "measure") and quantity.value >= _LEAST_POINTED
    return plain and quantity.significant > 1 and _stands_after(claim, quantity, dossier, "pointing")


def _stands_after(claim: Claim, quantity: Quantity, dossier: Dossier, name: str) -> bool:
    before = fold(dossier.text(claim.source_id, max(0, quantity.start - 20), quantity.start))
    return any(f" {before}".endswith(f" {fold(word)}") for word in cues(claim.language, name))


def _same_things(claim: Claim, quantity: Quantity, other: Claim, q: Quantity) -> bool:
    if q.kind != "count" or q.approximate or q.bound != "exact":
        return False
    names = concepts_of(Counted(quantity, claim.language)) & concepts_of(Counted(q, other.language))
    return bool(names)


def _shared_actor(claim: Claim, other: Claim) -> bool:
    names = [{a.entity for a in c.actors if a.kind == "person" and a.entity} for c in (claim, other)]
    return bool(names[0] & names[1])
