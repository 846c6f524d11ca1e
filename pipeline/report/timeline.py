"""The timeline as data: a lane for each language, every date as wide as its text leaves it open."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.dates.civil import ordinal
from pipeline.dates.value import DateValue
from pipeline.records import Claim, Conflict, DossierResult, Event
from pipeline.report.both import count, date, each
from pipeline.report.both import label as label_of
from pipeline.report.naming import event_title, mark_label
from pipeline.report.timebars import barred
from pipeline.report.timelanes import drawn, ties
from pipeline.report.timemarks import LEFT, RIGHT, Mark, Timeline
from pipeline.report.timescale import scale
from pipeline.review.naming import conflict_title

_DRAWN = 320
"""Beyond so many marks years are counted instead of drawn one by one."""


def timeline(result: DossierResult) -> Timeline | None:
    """The timeline of a dossier; None when nothing in it is dated."""
    claims = {claim.claim_id: claim for claim in result.claims}
    card_of = {one.event_id: one for one in reversed(result.conflicts) if one.status == "open"}
    marks = [mark for event in result.events for mark in _marks(event, claims, card_of.get(event.event_id))]
    if not marks:
        return None
    line = scale([(mark.first, mark.last) for mark in marks], LEFT, RIGHT)
    dated = {mark.event_id for mark in marks}
    languages = sorted({mark.language for mark in marks})
    lanes, axis, height = (barred if len(marks) > _DRAWN else drawn)(marks, languages, line)
    return Timeline(
        height=height,
        axis=axis,
        lanes=lanes,
        ties=ties(lanes),
        ticks=line.ticks,
        cuts=tuple(round(x, 1) for x in line.cuts),
        undated=count("undated", sum(event.event_id not in dated for event in result.events)),
        rows=tuple(sorted(marks, key=lambda mark: (mark.first, mark.last, mark.event_id, mark.language))),
    )


def _marks(event: Event, claims: dict[str, Claim], conflict: Conflict | None) -> Iterable[Mark]:
    """The dates of an event in each language: the narrowest, and in a conflict all of them."""
    told: dict[str, dict[str, DateValue]] = {}
    by_language: dict[str, list[Claim]] = {}
    title = event_title(event)
    if conflict:
        about = [claims[name] for name in dict.fromkeys(conflict.claim_ids)]
        title = each(lambda reader: conflict_title(conflict, about, event.event_type, reader))
    for claim_id in event.claim_ids:
        claim = claims[claim_id]
        by_language.setdefault(claim.language, []).append(claim)
        if claim.date and (claim.date.value.earliest or claim.date.value.latest):
            told.setdefault(claim.language, {})[claim.date.value.edtf] = claim.date.value
    for language, values in sorted(told.items()):
        ordered = sorted(values.values(), key=lambda value: (_days(value)[1] - _days(value)[0], value.edtf))
        for value in ordered if conflict else ordered[:1]:
            first, last = _days(value)
            yield Mark(
                event_id=event.event_id,
                href=f"#{conflict.conflict_id if conflict else event.event_id}",
                language=language,
                first=first,
                last=last,
                title=title,
                label=title if conflict else mark_label(event, by_language[language]),
                date=date(value),
                status=label_of("event", event.status),
                conflict=conflict is not None,
                hedged=value.approximate or value.uncertain,
                day=value.precision == "day",
            )


def _days(value: DateValue) -> tuple[int, int]:
    """The first and last day drawn; an open side is not drawn beyond the date named."""
    first, last = value.earliest or value.latest, value.latest or value.earliest
    if first is None or last is None:
        raise ValueError(f"no day known of {value.edtf}")
    return ordinal(first), ordinal(last)
