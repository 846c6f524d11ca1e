"""A name or office as it is mentioned in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pipeline.claims.geography import GeoName

MentionKind = Literal[
    "person", "organisation", "country", "demonym", "region", "city", "site", "thing", "role"
]


@dataclass(frozen=True, slots=True)
class Mention:
    """A name or office at tokens `first`..`last` (inclusive).

    Attributes:
        name: the name without its title. title: the office's concept. geo: the place it names, if known.
        sure: known by title, geography, head word or the model; not sure names may be re-read by the
            document.
    """

    first: int
    last: int
    name: str
    kind: MentionKind
    title: str = ""
    geo: GeoName | None = None
    entity: str = ""
    sure: bool = True
