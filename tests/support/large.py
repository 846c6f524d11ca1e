"""A dossier as large as a report may get."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.dates.timexes import Timex
from pipeline.dates.value import from_edtf
from pipeline.records import Claim, Document, DossierResult, content_id
from tests.support import texts
from tests.support.making import EVIDENCE, conflict, document, event, match


def many(conflicts: int = 2000, events: int = 10_000, name: str = "large") -> DossierResult:
    """A dossier of any size; the first `conflicts` events are each in conflict, in two languages."""
    en_lines = [texts.large_line("en", n, 1500 + n % 500) for n in range(events)]
    fr_lines = [texts.large_line("fr", n, 1501 + n % 500) for n in range(conflicts)]
    en = document(name, "en.txt", "en", "\n".join(en_lines))
    fr = document(name, "fr.txt", "fr", "\n".join(fr_lines))
    english = _lines(en, en_lines)
    french = _lines(fr, fr_lines)
    matches = tuple(match(a, b, 0.9, "conflicts", *EVIDENCE) for a, b in zip(english, french, strict=False))
    made_events, clashes = [], []
    for n, a in enumerate(english):
        year = a.date.value.edtf if a.date else ""
        titles = (f"Journey number {n}", f"Voyage numéro {n}")
        if n >= conflicts:
            made_events.append(event((a,), titles, "single-source", year))
            continue
        b = french[n]
        about = event((a, b), titles, "conflicted", f"[{year},{b.date.value.edtf if b.date else ''}]")
        made_events.append(about)
        level = ("high", "medium", "low")[n * 3 // conflicts]
        clashes.append(
            conflict(
                about,
                (a, b),
                (year, b.date.value.edtf if b.date else ""),
                "date",
                "cross-language",
                level,
                0.9,
                texts.OPENING,
                match_ids=(matches[n].match_id,),
            )
        )
    return DossierResult(name, (en, fr), (*english, *french), matches, tuple(clashes), tuple(made_events))


def _lines(doc: Document, lines: Sequence[str]) -> list[Claim]:
    """One claim per line of a large source, its year at the line's end."""
    claims, at = [], 0
    for line in lines:
        year = Timex(at + len(line) - 5, at + len(line) - 1, line[-5:-1], from_edtf(line[-5:-1]))
        claims.append(
            Claim(
                content_id("c", doc.source.source_id, at),
                doc.source.dossier,
                doc.source.source_id,
                doc.source.language,
                "",
                line,
                at,
                at + len(line),
                year,
                sentence=(at, at + len(line)),
            )
        )
        at += len(line) + 1
    return claims
