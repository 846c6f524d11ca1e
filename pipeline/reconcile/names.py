"""Whether two claims name the same people and bodies in the same part.

Variants are one, another person is not.
"""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz
from rapidfuzz.distance import JaroWinkler

from pipeline.reconcile.cues import concepts, cues, fold
from pipeline.reconcile.model import Difference, Dossier, Suspicion
from pipeline.records import Claim, Participant

_REAL = {"person": 0.85, "organisation": 0.7}
_REAL_LONE = 0.6
_SAME_WORD = 0.88
"""Two spellings of one name (Pissarro, Pissaro; Gillani, Gilani) are at least as close as this."""


def compare_participants(a: Claim, b: Claim) -> Difference | None:
    """The difference of two claims in who takes part; None when they share no role to compare.

    Only a role that each side gives to exactly one named person (or body), and that some other thing ties
    together, can conflict: a longer list of people is more complete, not contradictory.
    """
    for role in ("patient", "counterpart", "agent"):
        for kind, real in _REAL.items():
            if kind == "organisation" and not _one_tongue(a, b):
                continue
            left, right = (_named(claim, role, kind) for claim in (a, b))
            if len(left) != 1 or len(right) != 1:
                continue
            x, y = left[0], right[0]
            if same_name(x, y) or _plays_elsewhere(x, b) or _plays_elsewhere(y, a):
                continue
            return Difference("participant", "conflicts", real, "participant-differs", x.name, y.name)
    return _lone_names(a, b) or _shared(a, b)


def _one_tongue(a: Claim, b: Claim) -> bool:
    """Tell whether names of bodies can be compared: in two languages they are translated."""
    return a.language == b.language and bool(a.event_type) and a.event_type == b.event_type


def _lone_names(a: Claim, b: Claim) -> Difference | None:
    """The conflict of the only person that each claim names, whatever part was read for them."""
    left, right = _people(a), _people(b)
    if len(left) != 1 or len(right) != 1 or "person" not in (left[0].kind, right[0].kind):
        return None
    x, y = left[0], right[0]
    if same_name(x, y) or _plays_elsewhere(x, b) or _plays_elsewhere(y, a):
        return None
    return Difference("participant", "conflicts", _REAL_LONE, "participant-differs", x.name, y.name)


def _people(claim: Claim) -> list[Participant]:
    """What a statement names like a person: so read, or of several words none of which is a common one."""
    found = [a for a in claim.actors if is_name(a) and _stands_in(a, claim) and _like_person(a, claim)]
    if len(found) == 1 and not _acts(found[0], claim):
        return []
    return list({actor.entity or fold(actor.name): actor for actor in found}.values())


def _acts(actor: Participant, claim: Claim) -> bool:
    """Tell whether a name stands where one who acts does: so read, first, after "by", in apposition."""
    if actor.role == "agent":
        return True
    before = claim.text[: max(0, actor.start - claim.start)].rstrip()
    words = fold(before).split()
    by = {fold(word) for word in cues(claim.language, "by")}
    articles = {fold(word) for word in cues(claim.language, "article")}
    if not words or words[-1] in by:
        return True
    while words and words[-1] in articles:
        before = before[: before.rfind(" ")].rstrip() if " " in before else ""
        words = words[:-1]
    return before.endswith(",")


def _like_person(actor: Participant, claim: Claim) -> bool:
    if actor.kind == "person":
        return True
    words = actor.name.split()
    if actor.kind not in ("organisation", "thing") or len(words) < 2 or not words[-1][:1].isupper():
        return False
    return not any(fold(word) in concepts(claim.language) for word in words)


def _shared(a: Claim, b: Claim) -> Difference | None:
    for x in a.actors:
        for y in b.actors:
            if x.kind == y.kind and same_name(x, y):
                return Difference("participant", "agrees", 0.0, "participant-agrees", x.name, y.name)
    return None


def _named(claim: Claim, role: str, kind: str) -> list[Participant]:
    found = [
        actor
        for actor in claim.actors
        if actor.role == role and actor.kind == kind and is_name(actor) and _stands_in(actor, claim)
    ]
    return list({actor.entity or fold(actor.name): actor for actor in found}.values())


def _stands_in(actor: Participant, claim: Claim) -> bool:
    """Tell whether a name stands in the statement: one carried over from before may be wrong."""
    if actor.start < 0:
        return fold(actor.name) in fold(claim.text)
    return claim.start <= actor.start < claim.end


def is_name(actor: Participant) -> bool:
    """Tell whether a mention gives a name, not only an office or a pronoun."""
    return any(word[:1].isupper() for word in actor.name.split()) and fold(actor.name) != fold(actor.title)


def _plays_elsewhere(actor: Participant, claim: Claim) -> bool:
    """Tell whether the other claim names the same one in any part: then the parts were read differently."""
    return any(same_name(actor, other) for other in claim.actors) or fold(actor.name) in fold(claim.text)


def same_name(x: Participant, y: Participant) -> bool:
    """Tell whether two mentions can be one person or body: linked as one, or spelt alike."""
    if x.entity and x.entity == y.entity:
        return True
    return alike(x.name, y.name)


def alike(x: str, y: str) -> bool:
    """Tell whether two names can be variants: each word of the shorter has its like or initial in the longer.

    "Calloway" and "Ruth Calloway", "J. T. Marlow" and "John Thomas Marlow", "Lindqvist" and "Lindqwist" are
    alike.
    """
    words_x, words_y = fold(x).split(), fold(y).split()
    if not words_x or not words_y:
        return True
    if x.split()[-1] == y.split()[-1] and len(words_x) > 1 and len(words_y) > 1:
        # William of Rennes and Guillaume de Rennes: the first name may be translated
        return True
    shorter, longer = sorted((words_x, words_y), key=len)
    if fuzz.ratio(" ".join(words_x), " ".join(words_y)) >= 90:
        return True
    return all(_has_like(word, longer) for word in shorter) and _has_like(longer[-1], shorter)


def _has_like(word: str, words: Iterable[str]) -> bool:
    return any(
        word == other
        or (min(len(word), len(other)) == 1 and word[0] == other[0])
        or (min(len(word), len(other)) > 3 and JaroWinkler.similarity(word, other) >= _SAME_WORD)
        for other in words
    )


def is_known(suspicion: Suspicion, dossier: Dossier) -> bool:
    """Tell whether one of two names in dispute stands in the other source, and so is not translated."""
    first, second = suspicion.claims
    return any(
        fold(value) in fold(document.source.text)
        for value, claim in zip(suspicion.values, (second, first), strict=True)
        if (document := dossier.documents.get(claim.source_id)) is not None
    )
