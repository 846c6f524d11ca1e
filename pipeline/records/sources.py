"""What goes in: sources with their layout, and what had to be said about reading them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pipeline.dates.value import DateValue

Severity = Literal["error", "warning", "info"]
BlockKind = Literal["heading", "paragraph", "item"]


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """Something that was repaired, left out or not understood, and where."""

    dossier: str
    source_id: str
    start: int | None
    end: int | None
    code: str
    severity: Severity
    message_en: str
    message_fr: str


@dataclass(frozen=True, slots=True)
class SourceText:
    """One text in one language, decoded. `source_id` is `<dossier>/<path below it>`."""

    source_id: str
    dossier: str
    path: str
    language: str
    language_basis: Literal["manifest", "name", "detection"]
    text: str
    sha256: str
    encoding: str
    title: str = ""
    publisher: str = ""
    published: DateValue | None = None
    url: str = ""
    licence: str = ""
    authority: str = ""
    extracted: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a paragraph or a list item of a source.

    `section` is the path of headings above it (` › ` between levels). `lead` is the line that governs a list
    item (its list's own heading or introduction), empty elsewhere. `truncated` tells that the text breaks off.
    """

    kind: BlockKind
    start: int
    end: int
    section: str = ""
    lead: str = ""
    truncated: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A source with its layout."""

    source: SourceText
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """The sources on one subject that are reconciled with each other."""

    name: str
    documents: tuple[Document, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    decisions_path: str = ""
