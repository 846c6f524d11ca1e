"""`sources.toml`: what is known of each source of a dossier, checked, with the place of every error."""

from __future__ import annotations

import datetime as dt
import difflib
import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from pipeline.dates.value import DateValue
from pipeline.errors import ConfigError

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


def _as_date(value: object) -> object:
    text = _as_text(value)
    return DateValue.from_edtf(text) if isinstance(text, str) else text


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
    if not path.is_file():
        return {}
    try:
        text = path.read_text(encoding="utf-8-sig")
        data = tomllib.loads(text)
    except OSError as error:
        raise ConfigError("ingest.unreadable", source=path, reason=error.strerror) from error
    except UnicodeDecodeError as error:
        raise ConfigError("ingest.manifest-not-utf8", path=path) from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError("ingest.manifest-not-toml", path=path, reason=error) from error
    entries: dict[str, Entry] = {}
    problems: list[str] = []
    # some file systems keep accents apart from their letters, which nobody types
    on_disk = {unicodedata.normalize("NFC", file): file for file in files}
    for name, fields in _tables(data, set(files)):
        try:
            entries[on_disk.get(unicodedata.normalize("NFC", name), name)] = Entry.model_validate(fields)
        except ValidationError as error:
            problems += [_problem(text, name, dict(e)) for e in error.errors()]
    if problems:
        raise ConfigError("ingest.manifest-invalid", path=path, problems="; ".join(problems))
    return entries


def _tables(data: Mapping[str, Any], files: set[str]) -> list[tuple[str, Any]]:
    """(file, its fields) in the order of the manifest, whichever way it is written."""
    found: list[tuple[str, Any]] = []
    for key, value in data.items():
        if key in _GROUPS and key not in files and isinstance(value, list):
            for item in value:
                fields = dict(item) if isinstance(item, Mapping) else {}
                name = next((str(fields.pop(k)) for k in ("file", "path", "name") if k in fields), key)
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


def _problem(text: str, name: str, error: Mapping[str, Any]) -> str:
    key = str(error["loc"][0]) if error["loc"] else ""
    line, column = _place(text, name, key)
    where = f"{line}:{column}: [{name}] {key}".rstrip()
    if error["type"] == "extra_forbidden":
        near = difflib.get_close_matches(key, Entry.model_fields, n=1)
        known = f"{near[0]}?" if near else ", ".join(Entry.model_fields)
        return f"{where} → {known}"
    reason = str(error["msg"]).removeprefix("Value error, ")
    return f"{where}: {reason}"


def _place(text: str, name: str, key: str) -> tuple[int, int]:
    """Line and column, both from 1, of a key in a file's table; of the table when the key is not found."""
    lines = text.splitlines()
    table = next((i for i, line in enumerate(lines) if name in line), 0)
    pattern = re.compile(rf"""^\s*["']?{re.escape(key)}["']?\s*=""") if key else None
    for index in range(table, len(lines)):
        if index > table and lines[index].lstrip().startswith("["):
            break
        if pattern and pattern.match(lines[index]):
            return index + 1, len(lines[index]) - len(lines[index].lstrip()) + 1
    return table + 1, 1
