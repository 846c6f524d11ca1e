"""Where two sources run in parallel, as a translation does: which of their sentences are one sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pipeline.reconcile.chain import Point, best_chain
from pipeline.reconcile.model import Dossier, Pair, Sentence, sentence_of
from pipeline.records import Claim, Link

_LEAST_ORDERED = 0.4
_LEAST_SHARES = 1.4
_LONGEST = 1.6
_LEAST_SENTENCES = 2
_SURE = 0.5
_BY_PLACE = 0.8
"""How often sentences that only their place ties are one."""


@dataclass(frozen=True, slots=True)
class Aligned:
    """Sentences of two sources that say the same.

    Attributes:
        left, right: all the claims of each side, in order of the text.
        links: those that tie the two sides; none when only their place between other sentences does.
    """

    left: tuple[Claim, ...]
    right: tuple[Claim, ...]
    links: tuple[Link, ...]

    @property
    def probability(self) -> float:
        """Probability that the two sides are one statement: that of the best link, or of its place."""
        return max((link.probability for link in self.links), default=_BY_PLACE)

    @property
    def sources(self) -> tuple[str, str]:
        """The two sources, in the order of their names."""
        return self.left[0].source_id, self.right[0].source_id


@dataclass(frozen=True)
class Text:
    """The sentences of one source that hold claims, in order."""

    sentences: tuple[Sentence, ...]
    rank: Mapping[Sentence, int]


def aligned_sentences(pairs: Iterable[Pair], dossier: Dossier) -> tuple[Aligned, ...]:
    """The sentence pairs of all sources that run in parallel, in order of the text."""
    by_sources: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    for pair in pairs:
        if (
            pair.a.source_id != pair.b.source_id
            and not pair.link.ambiguous
            and pair.link.probability >= _SURE
        ):
            first, second = _ordered(pair)
            by_sources[first.source_id, second.source_id].append(pair)
    found: list[Aligned] = []
    for sources, held in sorted(by_sources.items()):
        left, right = (_text(source, dossier) for source in sources)
        points = _points(held, left, right)
        chain = best_chain(
            {point: max(link.probability for link in links) for point, links in points.items()}
        )
        if is_parallel(chain, left, right):
            found += _align(chain, points, left, right, dossier)
    return tuple(found)


def _ordered(pair: Pair) -> tuple[Claim, Claim]:
    return (pair.a, pair.b) if pair.a.source_id < pair.b.source_id else (pair.b, pair.a)


def _text(source: str, dossier: Dossier) -> Text:
    sentences = tuple(sorted(key for key in dossier.by_sentence if key[0] == source))
    return Text(sentences, {key: i for i, key in enumerate(sentences)})


def _points(pairs: Iterable[Pair], left: Text, right: Text) -> dict[Point, list[Link]]:
    points: dict[Point, list[Link]] = defaultdict(list)
    for pair in pairs:
        first, second = _ordered(pair)
        points[left.rank[sentence_of(first)], right.rank[sentence_of(second)]].append(pair.link)
    return points


def is_parallel(chain: Sequence[Point], left: Text, right: Text) -> bool:
    """Tell whether two sources are one text and its translation.

    Most sentences of both have their like in the other, in one order, and these are of like length. Two shares are
    added, as one may make up for the other: texts by two hands on one subject are low in both.
    """
    if len(chain) < _LEAST_SENTENCES:
        return False
    ordered = len(chain) / max(len(left.sentences), len(right.sentences))
    alike = sum(_of_like_length(left.sentences[i], right.sentences[j]) for i, j in chain) / len(chain)
    return ordered >= _LEAST_ORDERED and ordered + alike >= _LEAST_SHARES


def _of_like_length(left: Sentence, right: Sentence) -> bool:
    low, high = sorted((left[2] - left[1], right[2] - right[1]))
    return high <= _LONGEST * low


def _align(
    chain: Sequence[Point], points: Mapping[Point, Sequence[Link]], left: Text, right: Text, dossier: Dossier
) -> list[Aligned]:
    """The chain with the neighbours of its sentences, and what stands between, as many on both sides."""
    used = {i for i, _ in chain}, {j for _, j in chain}
    groups = [_with_neighbours(point, used, points) for point in chain]
    taken = ({i for rows, _, _ in groups for i in rows}, {j for _, columns, _ in groups for j in columns})
    ends = [(-1, -1), *chain, (len(left.sentences), len(right.sentences))]
    for before, after in zip(ends, ends[1:], strict=False):
        free = [[i for i in range(before[k] + 1, after[k]) if i not in taken[k]] for k in (0, 1)]
        if len(free[0]) == len(free[1]):
            groups += [
                ({i}, {j}, [])
                for i, j in zip(*free, strict=True)
                if _of_like_length(left.sentences[i], right.sentences[j])
            ]
    return [
        Aligned(_claims(rows, left, dossier), _claims(columns, right, dossier), tuple(links))
        for rows, columns, links in sorted(groups, key=lambda group: (min(group[0]), min(group[1])))
    ]


def _with_neighbours(
    point: Point, used: tuple[set[int], set[int]], points: Mapping[Point, Sequence[Link]]
) -> tuple[set[int], set[int], list[Link]]:
    """A sentence pair with the next sentence on either side that is linked to it too: one may be two in the other."""
    rows, columns, links = {point[0]}, {point[1]}, list(points[point])
    for step in (-1, 1):
        below, beside = (point[0] + step, point[1]), (point[0], point[1] + step)
        if below in points and below[0] not in used[0]:
            rows.add(below[0])
            links += points[below]
        if beside in points and beside[1] not in used[1]:
            columns.add(beside[1])
            links += points[beside]
    return rows, columns, links


def _claims(places: Iterable[int], text: Text, dossier: Dossier) -> tuple[Claim, ...]:
    return tuple(claim for i in sorted(places) for claim in dossier.by_sentence[text.sentences[i]])
