"""Whether the two statements tell of different people."""

from __future__ import annotations

from rapidfuzz.fuzz import token_set_ratio

from pipeline.match.finding import Finding
from pipeline.match.view import View, named
from pipeline.match.words import fold
from pipeline.records import Claim, Participant

_ONE_NAME = 86


def persons(view: View, i: int, j: int) -> Finding | None:
    """Two persons count against a match, whatever else is shared; one surname in two forms does not."""
    left, right = _told_of(view.claims[i]), _told_of(view.claims[j])
    if not left or not right or _all(view.claims[i]) & _all(view.claims[j]):
        return None
    params = {"first": _said(left), "second": _said(right)}
    if any(_alike(a, b) for a in left for b in right):
        return Finding("persons", "alike", 0.5, params)
    return Finding("persons", "strangers" if _act(left) and _act(right) else "other", 0.0, params)


def _all(claim: Claim) -> set[str]:
    """All persons of a claim: in what part somebody was read may be wrong."""
    return {named(actor) for actor in claim.actors if actor.kind == "person"}


def _told_of(claim: Claim) -> list[Participant]:
    """The persons who take part; those only mentioned where nobody does."""
    known = [actor for actor in claim.actors if actor.kind == "person"]
    return [actor for actor in known if actor.role != "mentioned"] or known


def _act(told_of: list[Participant]) -> bool:
    """They take part, and are named in full, so that a difference is no matter of naming."""
    return all(" " in one.name.strip() and one.role != "mentioned" for one in told_of)


def _alike(a: Participant, b: Participant) -> bool:
    """The same surname, spelt alike, with nothing in the rest that speaks against it."""
    return token_set_ratio(fold(a.name), fold(b.name)) >= _ONE_NAME


def _said(told_of: list[Participant]) -> str:
    return ", ".join(sorted(one.name for one in told_of))
