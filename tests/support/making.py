"""Sources, claims, events, conflicts and decisions, made by hand with their offsets found in the text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pipeline.dates.timexes import Timex
from pipeline.dates.value import from_edtf
from pipeline.records import (
    Block,
    Claim,
    Conflict,
    Decision,
    Document,
    Event,
    Evidence,
    Match,
    Participant,
    Place,
    Quantity,
    SourceText,
    content_id,
)
from tests.support import texts


def document(dossier: str, name: str, language: str, text: str, **more: Any) -> Document:
    """A source with one block per non-empty line; a line `== x ==` is a heading, `- x` an item."""
    source = SourceText(
        source_id=f"{dossier}/{name}",
        dossier=dossier,
        path=name,
        language=language,
        language_basis="name",
        text=text,
        sha256=content_id("", text) * 5,
        encoding="utf-8",
        **more,
    )
    blocks, at, section, lead = [], 0, "", ""
    for line in text.splitlines(keepends=True):
        body = line.strip()
        if body.startswith("=="):
            section = body.strip("= ")
            blocks.append(Block("heading", at, at + len(body), section))
        elif body.startswith("- "):
            blocks.append(Block("item", at + 2, at + len(body), section, lead))
        elif body:
            blocks.append(Block("paragraph", at, at + len(body), section))
            lead = body
        at += len(line)
    return Document(source, tuple(blocks))


def claim(
    doc: Document,
    text: str,
    date: str = "",
    edtf: str = "",
    *,
    sentence: str = "",
    actors: Sequence[str] = (),
    places: Sequence[str] = (),
    amount: tuple[str, float, str] | None = None,
    **more: Any,
) -> Claim:
    """The claim that `text` makes where it first stands; its names and its date are sought in it."""
    source = doc.source
    start = source.text.index(text)
    whole = source.text.index(sentence) if sentence else start
    block = next((b for b in doc.blocks if b.start <= start < b.end), None)
    timex = None
    if date:
        at = source.text.index(date, whole)
        timex = Timex(at, at + len(date), date, from_edtf(edtf), more.pop("basis", "explicit"))
    quantities = ()
    if amount:
        written, value, unit = amount
        at = source.text.index(written, start)
        quantities = (Quantity("measure", value, unit, written, at, at + len(written)),)
    return Claim(
        claim_id=content_id("c", source.source_id, start, text, edtf),
        dossier=source.dossier,
        source_id=source.source_id,
        language=source.language,
        section=block.section if block else "",
        text=text,
        start=start,
        end=start + len(text),
        date=timex,
        actors=tuple(_participant(source.text, name, start) for name in actors),
        places=tuple(_place(source.text, name, start) for name in places),
        quantities=quantities,
        sentence=(whole, whole + len(sentence or text)),
        in_list=bool(block and block.kind == "item"),
        **more,
    )


def _participant(text: str, name: str, start: int) -> Participant:
    at = text.index(name, start)
    return Participant(name, "person", "agent", "", f"person:{name.split()[-1].lower()}", at, at + len(name))


def _place(text: str, name: str, start: int) -> Place:
    at = text.index(name, start)
    return Place(name, "city", "at", f"city:{name.lower()}", (), at, at + len(name))


def match(a: Claim, b: Claim, probability: float, relation: Any, *evidence: Evidence) -> Match:
    """A match between two claims, in the order of their identifiers."""
    first, second = sorted((a, b), key=lambda one: one.claim_id)
    return Match(
        content_id("m", first.claim_id, second.claim_id),
        a.dossier,
        first.claim_id,
        second.claim_id,
        probability,
        relation,
        evidence,
    )


EVIDENCE = (
    Evidence("prior", 0.0, -6.5, "Two statements taken at random", "Deux énoncés pris au hasard"),
    Evidence("event", 1.0, 4.2, "Both tell of an opening", "Tous deux parlent d’une inauguration"),
    Evidence("places", 1.0, 3.1, "Both name the Orle bridge", "Tous deux nomment le pont de l’Orle"),
    Evidence("actors", 0.9, 3.6, "Both name Mathilde Roussin", "Tous deux nomment Mathilde Roussin"),
    Evidence("dates", 0.3, -1.2, "The dates are 12 months apart", "Les dates sont distantes de 12 mois"),
)


def event(
    claims: Sequence[Claim], titles: tuple[str, str], status: Any, edtf: str, kind: str = "", **more: Any
) -> Event:
    """The event these claims are about."""
    alternatives = more.pop("alternatives", ())
    return Event(
        event_id=content_id("e", *(c.claim_id for c in claims)),
        dossier=claims[0].dossier,
        event_type=kind,
        title_en=titles[0],
        title_fr=titles[1],
        date=from_edtf(edtf) if edtf else None,
        actors=tuple(sorted({a.name for c in claims for a in c.actors})),
        places=tuple(sorted({p.name for c in claims for p in c.places})),
        quantities=tuple(q for c in claims for q in c.quantities),
        status=status,
        confidence=more.pop("confidence", 0.9),
        alternatives=alternatives,
        claim_ids=tuple(c.claim_id for c in claims),
        source_ids=tuple(sorted({c.source_id for c in claims})),
        languages=tuple(sorted({c.language for c in claims})),
        rule=more.pop("rule", "hull"),
        **more,
    )


def conflict(
    about: Event,
    claims: Sequence[Claim],
    values: Sequence[str],
    kind: Any,
    scope: Any,
    severity: Any,
    probability: float,
    words: texts.Words,
    **more: Any,
) -> Conflict:
    """A conflict between these claims, with its texts."""
    return Conflict(
        conflict_id=content_id("x", kind, *(c.claim_id for c in claims)),
        dossier=about.dossier,
        event_id=about.event_id,
        kind=kind,
        scope=scope,
        severity=severity,
        probability=probability,
        claim_ids=tuple(c.claim_id for c in claims),
        values=tuple(values),
        finding_en=words.english,
        finding_fr=words.french,
        explanation_en=words.english,
        explanation_fr=words.french,
        readings_en=words.readings_en,
        readings_fr=words.readings_fr,
        why_en=words.why_en,
        why_fr=words.why_fr,
        **more,
    )


def decision(about: Conflict, reviewer: str, verdict: Any, at: str, **more: Any) -> Decision:
    """What a reviewer decided about a conflict."""
    return Decision(
        content_id("d", about.conflict_id, reviewer, at),
        at,
        reviewer,
        about.conflict_id,
        about.claim_ids,
        verdict,
        **more,
    )
