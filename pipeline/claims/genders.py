"""Whether a name is a woman's or a man's, by title or by a common given name; unknown is an answer."""

from __future__ import annotations

from functools import cache
from typing import Literal

from pipeline.claims.fold import fold
from pipeline.languages import codes, data

Gender = Literal["", "female", "male"]


def gender_of(name: str, title: str) -> Gender:
    """The gender a title (a concept of `roles.toml`) or, without one, the first given name tells; else
    empty."""
    female, male = _titles()
    if title in female:
        return "female"
    if title in male:
        return "male"
    words = fold(name).replace("-", " ").split()
    return _given().get(words[0], "") if len(words) > 1 else ""


@cache
def _titles() -> tuple[frozenset[str], frozenset[str]]:
    tables = [data(code, "roles") for code in codes()]
    return tuple(frozenset(t for table in tables for t in table.get(kind, ())) for kind in ("female", "male"))  # type: ignore[return-value]


@cache
def _given() -> dict[str, Gender]:
    """Folded given name → gender; names that are both are left out."""
    found: dict[str, Gender] = {}
    kinds: tuple[Gender, ...] = ("female", "male")
    for gender in kinds:
        for code in codes():
            for name in data(code, "roles").get("given", {}).get(gender, ()):
                key = fold(name)
                found[key] = gender if found.get(key, gender) == gender else ""
    return found
