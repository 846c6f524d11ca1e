"""A number told twice in one text with a slip of the pen: two digits changed places, or one is another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from itertools import combinations

from pipeline.dates.algebra import Relation, compare
from pipeline.match.words import meanings
from pipeline.reconcile.counted import are_of_other_things, counted
from pipeline.reconcile.dates import is_span
from pipeline.reconcile.model import Dossier, Pair, Suspicion, in_dispute, sentence_of
from pipeline.reconcile.things import phrase, said
from pipeline.records import Claim, Quantity

_REAL = 0.85
_LEAST_SWAPPED = 100
_LEAST_REPLACED = 1000
_SIGNIFICANT = 3
"""A round number of fewer digits is another round number, not one miswritten."""
_PLAIN = ("count", "measure", "money")
_WORD = re.compile(r"[^\W\d_]+")
_FIGURES = re.compile(r"\d")

_Told = tuple[Claim, Quantity]


def check_slips(pairs: Sequence[Pair], dossier: Dossier) -> Iterable[Suspicion]:
    """The numbers in figures that two sentences of one text give of one thing with a slip between them.

    Digits that changed places are a slip wherever no two dates part the numbers; one digit for another only where
    both are of one year. What is counted must be named by the words of both sentences.

    Args:
        pairs: the compared links. dossier: the texts.
    """
    compared = in_dispute(pairs, "quantity")
    by_source: dict[str, dict[int, _Told]] = {}
    for claim in sorted(dossier.claims.values(), key=lambda c: (c.source_id, c.start, c.end, c.claim_id)):
        for quantity in claim.quantities:
            if _is_figure(quantity) and claim.start <= quantity.start < quantity.end <= claim.end:
                by_source.setdefault(claim.source_id, {}).setdefault(quantity.start, (claim, quantity))
    for _, told in sorted(by_source.items()):
        for (a, x), (b, y) in combinations(told.values(), 2):
            if sentence_of(a) == sentence_of(b) or frozenset((a.claim_id, b.claim_id)) in compared:
                continue
            if _is_slip(a, x, b, y) and _is_one_thing(a, x, b, y):
                yield Suspicion("quantity", (a, b), (x.text, y.text), _REAL, 1.0, "quantity-within")


def _is_figure(quantity: Quantity) -> bool:
    plain = quantity.kind in _PLAIN and quantity.bound == "exact" and quantity.upper is None
    whole = quantity.value >= _LEAST_SWAPPED and quantity.value == int(quantity.value)
    return plain and whole and not quantity.approximate and bool(_FIGURES.search(quantity.text))


def _is_slip(a: Claim, x: Quantity, b: Claim, y: Quantity) -> bool:
    """Tell whether two numbers differ as a number and its miscopy do, and no date parts them."""
    p, q = str(int(x.value)), str(int(y.value))
    if len(p) != len(q):
        return False
    apart = [i for i, (one, other) in enumerate(zip(p, q, strict=True)) if one != other]
    if (
        len(apart) == 2
        and apart[1] == apart[0] + 1
        and p[apart[0]] == q[apart[1]]
        and p[apart[1]] == q[apart[0]]
    ):
        return not _are_dated_apart(a, b)
    enough = min(x.significant or 0, y.significant or 0) >= _SIGNIFICANT and x.value >= _LEAST_REPLACED
    return len(apart) == 1 and enough and _are_of_one_year(a, b)


def _are_dated_apart(a: Claim, b: Claim) -> bool:
    """Tell whether each is of a time of its own."""
    if a.date is None or b.date is None:
        return False
    return compare(a.date.value, b.date.value) is Relation.DISJOINT


def _are_of_one_year(a: Claim, b: Claim) -> bool:
    if a.date is None or b.date is None or is_span(a.date.value) or is_span(b.date.value):
        return False
    x, y = a.date.value.earliest, b.date.value.earliest
    return x is not None and y is not None and x[0] == y[0] and not _are_dated_apart(a, b)


def _is_one_thing(a: Claim, x: Quantity, b: Claim, y: Quantity) -> bool:
    """Tell whether two numbers can be of one thing: one unit, or what the one counts is said of the other too."""
    if are_of_other_things(counted(x, a), counted(y, b)):
        return False
    if x.kind == y.kind != "count" and x.unit == y.unit:
        return bool(said(a) & said(b)) or _are_of_one_year(a, b)
    if "count" not in (x.kind, y.kind):
        return False
    left, right = _names(a, x), _names(b, y)
    if left & right or x.kind != y.kind:
        return bool(left & right)
    # a number without a noun of its own takes up what its sentence counts
    return bool((not y.noun and left & said(b)) or (not x.noun and right & said(a)))


def _names(claim: Claim, quantity: Quantity) -> Set[str]:
    """What a number counts; of a sum, what its unit can name besides (pounds and books are one word in French)."""
    if quantity.kind == "count":
        return phrase(counted(quantity, claim), claim)
    words = _WORD.findall(quantity.text)
    return meanings(words[-1], claim.language) if words else frozenset()
