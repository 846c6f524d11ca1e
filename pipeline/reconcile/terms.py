"""How long after one beginning something came: "two years later" in one text, « au bout de cinq ans » in the other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from pipeline.dates.algebra import Relation, compare
from pipeline.dates.value import DateValue, Day
from pipeline.reconcile.cues import contains, cues, fold
from pipeline.reconcile.dates import is_span
from pipeline.reconcile.model import Dossier, Pair, Sentence, Suspicion, sentence_of
from pipeline.reconcile.things import said
from pipeline.records import Claim, Quantity

_REAL = 0.8
_SAME_SPELL = 0.9
_SURE = 0.5
_AFTER = 2
"""Sentences behind a beginning in which its end may be told."""
_FARTHEST = 3.0
"""Lengths of one spell are hardly this many times as long as each other."""
_MARRIAGE = "person.marriage"
_TWICE = 2.0
_DAYS = {"day": 1.0, "month": 30.44, "year": 365.25}
_WEEK = 7
_ROUGH = 0.1
_BOUND = 0.25


@dataclass(frozen=True, slots=True)
class _End:
    """A statement some time behind a beginning: least and most days between the two; stated as a length or not."""

    claim: Claim
    low: float
    high: float
    counted: bool
    text: str


def check_terms(pairs: Iterable[Pair], dossier: Dossier) -> Iterable[Suspicion]:
    """Hold against each other the lengths that two texts count from one event that both date alike.

    The one that counts must stand in the sentence of the beginning, or one or two behind it; the other counts too, or
    dates the end. That both mean one end, their type, their words, or that each says that it was over must show.
    """
    for pair in pairs:
        if pair.link.ambiguous or pair.link.probability < _SURE or pair.a.source_id == pair.b.source_id:
            continue
        if not _begin_together(pair.a, pair.b):
            continue
        left, right = _ends(pair.a, dossier), _ends(pair.b, dossier)
        alike = [(x, y) for x in left for y in right if (x.counted or y.counted) and _of_one_end(x, y, pair)]
        alike = [(x, y) for x, y in alike if x.counted and y.counted] or alike
        if len(alike) != 1:
            continue
        x, y = alike[0]
        if (x.low <= y.high and y.low <= x.high) or _are_dated_alike(x.claim, y.claim):
            continue
        if max(x.high, y.high) <= _FARTHEST * max(1.0, min(x.high, y.high)):
            match = pair.link.probability * _SAME_SPELL
            claims, values = (x.claim, y.claim), (x.text, y.text)
            yield Suspicion("arithmetic", claims, values, _REAL, match, "lengths-differ", links=(pair.link,))
    yield from _after_so_long(dossier)


def _begin_together(a: Claim, b: Claim) -> bool:
    """Tell whether two beginnings are dated within a year of each other."""
    if a.date is None or b.date is None or is_span(a.date.value) or is_span(b.date.value):
        return False
    x, y = _bounds(a.date.value), _bounds(b.date.value)
    return x is not None and y is not None and max(x[0] - y[1], y[0] - x[1]) < _DAYS["year"]


def _are_dated_alike(a: Claim, b: Claim) -> bool:
    """Tell whether two ends have one date, so that what differs is the reckoning of one text."""
    return (
        a.date is not None
        and b.date is not None
        and compare(a.date.value, b.date.value) is not Relation.DISJOINT
    )


def _after_so_long(dossier: Dossier) -> Iterable[Suspicion]:
    """The conflicts within a text: "taken on in 1969 … In 1973, after six years, she was given the command"."""
    claims = sorted(dossier.claims.values(), key=lambda claim: (claim.source_id, claim.start, claim.claim_id))
    for end in claims:
        told = _counted(end, end)
        if (
            told is None
            or end.date is None
            or end.date.basis not in ("explicit", "list")
            or is_span(end.date.value)
        ):
            continue
        own = [c for c in claims if c.source_id == end.source_id and c is not end]
        spans = [(c, since) for c in own if (since := _dated(end, c)) is not None]
        weddings = [(c, since) for c, since in spans if _weds(c, end)]
        spans = weddings or [(c, s) for c, s in spans if end in _behind(c, dossier) or _of_one(c, end)]
        if any(since.low <= told.high and told.low <= since.high for _, since in spans):
            continue
        near = weddings or [(c, s) for c, s in spans if end in _behind(c, dossier) and _of_one(c, end)]
        for begin, since in near[-1:]:
            if told.low <= _TWICE * since.high and since.low <= _TWICE * told.high and begin.date is not None:
                values = (begin.date.value.edtf, f"{end.date.value.edtf} ({told.text})")
                yield Suspicion("arithmetic", (begin, end), values, _REAL, 1.0, "lengths-differ")


def _weds(begin: Claim, end: Claim) -> bool:
    """Tell whether a statement counts the years of a marriage, and another tells of one."""
    return begin.event_type == _MARRIAGE and contains(end.text, cues(end.language, "married_life"))


def _of_one(begin: Claim, end: Claim) -> bool:
    """Tell whether a beginning and an end name one person or thing, or share a word."""
    named = [{actor.entity for actor in claim.actors if actor.entity} for claim in (begin, end)]
    words = said(begin), said(end)
    return bool(named[0] & named[1] or words[0] & words[1])


def _of_one_end(x: _End, y: _End, begin: Pair) -> bool:
    """Tell whether two statements behind one beginning are of the same end."""
    a, b = x.claim, y.claim
    if a.event_type and a.event_type == b.event_type:
        return True
    shared = said(a) & said(b)
    if shared or all(_is_over(claim) for claim in (a, b)):
        return True
    beside = sentence_of(a) == sentence_of(begin.a) and sentence_of(b) == sentence_of(begin.b)
    return beside and not (a.event_type and b.event_type)


def _is_over(claim: Claim) -> bool:
    return contains(claim.text, cues(claim.language, "over"))


def _ends(begin: Claim, dossier: Dossier) -> list[_End]:
    """What the text tells behind a beginning, at a date or after a length of time."""
    found = []
    for claim in _behind(begin, dossier):
        told = _counted(claim, begin) or _dated(claim, begin)
        if told is not None:
            found.append(told)
    return found


def _behind(begin: Claim, dossier: Dossier) -> Sequence[Claim]:
    """The statements behind one in its sentence, and in the next ones of its paragraph."""
    own = [
        claim
        for claim in dossier.claims.values()
        if claim.source_id == begin.source_id
        and claim.paragraph == begin.paragraph
        and claim.start >= begin.end
    ]
    sentences: list[Sentence] = sorted({sentence_of(claim) for claim in own} - {sentence_of(begin)})[:_AFTER]
    near = {sentence_of(begin), *sentences}
    return sorted(
        (claim for claim in own if sentence_of(claim) in near),
        key=lambda claim: (claim.start, claim.claim_id),
    )


def _counted(claim: Claim, begin: Claim) -> _End | None:
    """The end that a statement counts from a beginning: after so many weeks, or by a date so many years later."""
    lengths = [q for q in claim.quantities if q.kind == "duration" and q.unit in _DAYS]
    if len(lengths) == 1 and _is_after(claim, lengths[0], strictly=begin is claim):
        low, high = _reach(lengths[0])
        return _End(claim, low, high, True, lengths[0].text)
    anchor = claim.date.anchor if claim.date else None
    if claim.date is None or claim.date.basis != "derived" or anchor is None or begin.date is None:
        return None
    if anchor.start != begin.date.start:
        return None
    told = _dated(claim, begin)
    return None if told is None else _End(claim, told.low, told.high, True, told.text)


def _is_after(claim: Claim, length: Quantity, *, strictly: bool) -> bool:
    """Tell whether a length counts up to what a statement tells: "after ten days", « au bout de dix jours »."""
    if length.upper is not None:
        return False
    before = fold(claim.text[: max(0, length.start - claim.start)])
    words = cues(claim.language, "at_the_end_of")
    if not strictly:
        words = (*words, *cues(claim.language, "for_a_time"))
    # "after a marriage of": also without the article, its noun and the preposition
    noun = re.compile(rf"\s\w+\s\w+\s(?:{'|'.join(cues(claim.language, 'of'))})$")
    return any(
        f" {text.strip()}".endswith(f" {fold(word)}")
        for text in (before, noun.sub("", f" {before}"))
        for word in words
    )


def _reach(length: Quantity) -> tuple[float, float]:
    days = length.value * _DAYS[length.unit]
    weeks = length.unit == "day" and length.value >= _WEEK and length.value % _WEEK == 0
    grain = _WEEK if weeks else _DAYS[length.unit]
    slack = grain + (_ROUGH * days if length.approximate else 0.0)
    if length.bound in ("more-than", "at-least"):
        return days, days + max(grain, _BOUND * days)
    if length.bound in ("less-than", "at-most"):
        return days - max(grain, _BOUND * days), days
    return days - slack, days + slack


def _dated(claim: Claim, begin: Claim) -> _End | None:
    """The end that a statement dates."""
    if claim.date is None or begin.date is None or is_span(claim.date.value):
        return None
    ends = _bounds(begin.date.value), _bounds(claim.date.value)
    if (
        ends[0] is None
        or ends[1] is None
        or compare(begin.date.value, claim.date.value) is not Relation.DISJOINT
    ):
        return None
    low, high = ends[1][0] - ends[0][1], ends[1][1] - ends[0][0]
    return _End(claim, low, high, False, claim.date.value.edtf) if low > 0 else None


def _bounds(value: DateValue) -> tuple[int, int] | None:
    if value.is_yearless or value.earliest is None or value.latest is None:
        return None
    return _ordinal(value.earliest), _ordinal(value.latest)


def _ordinal(day: Day) -> int:
    return date(max(1, day[0]), day[1], day[2]).toordinal()
