"""Conflicts as cards."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.messages.visible import one_line
from pipeline.reconcile.severity import rank
from pipeline.records import Claim, Conflict, Decision, DossierResult, Event, Match
from pipeline.report.both import Both, chance, date_text, each, label, likelihood
from pipeline.report.judgements import judgement, standing
from pipeline.report.model import ConflictCard, Filters, MatchNote, Side
from pipeline.report.quotes import Library, quote, searchable, years
from pipeline.report.waterfall import waterfall
from pipeline.review.highlight import marks
from pipeline.review.naming import conflict_title
from pipeline.review.voices import Voice, heading, others, voices


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
    title = each(lambda language: conflict_title(one, claims, event.event_type, language))
    why = Both(one_line(one.why_en), one_line(one.why_fr))
    explanation = Both(one_line(one.finding_en), one_line(one.finding_fr))
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


def _sides(one: Conflict, claims: Sequence[Claim], shelf: Library) -> tuple[Side, ...]:
    peers = [source.language for source in shelf.sources.values()]
    single = len({claim.source_id for claim in claims}) == 1

    def side(voice: Voice) -> Side:
        first, rest = voice.claims[0], others(voice, claims)
        file, line = shelf.sources[first.source_id].short, shelf.line(first)
        return Side(
            heading=each(lambda language: heading(voice, peers, single, file, line, language)),
            values=tuple(date_text(one_line(value)) for value in voice.values),
            quotes=tuple(
                quote(claim, shelf, marks(claim, rest, one.kind, one.values)) for claim in voice.claims
            ),
        )

    return tuple(side(voice) for voice in voices(one, shelf.claims))


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
