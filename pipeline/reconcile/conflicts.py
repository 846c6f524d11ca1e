"""From suspicions to rows: one conflict per event and kind, with all its claims and values in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pipeline.messages import LANGUAGES
from pipeline.reconcile.clusters import Cluster
from pipeline.reconcile.components import components
from pipeline.reconcile.explain import account
from pipeline.reconcile.model import Dossier, Pair, Support, Suspicion
from pipeline.reconcile.probability import LEAST, probability, weight
from pipeline.reconcile.severity import severity
from pipeline.reconcile.witnesses import against_others
from pipeline.records import Claim, Conflict, Scope, content_id


def suspicions_of(pair: Pair) -> tuple[Suspicion, ...]:
    """The conflicts that one pair of claims raises; none when the link is a tie."""
    if pair.link.ambiguous:
        return ()
    return tuple(
        Suspicion(
            d.kind,
            (pair.a, pair.b),
            (d.value_a, d.value_b),
            d.real,
            pair.link.probability,
            d.reason,
            d.params,
            d.low,
            (pair.link,),
        )
        for d in pair.conflicts
    )


def rows(
    suspicions: Sequence[Suspicion],
    clusters: Sequence[Cluster],
    event_ids: Sequence[str],
    dossier: Dossier,
    match_ids: Mapping[frozenset[str], str],
    supports: Sequence[Support],
) -> tuple[Conflict, ...]:
    """Make the conflict rows.

    Args:
        suspicions: all that was found.
        clusters, event_ids: in parallel, the events.
        dossier: the claims and documents.
        match_ids: pair of claim ids → match id.
        supports: reckonings that bear a claim out.
    """
    index = {claim.claim_id: i for i, cluster in enumerate(clusters) for claim in cluster}
    found = []
    for group in _grouped([*suspicions, *against_others(suspicions, clusters, index)], index):
        claims, values = _members(group, clusters, index)
        if max(weight(suspicion) for suspicion in group) < LEAST:
            continue
        conflict = _row(
            group, claims, values, event_ids[index[claims[0].claim_id]], dossier, match_ids, supports
        )
        found.append(conflict)
    return tuple(found)


def _grouped(suspicions: Sequence[Suspicion], index: Mapping[str, int]) -> list[list[Suspicion]]:
    """Suspicions of one kind that share an event are one conflict; arithmetic ones must share a claim.

    What a source says against itself is a conflict of its own, whatever others say of it.
    """
    keys = [
        [
            (s.kind, _own_source(s), c.claim_id if s.kind == "arithmetic" else index[c.claim_id])
            for c in s.claims
        ]
        for s in suspicions
    ]
    return [[suspicions[i] for i in group] for group in components(keys)]


def _own_source(suspicion: Suspicion) -> str:
    """The source that contradicts itself; empty when two sources do."""
    sources = {claim.source_id for claim in suspicion.claims}
    return sources.pop() if len(sources) == 1 else ""


def _members(
    group: Sequence[Suspicion], clusters: Sequence[Cluster], index: Mapping[str, int]
) -> tuple[tuple[Claim, ...], tuple[str, ...]]:
    """The claims of a conflict with what each states; for dates, all dated claims of the event.

    Of the one source alone where it contradicts itself.
    """
    stated: dict[str, tuple[Claim, str]] = {}
    for suspicion in group:
        for claim, value in zip(suspicion.claims, suspicion.values, strict=True):
            stated.setdefault(claim.claim_id, (claim, value))
    source = _own_source(group[0])
    if group[0].kind == "date":
        for i in sorted({index[claim_id] for claim_id in stated}):
            for claim in clusters[i]:
                if claim.date is not None and source in ("", claim.source_id):
                    stated.setdefault(claim.claim_id, (claim, claim.date.value.edtf))
    ordered = sorted(stated.values(), key=lambda item: (item[0].source_id, item[0].start, item[0].claim_id))
    return tuple(claim for claim, _ in ordered), tuple(value for _, value in ordered)


def _row(
    group: Sequence[Suspicion],
    claims: tuple[Claim, ...],
    values: tuple[str, ...],
    event_id: str,
    dossier: Dossier,
    match_ids: Mapping[frozenset[str], str],
    supports: Sequence[Support],
) -> Conflict:
    best = max(group, key=lambda s: (weight(s), [c.claim_id for c in s.claims]))
    sure = probability(group, _further_sources(claims, values))
    about = {claim.claim_id for claim in claims}
    bearing = (
        [support for support in supports if support.supported.claim_id in about]
        if best.kind == "date"
        else []
    )
    english, french = (
        account(best.kind, claims, values, best, dossier, language, bearing) for language in LANGUAGES
    )
    ids = tuple(claim.claim_id for claim in claims)
    matches = {
        match_ids[key]
        for s in group
        for link in s.links
        if (key := frozenset((link.claim_a, link.claim_b))) in match_ids
    }
    return Conflict(
        conflict_id=content_id("x", claims[0].dossier, best.kind, *ids, *values),
        dossier=claims[0].dossier,
        event_id=event_id,
        kind=best.kind,
        scope=_scope(group),
        severity=severity(group, sure),
        probability=sure,
        claim_ids=ids,
        values=values,
        explanation_en=english.explanation,
        explanation_fr=french.explanation,
        readings_en=english.readings,
        readings_fr=french.readings,
        why_en=english.why,
        why_fr=french.why,
        finding_en=english.finding,
        finding_fr=french.finding,
        match_ids=tuple(sorted(matches)),
    )


def _further_sources(claims: Sequence[Claim], values: Sequence[str]) -> int:
    """Sources beyond the first that give the same value, over all values."""
    by_value: dict[str, set[str]] = {}
    for claim, value in zip(claims, values, strict=True):
        by_value.setdefault(value, set()).add(claim.source_id)
    return sum(len(sources) - 1 for sources in by_value.values())


def _scope(group: Sequence[Suspicion]) -> Scope:
    """How far apart the statements stand that contradict each other: the widest of the pairs."""
    scopes: list[Scope] = []
    for suspicion in group:
        languages = {claim.language for claim in suspicion.claims}
        sources = {claim.source_id for claim in suspicion.claims}
        scopes.append(
            "cross-language"
            if len(languages) > 1
            else "cross-source"
            if len(sources) > 1
            else "within-source"
        )
    order: tuple[Scope, ...] = ("cross-language", "cross-source", "within-source")
    return min(scopes, key=order.index)
