"""The file formats that can be read: one module each.

To add a format, add a module here with `EXTENSIONS`, the file name endings it reads (`(".txt",)`), and
`read(data, name)`, which turns the bytes of a file into an `Extracted` text or raises `SourceError`. It is
found by being there.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import Protocol

from pipeline.ingest.extracted import Extracted


class Reader(Protocol):
    """A module of this package."""

    EXTENSIONS: tuple[str, ...]

    @staticmethod
    def read(data: bytes, name: str) -> Extracted:
        """The text of a file.

        Args:
            data: the bytes of the file.
            name: the file's name, for messages.

        Raises:
            SourceError: there is no text to be had from it.
        """


@cache
def readers() -> dict[str, Reader]:
    """File name ending (with its dot, lower case) → the module that reads it."""
    found: dict[str, Reader] = {}
    for info in sorted(pkgutil.iter_modules(__path__), key=lambda info: info.name):
        module: Reader = importlib.import_module(f"{__name__}.{info.name}")  # type: ignore[assignment]
        found.update(dict.fromkeys(module.EXTENSIONS, module))
    return found
