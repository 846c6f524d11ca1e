"""Which files there are, and which dossier each belongs to."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import SourceError
from pipeline.ingest import manifest
from pipeline.messages.system import reason

DECISIONS = "decisions.jsonl"
_NO_SOURCES = {manifest.NAME, DECISIONS, "Thumbs.db", "desktop.ini"}


@dataclass(frozen=True, slots=True)
class Folder:
    """A dossier on disk: its name, its folder, and the paths of its files below that folder, sorted."""

    name: str
    path: Path
    files: tuple[str, ...]


def discover(root: Path, languages: Collection[str]) -> tuple[Folder, ...]:
    """Finds the dossiers below a folder.

    Every subfolder is a dossier, with all that lies below it. Files directly in the root are a dossier named
    after it, and so are those of its subfolders that are named after a language.

    Args:
        root: the folder of sources.
        languages: the codes of the languages that are known.

    Raises:
        SourceError: there is no such folder, or it cannot be listed.
    """
    try:
        children = sorted(root.iterdir())
    except FileNotFoundError as error:
        raise SourceError("ingest.missing-folder", path=root) from error
    except NotADirectoryError as error:
        raise SourceError("ingest.not-a-folder", path=root) from error
    except OSError as error:
        raise SourceError("ingest.unreadable", source=root, reason=reason(error)) from error
    own = [child.name for child in children if not child.is_dir() and _is_source(child.name)]
    dossiers = []
    for child in children:
        if not child.is_dir() or child.name.startswith("."):
            continue
        if child.name in languages:
            own += [f"{child.name}/{file}" for file in _below(child)]
        else:
            dossiers.append(Folder(_printable(child.name), child, tuple(sorted(_below(child)))))
    if own:
        name = _printable(root.resolve().name) or "sources"
        if any(folder.name == name for folder in dossiers):
            name += " (root)"
        dossiers.append(Folder(name, root, tuple(sorted(own))))
    return tuple(sorted((folder for folder in dossiers if folder.files), key=lambda folder: folder.name))


def _below(folder: Path) -> Iterator[str]:
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in files:
            if _is_source(name):
                yield (Path(place) / name).relative_to(folder).as_posix()


def _is_source(name: str) -> bool:
    return name not in _NO_SOURCES and not name.startswith(".") and not name.endswith("~")


def _printable(name: str) -> str:
    """File names are bytes; those that are no UTF-8 must still fit into a table."""
    return os.fsencode(name).decode("utf-8", errors="replace")
