"""Two sources that both tell of two things: what differs between the two is no disagreement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pipeline.dates.algebra import Relation, compare
from pipeline.reconcile.clusters import Cluster
from pipeline.reconcile.model import Difference, Pair
from pipeline.reconcile.quantities import agree
from pipeline.records import Claim


def without_mirrored(pairs: Sequence[Pair], clusters: Sequence[Cluster]) -> list[Pair]:
    """The pairs, without those whose two values another source tells apart too.

    When two sources both know a fire of 1904 and one of 1911, the two fires are two events, however alike
    they are told; a link between them is a mistake.
    """
    cluster_of = {claim.claim_id: cluster for cluster in clusters for claim in cluster}
    return [pair for pair in pairs if not _is_mirrored(pair, cluster_of)]


def _is_mirrored(pair: Pair, cluster_of: Mapping[str, Cluster]) -> bool:
    return any(
        difference.kind in ("date", "quantity") and _both_known(pair, difference, cluster_of)
        for difference in pair.conflicts
    )


def _both_known(pair: Pair, difference: Difference, cluster_of: Mapping[str, Cluster]) -> bool:
    """Tell whether two sources each give both values within the event."""
    cluster = cluster_of[pair.a.claim_id]
    knowing = [
        {claim.source_id for claim in cluster if claim is own or _agrees(claim, own, difference)}
        for own in (pair.a, pair.b)
    ]
    return len(knowing[0] & knowing[1]) > 1


def _agrees(claim: Claim, other: Claim, difference: Difference) -> bool:
    if difference.kind == "date":
        if claim.date is None or other.date is None:
            return False
        return compare(claim.date.value, other.date.value) is Relation.EQUAL
    stated = [q for q in other.quantities if q.text in (difference.value_a, difference.value_b)]
    return any(
        p.kind == q.kind and p.unit == q.unit and agree(p, q) for p in claim.quantities for q in stated
    )
