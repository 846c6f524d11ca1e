"""Where two sources run in parallel, as a translation does: which of their sentences are one sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pipeline.reconcile.components import components
from pipeline.reconcile.model import Dossier, Pair, sentence_of
from pipeline.records import Claim, Link

_LEAST_SHARE = 0.7
_LEAST_SENTENCES = 2
_SURE = 0.5


@dataclass(frozen=True, slots=True)
class Aligned:
    """Sentences of two sources that say the same.

    Attributes:
        left, right: all the claims of each side, in order of the text.
        links: those that tie the two sides.
    """

    left: tuple[Claim, ...]
    right: tuple[Claim, ...]
    links: tuple[Link, ...]

    @property
    def probability(self) -> float:
        """Probability that the two sides are one statement: that of the best link."""
        return max(link.probability for link in self.links)

    @property
    def claim_ids(self) -> frozenset[str]:
        """The identifiers of all claims on both sides."""
        return frozenset(claim.claim_id for claim in (*self.left, *self.right))


def aligned_sentences(pairs: Iterable[Pair], dossier: Dossier) -> tuple[Aligned, ...]:
    """The sentence pairs of all sources that run in parallel, in order of the text."""
    by_sources: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    for pair in pairs:
        if (
            pair.a.source_id != pair.b.source_id
            and not pair.link.ambiguous
            and pair.link.probability >= _SURE
        ):
            by_sources[_sides(pair)].append(pair)
    found: list[Aligned] = []
    for sources, held in sorted(by_sources.items()):
        if is_parallel(held, sources, dossier):
            found += _joined(held, sources[0], dossier)
    return tuple(found)


def _sides(pair: Pair) -> tuple[str, str]:
    first, second = sorted((pair.a.source_id, pair.b.source_id))
    return (first, second)


def is_parallel(pairs: Sequence[Pair], sources: tuple[str, str], dossier: Dossier) -> bool:
    """Tell whether most sentences of both sources have their like in the other, in one order."""
    places = [sorted(key for key in dossier.by_sentence if key[0] == source) for source in sources]
    ranks = [{key: i for i, key in enumerate(keys)} for keys in places]
    points = sorted(
        {
            tuple(
                ranks[0 if claim.source_id == sources[0] else 1][sentence_of(claim)]
                for claim in _ordered(pair)
            )
            for pair in pairs
        }
    )
    most = max(len(keys) for keys in places)
    run = _longest_rise([point[1] for point in points])
    return run >= max(_LEAST_SENTENCES, _LEAST_SHARE * most)


def _ordered(pair: Pair) -> tuple[Claim, Claim]:
    return (pair.a, pair.b) if pair.a.source_id < pair.b.source_id else (pair.b, pair.a)


def _longest_rise(values: Sequence[int]) -> int:
    """Length of the longest strictly rising subsequence (patience sorting)."""
    tails: list[int] = []
    for value in values:
        position = bisect_left(tails, value)
        tails[position : position + 1] = [value]
    return len(tails)


def _joined(pairs: Sequence[Pair], first: str, dossier: Dossier) -> list[Aligned]:
    """Sentences tied by any link, taken together: one may be two in the other text."""
    found = []
    for group in components([(sentence_of(pair.a), sentence_of(pair.b)) for pair in pairs]):
        keys = {sentence_of(claim) for i in group for claim in (pairs[i].a, pairs[i].b)}
        claims = [claim for key in sorted(keys) for claim in dossier.by_sentence[key]]
        left = tuple(claim for claim in claims if claim.source_id == first)
        right = tuple(claim for claim in claims if claim.source_id != first)
        found.append(Aligned(left, right, tuple(pairs[i].link for i in group)))
    return sorted(found, key=lambda one: (one.left[0].source_id, one.left[0].start))
