"""How long somebody held an office: what one source says, against what another says or what its dates make."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from pipeline.dates.algebra import years_between
from pipeline.reconcile.cues import contains, cues
from pipeline.reconcile.durations import Length, fits, length_in_years
from pipeline.reconcile.facts import subject
from pipeline.reconcile.model import Suspicion
from pipeline.records import Claim

_BEGIN = ("career.office", "career.appointment")
_END = "career.resignation"
_REAL_STATED = 0.8
_REAL_RECKONED = 0.7
_ONE_OFFICE = 0.85
"""How often two lengths of one person's rule are of one office."""


@dataclass(frozen=True, slots=True)
class _Spell:
    """Least and most years in an office, and the claims that give them: one, or a beginning and an end."""

    low: float
    high: float
    claims: tuple[Claim, ...]
    text: str


def check_spells(claims: Sequence[Claim], hero: str) -> Iterable[Suspicion]:
    """Hold each length of an office that a source states against those of the other sources.

    Only of a person of whom each of the two sources knows one office.
    """
    stated = [(claim, length) for claim in claims if (length := _stated(claim)) is not None]
    for (a, x), (b, y) in combinations(stated, 2):
        who = subject(a, hero)
        if a.source_id == b.source_id or not who or who != subject(b, hero):
            continue
        if not fits(x, y.low, y.high):
            yield _suspicion((a, b), (x.quantity.text, y.quantity.text), _REAL_STATED, "lengths-differ", {})
    for claim, length in stated:
        for spell in _reckoned(claims, subject(claim, hero), hero, claim.source_id):
            if not fits(length, spell.low, spell.high):
                begin, end = spell.claims
                values = (length.quantity.text, *(c.date.value.edtf if c.date else "" for c in (begin, end)))
                params = {
                    "begin": f"edtf:{values[1]}",
                    "end": f"edtf:{values[2]}",
                    "expected": spell.text,
                    "given": f"{length.quantity.value:g}",
                }
                yield _suspicion((claim, begin, end), values, _REAL_RECKONED, "duration", params)


def _stated(claim: Claim) -> Length | None:
    """The length of an office that a claim gives in words of office: "having governed for nine years"."""
    if not contains(claim.text, cues(claim.language, "in_office")):
        return None
    return length_in_years(claim)


def _reckoned(claims: Sequence[Claim], who: str, hero: str, beyond: str) -> Iterable[_Spell]:
    """The one office of a person whose beginning and end a source dates, source by source."""
    own = [
        c for c in claims if who and c.source_id != beyond and c.date is not None and subject(c, hero) == who
    ]
    for source in sorted({claim.source_id for claim in own}):
        ends = [c for c in own if c.source_id == source and c.event_type == _END]
        begins = next((found for kind in _BEGIN if (found := _of(own, source, kind))), [])
        if len(begins) != 1 or len(ends) != 1:
            continue
        begin, end = begins[0], ends[0]
        span = years_between(begin.date.value, end.date.value) if begin.date and end.date else None
        if span is not None and span[0] >= 0:
            text = str(span[0]) if span[0] == span[1] else f"{span[0]}–{span[1]}"
            yield _Spell(span[0], span[1] + 1, (begin, end), text)


def _of(claims: Sequence[Claim], source: str, kind: str) -> list[Claim]:
    return [claim for claim in claims if claim.source_id == source and claim.event_type == kind]


def _suspicion(
    claims: tuple[Claim, ...], values: tuple[str, ...], real: float, reason: str, params: dict[str, str]
) -> Suspicion:
    return Suspicion("arithmetic", claims, values, real, _ONE_OFFICE, reason, params)
