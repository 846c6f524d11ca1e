"""Seconds per stage, and word to whoever watches that a stage has begun."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Progress = Callable[[str, str], None]


def silent(stage: str, dossier: str) -> None:
    """Progress that nobody watches."""


class Clock:
    """Adds up the time spent in each stage over all dossiers.

    Args:
        progress: called with the stage's name and the dossier's as a stage begins.
    """

    def __init__(self, progress: Progress = silent) -> None:
        self.seconds: dict[str, float] = {}
        self._progress = progress

    @contextmanager
    def stage(self, name: str, dossier: str = "") -> Iterator[None]:
        """Times what happens inside the `with` block."""
        self._progress(name, dossier)
        begun = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - begun
