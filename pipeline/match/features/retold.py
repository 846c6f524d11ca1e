"""One thing told twice by one text, with two values: a slip, or two opinions that it took over.

What else the two statements share has to say that they are about one thing; then two dates that lie near each
other, or two numbers of such things, are more likely two values than two occasions.
"""

from __future__ import annotations

from pipeline.dates.algebra import gap_days
from pipeline.dates.value import DateValue
from pipeline.match.features.quantities import comparable, same
from pipeline.match.finding import Finding
from pipeline.match.occasions import apart, kinds, opposed, related
from pipeline.match.slips import is_day_slip, is_year_slip
from pipeline.match.view import View, named
from pipeline.records import Claim, Participant, Place, Quantity

_LEAST_TELLING = 4.0
"""Bits of the words and names that the two statements share."""
_LEAST_THINGS = 2
_NEAR_DAYS = 5 * 366
_BRIEF = 3
_COMMON = ("country:", "role:")
_COUNTED = ("count", "money", "percent")


def retold(view: View, i: int, j: int) -> Finding | None:
    """Whether two statements of one text, alike in what they tell of, differ in a near date or a number."""
    a, b = view.claims[i], view.claims[j]
    if a.source_id != b.source_id or a.sentence == b.sentence or not _one_act(a, b):
        return None
    if a.date is not None and b.date is not None and _differ(a.date.value, b.date.value):
        least = _LEAST_THINGS if _other_act(a, b) else 1
        telling = _telling(view, _own(view, i), _own(view, j), least)
        if not telling or not _near(a.date.value, b.date.value):
            return None
        return Finding("retold", "date", telling, {"first": a.date.text, "second": b.date.text})
    telling = _telling(view, _with_antecedent(view, i), _with_antecedent(view, j), _LEAST_THINGS)
    found = _other_number(a, b)
    if not telling or found is None:
        return None
    return Finding("retold", "number", telling, {"first": found[0].text, "second": found[1].text})


def _telling(view: View, first: frozenset[str], second: frozenset[str], least: int) -> float:
    """Bits of what two statements share; 0 when it is too little, or when each names somebody or a place alone."""
    common = first & second
    if len(common) < least or (_names(first) and _names(second) and not _names(common)):
        return 0.0
    telling = view.told(common)
    return telling if telling >= _LEAST_TELLING else 0.0


def _with_antecedent(view: View, claim: int) -> frozenset[str]:
    """A statement's own words and names; where it names nothing ("It has …"), with those of the one before it."""
    found = _own(view, claim)
    before = claim - 1
    if len(view.words[claim]) < _BRIEF and not _names(found) and before >= 0:
        mine, other = view.claims[claim], view.claims[before]
        if (mine.source_id, mine.paragraph) == (other.source_id, other.paragraph):
            return found | _own(view, before)
    return found


def _own(view: View, claim: int) -> frozenset[str]:
    """The words of a statement, each as the most telling of what it can stand for, and the names that stand in it."""
    told = view.claims[claim]
    words = {max(sorted(meanings), key=lambda element: view.bits[element]) for meanings in view.words[claim]}
    parts: list[Participant | Place] = [*told.actors, *told.places]
    names = {named(part) for part in parts if told.start <= part.start and part.end <= told.end}
    return frozenset(words | {name for name in names if not name.startswith(_COMMON)})


def _names(elements: frozenset[str]) -> frozenset[str]:
    return frozenset(element for element in elements if ":" in element)


def _other_act(a: Claim, b: Claim) -> bool:
    """Tell whether both types of event are known, and of two families."""
    return bool(a.event_type and b.event_type) and not related(a.event_type, b.event_type)


def _one_act(a: Claim, b: Claim) -> bool:
    """Tell whether the types of event allow one act: not one that undoes the other, nor births of two people."""
    if opposed(a.event_type, b.event_type):
        return False
    if _other_act(a, b):
        return True
    if kinds().get(a.event_type) == "once" or kinds().get(b.event_type) == "once":
        people = [{actor.entity for actor in claim.actors if actor.kind == "person"} for claim in (a, b)]
        return bool(people[0] & people[1])
    return True


def _differ(a: DateValue, b: DateValue) -> bool:
    """Tell whether two dates have no day in common; of two spans, whether they have one end alone in common."""
    if a.precision != "interval" or b.precision != "interval":
        return apart(a, b)
    if a.earliest is None or a.latest is None or b.earliest is None or b.latest is None:
        return False
    return (a.earliest == b.earliest) != (a.latest == b.latest)


def _near(a: DateValue, b: DateValue) -> bool:
    gap = gap_days(a, b)
    return (gap is not None and gap <= _NEAR_DAYS) or is_day_slip(a, b) or is_year_slip(a, b)


def _other_number(a: Claim, b: Claim) -> tuple[Quantity, Quantity] | None:
    """A number of such things in either statement where they have none in common."""
    pairs = [
        (p, q)
        for p in a.quantities
        for q in b.quantities
        if p.kind in _COUNTED and q.kind in _COUNTED and comparable(p, q, a.language, b.language)
    ]
    if any(same(p, q) for p, q in pairs):
        return None
    named = [(p, q) for p, q in pairs if ((p.noun and q.noun) or p.kind != "count") and _close(p, q)]
    return named[0] if named else None


def _close(p: Quantity, q: Quantity) -> bool:
    """At most twice as much, or the same digits in another order."""
    low, high = sorted((abs(p.value), abs(q.value)))
    return high <= 2 * low or sorted(f"{p.value:g}") == sorted(f"{q.value:g}")
