"""From scored pairs to joints: duplicates inside a source first, then source against source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from pipeline.config import Matching
from pipeline.match.assign import marginals
from pipeline.match.cluster import Groups, Joint
from pipeline.match.occasions import apart
from pipeline.match.view import View
from pipeline.match.weights import probability

Pair = tuple[int, int]

_MOST_TIED = 2
_TIE_CERTAINTY = 0.7


def within_sources(view: View, bits: Mapping[Pair, float], settings: Matching) -> list[Joint]:
    """Statements that one source makes twice: an introduction and the body, a list entry and the prose."""
    groups, joints, partners = Groups(view, bits), [], best_partners(view, bits)
    likely = {
        pair: probability(value)
        for pair, value in bits.items()
        if _same_source(view, pair) and probability(value) >= settings.threshold
    }
    for i, j in sorted(likely, key=lambda pair: (-likely[pair], pair)):
        if not _parted(partners[i], partners[j], bits[i, j], likely) and groups.join(i, j):
            joints.append(Joint(i, j, likely[i, j]))
    return joints


def best_partners(view: View, bits: Mapping[Pair, float]) -> list[dict[int, tuple[float, int]]]:
    """For each claim its best partner in every other source: source → (log-odds, claim)."""
    source = {claim: number for number, claims in enumerate(view.sources) for claim in claims}
    best: list[dict[int, tuple[float, int]]] = [{} for _ in view.claims]
    for (i, j), value in sorted(bits.items()):
        for one, other in ((i, j), (j, i)):
            there = source[other]
            if there != source[one] and value > best[one].get(there, (float("-inf"), -1))[0]:
                best[one][there] = (value, other)
    return best


def _parted(
    first: Mapping[int, tuple[float, int]],
    second: Mapping[int, tuple[float, int]],
    bits: float,
    likely: Mapping[Pair, float],
) -> bool:
    """Another source tells both claims apart: each has a surer partner there, and these are not one."""
    for there in first.keys() & second.keys():
        (value, partner), (other_value, other) = first[there], second[there]
        if partner == other or min(value, other_value) <= bits:
            continue
        if (min(partner, other), max(partner, other)) not in likely:
            return True
    return False


def across_sources(
    view: View, bits: Mapping[Pair, float], own: Sequence[Joint], settings: Matching
) -> list[Joint]:
    """One statement (with its duplicates) of one source to at most one of another.

    Args:
        bits: log-odds of the candidate pairs.
        own: what is joined inside the sources.
    """
    unit = _units(view, bits, own)
    by_sources: dict[Pair, dict[Pair, float]] = defaultdict(dict)
    members: dict[Pair, list[Pair]] = defaultdict(list)
    source = {claim: number for number, claims in enumerate(view.sources) for claim in claims}
    for (i, j), value in sorted(bits.items()):
        if source[i] != source[j]:
            pair = (unit[i], unit[j])
            members[pair].append((i, j))
            cells = by_sources[source[i], source[j]]
            cells[pair] = max(value, cells.get(pair, value))
    joints = []
    for _, cells in sorted(by_sources.items()):
        found = pooled(view, marginals(cells), settings.threshold)
        ties = _ties(found, settings)
        for pair, likely in sorted(found.items()):
            if likely >= settings.threshold or pair in ties:
                joints.extend(_spread(members[pair], bits, likely, settings, ambiguous=pair in ties))
    return joints


def pooled(view: View, found: Mapping[Pair, float], threshold: float) -> dict[Pair, float]:
    """Gives the best of several fragments what all of them have together.

    Claims cut from one sentence that do not differ in their dates tell one statement in pieces: that a claim goes
    with that statement is as likely as that it goes with one of the pieces.
    """
    groups: dict[tuple[int, int, tuple[int, int]], list[Pair]] = defaultdict(list)
    for row, column in sorted(found):
        groups[0, row, view.claims[column].sentence].append((row, column))
        groups[1, column, view.claims[row].sentence].append((row, column))
    raised = dict(found)
    for (side, _, _), pairs in sorted(groups.items()):
        best = max(pairs, key=lambda pair: (found[pair], -pair[0], -pair[1]))
        if found[best] >= threshold or len(pairs) == 1:
            continue
        piece = best[1 - side]
        together = sum(found[pair] for pair in pairs if _one_date(view, piece, pair[1 - side]))
        raised[best] = max(raised[best], min(together, 1.0))
    return raised


def _one_date(view: View, i: int, j: int) -> bool:
    a, b = view.claims[i].date, view.claims[j].date
    return a is None or b is None or not apart(a.value, b.value)


def _same_source(view: View, pair: Pair) -> bool:
    return view.claims[pair[0]].source_id == view.claims[pair[1]].source_id


def _units(view: View, bits: Mapping[Pair, float], own: Sequence[Joint]) -> dict[int, int]:
    """Claim → the first claim of its group inside its source."""
    groups = Groups(view, bits)
    for joint in own:
        groups.join(joint.i, joint.j)
    return {claim: groups.of(claim)[0] for claim in range(len(view.claims))}


def _ties(found: Mapping[Pair, float], settings: Matching) -> set[Pair]:
    """Pairs that share a claim, are as likely as each other, and together likelier than no match."""
    of_claim: dict[tuple[int, int], list[tuple[float, Pair]]] = defaultdict(list)
    for pair, likely in found.items():
        of_claim[0, pair[0]].append((likely, pair))
        of_claim[1, pair[1]].append((likely, pair))
    ties: set[Pair] = set()
    for rivals in of_claim.values():
        best = max(likely for likely, _ in rivals)
        near = [pair for likely, pair in rivals if best - likely < settings.margin]
        together = sum(found[pair] for pair in near)
        if best < settings.threshold and together >= _TIE_CERTAINTY and 1 < len(near) <= _MOST_TIED:
            ties.update(near)
    return {pair for pair in ties if found[pair] < settings.threshold}


def _spread(
    pairs: Sequence[Pair], bits: Mapping[Pair, float], likely: float, settings: Matching, *, ambiguous: bool
) -> list[Joint]:
    """The joints between the claims of two units: the best of them, and those that hold by themselves."""
    best = max(pairs, key=lambda pair: (bits[pair], -pair[0], -pair[1]))
    chosen = [pair for pair in pairs if pair == best or probability(bits[pair]) >= settings.threshold]
    return [
        Joint(i, j, min(likely, probability(bits[i, j])) if (i, j) != best else likely, ambiguous)
        for i, j in chosen
    ]


def anchors(view: View, bits: Mapping[Pair, float], least: float) -> dict[Pair, list[Pair]]:
    """For each two sources the pairs that are sure by themselves: each the other's best, and likely."""
    source = {claim: number for number, claims in enumerate(view.sources) for claim in claims}
    best = best_partners(view, bits)
    found: dict[Pair, list[Pair]] = {pair: [] for pair in combinations(range(len(view.sources)), 2)}
    for (i, j), value in sorted(bits.items()):
        if source[i] == source[j] or value < least:
            continue
        if best[i][source[j]][1] == j and best[j][source[i]][1] == i:
            found[source[i], source[j]].append((i, j))
    return found
