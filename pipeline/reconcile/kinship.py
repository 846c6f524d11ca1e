"""Whose kin somebody was: the founder's grandson in one text, his nephew by marriage in the other."""

from __future__ import annotations

import re

from pipeline.claims.lexicon import lexicon
from pipeline.match.words import classes
from pipeline.reconcile.cues import cues
from pipeline.reconcile.facts import people
from pipeline.reconcile.model import Difference
from pipeline.records import Claim, Participant

_REAL = 0.75
_WORDS = 4
"""Words after the kin in which the one whose kin it is must stand."""
_SHORTEST = 4


def compare_kinship(a: Claim, b: Claim) -> Difference | None:
    """The conflict of two degrees of kin of one person to the same somebody; None when they do not differ.

    Both claims must be about one person, and name after the kin the same one whose kin it is: one can be
    the sister of a captain and the daughter of a priest.
    """
    x, y = _kin(a), _kin(b)
    if x is None or y is None or x.title == y.title or not set(people(a)) & set(people(b)):
        return None
    if not _same_relation(a, x, b, y):
        return None
    return Difference("participant", "conflicts", _REAL, "participant-differs", _worded(x, a), _worded(y, b))


def _kin(claim: Claim) -> Participant | None:
    """The one degree of blood or marriage that a claim names."""
    kin = lexicon(claim.language).kin - set(cues(claim.language, "no_degree"))
    found = [
        actor for actor in claim.actors if actor.kind == "role" and actor.title in kin and actor.start >= 0
    ]
    return found[0] if len(found) == 1 else None


def _same_relation(a: Claim, x: Participant, b: Claim, y: Participant) -> bool:
    """Tell whether both name the same one after the kin ("of the founder", « du fondateur »)."""
    left, right = (_after(claim, kin) for claim, kin in ((a, x), (b, y)))
    known = classes((word, claim.language) for claim, words in ((a, left), (b, right)) for word in words)
    return any(known[one, a.language] & known[other, b.language] for one in left for other in right)


def _after(claim: Claim, kin: Participant) -> list[str]:
    following = re.findall(r"[^\W\d_]+", claim.text[kin.end - claim.start :])[:_WORDS]
    return [word.lower() for word in following if len(word) >= _SHORTEST]


def _worded(kin: Participant, claim: Claim) -> str:
    return claim.text[kin.start - claim.start : kin.end - claim.start]
