"""Which conflicts are looked at: by kind, severity, scope, dossier, words and state."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from typing import get_args
from urllib.parse import urlencode

from pipeline.records import ConflictKind, Level, Scope
from pipeline.review.case import Case

STATES = ("waiting", "unsure", "divided", "settled", "second", "all")
"""`second` asks for a second opinion: what this reviewer has not decided yet, whoever else has."""

CHOICES: Mapping[str, tuple[str, ...]] = {
    "severity": get_args(Level),
    "kind": get_args(ConflictKind),
    "scope": get_args(Scope),
    "state": STATES,
}


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter; an empty field lets everything through."""

    kind: str = ""
    severity: str = ""
    scope: str = ""
    dossier: str = ""
    text: str = ""
    state: str = "waiting"

    @classmethod
    def of(cls, query: Mapping[str, str]) -> Filter:
        """The filter that an address asks for; what it does not know is passed over."""
        given = {field.name: query.get(field.name, "").strip()[:200] for field in fields(cls)}
        for name, choices in CHOICES.items():
            if given[name] not in choices:
                given[name] = ""
        return cls(**given | {"state": given["state"] or "waiting"})

    @property
    def query(self) -> str:
        """The filter as the query of an address, without what is not set."""
        chosen = {field.name: getattr(self, field.name) for field in fields(self)}
        return urlencode(
            {name: value for name, value in chosen.items() if value and (name, value) != ("state", "waiting")}
        )

    @property
    def narrows(self) -> bool:
        """Whether anything but the state is asked for."""
        return any((self.kind, self.severity, self.scope, self.dossier, self.text))

    def in_state(self, state: str) -> Filter:
        """The same filter for another state."""
        return replace(self, state=state)

    def covers(self, case: Case, words: str) -> bool:
        """Whether a case is of the kind asked for, whatever its state; `words` is its folded text."""
        one = case.conflict
        return (
            self.kind in ("", one.kind)
            and self.severity in ("", one.severity)
            and self.scope in ("", one.scope)
            and self.dossier in ("", one.dossier)
            and all(word in words for word in folded(self.text).split())
        )

    def wants(self, case: Case, reviewer: str) -> bool:
        """Whether a case is in the state asked for."""
        if self.state == "second":
            return case.record.by(reviewer) is None
        return self.state in ("all", case.state)


def folded(text: str) -> str:
    """A text as it is searched: without case, accents and apostrophe styles."""
    plain = unicodedata.normalize("NFD", text.replace("’", "'")).casefold()
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def searchable(parts: Iterable[str]) -> str:
    """All that a conflict can be found by."""
    return folded(" ".join(dict.fromkeys(parts)))
