"""Lists held against the prose of the same source, where nothing linked an entry to what it lists."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set

from pipeline.dates.algebra import Relation, compare
from pipeline.reconcile.cues import fold
from pipeline.reconcile.dates import reality
from pipeline.reconcile.model import Dossier, Pair, Suspicion, sentence_of
from pipeline.reconcile.phases import are_apart, are_phases, other_phase
from pipeline.records import Claim

_RARE = 3
_LEAST_SHARED = 2
_LEAST_SHARE = 0.3
_SHORTEST = 4


def check_entries(pairs: Iterable[Pair], dossier: Dossier) -> Iterable[Suspicion]:
    """Raise a conflict where an entry and the prose that shares its rare words give different dates.

    Only when no statement that shares words has the date of the entry, and the entry is linked to nothing in
    its source.
    """
    linked = {c.claim_id for pair in pairs if pair.a.source_id == pair.b.source_id for c in (pair.a, pair.b)}
    by_source: dict[str, list[Claim]] = {}
    for claim in sorted(dossier.claims.values(), key=lambda c: (c.source_id, c.start, c.claim_id)):
        by_source.setdefault(claim.source_id, []).append(claim)
    for claims in by_source.values():
        words = _rare_words(claims)
        for entry in claims:
            if entry.in_list and entry.date is not None and entry.claim_id not in linked:
                yield from _held_against_prose(entry, claims, words, dossier)


def _held_against_prose(
    entry: Claim, claims: Sequence[Claim], words: Mapping[str, Set[str]], dossier: Dossier
) -> Iterable[Suspicion]:
    own = words[entry.claim_id]
    candidates = [
        (len(own & words[other.claim_id]), other)
        for other in claims
        if other.date is not None and not other.in_list and sentence_of(other) != sentence_of(entry)
    ]
    most = max((shared for shared, _ in candidates), default=0)
    if most < _LEAST_SHARED or most < _LEAST_SHARE * len(own):
        return
    best = [other for shared, other in candidates if shared == most]
    if len(best) != 1 or any(shared >= _LEAST_SHARED and _meet(entry, other) for shared, other in candidates):
        return
    other = best[0]
    if other_phase(entry, other, dossier) is not None:
        return
    if are_apart(entry.event_type, other.event_type) or are_phases(entry.event_type, other.event_type):
        return
    values = tuple(claim.date.value.edtf if claim.date else "" for claim in (other, entry))
    match = 0.5 + 0.4 * most / len(own)
    yield Suspicion("date", (other, entry), values, reality(other, entry), match, "date-disjoint")


def _meet(a: Claim, b: Claim) -> bool:
    return (
        a.date is not None
        and b.date is not None
        and (compare(a.date.value, b.date.value) is not Relation.DISJOINT)
    )


def _rare_words(claims: Sequence[Claim]) -> dict[str, frozenset[str]]:
    """The words of each claim, without its date, that few sentences of the source have."""
    said = {claim.claim_id: _words(claim) for claim in claims}
    sentences: dict[tuple[str, int, int], set[str]] = {}
    for claim in claims:
        sentences.setdefault(sentence_of(claim), set()).update(said[claim.claim_id])
    counts = Counter(word for words in sentences.values() for word in words)
    return {name: frozenset(word for word in words if counts[word] <= _RARE) for name, words in said.items()}


def _words(claim: Claim) -> set[str]:
    text = claim.text.replace(claim.date.text, " ") if claim.date else claim.text
    # people, offices and towns return in many events, so that they tie an entry to none; what is read as a
    # site may be the name of a work
    names = [a.name for a in claim.actors if a.kind not in ("thing", "organisation")]
    names += [place.name for place in claim.places if place.kind != "site"]
    common = set(fold(" ".join(names)).split())
    return {fold(word) for word in re.findall(r"[^\W\d_]+", text) if len(word) >= _SHORTEST} - common
