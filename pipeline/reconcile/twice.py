"""One act dated twice in one text, in statements that no link ties: the story says 1937, the list at its end 1935."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from pipeline.dates.algebra import Relation, compare
from pipeline.reconcile.cues import contains, cues
from pipeline.reconcile.dates import is_span
from pipeline.reconcile.facts import people
from pipeline.reconcile.model import Dossier, Pair, Suspicion, sentence_of
from pipeline.reconcile.things import Meaning, units
from pipeline.records import Claim

_REAL = 0.8
_RARE = 2
"""In so many sentences of a text at most does a word stand that says which act is meant."""
_LEAST_SHARED = 2
_FARTHEST = 5
"""Years from which on an act of the same kind is another."""
_UNSURE = frozenset({"planned", "negated", "state", "first", "last"})


def check_twice(pairs: Sequence[Pair], dossier: Dossier) -> Iterable[Suspicion]:
    """The conflicts of two statements of one text that tell an act of one kind in the same rare words at two dates.

    Neither may say that it is one of several (a second, again), nor name somebody whom the other does not.
    """
    linked = {frozenset((pair.a.claim_id, pair.b.claim_id)) for pair in pairs}
    alike: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in sorted(dossier.claims.values(), key=lambda c: (c.source_id, c.start, c.claim_id)):
        if claim.event_type and _is_dated_once(claim):
            alike[claim.source_id, claim.event_type].append(claim)
    said = {claim.claim_id: _said(claim) for claim in dossier.claims.values()}
    rare = _rare(dossier, said)
    for (source, _), claims in sorted(alike.items()):
        for i, one in enumerate(claims):
            for other in claims[i + 1 :]:
                if frozenset((one.claim_id, other.claim_id)) in linked or not _are_apart(one, other):
                    continue
                words = said[one.claim_id], said[other.claim_id]
                if _words_shared(words[0], words[1], rare.get(source, frozenset())) >= _LEAST_SHARED:
                    values = tuple(claim.date.value.edtf if claim.date else "" for claim in (one, other))
                    yield Suspicion("date", (one, other), values, _REAL, 1.0, "date-disjoint")


def _is_dated_once(claim: Claim) -> bool:
    """Tell whether a statement dates one act, and as one of its own."""
    if claim.date is None or claim.date.basis not in ("explicit", "list") or is_span(claim.date.value):
        return False
    if claim.date.value.is_yearless or claim.date.value.earliest is None or _UNSURE & set(claim.qualifiers):
        return False
    several = any(quantity.kind in ("ordinal", "anniversary") for quantity in claim.quantities)
    return not several and not contains(claim.text, cues(claim.language, "once_more"))


def _are_apart(a: Claim, b: Claim) -> bool:
    """Tell whether two statements give dates a few years apart, in two sentences, and name no two people.

    Nor may both name one person as who did it: whom a text says twice to have done one kind of thing did it twice.
    """
    if a.date is None or b.date is None or sentence_of(a) == sentence_of(b):
        return False
    x, y = a.date.value.earliest, b.date.value.earliest
    if x is None or y is None or compare(a.date.value, b.date.value) is not Relation.DISJOINT:
        return False
    named = set(people(a)), set(people(b))
    others = bool(named[0] and named[1]) and not named[0] & named[1]
    return 0 < abs(x[0] - y[0]) <= _FARTHEST and not others and not _doer(a) & _doer(b)


def _doer(claim: Claim) -> set[str]:
    """The people whom a statement itself, not a pronoun in it, names as acting."""
    return {a.entity for a in claim.actors if a.kind == "person" and a.role == "agent" and a.start >= 0}


def _said(claim: Claim) -> frozenset[Meaning]:
    """What the words of a statement can stand for, and the names in it."""
    named = {a.entity for a in claim.actors if a.entity and a.start >= 0} | {p.entity for p in claim.places}
    return units(claim) | {frozenset((entity,)) for entity in named if entity}


def _rare(dossier: Dossier, said: Mapping[str, frozenset[Meaning]]) -> dict[str, frozenset[str]]:
    """Source → what stands in so few of its sentences that it tells one act from another."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence, claims in dossier.by_sentence.items():
        words = frozenset[Meaning]().union(*(said[claim.claim_id] for claim in claims))
        counts[sentence[0]].update(frozenset[str]().union(*words))
    return {
        source: frozenset(unit for unit, times in each.items() if times <= _RARE)
        for source, each in counts.items()
    }


def _words_shared(one: frozenset[Meaning], other: frozenset[Meaning], rare: frozenset[str]) -> int:
    """How many rare words of one statement have a like in the other, and the other way round if they are fewer."""
    sides = []
    for words, like in ((one, other), (other, one)):
        known = frozenset[str]().union(*like) & rare
        sides.append(sum(not word.isdisjoint(known) for word in words))
    return min(sides)
