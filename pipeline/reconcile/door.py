"""Claims and links → matches with relations, conflicts and events, with people's decisions applied."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from pipeline.reconcile import decisions as log
from pipeline.reconcile.alignment import aligned_sentences
from pipeline.reconcile.arithmetic import reckon
from pipeline.reconcile.beside import beside
from pipeline.reconcile.clusters import Cluster, cluster
from pipeline.reconcile.compare import compare_pair
from pipeline.reconcile.conflicts import rows, suspicions_of
from pipeline.reconcile.entries import check_entries
from pipeline.reconcile.events import event_id, make_event
from pipeline.reconcile.intervals import check_intervals
from pipeline.reconcile.lasting import check_lasting
from pipeline.reconcile.mirrors import without_mirrored
from pipeline.reconcile.model import Dossier, Pair, Support, Suspicion, sentence_of
from pipeline.reconcile.names import is_known
from pipeline.reconcile.notices import notices
from pipeline.reconcile.phases import explained, hidden, listed
from pipeline.reconcile.sentences import revise, sentence_suspicions
from pipeline.reconcile.severity import rank
from pipeline.reconcile.slips import check_slips
from pipeline.reconcile.tallies import check_tallies
from pipeline.reconcile.terms import check_terms
from pipeline.reconcile.ties import check_ties
from pipeline.reconcile.twice import check_twice
from pipeline.records import Claim, Conflict, Decision, Diagnostic, Document, Event, Link, Match, content_id


@dataclass(frozen=True, slots=True)
class Reconciled:
    """What a dossier comes to.

    Attributes:
        matches: the links with the relation of their claims.
        conflicts: the most severe first.
        events: every claim in exactly one.
        decisions: those in force.
        stale: those whose claims or conflict changed; applied to nothing.
        diagnostics: ties that were not guessed, and stale decisions.
    """

    matches: tuple[Match, ...]
    conflicts: tuple[Conflict, ...]
    events: tuple[Event, ...]
    decisions: tuple[Decision, ...]
    stale: tuple[Decision, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


def reconcile(
    claims: Sequence[Claim],
    links: Sequence[Link],
    documents: Sequence[Document],
    decisions: Sequence[Decision] = (),
) -> Reconciled:
    """Compare what is linked, raise conflicts, and make events of the rest.

    Args:
        claims: all claims of one dossier.
        links: pairs of them held to be about one event.
        documents: its sources, for their titles and for the words around a claim.
        decisions: its log, oldest first.

    Returns:
        Matches, conflicts, events; the decisions in force and the stale ones. A pure function of its
        arguments.
    """
    dossier = _dossier(claims, documents)
    pairs, suspicions = _judged(links, dossier)
    reckoned, supports = reckon(claims, dossier, pairs)
    matches = tuple(_match(pair) for pair in pairs)
    found = _conflicts((*suspicions, *reckoned), cluster(claims, pairs), matches, dossier, supports)
    played = log.replay(decisions, found, dossier.claims)
    clusters = cluster(
        claims, pairs, log.separated(found, played.standing), log.joined(found, played.standing)
    )
    settled = [log.settle(conflict, played.standing.get(conflict.conflict_id, ())) for conflict in found]
    events = _events(clusters, settled, played.standing, pairs, supports)
    told = tuple(notices(pairs, played.stale, dossier.claims, claims[0].dossier if claims else ""))
    return Reconciled(matches, _placed(settled, events), events, played.applied, played.stale, told)


def _judged(links: Sequence[Link], dossier: Dossier) -> tuple[list[Pair], list[Suspicion]]:
    """Every link with the relation of its claims, and the conflicts.

    By sentences where sources run in parallel.
    """
    pairs = [compare_pair(link, dossier) for link in sorted(links, key=lambda x: (x.claim_a, x.claim_b))]
    pairs = without_mirrored(pairs, cluster(list(dossier.claims.values()), pairs))
    aligned = aligned_sentences(pairs, dossier)
    parallel = {one.sources for one in aligned}
    translated = {source for sources in parallel for source in sources}
    suspicions = [suspicion for one in aligned for suspicion in sentence_suspicions(one)]
    by_claim: dict[str, list[Suspicion]] = {}
    for suspicion in suspicions:
        by_claim.setdefault(suspicion.claims[0].claim_id, []).append(suspicion)
    together = {claim.claim_id: i for i, one in enumerate(aligned) for claim in (*one.left, *one.right)}
    judged = []
    for pair in pairs:
        sources = sorted((pair.a.source_id, pair.b.source_id))
        if (sources[0], sources[1]) in parallel:
            pair = revise(pair, [s for c in (pair.a, pair.b) for s in by_claim.get(c.claim_id, ())])
            if together.get(pair.a.claim_id, -1) == together.get(pair.b.claim_id, -2):
                suspicions += [
                    s for s in suspicions_of(pair) if s.kind == "participant" and is_known(s, dossier)
                ]
        elif sources[0] == sources[1] and sources[0] in translated and not (pair.a.in_list or pair.b.in_list):
            # two sentences that a translation keeps apart are two statements, however alike they are
            pair = revise(pair, ())
        else:
            pair = explained(pair, dossier)
            behind = hidden(pair, dossier)
            suspicions += [*suspicions_of(pair), *([behind] if behind and not pair.link.ambiguous else [])]
            suspicions += beside(pair, dossier)
        judged.append(pair)
    across = (
        *listed(pairs, dossier),
        *check_entries(pairs, dossier),
        *check_intervals(pairs, dossier),
        *check_lasting(pairs, dossier),
        *check_ties(pairs),
        *check_terms(pairs, dossier),
        *check_twice(pairs, dossier),
        *check_tallies(pairs, dossier, parallel),
        *check_slips(pairs, dossier),
    )
    return judged, [*suspicions, *across]


def _dossier(claims: Sequence[Claim], documents: Sequence[Document]) -> Dossier:
    by_sentence: dict[tuple[str, int, int], list[Claim]] = {}
    for claim in claims:
        by_sentence.setdefault(sentence_of(claim), []).append(claim)
    return Dossier(
        {claim.claim_id: claim for claim in claims},
        {document.source.source_id: document for document in documents},
        {key: tuple(value) for key, value in by_sentence.items()},
    )


def _match(pair: Pair) -> Match:
    link = pair.link
    return Match(
        content_id("m", link.dossier, link.claim_a, link.claim_b),
        link.dossier,
        link.claim_a,
        link.claim_b,
        link.probability,
        pair.relation,
        link.evidence,
        link.ambiguous,
    )


def _conflicts(
    suspicions: Sequence[Suspicion],
    clusters: Sequence[Cluster],
    matches: Sequence[Match],
    dossier: Dossier,
    supports: Sequence[Support],
) -> tuple[Conflict, ...]:
    match_ids = {frozenset((match.claim_a, match.claim_b)): match.match_id for match in matches}
    ids = [event_id(group) for group in clusters]
    return tuple(sorted(rows(suspicions, clusters, ids, dossier, match_ids, supports), key=rank))


def _events(
    clusters: Sequence[Cluster],
    conflicts: Iterable[Conflict],
    standing: Mapping[str, Sequence[Decision]],
    pairs: Sequence[Pair],
    supports: Sequence[Support],
) -> tuple[Event, ...]:
    confidence: dict[str, float] = {}
    for pair in pairs:
        if not pair.link.ambiguous:
            for claim in (pair.a, pair.b):
                confidence[claim.claim_id] = max(confidence.get(claim.claim_id, 0.0), pair.link.probability)
    about: dict[str, list[Conflict]] = {}
    for conflict in conflicts:
        for claim_id in conflict.claim_ids:
            about.setdefault(claim_id, []).append(conflict)
    rules: dict[str, set[str]] = {}
    for support in supports:
        rules.setdefault(support.supported.claim_id, set()).add(f"{support.rule}:{support.given}")
    events = []
    for group in clusters:
        touching = list({c.conflict_id: c for claim in group for c in about.get(claim.claim_id, ())}.values())
        still_open = [conflict for conflict in touching if conflict.status == "open"]
        borne_out = sorted({rule for claim in group for rule in rules.get(claim.claim_id, ())})
        event = make_event(group, still_open, confidence if len(group) > 1 else {}, borne_out)
        events.append(_adjudicated(event, touching, standing))
    return tuple(events)


def _adjudicated(
    event: Event, about: Sequence[Conflict], standing: Mapping[str, Sequence[Decision]]
) -> Event:
    """An event with what people decided about it: the date they chose, or that it is an event of its own."""
    for conflict in about:
        decision = log.agreed(standing.get(conflict.conflict_id, ()))
        if decision is None or decision.verdict == "not-a-conflict":
            continue
        date = (
            log.picked_date(decision)
            if _is_dated(conflict) and decision.verdict == "same-event-pick"
            else None
        )
        status = event.status if event.status == "conflicted" else "adjudicated"
        rule = "decision" if date or decision.verdict == "distinct-events" else event.rule
        return replace(
            event, date=date or event.date, status=status, decision_id=decision.decision_id, rule=rule
        )
    return event


def _is_dated(conflict: Conflict) -> bool:
    return conflict.kind in ("date", "event", "ordinal")


def _placed(conflicts: Sequence[Conflict], events: Sequence[Event]) -> tuple[Conflict, ...]:
    """The conflicts, each with the event that its first claim belongs to now, in the order of their rank."""
    event_of = {claim_id: event.event_id for event in events for claim_id in event.claim_ids}
    return tuple(sorted((replace(c, event_id=event_of[c.claim_ids[0]]) for c in conflicts), key=rank))
