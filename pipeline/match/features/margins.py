"""What the encoder's view of two statements says, however it was given them to read."""

from __future__ import annotations

from pipeline.match.finding import Finding, binned
from pipeline.match.similarity import Similarity

Bins = tuple[tuple[float, str], ...]

BINS: Bins = (
    (0.4, "very-high"),
    (0.25, "high"),
    (0.12, "fair"),
    (0.0, "slight"),
    (-0.12, "low"),
    (-0.25, "faint"),
)


def by_margin(feature: str, read: Similarity | None, i: int, j: int, bins: Bins = BINS) -> Finding | None:
    """How much more alike two claims are than either is to its neighbours.

    Args:
        feature: the name of the finding.
        read: one of the encoder's readings of the dossier; None without an encoder.
        i, j: the positions of the claims.
        bins: the least margin of each level, from best to worst; "none" below them all.

    Returns:
        A finding whose score is the CSLS margin; None without an encoder.
    """
    if read is None:
        return None
    margin = read.margin(i, j)
    return Finding(feature, binned(margin, bins, "none"), margin, {"margin": float(margin)})
