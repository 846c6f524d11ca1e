"""Results made by hand, as a run would give them: for tests of the report and of the review page.

`bridge()` is one dossier with a conflict of every kind, scope and status; `hostile()` is full of text
that tries to break out of a page; `many()` is as large as a report may get.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from pipeline.dates.value import from_edtf
from pipeline.records import (
    Alternative,
    Diagnostic,
    DossierResult,
)
from tests.support import texts
from tests.support.hostile import hostile
from tests.support.large import many
from tests.support.making import EVIDENCE, claim, conflict, decision, document, event, match

__all__ = [
    "EVIDENCE",
    "MadeResult",
    "bridge",
    "claim",
    "conflict",
    "decision",
    "document",
    "event",
    "hostile",
    "made",
    "many",
    "match",
    "run_of",
]


@dataclass(frozen=True)
class MadeResult:
    """What `report.write` takes: the dossiers and how they were made."""

    results: tuple[DossierResult, ...]
    run: dict[str, Any]


def run_of(results: Sequence[DossierResult]) -> dict[str, Any]:
    """What `run.json` would say of these results."""
    return {
        "versions": {"recoupe": "0.1.0", "spacy": "3.8.0", "absent-package": ""},
        "python": "3.11.2",
        "inputs": {d.source.source_id: d.source.sha256 for r in results for d in r.documents},
        "configuration": {"matching": {"threshold": 0.5, "neighbours": 5}},
        "configuration_sha256": "ab" * 32,
        "counts": {"dossiers": len(results), "sources": sum(len(r.documents) for r in results)},
        "seconds": {"ingest": 0.123, "match": 98.7654},
    }


def made(*results: DossierResult) -> MadeResult:
    """These dossiers as the result of a run."""
    return MadeResult(tuple(results), run_of(results))


def bridge() -> DossierResult:
    """One dossier with everything in it that a report can show."""
    name = "orle-bridge"
    en = document(
        name,
        "en-guide.txt",
        "en",
        texts.ENGLISH,
        title="The Orle bridge",
        publisher="Orle Museum",
        url="https://example.org/orle?a=1&b=2",
        published=from_edtf("2001"),
    )
    fr = document(name, "fr-archives.txt", "fr", texts.FRENCH, title="Le pont de l’Orle")

    opened_en = claim(
        en,
        "Mathilde Roussin opened the bridge in May 1931",
        "May 1931",
        "1931-05",
        sentence=texts.SENTENCE_OPENED,
        actors=("Mathilde Roussin",),
        event_type="building.opening",
    )
    listed_en = claim(en, "Opening (1931)", "1931", "1931", event_type="building.opening")
    opened_fr = claim(
        fr,
        texts.CLAUSE_OUVERT,
        "14 juin 1932",
        "1932-06-14",
        actors=("Mathilde Roussin",),
        event_type="building.opening",
        qualifiers=("first",),
    )
    long_en = claim(
        en, "The bridge is 412 metres long", amount=("412 metres", 412, "m"), qualifiers=("state",)
    )
    long_fr = claim(fr, "Le pont mesure 421 mètres", amount=("421 mètres", 421, "m"), qualifiers=("state",))
    drawn_en = claim(en, "It was designed by Paul Ferrant in 1927", "1927", "1927", actors=("Paul Ferrant",))
    drawn_fr = claim(fr, "Les plans, de 1927, sont de Léon Ferrand", "1927", "1927", actors=("Léon Ferrand",))
    born_en = claim(en, "Roussin, born in 1886, was 52 in 1940", "1886", "1886", amount=("52", 52, "year"))
    cast_en = claim(en, "The steel was cast at Brest in 1929", "1929", "1929", places=("Brest",))
    cast_fr = claim(fr, "L’acier fut coulé à Lorient en 1929", "1929", "1929", places=("Lorient",))
    flood_en = claim(en, "A flood closed it in the winter of 1947", "winter of 1947", "1947-24")
    flood_fr = claim(fr, "Les crues de 1947 et de 1951 l’ont fermé", "1947", "1947")
    begun_en = claim(en, "Work began in 1928", "1928", "1928")
    begun_fr = claim(fr, "Les travaux commencent le 3 mars 1928", "3 mars 1928", "1928-03-03")
    only_fr = claim(fr, "Les années 1960 virent un second tablier", "années 1960", "196X")
    third_en = claim(en, "the second steel bridge of the county")
    claims = (
        opened_en,
        listed_en,
        opened_fr,
        long_en,
        long_fr,
        drawn_en,
        drawn_fr,
        born_en,
        cast_en,
        cast_fr,
        flood_en,
        flood_fr,
        begun_en,
        begun_fr,
        only_fr,
        third_en,
    )

    matches = (
        match(opened_en, opened_fr, 0.93, "conflicts", *EVIDENCE),
        match(opened_en, listed_en, 0.97, "refines", *EVIDENCE[:3]),
        match(listed_en, opened_fr, 0.88, "conflicts", *EVIDENCE[:4]),
        match(begun_en, begun_fr, 0.99, "refines", *EVIDENCE[:2]),
        match(long_en, long_fr, 0.96, "conflicts", *EVIDENCE[:3]),
    )
    both = (
        Alternative("date", "1931-05", (opened_en.claim_id,), (en.source.source_id,)),
        Alternative("date", "1932-06-14", (opened_fr.claim_id,), (fr.source.source_id,)),
    )
    opening = event(
        (opened_en, listed_en, opened_fr),
        ("Opening of the Orle bridge", "Inauguration du pont de l’Orle"),
        "conflicted",
        "[1931-05,1932-06-14]",
        "building.opening",
        alternatives=both,
        confidence=0.93,
    )
    length = event((long_en, long_fr), ("Length of the bridge", "Longueur du pont"), "conflicted", "")
    plans = event((drawn_en, drawn_fr), ("Design of the bridge", "Conception du pont"), "conflicted", "1927")
    birth = event(
        (born_en,), ("Birth of Mathilde Roussin", "Naissance de Mathilde Roussin"), "conflicted", "1886"
    )
    steel = event((cast_en, cast_fr), ("Casting of the steel", "Coulée de l’acier"), "adjudicated", "1929")
    flood = event((flood_en, flood_fr), ("Flood", "Crue"), "conflicted", "1947")
    start = event((begun_en, begun_fr), ("Start of work", "Début des travaux"), "refined", "1928-03-03")
    deck = event((only_fr,), ("Second deck", "Second tablier"), "single-source", "196X")
    rank = event((third_en,), ("Second steel bridge", "Deuxième pont d’acier"), "single-source", "")

    top = conflict(
        opening,
        (opened_en, listed_en, opened_fr),
        ("1931-05", "1931", "1932-06-14"),
        "date",
        "cross-language",
        "high",
        0.93,
        texts.OPENING,
        match_ids=tuple(m.match_id for m in matches[:3]),
    )
    first = conflict(
        opening,
        (third_en, opened_fr),
        ("second", "first"),
        "ordinal",
        "cross-language",
        "medium",
        0.61,
        texts.RANK,
    )
    metres = conflict(
        length,
        (long_en, long_fr),
        ("412 m", "421 m"),
        "quantity",
        "cross-language",
        "high",
        0.96,
        texts.LENGTH,
        match_ids=(matches[4].match_id,),
    )
    people = conflict(
        plans,
        (drawn_en, drawn_fr),
        ("Paul Ferrant", "Léon Ferrand"),
        "participant",
        "cross-language",
        "medium",
        0.74,
        texts.PLANS,
        status="dismissed",
        resolution="not-a-conflict",
    )
    age = conflict(
        birth, (born_en, born_en), ("1886", "1888"), "arithmetic", "within-source", "low", 0.9, texts.AGE
    )
    where = conflict(
        steel,
        (cast_en, cast_fr),
        ("Brest", "Lorient"),
        "place",
        "cross-language",
        "medium",
        0.83,
        texts.STEEL,
        status="resolved",
        resolution="Brest",
    )
    floods = conflict(
        flood, (flood_en, flood_fr), ("1947-24", "1947"), "event", "cross-language", "low", 0.52, texts.FLOODS
    )
    decided = decision(
        where,
        "A. Lenoir",
        "same-event-pick",
        "2026-03-01T10:00:00Z",
        value="Brest",
        note="The works' own ledger <1929> says so.",
    )
    agreed = decision(people, "A. Lenoir", "not-a-conflict", "2026-03-01T10:02:00Z")
    other = decision(people, "B. Grey", "distinct-events", "2026-03-02T09:00:00Z", note="Two sets of plans?")
    second = decision(where, "B. Grey", "same-event-pick", "2026-03-02T09:05:00Z", value="Brest")
    stale = replace(
        decision(floods, "A. Lenoir", "distinct-events", "2026-02-01T08:00:00Z"),
        claim_ids=(flood_en.claim_id, "c000000000000"),
        claim_texts=(flood_en.text, "La crue de 1947 l’a fermé"),
    )
    where = replace(where, decision_id=decided.decision_id)
    people = replace(people, decision_id=agreed.decision_id)
    cut = texts.FRENCH.index("La ville a aussi")
    return DossierResult(
        name=name,
        documents=(en, fr),
        claims=tuple(sorted(claims, key=lambda c: (c.source_id, c.start))),
        matches=matches,
        conflicts=(top, metres, first, people, where, age, floods),
        events=(opening, length, plans, birth, steel, flood, start, deck, rank),
        decisions=(decided, agreed, other, second),
        stale=(stale,),
        diagnostics=(
            Diagnostic(
                name,
                fr.source.source_id,
                cut,
                cut + 27,
                "claims.truncated",
                "warning",
                "The sentence breaks off after “annoncé un”.",
                "La phrase s’interrompt après « annoncé un ».",
            ),
            Diagnostic(
                name,
                en.source.source_id,
                None,
                None,
                "ingest.repaired",
                "info",
                "Two line ends repaired.",
                "Deux fins de ligne réparées.",
            ),
        ),
        seconds={"match": 1.23456},
    )
