"""What kind of event the two statements tell."""

from __future__ import annotations

from pipeline.match.finding import Finding
from pipeline.match.occasions import UNTYPED, akin, opposed, part, related
from pipeline.match.view import View


def event_types(view: View, i: int, j: int) -> Finding | None:
    """The same type, another phase of the same family (signed against in force), or another family.

    Within one source it is a feature of its own, `own-types`: an author who tells one thing twice calls it by
    one kind, while two texts often do not.
    """
    a, b = view.claims[i], view.claims[j]
    first, second = a.event_type, b.event_type
    if first in UNTYPED or second in UNTYPED:
        return None
    feature = "own-types" if a.source_id == b.source_id else "event-types"
    params = {"first": first, "second": second}
    if opposed(first, second):
        return Finding(feature, "opposite", 0.0, params)
    if akin(first, second):
        return Finding(feature, "same", 1.0, params)
    if related(first, second):
        return Finding(feature, "family", 0.5, params)
    if part(first, second):
        return Finding(feature, "part", 0.5, params)
    return Finding(feature, "other", 0.0, params)
