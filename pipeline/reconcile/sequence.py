"""What must come first: a birth before a death, a closing before the opening again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pipeline.reconcile.cues import contains, cues
from pipeline.reconcile.facts import BIRTH, DEATH, subject
from pipeline.reconcile.model import Suspicion, sentence_of
from pipeline.reconcile.ordinals import earlier
from pipeline.reconcile.phases import follows
from pipeline.records import Claim

_REAL_LIFE = 0.9
_REAL_SENTENCE = 0.8


def check_sequence(claims: Sequence[Claim], hero: str) -> Iterable[Suspicion]:
    """Ends that are dated before their beginnings: of one life anywhere, of one thing within a sentence."""
    yield from _lives(claims, hero)
    for first in claims:
        for second in claims:
            if not earlier(second, first) or not _one_breath(first, second):
                continue
            again = contains(second.text, cues(second.language, "again"))
            if follows(first.event_type, second.event_type, again=again):
                yield _reversed(first, second, _REAL_SENTENCE)


def _lives(claims: Sequence[Claim], hero: str) -> Iterable[Suspicion]:
    for birth in claims:
        if birth.event_type != BIRTH:
            continue
        for death in claims:
            if death.event_type == DEATH and earlier(death, birth):
                who = subject(birth, hero)
                if who and who == subject(death, hero):
                    yield _reversed(birth, death, _REAL_LIFE)


def _one_breath(first: Claim, second: Claim) -> bool:
    """Tell whether one claim comes right after another in the same sentence, or the next one."""
    if (
        first.source_id != second.source_id
        or first.paragraph != second.paragraph
        or second.start <= first.start
    ):
        return False
    if first.date is None or second.date is None or first.date.basis == "relative":
        return False
    return sentence_of(first) == sentence_of(second)


def _reversed(begin: Claim, end: Claim, real: float) -> Suspicion:
    values = tuple(claim.date.value.edtf if claim.date else "" for claim in (begin, end))
    return Suspicion("arithmetic", (begin, end), values, real, 1.0, "end-before-begin")
