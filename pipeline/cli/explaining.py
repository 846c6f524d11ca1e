"""`reconcile explain`: why two claims were matched, or why a conflict was raised."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from pipeline.cli.telling import clip, wrapped
from pipeline.errors import RecoupeError
from pipeline.messages import say
from pipeline.messages.format import number, percent
from pipeline.messages.likelihood import held
from pipeline.records import Claim, Conflict, Match
from pipeline.review import outputs

_LEAST_WEIGHT = 0.005  # bits; a feature with less says nothing and is left out for people


def explain(identifier: str, out: Path, language: str, *, as_json: bool) -> int:
    """Prints what a conflict, a match or a claim rests on: every feature, its weight and its evidence.

    Args:
        identifier: of a conflict, a match or a claim of the last run.
        out: the folder of outputs.
        language: `en` or `fr`.
        as_json: as data, with nothing left out.

    Raises:
        RecoupeError: there are no outputs, or nothing in them has that identifier.
    """
    found = outputs.read(out)
    conflict = found.by_id.get(identifier)
    if conflict:
        matches = [found.matches[name] for name in conflict.match_ids if name in found.matches]
    else:
        matches = [
            match
            for match in found.matches.values()
            if identifier in (match.match_id, match.claim_a, match.claim_b)
        ]
    if not conflict and not matches and identifier not in found.claims:
        raise RecoupeError("cli.no-such-id", identifier=identifier, out=out)
    if as_json:
        sys.stdout.write(_data(conflict, matches, found) + "\n")
        return 0
    lines: list[str] = []
    if conflict:
        lines += tell_conflict(conflict, found, language)
    elif identifier in found.claims:
        lines += [*tell_claim(found.claims[identifier], "", language), ""]
    for match in matches:
        lines += tell_match(match, found, language)
    sys.stdout.write("\n".join(lines).rstrip() + "\n")
    return 0


def tell_conflict(conflict: Conflict, found: outputs.Outputs, language: str) -> Iterator[str]:
    """A conflict for people: what it is, who says what, why it was raised and how it can be read."""
    french = language == "fr"
    yield headline(conflict, language)
    yield ""
    yield from wrapped(conflict.finding_fr if french else conflict.finding_en)
    yield ""
    for claim_id, value in zip(conflict.claim_ids, conflict.values, strict=True):
        yield from tell_claim(found.claims[claim_id], value, language)
    why, readings = (
        (conflict.why_fr, conflict.readings_fr) if french else (conflict.why_en, conflict.readings_en)
    )
    if why:
        yield ""
        yield from wrapped(say("cli.why", language, text=why))
    if readings:
        yield ""
        yield say("cli.readings", language)
        for reading in readings:
            yield from wrapped(reading, "  - ", "    ")
    yield ""


def headline(conflict: Conflict, language: str) -> str:
    """A conflict in one line, without what it is about."""
    codes = (conflict.severity, f"kind-{conflict.kind}", conflict.scope)
    words = [say(f"cli.{code}", language) for code in codes]
    return f"{conflict.conflict_id}  {' · '.join((*words, percent(held(conflict.probability), language)))}"


def tell_claim(claim: Claim, value: str, language: str) -> Iterator[str]:
    """A claim for people: its source, its place there, what it says."""
    place = say("cli.place", language, start=claim.start, end=claim.end)
    said = value or (claim.date.value.edtf if claim.date else "")
    yield f"{claim.claim_id}  {said or '—'}  {claim.source_id}, {place}"
    if claim.section:
        yield f"    {claim.section}"
    yield from wrapped(say("cli.quote", language, text=clip(claim.text)), "    ", "    ")


def tell_match(match: Match, found: outputs.Outputs, language: str) -> Iterator[str]:
    """A match for people: its two claims and the terms that add up to its weight."""
    relation = say(f"cli.relation-{match.relation}", language)
    weight = sum(term.weight for term in match.evidence)
    yield say(
        "cli.match",
        language,
        match=match.match_id,
        relation=relation,
        probability=percent(held(match.probability), language),
        weight=_signed(weight, language),
    )
    if match.ambiguous:
        yield f"    {say('cli.ambiguous', language)}"
    for claim_id in (match.claim_a, match.claim_b):
        yield from (f"    {line}" for line in tell_claim(found.claims[claim_id], "", language))
    yield f"    {say('cli.columns', language)}"
    for term in match.evidence:
        if abs(term.weight) >= _LEAST_WEIGHT:
            text = term.text_fr if language == "fr" else term.text_en
            score = number(term.score, language, 2)
            yield f"    {_signed(term.weight, language):>7}  {term.feature:<14} {score:>6}  {text}"
    yield f"    {_signed(weight, language):>7}  {say('cli.sum', language)}"
    yield ""


def _signed(weight: float, language: str) -> str:
    return f"{'+' if weight >= 0 else ''}{number(weight, language, 2)}"


def _data(conflict: Conflict | None, matches: list[Match], found: outputs.Outputs) -> str:
    names = dict.fromkeys(
        [
            *(conflict.claim_ids if conflict else ()),
            *(name for m in matches for name in (m.claim_a, m.claim_b)),
        ]
    )
    record = {
        "conflict": asdict(conflict) if conflict else None,
        "matches": [asdict(match) for match in matches],
        "claims": [claim_data(found.claims[name]) for name in names],
    }
    return json.dumps(record, ensure_ascii=False, indent=2)


def claim_data(claim: Claim) -> dict[str, object]:
    """A claim as data."""
    return {
        "claim_id": claim.claim_id,
        "source_id": claim.source_id,
        "language": claim.language,
        "start": claim.start,
        "end": claim.end,
        "section": claim.section,
        "text": claim.text,
        "date_edtf": claim.date.value.edtf if claim.date else "",
    }
