"""Plain text and Markdown."""

from __future__ import annotations

from pipeline.ingest.decode import decode
from pipeline.ingest.extracted import Extracted

EXTENSIONS = (".txt", ".text", ".md", ".markdown")


def read(data: bytes, name: str) -> Extracted:
    """The text of a file that is text already; see `formats.Reader`."""
    return decode(data, name)
