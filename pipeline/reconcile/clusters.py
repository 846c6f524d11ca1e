"""Which claims are one event: the links that join, taken from the surest to the weakest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

from pipeline.dates.algebra import Relation, compare
from pipeline.reconcile.model import Pair
from pipeline.records import Claim, ConflictKind

Cluster = tuple[Claim, ...]

_ACROSS: Set[ConflictKind] = {"event", "ordinal", "arithmetic"}
"""Conflicts between two events: two phases, an earlier first, a sum over several events."""


def cluster(
    claims: Sequence[Claim],
    pairs: Iterable[Pair],
    apart: Set[frozenset[str]] = frozenset(),
    together: Iterable[Sequence[str]] = (),
) -> tuple[Cluster, ...]:
    """Group the claims into events.

    Args:
        claims: all claims of the dossier.
        pairs: the compared links; ambiguous ones join nothing.
        apart: pairs of claim ids that a person has declared to be two events.
        together: claim ids that a person has declared to be one.

    Returns:
        Every claim in exactly one cluster, clusters and claims in order of the text.
    """
    groups = {claim.claim_id: [claim] for claim in claims}
    joined: set[frozenset[str]] = set()
    ordered = sorted(
        (p for p in pairs if joins(p)), key=lambda p: (-p.link.probability, p.a.claim_id, p.b.claim_id)
    )
    for pair in ordered:
        left, right = groups[pair.a.claim_id], groups[pair.b.claim_id]
        joined.add(frozenset((pair.a.claim_id, pair.b.claim_id)))
        if left is right or _kept_apart(left, right, apart):
            continue
        if not _contradicts(pair) and _chained(left, right, joined):
            continue
        _merge(groups, left, right)
    for ids in together:
        for other in ids[1:]:
            _merge(groups, groups[ids[0]], groups[other])
    unique = {id(group): group for group in groups.values()}
    return tuple(
        sorted((tuple(sorted(group, key=_place)) for group in unique.values()), key=lambda g: _place(g[0]))
    )


def _merge(groups: dict[str, list[Claim]], left: list[Claim], right: list[Claim]) -> None:
    if left is not right:
        left.extend(right)
        for claim in right:
            groups[claim.claim_id] = left


def joins(pair: Pair) -> bool:
    """Tell whether a link makes one event of its claims.

    Not when it is a tie, or ties two events together.
    """
    return not pair.link.ambiguous and not any(difference.kind in _ACROSS for difference in pair.conflicts)


def _contradicts(pair: Pair) -> bool:
    return any(difference.kind == "date" for difference in pair.conflicts)


def _chained(left: Sequence[Claim], right: Sequence[Claim], joined: Set[frozenset[str]]) -> bool:
    """Tell whether a middle claim that fits both would glue two groups whose dates exclude each other."""
    return any(
        x.date is not None
        and y.date is not None
        and frozenset((x.claim_id, y.claim_id)) not in joined
        and compare(x.date.value, y.date.value) is Relation.DISJOINT
        for x in left
        for y in right
    )


def _kept_apart(left: Sequence[Claim], right: Sequence[Claim], apart: Set[frozenset[str]]) -> bool:
    return any(frozenset((x.claim_id, y.claim_id)) in apart for x in left for y in right)


def _place(claim: Claim) -> tuple[str, int, int, str]:
    return (claim.source_id, claim.start, claim.end, claim.claim_id)
