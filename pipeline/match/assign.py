"""Which claim goes with which: one to one between two sources, or with none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from pipeline.match.weights import probability

Pair = tuple[int, int]

_WIDEST = 10
_FAINT_BITS = -7.0


def marginals(bits: Mapping[Pair, float]) -> dict[Pair, float]:
    """Probability of each pair when every row goes with one column at most and every column with one row.

    A matching is as likely as the product of its pairs' odds (none at all has weight 1); the probability of
    a pair is the share of the matchings that contain it. Exact, by dynamic programming over the columns in
    use, in each connected part of the candidates; a part that is too wide is cut at its weakest pairs first.
    Pairs cut off and faint ones get what the others leave free.

    Args:
        bits: log-odds (base 2) of the candidate pairs (row, column) of two sources.

    Returns:
        The probability of every pair given.
    """
    found: dict[Pair, float] = {}
    for part in _parts({pair: value for pair, value in bits.items() if value >= _FAINT_BITS}):
        found.update(_exact(part))
    rows, columns = _taken(found, 0), _taken(found, 1)
    for (row, column), value in bits.items():
        if (row, column) not in found:
            free = max(1 - rows.get(row, 0.0), 0.0) * max(1 - columns.get(column, 0.0), 0.0)
            found[row, column] = probability(value) * free
    return found


def _taken(found: Mapping[Pair, float], side: int) -> dict[int, float]:
    """How likely each row (side 0) or column (side 1) goes with one."""
    taken: dict[int, float] = defaultdict(float)
    for pair in sorted(found):
        taken[pair[side]] += found[pair]
    return taken


def _parts(bits: Mapping[Pair, float]) -> list[dict[Pair, float]]:
    """The connected parts; one with more than `_WIDEST` columns and rows loses its weakest pairs."""
    done: list[dict[Pair, float]] = []
    waiting = _connected(bits)
    while waiting:
        part = waiting.pop()
        if min(len({row for row, _ in part}), len({column for _, column in part})) <= _WIDEST:
            done.append(part)
            continue
        ordered = sorted(part, key=lambda pair: (part[pair], pair))
        dropped = set(ordered[: max(1, len(ordered) // 10)])
        waiting.extend(_connected({pair: value for pair, value in part.items() if pair not in dropped}))
    return done


def _connected(bits: Mapping[Pair, float]) -> list[dict[Pair, float]]:
    of_row: dict[int, list[Pair]] = defaultdict(list)
    of_column: dict[int, list[Pair]] = defaultdict(list)
    for pair in sorted(bits):
        of_row[pair[0]].append(pair)
        of_column[pair[1]].append(pair)
    seen: set[Pair] = set()
    parts = []
    for start in sorted(bits):
        if start in seen:
            continue
        part, waiting = {}, [start]
        seen.add(start)
        while waiting:
            pair = waiting.pop()
            part[pair] = bits[pair]
            for other in (*of_row[pair[0]], *of_column[pair[1]]):
                if other not in seen:
                    seen.add(other)
                    waiting.append(other)
        parts.append(part)
    return parts


def _exact(part: Mapping[Pair, float]) -> dict[Pair, float]:
    """Marginals of one part: forward and backward sums over the sets of columns in use, row by row."""
    turned = len({row for row, _ in part}) < len({column for _, column in part})
    cells = {((c, r) if turned else (r, c)): 2.0 ** min(value, 40.0) for (r, c), value in part.items()}
    rows = sorted({row for row, _ in cells})
    columns = {column: 1 << k for k, column in enumerate(sorted({column for _, column in cells}))}
    odds = [[(columns[c], cells[r, c], (r, c)) for r, c in sorted(cells) if r == row] for row in rows]
    forward = [{0: 1.0}]
    for choices in odds:
        forward.append(_step(forward[-1], choices))
    backward: list[dict[int, float]] = [dict.fromkeys(forward[-1], 1.0)]
    for position in range(len(rows) - 1, -1, -1):
        backward.append(_step_back(backward[-1], forward[position], odds[position]))
    backward.reverse()
    whole = backward[0][0]
    found: dict[Pair, float] = {}
    for position, choices in enumerate(odds):
        for bit, weight, cell in choices:
            mass = sum(
                value * weight * backward[position + 1][used | bit]
                for used, value in forward[position].items()
                if not used & bit
            )
            found[(cell[1], cell[0]) if turned else cell] = mass / whole
    return found


def _step(before: Mapping[int, float], choices: Sequence[tuple[int, float, Pair]]) -> dict[int, float]:
    after = dict(before)
    for used, value in before.items():
        for bit, weight, _ in choices:
            if not used & bit:
                after[used | bit] = after.get(used | bit, 0.0) + value * weight
    return after


def _step_back(
    after: Mapping[int, float], states: Mapping[int, float], choices: Sequence[tuple[int, float, Pair]]
) -> dict[int, float]:
    return {
        used: after[used] + sum(weight * after[used | bit] for bit, weight, _ in choices if not used & bit)
        for used in states
    }
