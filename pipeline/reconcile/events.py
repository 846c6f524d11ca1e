"""From clusters of claims to events: the date and the rule that gave it, who, where, what it is called."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from pipeline.dates.algebra import Relation, compare, hull, one_of
from pipeline.dates.civil import ordinal
from pipeline.dates.value import DateValue
from pipeline.messages import LANGUAGES
from pipeline.reconcile.clusters import Cluster
from pipeline.reconcile.dates import is_interval
from pipeline.reconcile.names import is_name
from pipeline.reconcile.titles import title
from pipeline.records import Alternative, Claim, Conflict, Event, EventStatus, content_id


def event_id(cluster: Cluster) -> str:
    """The identifier of an event: made of its claims."""
    return content_id("e", cluster[0].dossier, *sorted(claim.claim_id for claim in cluster))


def make_event(
    cluster: Cluster,
    open_conflicts: Sequence[Conflict],
    confidence: Mapping[str, float],
    supports: Sequence[str] = (),
) -> Event:
    """One event with everything its claims say.

    Args:
        cluster: its claims.
        open_conflicts: conflicts about it that nobody has settled.
        confidence: claim id → probability of the best link that holds the claim in the event.
        supports: the reckonings that support its date, `anniversary:75` for one that counts 75 years.
    """
    disputed = any(conflict.kind == "date" for conflict in open_conflicts)
    date, rule = resolve([claim.date.value for claim in cluster if claim.date], disputed)
    rule = "+".join([rule, *dict.fromkeys(supports)])
    kind = _type(cluster, date)
    english, french = (title(cluster, kind, language) for language in LANGUAGES)
    sources = tuple(sorted({claim.source_id for claim in cluster}))
    return Event(
        event_id=event_id(cluster),
        dossier=cluster[0].dossier,
        event_type=kind,
        title_en=english,
        title_fr=french,
        date=date,
        actors=_unique(a.name for c in cluster for a in c.actors if is_name(a)),
        places=_unique(p.name for c in cluster for p in c.places),
        quantities=tuple(dict.fromkeys(q for c in cluster for q in c.quantities)),
        status=status(cluster, open_conflicts),
        confidence=min((confidence.get(c.claim_id, 1.0) for c in cluster), default=1.0),
        alternatives=alternatives(cluster, open_conflicts),
        claim_ids=tuple(c.claim_id for c in cluster),
        source_ids=sources,
        languages=tuple(sorted({claim.language for claim in cluster})),
        rule=rule,
    )


def resolve(dates: Sequence[DateValue], disputed: bool) -> tuple[DateValue | None, str]:
    """The date of an event and the rule that gave it.

    Rules: `undated`; `single`, one claim is dated; `equal`, all say the same; `most-precise`, all are
    compatible;
    `hull-of-alternatives`, they are not, or somebody has to decide.
    """
    if not dates:
        return None, "undated"
    if len(dates) == 1:
        return dates[0], "single"
    if disputed:
        return one_of(*most_precise_each(dates)), "hull-of-alternatives"
    if len({date.edtf for date in dates}) == 1:
        return dates[0], "equal"
    best = min(dates, key=_fineness)
    if all(compare(best, date) is not Relation.DISJOINT for date in dates):
        return best, "most-precise"
    if any(date.is_yearless for date in dates):
        return one_of(*dates), "hull-of-alternatives"
    return hull(*dates), "hull-of-alternatives"


def most_precise_each(dates: Sequence[DateValue]) -> tuple[DateValue, ...]:
    """The alternatives, leaving out those that another one refines: 1997 beside February 1997."""
    unique = list({date.edtf: date for date in dates}.values())
    return tuple(
        date
        for date in unique
        if not any(compare(other, date) is Relation.REFINES for other in unique if other is not date)
    )


def _fineness(date: DateValue) -> tuple[int, float, str]:
    """Sort key: a plain date before an interval, the shortest first."""
    if date.earliest is None or date.latest is None:
        return (2, 0.0, date.edtf)
    hedged = 0.5 if date.approximate or date.uncertain else 0.0
    return (1 if is_interval(date) else 0, ordinal(date.latest) - ordinal(date.earliest) + hedged, date.edtf)


def status(cluster: Cluster, open_conflicts: Sequence[Conflict]) -> EventStatus:
    """How well an event is attested."""
    if any(conflict.kind != "event" for conflict in open_conflicts):
        return "conflicted"
    if len({claim.source_id for claim in cluster}) == 1:
        return "single-source"
    dates = {claim.date.value.edtf if claim.date else "" for claim in cluster}
    return "corroborated" if len(dates) == 1 else "refined"


def alternatives(cluster: Cluster, open_conflicts: Sequence[Conflict]) -> tuple[Alternative, ...]:
    """Who says what, for each field in which the sources disagree or differ in precision."""
    stated: dict[tuple[str, str], list[Claim]] = {}
    dated = [(claim, claim.date.value.edtf) for claim in cluster if claim.date]
    if len({value for _, value in dated}) > 1:
        for claim, value in dated:
            stated.setdefault(("date", value), []).append(claim)
    by_id = {claim.claim_id: claim for claim in cluster}
    for conflict in open_conflicts:
        if conflict.kind in ("date", "event"):
            continue
        for claim_id, value in zip(conflict.claim_ids, conflict.values, strict=True):
            if claim_id in by_id and value:
                stated.setdefault((conflict.kind, value), []).append(by_id[claim_id])
    return tuple(
        Alternative(
            field,
            value,
            tuple(sorted({c.claim_id for c in claims})),
            tuple(sorted({c.source_id for c in claims})),
        )
        for (field, value), claims in sorted(stated.items(), key=lambda item: item[0])
    )


def _type(cluster: Cluster, date: DateValue | None) -> str:
    """The type that most claims have; of several, the one of the claim that gave the event its date."""
    typed = [claim for claim in cluster if claim.event_type]
    types = [claim.event_type for claim in typed]
    giving = {c.event_type for c in typed if date is not None and c.date is not None and c.date.value == date}
    return min(types, key=lambda t: (-types.count(t), t not in giving, types.index(t)), default="")


def _unique(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
