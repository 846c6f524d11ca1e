"""What comes of comparing claims: links, conflicts, events, and what people decide."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from pipeline.dates.value import DateValue
from pipeline.records.claims import Claim, Quantity
from pipeline.records.sources import Diagnostic, Document

RelationKind = Literal["agrees", "refines", "conflicts"]
ConflictKind = Literal["date", "quantity", "participant", "place", "ordinal", "arithmetic", "event"]
Scope = Literal["cross-language", "cross-source", "within-source"]
Level = Literal["high", "medium", "low"]
ConflictStatus = Literal["open", "resolved", "dismissed"]
EventStatus = Literal["corroborated", "refined", "single-source", "conflicted", "adjudicated"]
Verdict = Literal["same-event-pick", "distinct-events", "not-a-conflict", "unsure"]


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
