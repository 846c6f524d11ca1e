"""Identifiers of claims: made of what a claim says, not of where it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from pipeline.records import Claim, content_id


def named(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Gives the claims of one source identifiers that outlive text added elsewhere in it.

    People decide about claims by their identifiers; a new first paragraph must not make that stale.
    Statements that say the same are told apart by their order.

    Args:
        claims: of one source, in the order of its text.
    """
    seen: Counter[tuple[object, ...]] = Counter()
    found = []
    for claim in claims:
        date = (claim.date.start - claim.start, claim.date.value.edtf) if claim.date else ()
        said = (claim.source_id, claim.text, date, claim.event_type)
        found.append(replace(claim, claim_id=content_id("c", *said, seen[said])))
        seen[said] += 1
    return tuple(found)
