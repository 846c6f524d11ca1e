"""`sources.toml`: what is known of each source of a dossier, checked, with the place of every error."""

from __future__ import annotations

import datetime as dt
import posixpath
import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from pipeline import problems
from pipeline.dates.value import DateValue
from pipeline.errors import ConfigError
from pipeline.messages import Phrase, Series
from pipeline.messages.system import reason

NAME = "sources.toml"
_GROUPS = ("source", "sources", "file", "files")


def _as_text(value: object) -> object:
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return value


def _as_date(value: object) -> DateValue | None:
    text = _as_text(value)
    if text == "":
        return None
    try:
        return DateValue.from_edtf(str(text))
    except ValueError as error:
        raise PydanticCustomError(problems.NO_DATE, "not EDTF") from error


Text = Annotated[str, BeforeValidator(_as_text)]


class Entry(BaseModel):
    """What a manifest says of one file; everything is optional."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    language: str = ""
    title: Text = ""
    publisher: Text = ""
    published: Annotated[DateValue | None, BeforeValidator(_as_date)] = None
    url: str = ""
    licence: str = ""
    authority: Text = ""


def read(path: Path, files: Iterable[str]) -> dict[str, Entry]:
    """Reads the manifest of a dossier.

    The usual form is one table per file, `["en-article.txt"]`; `[sources."en-article.txt"]` and a list of
    `[[source]]` tables, each with its `file`, are understood as well.

    Args:
        path: the manifest; there need not be one.
        files: the paths of the dossier's files below its folder.

    Returns:
        File → what the manifest says of it, also for files that are not there.

    Raises:
        ConfigError: the manifest is not TOML or says something that is not understood; every error with its
            line and column.
    """
    if not path.exists():
        return {}
    text, data = _load(path)
    entries: dict[str, Entry] = {}
    wrong: list[Phrase] = []
    # some file systems keep accents apart from their letters, which nobody types
    on_disk = {unicodedata.normalize("NFC", file): file for file in files}
    for written, fields in _tables(data, set(files)):
        name = posixpath.normpath(written) if written else ""
        name = on_disk.get(unicodedata.normalize("NFC", name), name)
        if not name or name in entries:
            wrong.append(_nameless_or_twice(text, written))
            continue
        try:
            entries[name] = Entry.model_validate(fields)
        except ValidationError as error:
            entries[name] = Entry()
            wrong += [_problem(text, written, one) for one in error.errors()]
    if wrong:
        raise ConfigError("ingest.manifest-invalid", path=path, problems=Series(wrong))
    return entries


def _load(path: Path) -> tuple[str, dict[str, Any]]:
    """The manifest as it is written, and what it says."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        return text, tomllib.loads(text)
    except OSError as error:
        raise ConfigError("ingest.unreadable", source=path, reason=reason(error)) from error
    except UnicodeDecodeError as error:
        raise ConfigError("ingest.manifest-not-utf8", path=path) from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError("ingest.manifest-not-toml", path=path, reason=problems.of_toml(error)) from error


def _tables(data: Mapping[str, Any], files: set[str]) -> list[tuple[str, Any]]:
    """(file, its fields) in the order of the manifest, whichever way it is written; no file is an empty name."""
    found: list[tuple[str, Any]] = []
    for key, value in data.items():
        if key in _GROUPS and key not in files and isinstance(value, list):
            for item in value:
                fields = dict(item) if isinstance(item, Mapping) else {}
                name = next((str(fields.pop(k)) for k in ("file", "path", "name") if k in fields), "")
                found.append((name, fields))
        elif key in _GROUPS and key not in files and isinstance(value, Mapping):
            found += _tables(value, files)
        else:
            found += _undotted(key, value, files)
    return found


def _undotted(key: str, value: Any, files: set[str]) -> list[tuple[str, Any]]:
    """`[en.txt]` without quotes is TOML for a table `txt` in a table `en`; the file of that name is meant."""
    if key not in files and isinstance(value, Mapping):
        inner = [
            pair
            for name, fields in value.items()
            if isinstance(fields, Mapping)
            for pair in _undotted(f"{key}.{name}", fields, files)
            if pair[0] in files
        ]
        if inner:
            return inner
    return [(key, value)]


def _nameless_or_twice(text: str, name: str) -> Phrase:
    if not name:
        return Phrase("problems.at", where="[[source]]", problem=Phrase("problems.no-file"))
    line, column = _place(text, name, "")
    where = f"{line}:{column}"
    return Phrase("problems.at", where=where, problem=Phrase("problems.twice", file=name))


def _problem(text: str, name: str, error: ErrorDetails) -> Phrase:
    key = str(error["loc"][0]) if error["loc"] else ""
    line, column = _place(text, name, key)
    where = f"{line}:{column}: [{name}] {key}".rstrip()
    return Phrase("problems.at", where=where, problem=problems.of_field(error, tuple(Entry.model_fields)))


def _place(text: str, name: str, key: str) -> tuple[int, int]:
    """Line and column, both from 1, of a key in a file's table; of the table when the key is not found."""
    lines = text.splitlines()
    named = re.compile(rf"""(?<![\w.-]){re.escape(name)}(?![\w.-])""")
    table = next((i for i, line in enumerate(lines) if named.search(line)), 0)
    pattern = re.compile(rf"""^\s*["']?{re.escape(key)}["']?\s*=""") if key else None
    for index in range(table, len(lines)):
        if index > table and lines[index].lstrip().startswith("["):
            break
        if pattern and pattern.match(lines[index]):
            return index + 1, len(lines[index]) - len(lines[index].lstrip()) + 1
    return table + 1, 1
