"""Where two sources run in parallel, as a translation does: which of their sentences are one sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from pipeline.reconcile.chain import Point, best_chain
from pipeline.reconcile.gaps import Group, Sides, Text, length, like_length, place
from pipeline.reconcile.model import Dossier, Pair, Sentence, sentence_of
from pipeline.records import Claim, Link

_LEAST_ORDERED = 0.4
_LEAST_TWO = 1.4
_LEAST_THREE = 2.3
_LEAST_ALIKE = 0.75
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
        if is_parallel(chain, left, right, dossier):
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


def is_parallel(chain: Sequence[Point], left: Text, right: Text, dossier: Dossier) -> bool:
    """Tell whether two sources are one text and its translation.

    Most sentences of both have their like in the other, in one order; these are of like length, and give as
    many dates and numbers. The shares are added, as one may make up for another: texts by two hands are
    low in all.
    """
    if len(chain) < _LEAST_SENTENCES:
        return False
    couples = [(left.sentences[i], right.sentences[j]) for i, j in chain]
    ordered = len(chain) / max(len(left.sentences), len(right.sentences))
    alike = sum(like_length(*couple) for couple in couples) / len(chain)
    as_many = sum(_counts(a, dossier) == _counts(b, dossier) for a, b in couples) / len(chain)
    if ordered < _LEAST_ORDERED or alike < _LEAST_ALIKE or ordered + alike < _LEAST_TWO:
        return False
    return ordered + alike + as_many >= _LEAST_THREE


def _counts(sentence: Sentence, dossier: Dossier) -> tuple[int, int]:
    """How many dates and how many numbers a sentence gives."""
    claims = dossier.by_sentence[sentence]
    dates = {(claim.date.start, claim.date.end) for claim in claims if claim.date}
    return len(dates), len({(q.start, q.end) for claim in claims for q in claim.quantities})


def _align(
    chain: Sequence[Point], points: Mapping[Point, Sequence[Link]], left: Text, right: Text, dossier: Dossier
) -> list[Aligned]:
    """The chain, and what stands between its sentences, as far as its place tells where it belongs."""
    sides = Sides(left, right, _typical(chain, left, right), dossier)
    groups = [Group({i}, {j}, list(points[i, j])) for i, j in chain]
    ends = [None, *groups, None]
    between = []
    for before, after in pairwise(ends):
        free = (
            _range(max(before.rows) if before else -1, min(after.rows) if after else len(left.sentences)),
            _range(
                max(before.columns) if before else -1, min(after.columns) if after else len(right.sentences)
            ),
        )
        between += place(*free, before, after, sides)
    return [
        Aligned(
            _claims(group.rows, left, dossier), _claims(group.columns, right, dossier), tuple(group.links)
        )
        for group in sorted([*groups, *between], key=lambda group: (min(group.rows), min(group.columns)))
    ]


def _range(before: int, after: int) -> list[int]:
    return list(range(before + 1, after))


def _typical(chain: Sequence[Point], left: Text, right: Text) -> float:
    """How long the sentences of the right source are, as a multiple of those of the left."""
    return median(length({j}, right) / length({i}, left) for i, j in chain)


def _claims(places: Iterable[int], text: Text, dossier: Dossier) -> tuple[Claim, ...]:
    return tuple(claim for i in sorted(places) for claim in dossier.by_sentence[text.sentences[i]])
