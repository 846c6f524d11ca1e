"""How each pair stands against the other pairs that its two claims could go into."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipeline.records import Claim

Pair = tuple[int, int]

_FLOOR_BITS = -10.0


@dataclass(frozen=True)
class Rivals:
    """For each pair across sources the bits by which it leads the best other pair of either claim."""

    leads: Mapping[Pair, float]

    def lead(self, i: int, j: int) -> float | None:
        """Bits that the pair is ahead of its best rival, negative when it is behind; None inside a source."""
        return self.leads.get((i, j))


def find_rivals(
    claims: Sequence[Claim], sources: Sequence[Sequence[int]], bits: Mapping[Pair, float]
) -> Rivals:
    """Compares each pair with those of either claim with other statements of the same source.

    A statement that is likely told twice by its source, or cut from one sentence, is no rival of itself.

    Args:
        claims, sources: as in `View`.
        bits: log-odds of every pair by itself.
    """
    source = {claim: number for number, members in enumerate(sources) for claim in members}
    ranked: dict[tuple[int, int], list[tuple[float, int]]] = defaultdict(list)
    for (i, j), value in bits.items():
        if source[i] != source[j]:
            ranked[i, source[j]].append((value, j))
            ranked[j, source[i]].append((value, i))
    for others in ranked.values():
        others.sort(key=lambda item: (-item[0], item[1]))
    leads = {}
    for (i, j), value in bits.items():
        if source[i] != source[j]:
            rival = max(
                _FLOOR_BITS,
                _best(claims, bits, ranked[i, source[j]], j),
                _best(claims, bits, ranked[j, source[i]], i),
            )
            leads[i, j] = value - rival
    return Rivals(leads)


def _best(
    claims: Sequence[Claim], bits: Mapping[Pair, float], others: Sequence[tuple[float, int]], mine: int
) -> float:
    """The log-odds of the likeliest of the others, best first, that is not the statement itself."""
    for value, other in others:
        if other == mine or claims[other].sentence == claims[mine].sentence:
            continue
        if bits.get((min(mine, other), max(mine, other)), -1.0) > 0:
            continue
        return value
    return _FLOOR_BITS
