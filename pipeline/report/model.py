"""What a report shows, as data: the templates for HTML and Markdown only lay this out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from pipeline.report.both import NOTHING, Both
from pipeline.report.timemarks import Timeline
from pipeline.report.waterfall import Waterfall
from pipeline.review.highlight import Segment


@dataclass(frozen=True, slots=True)
class Fact:
    """A name with a value, both ready to be read. `link` is a web address or empty."""

    name: Both
    value: Both
    link: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """One text that was read. `anchor` is its place in the report, `short` its file name."""

    anchor: str
    source_id: str
    short: str
    title: str
    language: str
    language_name: Both
    claims: Both
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """A statement in its sentence: where it stands, what is marked in it, from what its date was resolved."""

    claim_id: str
    source: Source
    section: str
    lead: str
    line: int
    segments: tuple[Segment, ...]
    basis: Both = NOTHING


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a conflict: who speaks, what they say (the most precise first), and where."""

    heading: Both
    values: tuple[Both, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class MatchNote:
    """Why two statements are held to be about one event."""

    first: str
    second: str
    relation: Both
    likelihood: Both
    percent: Both
    waterfall: Waterfall | None


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a reviewer decided."""

    decision_id: str
    reviewer: str
    made_at: str
    verdict: Both
    value: Both
    note: str


@dataclass(frozen=True, slots=True)
class Filters:
    """What a conflict or an event can be found by. Years are astronomical; `text` is folded."""

    kind: str = ""
    severity: str = ""
    status: str = ""
    scope: str = ""
    first_year: int | None = None
    last_year: int | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class ConflictCard:
    """A disagreement with everything a person needs to settle it."""

    conflict_id: str
    event_id: str
    title: Both
    kind: Both
    severity: Both
    status: Both
    scope: Both
    likelihood: Both
    percent: Both
    sides: tuple[Side, ...]
    explanation: Both
    readings: tuple[Both, ...]
    why: Both
    matches: tuple[MatchNote, ...]
    judgements: tuple[Judgement, ...]
    divided: bool
    find: Filters


@dataclass(frozen=True, slots=True)
class EventEntry:
    """An event with every statement about it; its conflicts by identifier, each with its kind and status."""

    event_id: str
    title: Both
    date: Both
    edtf: str
    status_code: str
    status: Both
    told: Both
    quotes: tuple[Quote, ...]
    conflicts: tuple[tuple[str, Both], ...]
    find: Filters


@dataclass(frozen=True, slots=True)
class TextPiece:
    """A part of a line: runs of text, each with whether it is a date. `event_id` is empty outside claims."""

    runs: tuple[tuple[str, bool], ...]
    event_id: str = ""
    conflicted: bool = False


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of a source; `anchors` are the claims that begin on it."""

    number: int
    anchors: tuple[str, ...]
    pieces: tuple[TextPiece, ...]


@dataclass(frozen=True, slots=True)
class WholeSource:
    """A source with its lines."""

    source: Source
    lines: tuple[TextLine, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A diagnostic: what was repaired, left out or not understood."""

    severity_code: str
    severity: Both
    where: str
    line: int | None
    anchor: str
    excerpt: str
    message: Both
    code: str


@dataclass(frozen=True, slots=True)
class Stale:
    """A decision that no longer applies, because its statements changed."""

    judgement: Judgement
    conflict_id: str
    old: tuple[str, ...]
    new: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AgreementNote:
    """How far two reviewers agree: on what share of how many conflicts, and Cohen's kappa."""

    first: str
    second: str
    shared: int
    share: Both
    kappa: Both


class Tally(NamedTuple):
    """A dossier in numbers; `shared` counts the events that more than one source tells."""

    open: int
    sources: int
    claims: int
    events: int
    shared: int


@dataclass(frozen=True, slots=True)
class DossierPart:
    """Everything about one dossier."""

    anchor: str
    name: str
    summary: Both
    tally: Tally
    sources: tuple[Source, ...]
    conflicts: tuple[ConflictCard, ...]
    events: tuple[EventEntry, ...]
    timeline: Timeline | None
    texts: tuple[WholeSource, ...]
    notes: tuple[Note, ...]
    stale: tuple[Stale, ...]
    agreements: tuple[AgreementNote, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report. `made` says how it was made, in named groups."""

    title: Both
    summary: Both
    dossiers: tuple[DossierPart, ...]
    made: tuple[tuple[Both, tuple[Fact, ...]], ...]
    open_conflicts: int = 0
    choices: tuple[tuple[str, tuple[tuple[str, Both, int], ...]], ...] = field(default=())
