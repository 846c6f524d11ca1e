"""Conflicts as cards."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.dates.civil import ordinal
from pipeline.dates.value import from_edtf
from pipeline.messages.visible import one_line
from pipeline.reconcile.severity import rank
from pipeline.records import Claim, Conflict, Decision, DossierResult, Event, Match
from pipeline.report.both import NOTHING, Both, chance, date_text, label, language, likelihood, say
from pipeline.report.headline import headline
from pipeline.report.highlight import marks
from pipeline.report.judgements import judgement, standing
from pipeline.report.model import ConflictCard, Filters, MatchNote, Side
from pipeline.report.quotes import Library, quote, searchable, years
from pipeline.report.waterfall import waterfall


def cards(result: DossierResult, shelf: Library) -> tuple[ConflictCard, ...]:
    """All conflicts of a dossier, in the order in which they want to be decided."""
    events = {event.event_id: event for event in result.events}
    matches = {match.match_id: match for match in result.matches}
    live = standing(result.decisions)
    ordered = sorted(result.conflicts, key=rank)
    return tuple(
        _card(one, events[one.event_id], shelf, matches, live.get(one.conflict_id, ())) for one in ordered
    )


def _card(
    one: Conflict, event: Event, shelf: Library, matches: dict[str, Match], decisions: Sequence[Decision]
) -> ConflictCard:
    claims = [shelf.claims[claim_id] for claim_id in dict.fromkeys(one.claim_ids)]
    first, last = years(claims)
    title = headline(event, claims)
    why = Both(one_line(one.why_en), one_line(one.why_fr))
    explanation = _without(Both(one_line(one.explanation_en), one_line(one.explanation_fr)), why)
    sides = _sides(one, claims, shelf)
    values = tuple(value for side in sides for value in side.values)
    return ConflictCard(
        conflict_id=one.conflict_id,
        event_id=one.event_id,
        title=title,
        kind=label("kind", one.kind),
        severity=label("severity", one.severity),
        status=label("status", one.status),
        scope=label("scope", one.scope),
        likelihood=likelihood(one.probability),
        percent=chance(one.probability),
        sides=sides,
        explanation=explanation,
        readings=tuple(
            Both(one_line(en), one_line(fr)) for en, fr in zip(one.readings_en, one.readings_fr, strict=True)
        ),
        why=why,
        matches=tuple(_match(matches[name], shelf) for name in one.match_ids if name in matches),
        judgements=tuple(judgement(decision) for decision in decisions),
        divided=len({(decision.verdict, decision.value) for decision in decisions}) > 1,
        resolution=_resolution(one),
        find=Filters(
            one.kind,
            one.severity,
            one.status,
            one.scope,
            first,
            last,
            searchable(one.conflict_id, title, explanation, *values, claims=claims),
        ),
    )


def _without(whole: Both, part: Both) -> Both:
    """The whole without a part that is shown elsewhere on the card."""
    return Both(
        *(
            one_line(said.replace(left_out, " ")) if left_out else said
            for said, left_out in zip(whole, part, strict=True)
        )
    )


def _resolution(one: Conflict) -> Both:
    if one.resolution.replace("-", "").isalpha() and one.resolution:
        return label("verdict", one.resolution)
    return date_text(one_line(one.resolution)) if one.resolution else NOTHING


def _sides(one: Conflict, claims: Sequence[Claim], shelf: Library) -> tuple[Side, ...]:
    """The claims of a conflict, gathered by who speaks: a language, a source, or a passage of one source."""
    said = list(zip(one.claim_ids, one.values, strict=True))
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        groups.setdefault(_speaker(one, claim, shelf), []).append(claim)
    sides = []
    for group in groups.values():
        names = {claim.claim_id for claim in group}
        others = [claim for claim in claims if claim.claim_id not in names]
        values = sorted(dict.fromkeys(value for name, value in said if name in names), key=_width)
        sides.append(
            Side(
                heading=_heading(group, claims, shelf),
                values=tuple(date_text(one_line(value)) for value in values),
                quotes=tuple(quote(claim, shelf, marks(claim, others, one.kind)) for claim in group),
            )
        )
    return tuple(sides)


def _speaker(one: Conflict, claim: Claim, shelf: Library) -> str:
    if one.scope == "cross-language":
        return claim.language
    return claim.source_id if one.scope == "cross-source" else claim.claim_id


def _heading(group: Sequence[Claim], claims: Sequence[Claim], shelf: Library) -> Both:
    """Who speaks: the text of a language where it has but one, else the file; within one source, a line."""
    source = shelf.sources[group[0].source_id]
    if len({claim.source_id for claim in claims}) == 1:
        return say("says-line", line=shelf.line(group[0]))
    peers = [other for other in shelf.sources.values() if other.language == source.language]
    if len(peers) == 1 or len({claim.source_id for claim in group}) > 1:
        return say("says-text", language=language(source.language))
    return say("says-file", file=source.short)


def _width(value: str) -> int:
    """How many days a value leaves open, so that the most precise comes first; 0 for what is no date."""
    try:
        read = from_edtf(value)
    except ValueError:
        return 0
    return ordinal(read.latest) - ordinal(read.earliest) if read.earliest and read.latest else 10**7


def _match(match: Match, shelf: Library) -> MatchNote:
    return MatchNote(
        first=_short(shelf.claims[match.claim_a], shelf),
        second=_short(shelf.claims[match.claim_b], shelf),
        relation=label("relation", match.relation),
        likelihood=likelihood(match.probability),
        percent=chance(match.probability),
        waterfall=waterfall(match.evidence),
    )


def _short(claim: Claim, shelf: Library) -> str:
    words = one_line(claim.text)
    short = words if len(words) <= 90 else f"{words[:90]}…"
    return f"{shelf.sources[claim.source_id].short}:{shelf.line(claim)} — {short}"
