"""What "the first" excludes: an earlier one of the same kind, known from elsewhere."""

from __future__ import annotations

import re

from rapidfuzz.fuzz import ratio

from pipeline.reconcile.cues import concepts, contains, cues, fold
from pipeline.reconcile.model import Difference, Dossier, sentence_of
from pipeline.reconcile.names import is_name, same_name
from pipeline.records import Claim, Quantity

_REAL_UNIVERSAL = 0.9
_REAL_RESTRICTED = 0.6
_REAL_OTHER_COUNT = 0.15
_REAL_AFTER_FIRST = 0.6
_REAL_BEFORE_SECOND = 0.35
_REAL_RANK = 0.85
_COGNATE = 65
_DOER_WORDS = 4
_MOST_COUNTED = 5
_SECOND = 2


def is_first(claim: Claim) -> bool:
    """Tell whether a claim says that its event was the first of its kind."""
    return "first" in claim.qualifiers and "negated" not in claim.qualifiers


def none_before(claim: Claim) -> bool:
    """Tell whether a statement says that nobody had done it before: "no woman had won it before her"."""
    patterns = cues(claim.language, "none_before")
    return any(re.search(pattern, claim.text, re.IGNORECASE) for pattern in patterns)


def occurrence(claim: Claim) -> int | None:
    """Which of its kind a claim says that its event was: 1 for the first; None when it does not say."""
    counted = [int(q.value) for q in claim.quantities if q.kind == "ordinal" and q.value <= _MOST_COUNTED]
    if is_first(claim):
        counted.append(1)
    return counted[0] if len(counted) == 1 else None


def compare_ranks(a: Claim, b: Claim) -> Difference | None:
    """The conflict of two places in one series ("the fourth branch", « la sixième »); None when there is none.

    Each claim must count its event once, and of nothing that the other does not count.
    """
    x, y = ([q for q in claim.quantities if q.kind == "ordinal" and q.value >= _SECOND] for claim in (a, b))
    for first, other, counted in ((a, b, y), (b, a, x)):
        leads = is_first(first) or none_before(first)
        if leads and not is_first(other) and len(counted) == 1 and _of_doers(other, counted[0]):
            return _first_against(first, counted[0], turned=first is b)
    if len(x) != 1 or len(y) != 1 or x[0].value == y[0].value or is_first(a) or is_first(b):
        return None
    nouns = [concepts(claim.language).get(fold(q.noun), frozenset()) for claim, q in ((a, x[0]), (b, y[0]))]
    if all(nouns) and not nouns[0] & nouns[1]:
        return None
    apart = all(_stands_alone(claim, q) for claim, q in ((a, x[0]), (b, y[0])))
    if not apart and not (nouns[0] & nouns[1] or one_noun(x[0].noun, y[0].noun)):
        return None
    return Difference("quantity", "conflicts", _REAL_RANK, "quantity-differs", x[0].text, y[0].text)


def one_noun(x: str, y: str) -> bool:
    """Tell whether two nouns are one, or cognates ("abbot", « abbé »)."""
    return bool(x and y) and ratio(fold(x), fold(y)) >= _COGNATE


def _of_doers(claim: Claim, rank: Quantity) -> bool:
    """Tell whether a rank is among those who did something: "the second woman to fly", « le troisième à la voir »."""
    after = fold(claim.text[max(0, rank.end - claim.start) :]).split()[:_DOER_WORDS]
    return any(word in after for word in map(fold, cues(claim.language, "doing")))


def _first_against(first: Claim, rank: Quantity, *, turned: bool) -> Difference | None:
    """The conflict of a first place with a later one, of the one who did it."""
    said = next((q.text for q in first.quantities if q.kind == "ordinal" and q.value == 1), "1")
    values = (rank.text, said) if turned else (said, rank.text)
    return Difference("quantity", "conflicts", _REAL_RANK, "quantity-differs", *values)


def _stands_alone(claim: Claim, rank: Quantity) -> bool:
    """Tell whether nothing is counted right behind a rank: "the bank's fourth, opened", « la sixième de la ville »."""
    after = claim.text[max(0, rank.end - claim.start) :]
    return not after.strip() or bool(
        re.match(rf"\W*[,.;:)]|\s(?:{'|'.join(cues(claim.language, 'of'))})", after)
    )


def told_apart(a: Claim, b: Claim) -> float:
    """What is left of a conflict of dates when the claims count their events: 1 when they do not.

    A first and a second are two events. A second dated after another one, or a first dated before it, is
    probably not that one.
    """
    first, second = occurrence(a), occurrence(b)
    if first is not None and second is not None:
        return 1.0 if first == second else _REAL_OTHER_COUNT
    for count, claim, other in ((first, a, b), (second, b, a)):
        if count == 1 and earlier(claim, other):
            return _REAL_AFTER_FIRST
        if count is not None and count > 1 and earlier(other, claim):
            return _REAL_BEFORE_SECOND
    return 1.0


def is_universal(claim: Claim, dossier: Dossier) -> bool:
    """Tell whether "the first" is said of anybody: "the first person to", not "the first woman to"."""
    source, start, end = sentence_of(claim)
    return contains(dossier.text(source, start, end) or claim.text, cues(claim.language, "first_of_all"))


def earlier(a: Claim, b: Claim) -> bool:
    """Tell whether all that `a` can mean lies before all that `b` can mean."""
    if a.date is None or b.date is None:
        return False
    x, y = a.date.value.latest, b.date.value.earliest
    return x is not None and y is not None and x < y


def compare_ordinals(a: Claim, b: Claim, dossier: Dossier) -> Difference | None:
    """The conflict of "the first" with an earlier one by somebody else; None when there is none.

    With the same people on both sides, it is the date that is in question, not the order.
    """
    for first, other in ((a, b), (b, a)):
        if not is_first(first) or not earlier(other, first) or is_first(other):
            continue
        universal = is_universal(first, dossier)
        if not others_act(first, other, universal=universal):
            continue
        real = _REAL_UNIVERSAL if universal else _REAL_RESTRICTED
        values = {first.claim_id: f"1: {_date(first)}", other.claim_id: _date(other)}
        return Difference(
            "ordinal", "conflicts", real, "ordinal-earlier", values[a.claim_id], values[b.claim_id]
        )
    return None


def others_act(first: Claim, other: Claim, *, universal: bool) -> bool:
    """Tell whether the other claim is about other people than the first.

    A claim that names nobody ("she was the first person to") leaves it open; said of anybody, it is taken so.
    """
    named, acting = (
        [actor for actor in claim.actors if actor.kind == "person" and is_name(actor)]
        for claim in (first, other)
    )
    if not acting:
        return False
    return not any(same_name(x, y) for x in named for y in acting) and (bool(named) or universal)


def _date(claim: Claim) -> str:
    return claim.date.value.edtf if claim.date else ""
