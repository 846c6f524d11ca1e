"""The relation of one pair of claims, field by field."""

from __future__ import annotations

from dataclasses import replace

from pipeline.reconcile.anniversaries import recalls
from pipeline.reconcile.contrasts import compare_contrasts
from pipeline.reconcile.cues import contains, cues
from pipeline.reconcile.dates import compare_dates, is_span
from pipeline.reconcile.denials import compare_denials
from pipeline.reconcile.durations import compare_lengths
from pipeline.reconcile.kinship import compare_kinship
from pipeline.reconcile.model import Difference, Dossier, Pair
from pipeline.reconcile.names import compare_participants
from pipeline.reconcile.ordinals import compare_ordinals, compare_ranks, told_apart
from pipeline.reconcile.phases import are_apart, are_phases, compare_phases, family
from pipeline.reconcile.places import compare_places
from pipeline.reconcile.premises import compare_premises
from pipeline.reconcile.probability import LEAST
from pipeline.reconcile.quantities import compare_quantities
from pipeline.reconcile.streets import compare_streets
from pipeline.records import Claim, Link

_OTHER_PERIOD = 0.15
"""A number for a year and one for a longer or other period may both be right."""
_SAME_PERIOD = 0.85
_OTHER_PERIODS = 0.5
"""Two periods with one end in common may be of two things."""
_PUBLICATION = "work.publication"
_OTHER_FAMILY = 0.85
"""Event types are read by words and so may be wrong: two families speak against one event, but not loudly."""


def compare_pair(link: Link, dossier: Dossier) -> Pair:
    """Compare two linked claims in every field.

    Dates come first: claims whose dates contradict each other may be two events, so that their other
    differences
    prove nothing and are not looked at.
    """
    a, b = dossier.claims[link.claim_a], dossier.claims[link.claim_b]
    date = compare_dates(a, b)
    if date is not None and date.relation == "conflicts":
        return Pair(a, b, link, (_weighed(_explained(date, link, dossier), link),))
    numbers = compare_quantities(a, b)
    if numbers is not None and (_then_and_now(a, b) or (date is not None and _of_other_periods(a, b, date))):
        numbers = replace(numbers, real=numbers.real * _OTHER_PERIOD)
    others = (
        numbers,
        compare_kinship(a, b) or compare_participants(a, b, dossier),
        compare_places(a, b, dossier)
        or compare_streets(a, b)
        or compare_premises(a, b)
        or compare_contrasts(a, b, "place"),
        compare_contrasts(a, b) or compare_denials(a, b),
    )
    lengths = compare_lengths(a, b)
    ranks = compare_ranks(a, b) if numbers is None or numbers.relation != "conflicts" else None
    return Pair(
        a, b, link, tuple(_weighed(d, link) for d in (date, lengths, ranks, *others) if d is not None)
    )


def _of_other_periods(a: Claim, b: Claim, date: Difference) -> bool:
    """Tell whether two claims count over different times: a year and a longer one, but not "by 1880" and 1880."""
    spans = [claim for claim in (a, b) if claim.date is not None and is_span(claim.date.value)]
    return date.reason == "date-within" or (date.reason == "date-boundary" and bool(spans))


def _then_and_now(a: Claim, b: Claim) -> bool:
    """Tell whether one claim counts what there was at first, and the other what there is now."""
    return any(
        contains(one.text, cues(one.language, "at_first"))
        and contains(other.text, cues(other.language, "by_now"))
        for one, other in ((a, b), (b, a))
    )


def _weighed(difference: Difference, link: Link) -> Difference:
    """A conflict that is too improbable to be shown is none."""
    if difference.relation != "conflicts" or difference.real * link.probability >= LEAST:
        return difference
    return replace(difference, relation="refines", real=0.0)


def _of_two_editions(a: Claim, b: Claim) -> bool:
    """Tell whether one of two claims dates a translation or reprint, and the other the work as it came out."""
    if _PUBLICATION not in (a.event_type, b.event_type):
        return False
    later = [contains(claim.text, cues(claim.language, "edition")) for claim in (a, b)]
    return later[0] != later[1]


def _explained(date: Difference, link: Link, dossier: Dossier) -> Difference:
    """A conflict of dates by what it most likely is: two phases, a claim to be first, or two dates."""
    a, b = dossier.claims[link.claim_a], dossier.claims[link.claim_b]
    if are_apart(a.event_type, b.event_type) or recalls(a, b) or recalls(b, a) or _of_two_editions(a, b):
        return replace(date, relation="refines", real=0.0, reason="date-other-act")
    if are_phases(a.event_type, b.event_type):
        return compare_phases(a, b, date)
    ordinal = compare_ordinals(a, b, dossier)
    if ordinal is not None:
        return ordinal
    numbers = compare_quantities(a, b)
    if date.reason != "date-slip" and numbers is not None and numbers.relation == "conflicts":
        return replace(date, relation="refines", real=0.0, reason="date-other-count")
    date = replace(date, real=date.real * told_apart(a, b))
    if date.reason == "date-endpoint":
        same = bool(a.event_type) and a.event_type == b.event_type
        return replace(date, real=date.real * (_SAME_PERIOD if same else _OTHER_PERIODS))
    if a.event_type and b.event_type and family(a.event_type) != family(b.event_type):
        return replace(date, real=date.real * (1.0 if date.reason == "date-slip" else _OTHER_FAMILY))
    return date
