"""A first of its kind against an earlier one of the kind in another text, which need not say that it was earlier."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from pipeline.claims.genders import gender_of
from pipeline.reconcile.cues import firsts, fold
from pipeline.reconcile.firsts import Links, begins_before, links_of, names_another, stands_beside
from pipeline.reconcile.kinds import Kind, kind_of
from pipeline.reconcile.likeness import Likeness, Word, telling
from pipeline.reconcile.model import Dossier, Pair, Suspicion, sentence_of
from pipeline.reconcile.precedence import Precedence, denies, precedence
from pipeline.reconcile.ranks import ranks
from pipeline.records import Claim

_REAL = 0.85
_SAME_KIND = 0.75
_WINDOW = 100
"""Characters on either side of a statement, in its sentence, that may tell the kind."""
_LEAST_FIRSTS = 0.4
_LEAST_TOLD = 0.45
_LEAST_LOOKS_BACK = 0.25
_LEAST_ALREADY = 0.25
"""How alike two statements must be: two firsts; a first and what is told with nothing to say that it was earlier; with
a tense that looks back; with "already"."""
_SEVERAL = 2
_BESIDE = 0.3
"""What it is worth that the earlier one is told right beside the very event that another text calls the first."""
_OF_THE_ACT = 0.4
_DENIED = 5
"""Words behind "without" that it denies."""


@dataclass(frozen=True)
class _Known:
    """What the comparison of two statements looks at."""

    dossier: Dossier
    likeness: Likeness
    kinds: Mapping[str, Kind]
    links: Links


def check_rivals(claims: Sequence[Claim], dossier: Dossier, pairs: Sequence[Pair]) -> Iterable[Suspicion]:
    """Hold each first of a kind against what other texts date earlier, and against their firsts of the kind.

    Of several that may be the earlier one, the likest counts. What a text also tells of is nothing that its
    first overlooks.

    Args:
        claims: in order of the text. pairs: the compared links; what is linked is one event.
    """
    kinds = {c.claim_id: kind for c in claims if c.date and (kind := _kind(c, dossier)) is not None}
    if not kinds:
        return
    known = _Known(dossier, Likeness(dossier), kinds, links_of(pairs))
    telling_of = _index(claims, known)
    for first in claims:
        if first.claim_id in kinds:
            shared = known.likeness.keys(kinds[first.claim_id].words)
            others = sorted({place for key in shared for place in telling_of.get(key, ())})
            scored = [(score, claims[k]) for k in others if (score := _score(first, claims[k], known))]
            most = max((score for score, _ in scored), default=0.0)
            yield from (
                _suspicion(first, other, kinds[first.claim_id]) for score, other in scored if score == most
            )


def _index(claims: Sequence[Claim], known: _Known) -> Mapping[str, list[int]]:
    """What words have in common → the dated claims with such words, so that not every two are compared."""
    found: dict[str, list[int]] = defaultdict(list)
    for place, claim in enumerate(claims):
        if claim.date is not None:
            rival = known.kinds.get(claim.claim_id)
            said = telling(_window(claim, known.dossier), claim.language) | (
                rival.words if rival else frozenset()
            )
            for key in known.likeness.keys(said):
                found[key].append(place)
    return found


def _kind(claim: Claim, dossier: Dossier) -> Kind | None:
    said = dossier.text(*sentence_of(claim)) or claim.text
    if {"reported", "planned"} & set(claim.qualifiers) or denies(said, claim.language):
        return None
    return kind_of(claim, dossier)


def _score(first: Claim, other: Claim, known: _Known) -> float:
    """How surely the other is an earlier one of the kind; 0 where it is none."""
    if other.source_id == first.source_id or _is_known_to(first, other, known):
        return 0.0
    if "planned" in other.qualifiers or not begins_before(other, first):
        return 0.0
    kind, rival = known.kinds[first.claim_id], known.kinds.get(other.claim_id)
    said = precedence(other, known.dossier)
    if not _fits(kind, first, other, said, known):
        return 0.0
    if rival is not None and (rival.among == kind.among or "" in (rival.among, kind.among)):
        shared = known.likeness.shared(kind.words, rival.words)
        return shared.score if shared.count >= _SEVERAL and shared.score >= _LEAST_FIRSTS else 0.0
    if kind.own or rival is not None:
        return 0.0
    already = said is not None and said.weight > 1
    if not (kind.universal or already or ranks(first, known.dossier)):
        return 0.0
    around = telling(_window(other, known.dossier), other.language)
    if said is None and not _does_the_same(kind, around, known.likeness):
        return 0.0
    shared = known.likeness.shared(kind.words, around)
    few = said is not None or kind.among == "woman"
    enough = shared.count >= (1 if few else _SEVERAL)
    score = shared.score + _BESIDE * stands_beside(first, other, known.links, known.dossier)
    return score if enough and score >= _least(said) else 0.0


def _is_known_to(first: Claim, other: Claim, known: _Known) -> bool:
    """Tell whether the first's source also tells of the other, or its sentence of the other's event at another date."""
    if first.source_id in known.links.known.get(other.claim_id, ()):
        return True
    date, event = other.date.value.edtf if other.date else "", sentence_of(first)
    return any(
        event in known.links.told.get(piece.claim_id, ())
        for piece in known.dossier.around(other)
        if piece is other or (piece.date is not None and piece.date.value.edtf == date)
    )


def _does_the_same(kind: Kind, around: frozenset[Word], likeness: Likeness) -> bool:
    """Tell whether what the first did is told too, if that is said ("to carry wireless"), and not only who did it."""
    act = likeness.shared(kind.act, around)
    return not kind.act or act.got >= _OF_THE_ACT * act.total


def _least(said: Precedence | None) -> float:
    if said is None:
        return _LEAST_TOLD
    return _LEAST_ALREADY if said.weight > 1 else _LEAST_LOOKS_BACK


def _fits(kind: Kind, first: Claim, other: Claim, said: Precedence | None, known: _Known) -> bool:
    """Tell whether the other is of somebody or something else, and a woman where the first is one among women.

    What was done to one and the same thing for the first time had been done to it already, or not.
    """
    if kind.event and not kind.universal:
        people = [actor for actor in other.actors if actor.kind == "person"]
        return said is not None and said.weight > 1 and not people
    if kind.among == "woman" and not _of_woman(other):
        return False
    return names_another(first, other, known.dossier) or _is_one_of(kind, other, known.likeness)


def _is_one_of(kind: Kind, claim: Claim, likeness: Likeness) -> bool:
    """Tell whether a statement brings in another of the kind, which it does not name: "a steamer", « un vapeur »."""
    for match in _indefinite(claim.language).finditer(claim.text):
        if likeness.shared(telling(match["noun"], claim.language), kind.words).count:
            return True
    return False


@cache
def _indefinite(language: str) -> re.Pattern[str]:
    words = "|".join(map(re.escape, firsts(language, "indefinite")))
    return re.compile(rf"\b(?:{words})\s(?P<noun>[\w'’-]+(?:\s[\w'’-]+)?)", re.IGNORECASE)


def _of_woman(claim: Claim) -> bool:
    women = {fold(word) for word in firsts(claim.language, "woman")}
    named = any(gender_of(a.name, a.title) == "female" for a in claim.actors if a.kind in ("person", "role"))
    return named or bool(women & set(fold(claim.text).split()))


def _window(claim: Claim, dossier: Dossier) -> str:
    source, start, end = sentence_of(claim)
    said = dossier.text(source, max(start, claim.start - _WINDOW), min(end, claim.end + _WINDOW))
    return _without(claim.language).sub(" ", said or claim.text)


@cache
def _without(language: str) -> re.Pattern[str]:
    """What some words deny: "without the rank of ambassador"."""
    words = "|".join(map(re.escape, firsts(language, "without")))
    return re.compile(rf"\b(?:{words})\b(?:\s[\w'’-]+){{0,{_DENIED}}}", re.IGNORECASE)


def _suspicion(first: Claim, other: Claim, kind: Kind) -> Suspicion:
    values = tuple(claim.date.value.edtf if claim.date else "" for claim in (first, other))
    named = ("ordinal-rival", {"kind": kind.text}) if kind.text else ("ordinal-earlier", {})
    return Suspicion(
        "ordinal", (first, other), (f"1: {values[0]}", values[1]), _REAL, _SAME_KIND, *named
    )  # fmt: skip
