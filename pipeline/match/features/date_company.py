"""Whether the date that two statements share is theirs alone."""

from __future__ import annotations

from pipeline.match.finding import Finding
from pipeline.match.view import View

_FEW = 2


def date_company(view: View, i: int, j: int) -> Finding | None:
    """A date that nothing else in either source has tells more than one that many statements have."""
    if view.claims[i].source_id == view.claims[j].source_id or not view.calendar.shares(i, j):
        return None
    company = view.calendar.company(i, j)
    level = "alone" if company == 1 else "few" if company <= _FEW else "many"
    return Finding("date-company", level, 1 / company, {"statements": str(company)})
