"""What one source states: claims, with who takes part, where, and how many."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pipeline.dates.read import Timex

Qualifier = Literal[
    "negated",
    "planned",
    "reported",
    "approximate",
    "first",
    "last",
    "early",
    "mid",
    "late",
    "before",
    "after",
    "uncertain",
    "state",
]
ParticipantKind = Literal["person", "organisation", "country", "group", "role", "thing"]
ParticipantRole = Literal["agent", "patient", "counterpart", "origin", "mentioned"]
PlaceKind = Literal["country", "region", "city", "site"]
PlaceRole = Literal["at", "to", "from", "mentioned"]
QuantityKind = Literal[
    "count", "money", "percent", "measure", "duration", "age", "ordinal", "clock", "anniversary", "label"
]
Bound = Literal["exact", "at-least", "at-most", "more-than", "less-than"]


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody who takes part, as mentioned. `entity` is shared by all mentions of one participant in a dossier.

    A `thing` is a named ship, work, building or event; a `role` is somebody known by office or kinship only.
    """

    name: str
    kind: ParticipantKind
    role: ParticipantRole
    title: str = ""
    entity: str = ""
    start: int = -1
    end: int = -1


@dataclass(frozen=True, slots=True)
class Place:
    """A place named by a claim. `within` lists the entities that contain it, nearest first (`country:CA`)."""

    name: str
    kind: PlaceKind
    role: PlaceRole
    entity: str = ""
    within: tuple[str, ...] = ()
    start: int = -1
    end: int = -1


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts, in a canonical unit.

    `value` and `upper` (the end of a range, else None) are in `unit`: ISO 4217 for money, `%`, SI or common
    metric names for measures (`km/h`, `kg`, `m`), `minute` of the day for clock times, the counted noun in `noun` (a
    concept both languages share where the data has one, else its lemma; for a `label`, a number inside a name such
    as "Room 12", what it belongs to). `significant` is the number of significant digits the source gave.
    """

    kind: QuantityKind
    value: float
    unit: str
    text: str
    start: int
    end: int
    upper: float | None = None
    noun: str = ""
    approximate: bool = False
    bound: Bound = "exact"
    significant: int = 0


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement, dated at most once, made by one source.

    `event_type` is a dotted identifier of `languages/event_types.toml` (`visit.state`, `agreement.signature`), its
    first part the family; empty when unknown. `content` is the statement with dates, names and numbers masked,
    for the encoder; `keywords` its content lemmas. `sentence` is the span of the sentence it was cut from.
    """

    claim_id: str
    dossier: str
    source_id: str
    language: str
    section: str
    text: str
    start: int
    end: int
    date: Timex | None
    event_type: str = ""
    actors: tuple[Participant, ...] = ()
    places: tuple[Place, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    qualifiers: tuple[str, ...] = ()
    content: str = ""
    keywords: tuple[str, ...] = ()
    sentence: tuple[int, int] = (0, 0)
    paragraph: int = 0
    in_list: bool = False
