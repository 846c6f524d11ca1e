"""How many statements of each source a date could belong to."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from pipeline.dates.value import DateValue
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
        dated = [
            [claims[claim] for claim in members if claims[claim].date is not None] for members in sources
        ]
        self._told = [_by_value(members) for members in dated]
        self._years = [
            Counter(
                year for year, _ in {(_year(claim), claim.sentence) for claim in members} if year is not None
            )
            for members in dated
        ]
        self._counted: dict[tuple[DateValue, int], int] = {}
        self._densities: dict[tuple[int, int], float] = {}

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
        key = (year, source)
        if key not in self._densities:
            around = range(year - _NEIGHBOURING_YEARS, year + _NEIGHBOURING_YEARS + 1)
            near = sum(self._years[source][other] for other in around if other != year)
            self._densities[key] = near / (2 * _NEIGHBOURING_YEARS)
        return self._densities[key]

    def _count(self, claim: int, source: int) -> int:
        date = self._claims[claim].date
        if date is None:
            return 0
        key = (date.value, source)
        if key not in self._counted:
            told = self._told[source].items()
            near = [sentences for value, sentences in told if closeness(date.value, value) in SHARED]
            self._counted[key] = len(set().union(*near))
        return self._counted[key]


def _by_value(claims: Iterable[Claim]) -> dict[DateValue, set[tuple[int, int]]]:
    """The sentences that give each date."""
    told: dict[DateValue, set[tuple[int, int]]] = defaultdict(set)
    for claim in claims:
        if claim.date is not None:
            told[claim.date.value].add(claim.sentence)
    return told


def _year(claim: Claim) -> int | None:
    """The year of a date that spans two calendar years at most, the first of them."""
    value = None if claim.date is None else claim.date.value
    if value is None or value.earliest is None or value.latest is None:
        return None
    return value.earliest[0] if value.latest[0] - value.earliest[0] <= 1 else None
