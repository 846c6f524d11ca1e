"""One plain row per record: the only place where a record's fields meet a table's columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any

from pipeline.dates.value import DateValue, iso
from pipeline.records import (
    Claim,
    Conflict,
    Diagnostic,
    DossierResult,
    Event,
    Match,
    Participant,
    Place,
    Quantity,
    SourceText,
)

Row = dict[str, Any]


def source(record: SourceText) -> Row:
    """The row of a source."""
    return {
        "source_id": record.source_id,
        "dossier": record.dossier,
        "path": record.path,
        "language": record.language,
        "language_basis": record.language_basis,
        "title": record.title,
        "publisher": record.publisher,
        "published": record.published.edtf if record.published else "",
        "url": record.url,
        "licence": record.licence,
        "authority": record.authority,
        "encoding": record.encoding,
        "sha256": record.sha256,
        "characters": len(record.text),
    }


def claim(record: Claim, event_of: Mapping[str, str]) -> Row:
    """The row of a claim; `event_of` names the event each claim belongs to."""
    date, anchor = record.date, record.date.anchor if record.date else None
    return {
        "claim_id": record.claim_id,
        "dossier": record.dossier,
        "source_id": record.source_id,
        "language": record.language,
        "section": record.section,
        "text": record.text,
        "start": record.start,
        "end": record.end,
        "date_text": date.text if date else "",
        "date_start": date.start if date else None,
        "date_end": date.end if date else None,
        **_dated(date.value if date else None),
        "date_basis": date.basis if date else "",
        "event_type": record.event_type,
        "actors": _names(actor.name for actor in record.actors),
        "places": _names(place.name for place in record.places),
        "quantities": [_quantity(one) | _place_in_text(one) for one in record.quantities],
        "qualifiers": list(record.qualifiers),
        "date_anchor": anchor.text if anchor else "",
        "date_anchor_start": anchor.start if anchor else None,
        "date_anchor_end": anchor.end if anchor else None,
        "actor_roles": [_named(actor) | {"title": actor.title} for actor in record.actors],
        "place_roles": [_named(place) | {"within": " ".join(place.within)} for place in record.places],
        "event_id": event_of[record.claim_id],
    }


def match(record: Match) -> Row:
    """The row of a match."""
    return {
        "match_id": record.match_id,
        "dossier": record.dossier,
        "claim_a": record.claim_a,
        "claim_b": record.claim_b,
        "probability": round(record.probability, 4),
        "relation": record.relation,
        "ambiguous": record.ambiguous,
    }


def evidence(record: Match) -> Iterator[Row]:
    """The rows of a match's evidence, in the order of the sum."""
    for position, term in enumerate(record.evidence):
        yield {
            "match_id": record.match_id,
            "position": position,
            "feature": term.feature,
            "score": round(term.score, 4),
            "weight": round(term.weight, 4),
            "text_en": term.text_en,
            "text_fr": term.text_fr,
        }


def conflict(record: Conflict) -> Row:
    """The row of a conflict: the record itself."""
    return _plain(record) | {"probability": round(record.probability, 4)}


def event(record: Event) -> Row:
    """The row of an event."""
    return {
        "event_id": record.event_id,
        "dossier": record.dossier,
        "event_type": record.event_type,
        "title_en": record.title_en,
        "title_fr": record.title_fr,
        **_dated(record.date),
        "actors": list(record.actors),
        "places": list(record.places),
        "quantities": [_quantity(quantity) for quantity in record.quantities],
        "status": record.status,
        "confidence": round(record.confidence, 4),
        "alternatives": [
            {
                "field": a.field,
                "value": a.value,
                "claim_ids": list(a.claim_ids),
                "source_ids": list(a.source_ids),
            }
            for a in record.alternatives
        ],
        "claim_ids": list(record.claim_ids),
        "source_ids": list(record.source_ids),
        "languages": list(record.languages),
        "rule": record.rule,
        "decision_id": record.decision_id,
    }


def diagnostic(record: Diagnostic) -> Row:
    """The row of a diagnostic: the record itself."""
    return _plain(record)


def collect(results: tuple[DossierResult, ...]) -> dict[str, list[Row]]:
    """All rows of all tables, dossier by dossier, in the order the stages gave them."""
    rows: dict[str, list[Row]] = {
        name: []
        for name in ("sources", "claims", "matches", "evidence", "conflicts", "reconciled", "diagnostics")
    }
    for result in results:
        event_of = {claim_id: each.event_id for each in result.events for claim_id in each.claim_ids}
        rows["sources"] += [source(document.source) for document in result.documents]
        rows["claims"] += [claim(record, event_of) for record in result.claims]
        rows["matches"] += [match(record) for record in result.matches]
        rows["evidence"] += [row for record in result.matches for row in evidence(record)]
        rows["conflicts"] += [conflict(record) for record in result.conflicts]
        rows["reconciled"] += [event(record) for record in result.events]
        rows["diagnostics"] += [diagnostic(record) for record in result.diagnostics]
    return rows


def _plain(record: Conflict | Diagnostic) -> Row:
    """A record whose fields are the columns."""
    values = {field.name: getattr(record, field.name) for field in fields(record)}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in values.items()}


def _dated(value: DateValue | None) -> Row:
    if value is None:
        return {"date_edtf": "", "date_earliest": "", "date_latest": "", "date_precision": ""}
    return {
        "date_edtf": value.edtf,
        "date_earliest": iso(value.earliest) if value.earliest else "",
        "date_latest": iso(value.latest) if value.latest else "",
        "date_precision": value.precision,
    }


def _named(record: Participant | Place) -> Row:
    return {
        "name": record.name,
        "entity": record.entity,
        "kind": record.kind,
        "role": record.role,
        **_place_in_text(record),
    }


def _place_in_text(record: Participant | Place | Quantity) -> Row:
    """Where a mention stands in its source; empty for what is only implied."""
    stands = record.start >= 0
    return {"start": record.start if stands else None, "end": record.end if stands else None}


def _quantity(record: Quantity) -> Row:
    return {
        "text": record.text,
        "kind": record.kind,
        "value": record.value,
        "upper": record.upper,
        "unit": record.unit,
        "noun": record.noun,
        "approximate": record.approximate,
        "bound": record.bound,
    }


def _names(names: Iterator[str]) -> list[str]:
    return list(dict.fromkeys(names))
