"""What must come first: a birth before a death, a closing before the opening again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from pipeline.reconcile.cues import contains, cues
from pipeline.reconcile.facts import BIRTH, DEATH, subject
from pipeline.reconcile.model import Dossier, Suspicion
from pipeline.reconcile.ordinals import earlier
from pipeline.reconcile.phases import follows
from pipeline.records import Claim

_REAL_LIFE = 0.9
_REAL_SENTENCE = 0.8


def check_sequence(claims: Sequence[Claim], dossier: Dossier) -> Iterable[Suspicion]:
    """Ends that are dated before their beginnings: of one life anywhere, of one thing within a sentence."""
    yield from _lives(claims)
    for _, beside in sorted(dossier.by_sentence.items()):
        for first, second in combinations(sorted(beside, key=lambda claim: (claim.start, claim.claim_id)), 2):
            if not earlier(second, first) or (first.date is not None and first.date.basis == "relative"):
                continue
            again = contains(second.text, cues(second.language, "again"))
            if follows(first.event_type, second.event_type, again=again):
                yield _reversed(first, second, _REAL_SENTENCE)


def _lives(claims: Sequence[Claim]) -> Iterable[Suspicion]:
    deaths = [claim for claim in claims if claim.event_type == DEATH]
    for birth in (claim for claim in claims if claim.event_type == BIRTH):
        who = subject(birth, "")
        for death in deaths:
            if who and earlier(death, birth) and who == subject(death, ""):
                yield _reversed(birth, death, _REAL_LIFE)


def _reversed(begin: Claim, end: Claim, real: float) -> Suspicion:
    values = tuple(claim.date.value.edtf if claim.date else "" for claim in (begin, end))
    return Suspicion("arithmetic", (begin, end), values, real, 1.0, "end-before-begin")
