"""The languages: a folder here with a `language.toml` is one; all that is particular to it is data in it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

_HERE = Path(__file__).parent


@cache
def codes() -> tuple[str, ...]:
    """The ISO 639-1 codes of the languages there are, sorted."""
    return tuple(sorted(path.parent.name for path in _HERE.glob("*/language.toml")))


@cache
def data(code: str, name: str) -> Mapping[str, Any]:
    """What a language says about one subject: the parsed `languages/<code>/<name>.toml`.

    Args:
        code: a language code, one of `codes()`.
        name: the subject: `language`, `calendar`, `dates`, `claims`, …

    Returns: the table, read-only and read once; empty when the language has nothing to say on it.
    Raises: LookupError when there is no such language.
    """
    if code not in codes():
        raise LookupError(f"no language {code!r}: there are {', '.join(codes())}")
    path = _HERE / code / f"{name}.toml"
    if not path.is_file():
        return MappingProxyType({})
    return MappingProxyType(tomllib.loads(path.read_text(encoding="utf-8")))
