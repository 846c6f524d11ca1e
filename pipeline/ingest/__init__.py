"""A folder of files → dossiers of documents with their layout. `read` is the door."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from pipeline import languages
from pipeline.config import Config
from pipeline.errors import SourceError
from pipeline.ingest import manifest
from pipeline.ingest.discover import DECISIONS, Folder, discover
from pipeline.ingest.finding import Finding
from pipeline.ingest.formats import readers
from pipeline.ingest.language import language_of
from pipeline.ingest.layout import layout
from pipeline.messages import both
from pipeline.messages.system import reason
from pipeline.records import Diagnostic, Document, Dossier, SourceText

__all__ = ["read"]

_UNNAMED = manifest.Entry()


def read(root: Path, config: Config) -> tuple[Dossier, ...]:
    """Reads every dossier below a folder.

    A source that cannot be read is left out with a diagnostic of severity `error`; the others are still read.

    Args:
        root: the folder of sources.
        config: the settings.

    Returns:
        The dossiers by name, each with its documents by `source_id`; a dossier may be left with no document.

    Raises:
        SourceError: there is no such folder, or nothing in it can be read.
        ConfigError: a manifest is not valid.
    """
    del config  # nothing about reading files can be set yet; every stage's door has the same shape
    # a folder of dates alone makes a language for the date stage, not one whose texts can be reconciled
    known = tuple(code for code in languages.codes() if languages.data(code, "layout"))
    dossiers, failures = [], []
    for folder in discover(root, known):
        dossier, failed = _dossier(folder, known)
        dossiers.append(dossier)
        failures += failed
    if any(dossier.documents for dossier in dossiers):
        return tuple(dossiers)
    if len(failures) == 1:
        raise failures[0]
    if failures:
        raise SourceError("ingest.nothing-readable", path=root, count=len(failures), first=failures[0].phrase)
    raise SourceError("ingest.no-sources", path=root, extensions=" ".join(sorted(readers())))


def _dossier(folder: Folder, known: tuple[str, ...]) -> tuple[Dossier, list[SourceError]]:
    entries = manifest.read(folder.path / manifest.NAME, folder.files)
    documents: list[Document] = []
    diagnostics: list[Diagnostic] = []
    failures: list[SourceError] = []
    for file in folder.files:
        source_id = f"{folder.name}/{file}"
        try:
            document, findings = _document(folder, file, entries.get(file, _UNNAMED), known)
        except SourceError as error:
            failures.append(error)
            diagnostics.append(_left_out(error, folder.name, source_id))
            continue
        documents.append(document)
        diagnostics += [finding.of(folder.name, source_id) for finding in findings]
    for place, closed in folder.closed:
        failures.append(SourceError("ingest.unreadable", source=folder.path / place, reason=reason(closed)))
        source_id = str(PurePosixPath(folder.name) / place)
        diagnostics.append(_left_out(failures[-1], folder.name, source_id))
    diagnostics += _strays(folder, entries)
    diagnostics += _twins(documents)
    decisions = str(folder.path / DECISIONS)
    return Dossier(folder.name, tuple(documents), tuple(diagnostics), decisions), failures


def _document(
    folder: Folder,
    file: str,
    entry: manifest.Entry,
    known: tuple[str, ...],
) -> tuple[Document, list[Finding]]:
    path = folder.files[file]
    reader = readers().get(path.suffix.lower())
    if reader is None:
        raise SourceError("ingest.format-unknown", source=path, extensions=" ".join(sorted(readers())))
    if path.exists() and not path.is_file():  # a pipe would be read for ever
        raise SourceError("ingest.binary-file", source=path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise SourceError("ingest.unreadable", source=path, reason=reason(error)) from error
    extracted = reader.read(data, str(path))
    language, basis, about_language = language_of(file, extracted.text, entry.language, known, str(path))
    laid_out = layout(extracted.text, languages.data(language, "layout").get("dangling", ()))
    source = SourceText(
        source_id=f"{folder.name}/{file}",
        dossier=folder.name,
        path=file,
        language=language,
        language_basis=basis,
        text=extracted.text,
        sha256=hashlib.sha256(data).hexdigest(),
        encoding=extracted.encoding,
        title=entry.title,
        publisher=entry.publisher,
        published=entry.published,
        url=entry.url,
        licence=entry.licence,
        authority=entry.authority,
        extracted=extracted.changed,
    )
    return Document(source, laid_out.blocks), [*extracted.findings, *about_language, *laid_out.findings]


def _left_out(error: SourceError, dossier: str, source_id: str) -> Diagnostic:
    # the table must not depend on where the folder of sources lies
    english, french = both(error.key, **{**error.phrase.params, "source": source_id})
    return Diagnostic(dossier, source_id, None, None, error.key.partition(".")[2], "error", english, french)


def _strays(folder: Folder, entries: Mapping[str, manifest.Entry]) -> list[Diagnostic]:
    """Names what the manifest tells of and the folder has not."""
    return [
        Finding("manifest-file-missing", "warning", params={"file": name, "manifest": manifest.NAME}).of(
            folder.name, f"{folder.name}/{name}"
        )
        for name in sorted(entries.keys() - folder.files.keys())
    ]


def _twins(documents: list[Document]) -> list[Diagnostic]:
    """Names files that are the same byte for byte: their agreement is worth nothing."""
    first: dict[str, str] = {}
    found = []
    for document in documents:
        source = document.source
        twin = first.setdefault(source.sha256, source.source_id)
        if twin != source.source_id:
            found.append(
                Finding("same-text-twice", "warning", params={"twin": twin}).of(
                    source.dossier, source.source_id
                )
            )
    return found
