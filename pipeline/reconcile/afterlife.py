"""What somebody is said to have done in person after they died."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pipeline.reconcile.cues import contains, cues
from pipeline.reconcile.facts import DEATH
from pipeline.reconcile.lives import People
from pipeline.reconcile.model import Suspicion
from pipeline.reconcile.ordinals import earlier
from pipeline.records import Claim

_REAL = 0.8
_FARTHEST = 40
"""Years after a death from which on somebody else must be meant."""


def check_afterlife(claims: Sequence[Claim], known: People) -> Iterable[Suspicion]:
    """Hold each act that was done in person ("herself", « en personne ») against the death that its text tells.

    Where its own text tells none, against that of the others.
    """
    deaths: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.event_type == DEATH and claim.date is not None and "negated" not in claim.qualifiers:
            who = known.whose(claim)
            if who:
                deaths.setdefault(who, []).append(claim)
    for claim in claims:
        if claim.date is None or claim.event_type == DEATH or {"negated", "planned"} & set(claim.qualifiers):
            continue
        if not contains(claim.text, cues(claim.language, "in_person")):
            continue
        told = deaths.get(known.whose(claim), ())
        own = [death for death in told if death.source_id == claim.source_id] or told
        yield from (_suspicion(death, claim) for death in own[:1] if _is_late(death, claim))


def _is_late(death: Claim, act: Claim) -> bool:
    if death.date is None or act.date is None or not earlier(death, act):
        return False
    died, done = death.date.value.latest, act.date.value.earliest
    return died is not None and done is not None and done[0] - died[0] <= _FARTHEST


def _suspicion(death: Claim, act: Claim) -> Suspicion:
    values = tuple(claim.date.value.edtf if claim.date else "" for claim in (death, act))
    return Suspicion("arithmetic", (death, act), values, _REAL, 1.0, "after-death")
