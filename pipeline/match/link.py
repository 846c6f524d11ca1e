"""The door of the stage: the claims of one dossier → the links between them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pipeline.config import Config
from pipeline.match import block, explain, pairing
from pipeline.match.cluster import consistent
from pipeline.match.encoder import Encoder
from pipeline.match.order import Order, Track, track
from pipeline.match.rivals import find_rivals
from pipeline.match.score import Scored, rescore, score
from pipeline.match.view import View, view
from pipeline.match.weights import Weights, load
from pipeline.records import Claim, Link

_ANCHOR_BITS = 2.0


def link_claims(
    claims: Sequence[Claim], encoder: Encoder | None, config: Config, *, weights: Weights | None = None
) -> tuple[Link, ...]:
    """Finds which claims of one dossier are about one event.

    Args:
        claims: all claims of the dossier, any number of sources and languages.
        encoder: None leaves the features of similarity out.
        config: `matching.neighbours`, `matching.threshold`, `matching.margin`.
        weights: those of `weights.toml` when None.

    Returns:
        Links across languages, across sources and within a source, sorted by the claims' identifiers. A tie
        between two partners is given as links marked ambiguous.
    """
    known, held = weights or load(), view(claims, encoder)
    scored = score_pairs(held, config, known)
    by_pair = {(pair.i, pair.j): pair for pair in scored}
    bits = {pair: one.bits for pair, one in by_pair.items()}
    own = pairing.within_sources(held, bits, config.matching)
    joints = [*own, *pairing.across_sources(held, bits, own, config.matching)]
    kept = consistent(held, joints, bits)
    links = [explain.link(held, by_pair[joint.i, joint.j], joint, known) for joint in kept]
    return tuple(sorted(links, key=lambda link: (link.claim_a, link.claim_b)))


def score_pairs(held: View, config: Config, weights: Weights) -> list[Scored]:
    """The candidate pairs with all that the features say, those on the pairs around a pair last."""
    scored = score(held, block.candidates(held, config.matching.neighbours), weights)
    return look_around(held, scored, weights)


def look_around(held: View, scored: Sequence[Scored], weights: Weights) -> list[Scored]:
    """Adds what the order of the texts and the competition between the pairs say.

    Args:
        scored: the candidate pairs with what each says by itself, weighed by `weights`.
    """
    bits = {(pair.i, pair.j): pair.bits for pair in scored}
    rivals = find_rivals(held.claims, held.sources, bits)
    return rescore(held.with_neighbours(find_order(held, bits), rivals), scored, weights)


def find_order(held: View, bits: Mapping[tuple[int, int], float]) -> Order:
    """Which sources run in parallel, told by the pairs that are sure by themselves."""
    sentence, source, lengths = [0] * len(held.claims), [0] * len(held.claims), []
    for number, claims in enumerate(held.sources):
        spans = sorted({held.claims[claim].sentence for claim in claims})
        place = {span: k for k, span in enumerate(spans)}
        lengths.append(len(spans))
        for claim in claims:
            sentence[claim], source[claim] = place[held.claims[claim].sentence], number
    tracks: dict[tuple[int, int], Track] = {}
    for (first, second), pairs in pairing.anchors(held, bits, _ANCHOR_BITS).items():
        points = [(sentence[i], sentence[j]) for i, j in pairs]
        if found := track(points, (lengths[first], lengths[second])):
            tracks[first, second] = found
    return Order(sentence, source, tracks)
