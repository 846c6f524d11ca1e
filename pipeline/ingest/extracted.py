"""The text of a file, and what was done to get it."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.ingest.finding import Finding


@dataclass(frozen=True, slots=True)
class Extracted:
    """A decoded text.

    Args:
        text: the text that all offsets point into.
        encoding: the character encoding of the file.
        findings: repairs and losses, with offsets into `text`.
        changed: `text` is not simply the file's bytes decoded, so that it is kept beside the outputs.
    """

    text: str
    encoding: str
    findings: tuple[Finding, ...] = ()
    changed: bool = False
