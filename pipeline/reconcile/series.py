"""Two places in one series for one and the same: "the seventh abbot", « neuvième abbé », linked or not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pipeline.reconcile.cues import concepts, cues, fold
from pipeline.reconcile.firsts import Links, links_of, neighbours
from pipeline.reconcile.kinds import kind_of
from pipeline.reconcile.model import Dossier, Pair, Suspicion, sentence_of
from pipeline.reconcile.names import is_name, same_name
from pipeline.reconcile.ordinals import is_first, one_noun
from pipeline.records import Claim, Participant

_REAL = 0.8
_SAME = {"beside": 0.8, "named": 0.85, "dated": 0.75}
"""How surely two statements rank one and the same: told of one event, of one name, at one date."""
_SECOND = 2
_HIGHEST = 60
Rank = tuple[int, str, str]
"""A place in a series: which, of what, and as it stands."""


def check_series(claims: Sequence[Claim], dossier: Dossier, pairs: Sequence[Pair]) -> Iterable[Suspicion]:
    """Hold the places in a series that two texts give to one and the same person against each other.

    Linked statements are compared as pairs. Others rank the same one when they stand beside statements that are
    linked, name the same person, or date the same place in the series alike.
    """
    ranked = [(claim, rank) for claim in claims if (rank := _rank(claim, dossier)) is not None]
    links = links_of(pairs)
    compared = {frozenset((pair.a.claim_id, pair.b.claim_id)) for pair in pairs}
    for i, (a, x) in enumerate(ranked):
        for b, y in ranked[i + 1 :]:
            if a.source_id == b.source_id or x[0] == y[0] or frozenset((a.claim_id, b.claim_id)) in compared:
                continue
            if _one_series(x[1], a.language, y[1], b.language) and (same := _same(a, b, links, dossier)):
                yield Suspicion("quantity", (a, b), (x[2], y[2]), _REAL, same, "quantity-differs")


def _rank(claim: Claim, dossier: Dossier) -> Rank | None:
    """The only place in a series that a statement gives; None when it gives none, or several."""
    if {"reported", "planned", "negated"} & set(claim.qualifiers):
        return None
    counted = [q for q in claim.quantities if q.kind == "ordinal" and _SECOND <= q.value <= _HIGHEST]
    if len(counted) == 1 and counted[0].noun:
        before = fold(claim.text[: max(0, counted[0].start - claim.start)]).split()[-1:]
        own = set(before) & {fold(word) for word in cues(claim.language, "own")}
        return None if own else (int(counted[0].value), counted[0].noun, counted[0].text)
    kind = None if counted else kind_of(claim, dossier)
    if kind is None or kind.own or not kind.text or not is_first(claim):
        return None
    first, *others = kind.text.split()
    return (1, "woman", first) if kind.among == "woman" else (1, others[0], first) if others else None


def _one_series(x: str, language: str, y: str, other: str) -> bool:
    """Tell whether two nouns are one, or translate each other."""
    known = [concepts(code).get(fold(noun), frozenset()) for noun, code in ((x, language), (y, other))]
    return bool(known[0] & known[1]) or one_noun(x, y)


def _same(a: Claim, b: Claim, links: Links, dossier: Dossier) -> float:
    """How surely two statements rank one and the same; 0 when nothing says so."""
    x, y = (_holders(claim) for claim in (a, b))
    if x and y:
        return _SAME["named"] if any(same_name(one, other) for one in x for other in y) else 0.0
    if _told_together(a, b, links, dossier):
        return _SAME["beside"]
    if a.date is not None and b.date is not None and a.date.value.edtf == b.date.value.edtf:
        return _SAME["dated"]
    return 0.0


def _holders(claim: Claim) -> list[Participant]:
    """The people whom a statement itself names as doing something."""
    return [
        actor
        for actor in claim.actors
        if actor.kind == "person"
        and actor.role == "agent"
        and is_name(actor)
        and fold(actor.name) in fold(claim.text)
    ]


def _told_together(a: Claim, b: Claim, links: Links, dossier: Dossier) -> bool:
    """Tell whether the sentences of the two, or those right before them, are linked with each other."""
    near = {
        sentence
        for sentence in dossier.by_sentence
        if sentence[1] <= sentence_of(b)[1] and neighbours(sentence, sentence_of(b), dossier)
    }
    return any(
        links.told.get(claim.claim_id, frozenset()) & near
        for sentence, beside in dossier.by_sentence.items()
        if sentence[1] <= sentence_of(a)[1] and neighbours(sentence, sentence_of(a), dossier)
        for claim in beside
    )
