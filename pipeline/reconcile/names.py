"""Whether two claims name the same people and bodies in the same part.

Variants are one, another person is not.
"""

from __future__ import annotations

from pipeline.languages import data
from pipeline.reconcile.capitals import name_end, words_of
from pipeline.reconcile.cues import concepts, cues, fold
from pipeline.reconcile.dates import is_span
from pipeline.reconcile.doers import compare_doers
from pipeline.reconcile.model import Difference, Dossier, Suspicion
from pipeline.reconcile.variants import alike as alike
from pipeline.records import Claim, Participant

_REAL = {"person": 0.85, "organisation": 0.7}
_REAL_LONE = 0.6


def compare_participants(a: Claim, b: Claim, dossier: Dossier) -> Difference | None:
    """The difference of two claims in who takes part; None when they share no role to compare.

    Only a role that each side gives to exactly one named person (or body), and that some other thing ties
    together, can conflict: a longer list of people is more complete, not contradictory.
    """
    if (doers := compare_doers(a, b, dossier)) is not None:
        return doers
    for role in ("patient", "counterpart", "agent"):
        for kind, real in _REAL.items():
            if kind == "organisation" and not _one_tongue(a, b):
                continue
            left, right = (_named(claim, role, kind) for claim in (a, b))
            if len(left) != 1 or len(right) != 1:
                continue
            x, y = left[0], right[0]
            if _plays_elsewhere(x, a, b) or _plays_elsewhere(y, b, a):
                continue
            return Difference("participant", "conflicts", real, "participant-differs", x.name, y.name)
    return _lone_names(a, b) or _shared(a, b)


def _one_tongue(a: Claim, b: Claim) -> bool:
    """Tell whether names of bodies can be compared: in two languages they are translated."""
    return a.language == b.language and bool(a.event_type) and a.event_type == b.event_type


def _lone_names(a: Claim, b: Claim) -> Difference | None:
    """The conflict of the only person that each claim names and the other does not, whatever part was read for them."""
    left = [x for x in _people(a) if not _plays_elsewhere(x, a, b)]
    right = [y for y in _people(b) if not _plays_elsewhere(y, b, a)]
    if len(left) != 1 or len(right) != 1 or "person" not in (left[0].kind, right[0].kind):
        return None
    x, y = left[0], right[0]
    if not (_acts(x, a) and _acts(y, b)):
        return None
    return Difference("participant", "conflicts", _REAL_LONE, "participant-differs", x.name, y.name)


def _people(claim: Claim) -> list[Participant]:
    """What a statement names like a person: so read, or of several words none of which is a common one."""
    found = [a for a in claim.actors if is_name(a) and _stands_in(a, claim) and _like_person(a, claim)]
    found = found or _holder(claim)
    return list({actor.entity or fold(actor.name): actor for actor in found}.values())


def _holder(claim: Claim) -> list[Participant]:
    """Whom an entry of a list begins with, where it gives a time in office: "Ann Roe, warden, 1897–1909"."""
    if not claim.in_list or claim.date is None or not is_span(claim.date.value):
        return []
    words = words_of(claim)
    last = name_end(words, 0, claim.language) if words else -1
    entry = last >= 1 and last + 1 < len(words) and words[last + 1].text in (",", ":", "(")
    if not entry or any(word.folded in concepts(claim.language) for word in words[: last + 1]):
        return []
    name = claim.text[: words[last].end]
    return [Participant(name, "person", "agent", start=claim.start, end=claim.start + words[last].end)]


def _acts(actor: Participant, claim: Claim) -> bool:
    """Tell whether a name stands where one who acts does: so read, first, after "by", in apposition."""
    if actor.role == "agent":
        return True
    before = claim.text[: max(0, actor.start - claim.start)].rstrip()
    words = fold(before).split()
    by = {fold(word) for word in cues(claim.language, "by")}
    articles = {fold(word) for word in cues(claim.language, "article")}
    if not words or words[-1] in by or _is_cleft(before, claim.language):
        return True
    while words and words[-1] in articles:
        before = before[: before.rfind(" ")].rstrip() if " " in before else ""
        words = words[:-1]
    return before.endswith(",")


def _is_cleft(before: str, language: str) -> bool:
    """Tell whether words before a name point it out as the one: "it was Roe who"."""
    clefts = data(language, "slots").get("acts", {}).get("cleft", ())
    return any(f" {fold(before)}".endswith(f" {fold(cleft)}") for cleft in clefts)


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
    """Tell whether a name, or a word of it, stands in the statement: what a pronoun was read as may be wrong."""
    if actor.start < 0 or not claim.start <= actor.start < claim.end:
        return actor.start < 0 and fold(actor.name) in fold(claim.text)
    said = fold(claim.text[actor.start - claim.start : actor.end - claim.start]).split()
    return not said or bool(set(said) & set(fold(actor.name).split()))


def is_name(actor: Participant) -> bool:
    """Tell whether a mention gives a name, not only an office or a pronoun."""
    return any(word[:1].isupper() for word in actor.name.split()) and fold(actor.name) != fold(actor.title)


def _plays_elsewhere(actor: Participant, teller: Claim, claim: Claim) -> bool:
    """Tell whether the other claim names the same one in any part: then the parts were read differently.

    By the name as it stands in the text too: a lone surname may have been filled up with another's first name.
    """
    if fold(actor.name) in fold(claim.text):
        return True
    said = _as_said(actor, teller)
    return any(same_name(actor, other) or alike(said, _as_said(other, claim)) for other in claim.actors)


def _as_said(actor: Participant, claim: Claim) -> str:
    """A name as it stands in a statement; the name that was made of it when it does not stand there."""
    begin, end = actor.start - claim.start, actor.end - claim.start
    said = claim.text[begin:end] if 0 <= begin < end <= len(claim.text) else ""
    return said if fold(said) and fold(said) in fold(actor.name) else actor.name


def same_name(x: Participant, y: Participant) -> bool:
    """Tell whether two mentions can be one person or body: linked as one, or spelt alike."""
    if x.entity and x.entity == y.entity:
        return True
    return alike(x.name, y.name)


def is_known(suspicion: Suspicion, dossier: Dossier) -> bool:
    """Tell whether one of two names in dispute stands in the other source, and so is not translated."""
    first, second = suspicion.claims
    return any(
        fold(value) in fold(document.source.text)
        for value, claim in zip(suspicion.values, (second, first), strict=True)
        if (document := dossier.documents.get(claim.source_id)) is not None
    )
