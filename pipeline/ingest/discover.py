"""Which files there are, and which dossier each belongs to."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.errors import SourceError
from pipeline.ingest import manifest
from pipeline.messages.system import reason

DECISIONS = "decisions.jsonl"
_NO_SOURCES = {manifest.NAME, DECISIONS, "Thumbs.db", "desktop.ini"}

Closed = tuple[str, OSError]  # a folder that cannot be listed, by its path, and why


@dataclass(frozen=True, slots=True)
class Folder:
    """A dossier on disk.

    Args:
        name: its name.
        path: its folder.
        files: its files, by their paths below that folder as people read them, sorted, with where they are.
        closed: the subfolders that cannot be listed, by their paths below it, with the error.
    """

    name: str
    path: Path
    files: Mapping[str, Path]
    closed: tuple[Closed, ...] = ()


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
    loose: list[str] = []  # paths below the root
    closed: list[Closed] = []
    dossiers: list[Folder] = []
    for child in _children(root):
        if not child.is_dir():
            loose += [child.name] if _is_source(child.name) else []
        elif child.name in languages:
            files, failed = _below(child)
            loose += [f"{child.name}/{file}" for file in files]
            closed += [(f"{child.name}/{place}", error) for place, error in failed]
        elif not child.name.startswith("."):
            files, failed = _below(child)
            dossiers.append(_folder(child.name, child, files, failed))
    own = _folder(root.resolve().name or "sources", root, loose, closed)
    if any(folder.name == own.name for folder in dossiers):
        own = replace(own, name=f"{own.name} (root)")
    dossiers.append(own)
    held = (folder for folder in dossiers if folder.files or folder.closed)
    return tuple(sorted(held, key=lambda folder: folder.name))


def _folder(name: str, path: Path, files: Sequence[str], closed: Sequence[Closed]) -> Folder:
    shown = {_printable(file): path / file for file in files}
    return Folder(_printable(name), path, dict(sorted(shown.items())), tuple(closed))


def _children(root: Path) -> list[Path]:
    try:
        return sorted(root.iterdir())
    except FileNotFoundError as error:
        raise SourceError("ingest.missing-folder", path=root) from error
    except NotADirectoryError as error:
        raise SourceError("ingest.not-a-folder", path=root) from error
    except OSError as error:
        raise SourceError("ingest.unreadable", source=root, reason=reason(error)) from error


def _below(folder: Path) -> tuple[list[str], list[Closed]]:
    """The files below a folder, links followed once, and the folders that cannot be listed."""
    files: list[str] = []
    failed: list[OSError] = []
    seen = {os.path.realpath(folder)}
    for place, folders, names in os.walk(folder, onerror=failed.append, followlinks=True):
        inner = {name: os.path.realpath(Path(place) / name) for name in sorted(folders)}
        folders.clear()
        for name, real in inner.items():
            if not name.startswith(".") and real not in seen:
                seen.add(real)
                folders.append(name)
        below = Path(place).relative_to(folder)
        files += [(below / name).as_posix() for name in names if _is_source(name)]
    return files, [(Path(error.filename).relative_to(folder).as_posix(), error) for error in failed]


def _is_source(name: str) -> bool:
    return name not in _NO_SOURCES and not name.startswith(".") and not name.endswith("~")


def _printable(name: str) -> str:
    """File names are bytes; what in them is no UTF-8 is shown by its numbers, so that two names stay two."""
    return os.fsencode(name).decode("utf-8", errors="backslashreplace")
