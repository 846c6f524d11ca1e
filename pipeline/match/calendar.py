"""How many statements of each source a date could belong to."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.match.closeness import closeness
from pipeline.records import Claim

SHARED = ("same-day", "same-month", "same-year", "same-span", "within", "same-end")


_NEIGHBOURING_YEARS = 5


class Calendar:
    """The dated statements of a dossier.

    Args:
        claims: of the dossier, in the order of the view.
        sources: for each source the positions of its claims.
    """

    def __init__(self, claims: Sequence[Claim], sources: Sequence[Sequence[int]]) -> None:
        self._claims = claims
        self._source = {claim: number for number, members in enumerate(sources) for claim in members}
        self._dated = [[claim for claim in members if claims[claim].date is not None] for members in sources]
        self._counted: dict[tuple[int, int], int] = {}
        self._years = [
            {(year, claims[claim].sentence) for claim in dated if (year := _year(claims[claim])) is not None}
            for dated in self._dated
        ]

    def shares(self, i: int, j: int) -> bool:
        """The two claims give one date, as far as both are precise."""
        a, b = self._claims[i].date, self._claims[j].date
        return a is not None and b is not None and closeness(a.value, b.value) in SHARED

    def company(self, i: int, j: int) -> int:
        """With how many sentences of the other's source each claim shares its date: the larger of the two."""
        return max(self._count(i, self._source[j]), self._count(j, self._source[i]))

    def crowd(self, i: int, j: int) -> float | None:
        """Statements a year that either's source dates around the other: how soon chance makes two dates meet.

        Counted in the five years before and after, without the year itself, in the source that has more. None
        where neither date falls in one year.
        """
        year = _year(self._claims[i])
        year = _year(self._claims[j]) if year is None else year
        if year is None:
            return None
        return max(self._density(year, self._source[claim]) for claim in (i, j))

    def _density(self, year: int, source: int) -> float:
        near = sum(0 < abs(other - year) <= _NEIGHBOURING_YEARS for other, _ in self._years[source])
        return near / (2 * _NEIGHBOURING_YEARS)

    def _count(self, claim: int, source: int) -> int:
        key = (claim, source)
        if key not in self._counted:
            near = (other for other in self._dated[source] if self.shares(claim, other))
            self._counted[key] = len({self._claims[other].sentence for other in near})
        return self._counted[key]


def _year(claim: Claim) -> int | None:
    """The year of a date that spans two calendar years at most, the first of them."""
    value = None if claim.date is None else claim.date.value
    if value is None or value.earliest is None or value.latest is None:
        return None
    return value.earliest[0] if value.latest[0] - value.earliest[0] <= 1 else None
