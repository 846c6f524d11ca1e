"""The records that flow between the stages: what a source, a claim, a link, a conflict and an event are.

Every stage takes records of the kinds above its own and returns records of its own kind. They are
frozen: a stage never changes what an earlier one said. All offsets are Unicode code points into `SourceText.text`.
"""

from __future__ import annotations

from pipeline.records.claims import (
    Bound,
    Claim,
    Participant,
    ParticipantKind,
    ParticipantRole,
    Place,
    PlaceKind,
    PlaceRole,
    Qualifier,
    Quantity,
    QuantityKind,
)
from pipeline.records.findings import (
    Alternative,
    Conflict,
    ConflictKind,
    ConflictStatus,
    Decision,
    DossierResult,
    Event,
    EventStatus,
    Evidence,
    Level,
    Link,
    Match,
    RelationKind,
    Scope,
    Verdict,
)
from pipeline.records.identity import content_id
from pipeline.records.sources import Block, BlockKind, Diagnostic, Document, Dossier, Severity, SourceText

__all__ = [
    "Alternative",
    "Block",
    "BlockKind",
    "Bound",
    "Claim",
    "Conflict",
    "ConflictKind",
    "ConflictStatus",
    "Decision",
    "Diagnostic",
    "Document",
    "Dossier",
    "DossierResult",
    "Event",
    "EventStatus",
    "Evidence",
    "Level",
    "Link",
    "Match",
    "Participant",
    "ParticipantKind",
    "ParticipantRole",
    "Place",
    "PlaceKind",
    "PlaceRole",
    "Qualifier",
    "Quantity",
    "QuantityKind",
    "RelationKind",
    "Scope",
    "Severity",
    "SourceText",
    "Verdict",
    "content_id",
]
