"""Events, whole texts and diagnostics as they are shown."""

from __future__ import annotations

from itertools import groupby

from pipeline.dates.civil import ordinal
from pipeline.messages.visible import one_line, visible
from pipeline.reconcile.severity import rank
from pipeline.records import Claim, Conflict, Diagnostic, DossierResult, Event
from pipeline.report.both import Both, date, joined, label, language, say
from pipeline.report.model import EventEntry, Filters, Note, TextLine, TextPiece, WholeSource
from pipeline.report.naming import entry_title, event_title
from pipeline.report.quotes import NEAR, Library, quote, searchable, years

_EXCERPT = 90
_FAR = 10**9


def entries(result: DossierResult, shelf: Library) -> tuple[EventEntry, ...]:
    """All events of a dossier in the order of their dates, those without one last."""
    clashes: dict[str, list[Conflict]] = {}
    for conflict in result.conflicts:
        clashes.setdefault(conflict.event_id, []).append(conflict)
    ordered = sorted(result.events, key=lambda event: (_first_day(event), event.event_id))
    return tuple(_entry(event, shelf, clashes.get(event.event_id, [])) for event in ordered)


def _first_day(event: Event) -> int:
    day = (event.date.earliest or event.date.latest) if event.date else None
    return ordinal(day) if day else _FAR


def _entry(event: Event, shelf: Library, clashes: list[Conflict]) -> EventEntry:
    claims = sorted(
        (shelf.claims[name] for name in event.claim_ids), key=lambda one: (one.source_id, one.start)
    )
    first, last = years(claims)
    when = date(event.date)
    return EventEntry(
        event_id=event.event_id,
        title=entry_title(event, claims),
        date=when,
        edtf=event.date.edtf if event.date else "",
        status_code=event.status,
        status=label("event", event.status),
        told=_told(claims),
        quotes=tuple(quote(claim, shelf, around=NEAR) for claim in claims),
        conflicts=tuple(
            (
                one.conflict_id,
                say("to-conflict", kind=label("kind", one.kind), status=label("status", one.status)),
            )
            for one in sorted(clashes, key=rank)
        ),
        find=Filters(
            status=event.status,
            first_year=first,
            last_year=last,
            text=searchable(event.event_id, event_title(event), when, claims=claims),
        ),
    )


def _told(claims: list[Claim]) -> Both:
    languages = sorted({claim.language for claim in claims})
    names = joined([language(code) for code in languages])
    return say("told-only" if len(languages) == 1 else "told-in", languages=names)


def whole_sources(result: DossierResult, shelf: Library) -> tuple[WholeSource, ...]:
    """Every source, line by line, with its claims marked."""
    conflicted = {name for one in result.conflicts if one.status == "open" for name in one.claim_ids}
    told: dict[str, list[Claim]] = {}
    for claim in result.claims:
        told.setdefault(claim.source_id, []).append(claim)
    return tuple(
        WholeSource(shelf.sources[name], _lines(document.source.text, told.get(name, []), shelf, conflicted))
        for name, document in shelf.documents.items()
    )


def _lines(text: str, claims: list[Claim], shelf: Library, conflicted: set[str]) -> tuple[TextLine, ...]:
    """Paints the claims over the text, the longest first, so that each character belongs to the innermost."""
    owner: list[Claim | None] = [None] * len(text)
    dated = bytearray(len(text))
    starts: dict[int, list[str]] = {}
    for claim in sorted(claims, key=lambda one: (one.start - one.end, one.start, one.claim_id)):
        owner[claim.start : claim.end] = [claim] * (claim.end - claim.start)
        starts.setdefault(shelf.line(claim), []).append(claim.claim_id)
        if claim.date is not None:
            dated[claim.date.start : claim.date.end] = b"\1" * (claim.date.end - claim.date.start)
    lines, at = [], 0
    for number, line in enumerate(text.split("\n"), 1):
        pieces = []
        for claim_here, run in groupby(range(at, at + len(line)), owner.__getitem__):
            dates = [
                ("".join(text[n] for n in places), bool(is_date))
                for is_date, places in groupby(run, dated.__getitem__)
            ]
            pieces.append(
                TextPiece(
                    tuple((visible(words), is_date and claim_here is not None) for words, is_date in dates),
                    shelf.event_of.get(claim_here.claim_id, "") if claim_here else "",
                    claim_here is not None and claim_here.claim_id in conflicted,
                )
            )
        lines.append(TextLine(number, tuple(sorted(starts.get(number, ()))), tuple(pieces)))
        at += len(line) + 1
    return tuple(lines)


def notes(result: DossierResult, shelf: Library) -> tuple[Note, ...]:
    """The diagnostics of a dossier with the passages they speak of."""
    return tuple(_note(one, shelf) for one in result.diagnostics)


def _note(one: Diagnostic, shelf: Library) -> Note:
    document, source = shelf.documents.get(one.source_id), shelf.sources.get(one.source_id)
    known = document is not None and one.start is not None and one.end is not None
    excerpt = one_line(document.source.text[one.start : one.end]) if document and known else ""
    return Note(
        severity_code=one.severity,
        severity=label("note", one.severity),
        where=source.short if source else one_line(one.source_id),
        line=shelf.lines[one.source_id].number(one.start) if known and one.start is not None else None,
        anchor=source.anchor if source else "",
        excerpt=excerpt if len(excerpt) <= _EXCERPT else excerpt[:_EXCERPT] + "…",
        message=Both(one_line(one.message_en), one_line(one.message_fr)),
        code=one.code,
    )
