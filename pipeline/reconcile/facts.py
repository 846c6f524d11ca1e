"""What the reckonings start from: births, deaths, beginnings and ends, each with the claim that gives it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pipeline.dates.shifting import shift
from pipeline.dates.value import DateValue
from pipeline.reconcile.cues import contains, cues
from pipeline.reconcile.model import Dossier, sentence_of
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


def dates_of_life(claims: Sequence[Claim], hero: str, event_type: str) -> Mapping[str, tuple[Fact, ...]]:
    """Person → the births (or deaths) that claims give, those reckoned from anniversaries among them."""
    found: dict[str, list[Fact]] = defaultdict(list)
    for claim in claims:
        if claim.date is None or claim.date.value.is_yearless:
            continue
        if claim.event_type == event_type and "negated" not in claim.qualifiers:
            who = subject(claim, hero)
            if who:
                found[who].append(Fact(claim, claim.date.value))
        years = whole_years(claim, "anniversary")
        if years is not None and contains(claim.text, cues(claim.language, event_type)):
            who = subject(claim, hero)
            if who:
                found[who].append(Fact(claim, shift(claim.date.value, years=-years)))
    return {who: tuple(facts) for who, facts in found.items()}


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


def dated(claim: Claim, dossier: Dossier) -> Fact | None:
    """The date of a claim; of the sentence before in its paragraph when it says "then"."""
    if claim.date is not None:
        return None if claim.date.value.is_yearless else Fact(claim, claim.date.value)
    if not contains(claim.text, cues(claim.language, "then")):
        return None
    before = [other for other in dossier.dated_beside(claim) if other.end <= claim.end]
    near = max(before, key=lambda other: (sentence_of(other)[1], other.start), default=None)
    return Fact(near, near.date.value) if near is not None and near.date is not None else None
