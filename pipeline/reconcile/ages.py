"""Ages held against births: "aged 81" in November 1902 goes with a birth in March 1821."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from pipeline.claims.carry import pronouns
from pipeline.claims.lexicon import lexicon
from pipeline.dates.algebra import years_between
from pipeline.reconcile.cues import contains, cues, fold
from pipeline.reconcile.facts import BIRTH, Fact, people, quantity_of, whole_years
from pipeline.reconcile.lives import People
from pipeline.reconcile.model import Dossier, Support, Suspicion, sentence_of
from pipeline.records import Claim

_REAL = 0.88
_REAL_AGES = 0.75
_ROUGH_YEARS = 2
_MEETING = "meeting"
_FARTHEST = 30
_FARTHEST_UNNAMED = 12
"""An age further off than this is somebody else's; where the statement names nobody, it is so sooner."""


@dataclass(frozen=True, slots=True)
class _Age:
    """An age of so many years that a claim gives of somebody, at a date that `then` gives."""

    claim: Claim
    given: int
    then: Fact
    who: str


def check_ages(
    claims: Sequence[Claim], dossier: Dossier, hero: str, linked: Set[frozenset[str]] = frozenset()
) -> Iterable[Suspicion | Support]:
    """Hold every age against every birth of the same person that claims give; without one, against each other.

    An age that fits the birth of its own text contradicts no other birth: there the births are in question.

    Args:
        claims: in order of the text. hero: whom the dossier is about. linked: pairs of claim ids whose ages are
            compared with the link.
    """
    known = People(dossier, hero)
    births = known.births()
    ages = list(_ages(claims, known))
    for age in ages:
        judged = list(_judge(age, births.get(age.who, ()), dossier))
        judged = judged or list(_judge(age, _launches(age.claim, known), dossier))
        fitting = [item for item in judged if isinstance(item, Support)]
        if any(item.supported.source_id == age.claim.source_id for item in fitting):
            judged = [*fitting]
        yield from judged
    for one, other in combinations(ages, 2):
        pair = frozenset((one.claim.claim_id, other.claim.claim_id))
        if one.who and one.who == other.who and one.who not in births and pair not in linked:
            yield from _compare_ages(one, other)


def _ages(claims: Sequence[Claim], known: People) -> Iterable[_Age]:
    for claim in claims:
        given = whole_years(claim, "age")
        then = (_dated(claim, known.dossier) or _now(claim, known.dossier)) if given is not None else None
        if given is None or then is None or then.date.earliest is None or then.date.latest is None:
            continue
        if not _is_of_another(claim):
            yield _Age(claim, given, then, known.whose(claim))


def _compare_ages(one: _Age, other: _Age) -> Iterable[Suspicion]:
    """The conflict of two ages that lead to births some years apart."""
    (low, high), (low2, high2) = _born(one), _born(other)
    apart = max(low - high2, low2 - high)
    if 0 < apart <= _FARTHEST_UNNAMED and one.claim.date and other.claim.date:
        claims = (one.claim, other.claim)
        values = tuple(
            f"{quantity_of(c, 'age').text} ({c.date.value.edtf})" if c.date else "" for c in claims
        )
        yield Suspicion("arithmetic", claims, values, _REAL_AGES, 1.0, "ages-differ")


def _born(age: _Age) -> tuple[int, int]:
    """The first and last year in which somebody of that age then was born."""
    rough = _rough(age.claim)
    assert age.then.date.earliest is not None
    assert age.then.date.latest is not None
    return age.then.date.earliest[0] - age.given - 1 - rough, age.then.date.latest[0] - age.given + rough


def _rough(claim: Claim) -> int:
    age = quantity_of(claim, "age")
    return _ROUGH_YEARS if age.approximate or "approximate" in claim.qualifiers else 0


def _judge(age: _Age, births: Iterable[Fact], dossier: Dossier) -> Iterable[Suspicion | Support]:
    rough, given = _rough(age.claim), age.given
    farthest = _FARTHEST if _names_somebody(age.claim, dossier) else _FARTHEST_UNNAMED
    for birth in births:
        span = years_between(birth.date, age.then.date)
        if span is None or birth.claim.claim_id == age.claim.claim_id or span[1] < 0:
            continue
        if span[0] - rough <= given <= span[1] + rough:
            yield Support("age", age.claim, birth.claim, str(given))
        elif min(abs(given - span[0]), abs(given - span[1])) <= farthest:
            yield _conflict(age.claim, birth.claim, age.then.claim, given, span)


def _names_somebody(claim: Claim, dossier: Dossier) -> bool:
    return any(people(beside) for beside in dossier.by_sentence.get(sentence_of(claim), (claim,)))


def _launches(claim: Claim, known: People) -> list[Fact]:
    """When the ship whose age a text gives was launched, if it tells so once."""
    if people(claim) and any(fold(actor.name) in fold(claim.text) for actor in claim.actors):
        return []
    told = [
        other
        for other in known.dossier.claims.values()
        if other.source_id == claim.source_id
        and other.date is not None
        and not other.date.value.is_yearless
        and contains(other.text, cues(other.language, "launched"))
        and known.whose(other) in ("", known.hero)
    ]
    return [Fact(told[0], told[0].date.value)] if len(told) == 1 and told[0].date else []


def _dated(claim: Claim, dossier: Dossier) -> Fact | None:
    """The date of a claim; of the sentence before when it says "then" or "on that day"."""
    if claim.date is not None:
        return Fact(claim, claim.date.value) if _dates_the_age(claim) else None
    if contains(claim.text, cues(claim.language, "that_day")):
        before: Iterable[Claim] = (
            other
            for other in dossier.claims.values()
            if other.source_id == claim.source_id
            and other.date is not None
            and not other.date.value.is_yearless
        )
    elif contains(claim.text, cues(claim.language, "then")):
        before = dossier.dated_beside(claim)
    else:
        return None
    earlier = [other for other in before if other.end <= claim.end]
    near = max(earlier, key=lambda other: (sentence_of(other)[1], other.start, other.claim_id), default=None)
    return Fact(near, near.date.value) if near is not None and near.date is not None else None


def _dates_the_age(claim: Claim) -> bool:
    """Tell whether a claim's date is that of its age: its own, and not "widowed at thirty, she left in 1890"."""
    if claim.date is None or claim.date.value.is_yearless:
        return False
    if not claim.start <= claim.date.start < claim.end:
        return False
    age = quantity_of(claim, "age")
    before = fold(claim.text[: max(0, age.start - claim.start)]).split()
    behind = claim.text[max(0, age.end - claim.start) : max(0, claim.date.start - claim.start)]
    opened = len(before) > 1 and not {fold(word) for word in _subjects(claim.language)} & set(before)
    return not (opened and _subject_follows(claim.language).match(behind))


@cache
def _subjects(language: str) -> frozenset[str]:
    words = pronouns(language)
    return words["person"] | words["male"] | words["female"]


@cache
def _subject_follows(language: str) -> re.Pattern[str]:
    """A comma, and then whom the sentence is about."""
    return re.compile(rf"\s?,\s(?:{'|'.join(map(re.escape, sorted(_subjects(language))))})\b", re.IGNORECASE)


def _now(claim: Claim, dossier: Dossier) -> Fact | None:
    """The day a record was taken, for an age that it gives as of now beside a birth ("born in 1921 and aged 92").

    It is the day of the meeting that the source opens with.
    """
    beside = dossier.by_sentence.get(sentence_of(claim), ())
    if "state" not in claim.qualifiers or not any(other.event_type == BIRTH for other in beside):
        return None
    own = [c for c in dossier.claims.values() if c.source_id == claim.source_id and c.date is not None]
    first = min(own, key=lambda c: (c.start, c.claim_id), default=None)
    if first is None or first.date is None or first.event_type != _MEETING:
        return None
    return Fact(first, first.date.value) if first.date.value.precision == "day" else None


def _is_of_another(claim: Claim) -> bool:
    """Tell whether an age is a limit ("under fourteen"), a thing's, or that of somebody known by it only.

    It stands right behind the name of a thing, as the guns of a ship do, or behind "a boy of".
    """
    age = quantity_of(claim, "age")
    if age.bound != "exact":
        return True
    if any(0 <= age.start - a.end <= 2 for a in claim.actors if a.kind in ("thing", "organisation")):
        return True
    unnamed = _somebody(claim.language).search(claim.text[: max(0, age.start - claim.start)])
    return unnamed is not None and not unnamed["predicate"]


@cache
def _somebody(language: str) -> re.Pattern[str]:
    """ "A boy of", « une dame de » right before an age; "she was a girl of" is said of her."""
    words = {
        name: "|".join(map(re.escape, cues(language, name)))
        for name in ("predicate", "somebody", "own", "person")
    }
    kin = "|".join(map(re.escape, sorted(lexicon(language).kin)))
    before = f"{words['somebody']}|{words['own']}"
    of = "|".join(cues(language, "of"))
    return re.compile(
        rf"(?P<predicate>\b(?:{words['predicate']})\s)?\b(?:{before})\s(?:\w+\s)?(?:{words['person']}|{kin})\s"
        rf"(?:[\w’']+\s)?(?:{of})\s?$",
        re.IGNORECASE,
    )


def _conflict(claim: Claim, birth: Claim, then: Claim, given: int, span: tuple[int, int]) -> Suspicion:
    expected = str(span[0]) if span[0] == span[1] else f"{span[0]}–{span[1]}"
    anchors = tuple(one for one in (then, birth) if one is not claim)
    values = (quantity_of(claim, "age").text, *(c.date.value.edtf if c.date else "" for c in anchors))
    params = {"expected": expected, "given": str(given)}
    return Suspicion("arithmetic", (claim, *anchors), values, _REAL, 1.0, "age-birth", params)
