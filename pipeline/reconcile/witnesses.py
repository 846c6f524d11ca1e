"""What other sources say where one contradicts itself: each side of it may be against them too."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import permutations

from pipeline.reconcile.clusters import Cluster
from pipeline.reconcile.dates import reality, relate
from pipeline.reconcile.model import Suspicion
from pipeline.records import Claim


def against_others(
    suspicions: Sequence[Suspicion], clusters: Sequence[Cluster], index: Mapping[str, int]
) -> Iterable[Suspicion]:
    """The conflicts of dates with other sources that follow from those of a source with itself.

    A text dates a thing to 1931 in its prose and to 1933 in its list, and another dates the prose's event to
    1931: then the list is against the other text as well, though nothing links the two.

    Args:
        suspicions: all that was found.
        clusters, index: the events, and the place of each claim among them.
    """
    known = {frozenset(claim.claim_id for claim in s.claims) for s in suspicions if s.kind == "date"}
    for suspicion in suspicions:
        if suspicion.kind != "date" or len({claim.source_id for claim in suspicion.claims}) != 1:
            continue
        for one, other in permutations(suspicion.claims, 2):
            for witness in clusters[index[other.claim_id]]:
                pair = frozenset((one.claim_id, witness.claim_id))
                if witness.source_id != one.source_id and pair not in known and _differ(one, witness):
                    known.add(pair)
                    yield Suspicion(
                        "date",
                        (one, witness),
                        tuple(claim.date.value.edtf if claim.date else "" for claim in (one, witness)),
                        reality(one, witness),
                        suspicion.match,
                        "date-disjoint",
                        links=suspicion.links,
                    )


def _differ(a: Claim, b: Claim) -> bool:
    return a.date is not None and b.date is not None and relate(a, b)[0] == "conflicts"
