"""Which words of a dossier translate each other, in the eyes of the encoder."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.match.encoder import Encoder, Matrix
from pipeline.match.similarity import margins

Word = tuple[str, str]
"""A word and its language."""

_LEAST_MARGIN = 0.2


def translations(vocabulary: Sequence[Word], encoder: Encoder) -> list[tuple[Word, Word]]:
    """Pairs of words of two languages, each the other's nearest by a clear margin.

    The method is that of Conneau et al. 2018, "Word translation without parallel data" (mutual nearest
    neighbours by CSLS), on words read alone by a sentence encoder.

    Args:
        vocabulary: the words of a dossier, each once.
        encoder: of all their languages.
    """
    of: dict[str, list[Word]] = {}
    for word in vocabulary:
        of.setdefault(word[1], []).append(word)
    vectors = {language: encoder.encode([word for word, _ in words]) for language, words in of.items()}
    codes = sorted(of)
    return [
        (of[first][i], of[second][j])
        for position, first in enumerate(codes)
        for second in codes[position + 1 :]
        for i, j in _mutual(vectors[first], vectors[second])
    ]


def _mutual(left: Matrix, right: Matrix) -> list[tuple[int, int]]:
    clear = margins(left, right)
    best_right, best_left = clear.argmax(axis=1), clear.argmax(axis=0)
    return [
        (i, int(j)) for i, j in enumerate(best_right) if best_left[j] == i and clear[i, j] >= _LEAST_MARGIN
    ]
