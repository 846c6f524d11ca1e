"""The records that flow between the stages: what a source, a claim, a link, a conflict and an event are.

Every stage takes records of the kinds above its own in this file and returns records of its own kind. They are
frozen: a stage never changes what an earlier one said. All offsets are Unicode code points into `SourceText.text`.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import Literal

from pipeline.dates.read import Timex
from pipeline.dates.value import DateValue

Severity = Literal["error", "warning", "info"]
BlockKind = Literal["heading", "paragraph", "item"]
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
RelationKind = Literal["agrees", "refines", "conflicts"]
ConflictKind = Literal["date", "quantity", "participant", "place", "ordinal", "arithmetic", "event"]
Scope = Literal["cross-language", "cross-source", "within-source"]
Level = Literal["high", "medium", "low"]
ConflictStatus = Literal["open", "resolved", "dismissed"]
EventStatus = Literal["corroborated", "refined", "single-source", "conflicted", "adjudicated"]
Verdict = Literal["same-event-pick", "distinct-events", "not-a-conflict", "unsure"]


def content_id(prefix: str, *parts: object) -> str:
    """A short stable identifier made of what the record says.

    Args:
        prefix: one letter or word telling the kind of record (`c`, `m`, `x`, `e`, `d`).
        parts: everything that makes the record what it is, in a fixed order.

    Returns:
        `prefix` + 12 hexadecimal digits of a BLAKE2b hash: the same on every machine and in every run.
    """
    digest = hashlib.blake2b("\x1f".join(str(part) for part in parts).encode(), digest_size=6)
    return f"{prefix}{digest.hexdigest()}"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """Something that was repaired, left out or not understood, and where."""

    dossier: str
    source_id: str
    start: int | None
    end: int | None
    code: str
    severity: Severity
    message_en: str
    message_fr: str


@dataclass(frozen=True, slots=True)
class SourceText:
    """One text in one language, decoded. `source_id` is `<dossier>/<path below it>`."""

    source_id: str
    dossier: str
    path: str
    language: str
    language_basis: Literal["manifest", "name", "detection"]
    text: str
    sha256: str
    encoding: str
    title: str = ""
    publisher: str = ""
    published: DateValue | None = None
    url: str = ""
    licence: str = ""
    authority: str = ""
    extracted: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a paragraph or a list item of a source.

    `section` is the path of headings above it (` › ` between levels). `lead` is the line that governs a list
    item (its list's own heading or introduction), empty elsewhere. `truncated` tells that the text breaks off.
    """

    kind: BlockKind
    start: int
    end: int
    section: str = ""
    lead: str = ""
    truncated: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A source with its layout."""

    source: SourceText
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """The sources on one subject that are reconciled with each other."""

    name: str
    documents: tuple[Document, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    decisions_path: str = ""


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


@dataclass(frozen=True, slots=True)
class Evidence:
    """One feature of a pair: its score, what it adds to the match weight (log-odds, base 2), and why."""

    feature: str
    score: float
    weight: float
    text_en: str
    text_fr: str


@dataclass(frozen=True, slots=True)
class Link:
    """Two claims held to be about one event, `claim_a` < `claim_b` by identifier."""

    dossier: str
    claim_a: str
    claim_b: str
    probability: float
    evidence: tuple[Evidence, ...] = ()
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """A link with the relation between what its two claims say."""

    match_id: str
    dossier: str
    claim_a: str
    claim_b: str
    probability: float
    relation: RelationKind
    evidence: tuple[Evidence, ...] = ()
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class Conflict:
    """A disagreement that a person should see. `claim_ids` and `values` run in parallel.

    `readings_*` say what would follow from each way of reading it; `why_*` why the claims are held to be about
    the same thing; `finding_*` what differs and how far; `explanation_*` is the whole in a few sentences, with
    quotations.
    """

    conflict_id: str
    dossier: str
    event_id: str
    kind: ConflictKind
    scope: Scope
    severity: Level
    probability: float
    claim_ids: tuple[str, ...]
    values: tuple[str, ...]
    explanation_en: str
    explanation_fr: str
    readings_en: tuple[str, ...] = ()
    readings_fr: tuple[str, ...] = ()
    why_en: str = ""
    why_fr: str = ""
    finding_en: str = ""
    finding_fr: str = ""
    match_ids: tuple[str, ...] = ()
    status: ConflictStatus = "open"
    resolution: str = ""
    decision_id: str = ""


@dataclass(frozen=True, slots=True)
class Alternative:
    """One value that an event's sources give for one field, and who gives it."""

    field: str
    value: str
    claim_ids: tuple[str, ...]
    source_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """What one or more claims are about, with everything they say about it."""

    event_id: str
    dossier: str
    event_type: str
    title_en: str
    title_fr: str
    date: DateValue | None
    actors: tuple[str, ...]
    places: tuple[str, ...]
    quantities: tuple[Quantity, ...]
    status: EventStatus
    confidence: float
    alternatives: tuple[Alternative, ...]
    claim_ids: tuple[str, ...]
    source_ids: tuple[str, ...]
    languages: tuple[str, ...]
    rule: str
    decision_id: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided about a conflict; one line of `decisions.jsonl`.

    `claim_texts` runs parallel to `claim_ids`: the statements as the reviewer saw them, so that a decision whose
    claims have changed can be shown with old and new text. `undoes` names a decision that this one withdraws.
    `batch` is shared by decisions that were taken, and can be undone, in one go.
    """

    decision_id: str
    made_at: str
    reviewer: str
    conflict_id: str
    claim_ids: tuple[str, ...]
    verdict: Verdict
    value: str = ""
    note: str = ""
    undoes: str = ""
    claim_texts: tuple[str, ...] = ()
    batch: str = ""


@dataclass(frozen=True, slots=True)
class DossierResult:
    """Everything the pipeline found in one dossier."""

    name: str
    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    matches: tuple[Match, ...]
    conflicts: tuple[Conflict, ...]
    events: tuple[Event, ...]
    decisions: tuple[Decision, ...] = ()
    stale: tuple[Decision, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    seconds: dict[str, float] = field(default_factory=dict)
