"""What the reckonings start from: births, deaths, beginnings and ends, each with the claim that gives it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.dates.value import DateValue
from pipeline.records import Claim, Quantity

BIRTH = "person.birth"
DEATH = "person.death"
_LEAST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Fact:
    """A date that holds of one person, by a claim or by reckoning from one."""

    claim: Claim
    date: DateValue


def people(claim: Claim) -> tuple[str, ...]:
    """The entities of the named people of a claim, those who act first."""
    order = {"agent": 0, "patient": 1, "counterpart": 2}
    named = [a for a in claim.actors if a.kind == "person" and a.entity]
    return tuple(dict.fromkeys(a.entity for a in sorted(named, key=lambda a: order.get(a.role, 3))))


def subject(claim: Claim, protagonist: str) -> str:
    """The one person that a claim is about.

    The dossier's protagonist when it names nobody; empty when open.
    """
    agents = {a.entity for a in claim.actors if a.kind == "person" and a.entity and a.role == "agent"}
    if len(agents) == 1:
        return next(iter(agents))
    named = set(people(claim))
    if len(named) == 1:
        return next(iter(named))
    return protagonist if not named else ""


def protagonist(claims: Iterable[Claim]) -> str:
    """The person whom a dossier is about: named at least three times, and twice as often as anybody else."""
    counts = Counter(entity for claim in claims for entity in people(claim)).most_common()
    ranked = sorted(counts, key=lambda item: (-item[1], item[0]))
    if not ranked or ranked[0][1] < _LEAST_NAMED:
        return ""
    second = ranked[1][1] if len(ranked) > 1 else 0
    return ranked[0][0] if ranked[0][1] >= 2 * second else ""


def whole_years(claim: Claim, kind: str) -> int | None:
    """The number of years that a claim gives as an age, a duration or an anniversary.

    None without exactly one.
    """
    found = [q for q in claim.quantities if q.kind == kind and q.unit in ("", "year")]
    if len(found) != 1 or found[0].upper is not None or not float(found[0].value).is_integer():
        return None
    return int(found[0].value)


def quantity_of(claim: Claim, kind: str) -> Quantity:
    """The quantity that `whole_years` read."""
    return next(q for q in claim.quantities if q.kind == kind)
