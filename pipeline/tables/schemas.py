"""The schema of every table: the project's vocabulary. `docs/schemas.md` and `datapackage.json` are made from it."""

from __future__ import annotations

from pipeline import records
from pipeline.dates.value import Precision
from pipeline.tables.spec import Column, ForeignKey, Kind, Table

TEXT, INT, NUM, FLAG, LIST = Kind.STRING, Kind.INTEGER, Kind.NUMBER, Kind.BOOLEAN, Kind.ARRAY

QUANTITY = {
    "text": TEXT,
    "kind": TEXT,
    "value": NUM,
    "upper": NUM,
    "unit": TEXT,
    "noun": TEXT,
    "approximate": FLAG,
    "bound": TEXT,
}
_SPAN = {"start": INT, "end": INT}
ROLE = {"name": TEXT, "entity": TEXT, "kind": TEXT, "role": TEXT, "title": TEXT, **_SPAN}
WHERE = {"name": TEXT, "entity": TEXT, "kind": TEXT, "role": TEXT, "within": TEXT, **_SPAN}
ALTERNATIVE = {"field": TEXT, "value": TEXT, "claim_ids": LIST, "source_ids": LIST}

_DOSSIER = Column("dossier", TEXT, "The set of sources that are reconciled with each other.", required=True)


def _dates(of: str) -> tuple[Column, ...]:
    return (
        Column(
            "date_edtf",
            TEXT,
            f"The date of the {of} in EDTF (ISO 8601-2:2019), as precise as the sources say.",
        ),
        Column("date_earliest", TEXT, "The first day it can be, ISO 8601; empty when open or unknown."),
        Column("date_latest", TEXT, "The last day it can be, ISO 8601; empty when open or unknown."),
        Column("date_precision", TEXT, "The precision given.", values=Precision),
    )


SOURCES = Table(
    "sources",
    "The texts that were read.",
    ("source_id",),
    ("dossier", "source_id"),
    (
        Column("source_id", TEXT, "The dossier and the path of the file below it.", required=True),
        _DOSSIER,
        Column("path", TEXT, "The file, below the folder that was read.", required=True),
        Column("language", TEXT, "ISO 639-1 code of the text's language.", required=True),
        Column(
            "language_basis",
            TEXT,
            "How the language is known: manifest, file name or detection.",
            required=True,
        ),
        Column("title", TEXT, "The title the manifest gives."),
        Column("publisher", TEXT, "The publisher the manifest gives."),
        Column("published", TEXT, "When the text was written (EDTF): the anchor of “last year”."),
        Column("url", TEXT, "Where the text comes from."),
        Column("licence", TEXT, "Under which licence it can be used."),
        Column("authority", TEXT, "What the manifest says of its authority."),
        Column("encoding", TEXT, "The character encoding of the file.", required=True),
        Column("sha256", TEXT, "SHA-256 of the file's bytes.", required=True),
        Column(
            "characters", INT, "The length of the decoded text.", required=True, minimum=0, unit="code point"
        ),
    ),
)

CLAIMS = Table(
    "claims",
    "One row per statement of a source, dated at most once.",
    ("claim_id",),
    ("dossier", "source_id", "start", "end", "date_start", "claim_id"),
    (
        Column("claim_id", TEXT, "Identifier made of what the claim says.", required=True),
        _DOSSIER,
        Column("source_id", TEXT, "The source that says it.", required=True),
        Column("language", TEXT, "ISO 639-1 code of the source's language.", required=True),
        Column("section", TEXT, "The headings above the statement, joined by ` › `."),
        Column("text", TEXT, "The smallest statement, as it stands in the source.", required=True),
        Column(
            "start",
            INT,
            "Where the statement begins in the source.",
            required=True,
            minimum=0,
            unit="code point",
        ),
        Column(
            "end",
            INT,
            "Where it ends; source[start:end] == text.",
            required=True,
            minimum=0,
            unit="code point",
        ),
        Column("date_text", TEXT, "The date expression, as it stands in the source."),
        Column("date_start", INT, "Where the date expression begins.", minimum=0, unit="code point"),
        Column("date_end", INT, "Where it ends.", minimum=0, unit="code point"),
        *_dates("statement"),
        Column(
            "date_basis",
            TEXT,
            "explicit, relative (resolved from another expression), list or derived (arithmetic).",
        ),
        Column("event_type", TEXT, "What kind of event it tells of, family first."),
        Column("actors", LIST, "Who takes part, by the name used for them throughout the dossier."),
        Column("places", LIST, "The places named."),
        Column(
            "quantities",
            LIST,
            "The numbers with what they count, in canonical units.",
            fields=QUANTITY | _SPAN,
        ),
        Column("qualifiers", LIST, "negated, planned, reported, approximate, first, early, before …"),
        Column("date_anchor", TEXT, "The expression a relative date was resolved from."),
        Column("date_anchor_start", INT, "Where the anchor begins.", minimum=0, unit="code point"),
        Column("date_anchor_end", INT, "Where the anchor ends.", minimum=0, unit="code point"),
        Column(
            "actor_roles",
            LIST,
            "The participants with their role and title, and where they stand in the source.",
            fields=ROLE,
        ),
        Column(
            "place_roles",
            LIST,
            "The places with their role, what they lie in, and where they stand in the source.",
            fields=WHERE,
        ),
        Column("event_id", TEXT, "The event the claim belongs to.", required=True),
    ),
    (ForeignKey("source_id", "sources", "source_id"), ForeignKey("event_id", "reconciled", "event_id")),
)

MATCHES = Table(
    "matches",
    "Pairs of claims held to be about one event.",
    ("match_id",),
    ("dossier", "claim_a", "claim_b"),
    (
        Column("match_id", TEXT, "Identifier made of the two claims.", required=True),
        _DOSSIER,
        Column("claim_a", TEXT, "The claim whose identifier sorts first.", required=True),
        Column("claim_b", TEXT, "The other claim.", required=True),
        Column("probability", NUM, "That the two are about one event.", required=True, minimum=0, maximum=1),
        Column("relation", TEXT, "How what they say compares.", required=True, values=records.RelationKind),
        Column(
            "ambiguous", FLAG, "Another partner is nearly as good: a tie that was not guessed.", required=True
        ),
    ),
    (ForeignKey("claim_a", "claims", "claim_id"), ForeignKey("claim_b", "claims", "claim_id")),
)

EVIDENCE = Table(
    "evidence",
    "Why two claims were matched: the terms whose weights add up to the match weight.",
    ("match_id", "position"),
    ("match_id", "position"),
    (
        Column("match_id", TEXT, "The match.", required=True),
        Column("position", INT, "The place of the term in the sum.", required=True, minimum=0),
        Column("feature", TEXT, "The feature compared.", required=True),
        Column("score", NUM, "The feature's value.", required=True),
        Column("weight", NUM, "What it adds to the match weight.", required=True, unit="bit (log2 odds)"),
        Column("text_en", TEXT, "The reason in English.", required=True),
        Column("text_fr", TEXT, "The reason in French.", required=True),
    ),
    (ForeignKey("match_id", "matches", "match_id"),),
)

CONFLICTS = Table(
    "conflicts",
    "Disagreements that a person should see, the most severe first.",
    ("conflict_id",),
    (),
    (
        Column("conflict_id", TEXT, "Identifier made of the kind and the claims.", required=True),
        _DOSSIER,
        Column("event_id", TEXT, "The event the claims are about.", required=True),
        Column("kind", TEXT, "What differs.", required=True, values=records.ConflictKind),
        Column("scope", TEXT, "Between whom.", required=True, values=records.Scope),
        Column("severity", TEXT, "How much it matters.", required=True, values=records.Level),
        Column("probability", NUM, "That the disagreement is real.", required=True, minimum=0, maximum=1),
        Column("claim_ids", LIST, "The claims that disagree.", required=True),
        Column("values", LIST, "What each of them says, in the same order.", required=True),
        Column(
            "explanation_en",
            TEXT,
            "What each source states, what differs and what it would mean.",
            required=True,
        ),
        Column("explanation_fr", TEXT, "The same in French.", required=True),
        Column(
            "status", TEXT, "open until a person has decided.", required=True, values=records.ConflictStatus
        ),
        Column("resolution", TEXT, "What was decided."),
        Column("decision_id", TEXT, "The decision."),
        Column("readings_en", LIST, "What would follow from each reading."),
        Column("readings_fr", LIST, "The same in French."),
        Column("why_en", TEXT, "Why the claims are held to be about one thing."),
        Column("why_fr", TEXT, "The same in French."),
        Column("match_ids", LIST, "The matches the conflict rests on."),
        Column("finding_en", TEXT, "The explanation without quotations: what differs, and how far."),
        Column("finding_fr", TEXT, "The same in French."),
    ),
    (
        ForeignKey("event_id", "reconciled", "event_id"),
        ForeignKey("claim_ids", "claims", "claim_id", many=True),
        ForeignKey("match_ids", "matches", "match_id", many=True),
    ),
)

RECONCILED = Table(
    "reconciled",
    "One row per event, with everything the sources say of it.",
    ("event_id",),
    ("dossier", "date_earliest", "date_latest", "event_id"),
    (
        Column("event_id", TEXT, "Identifier made of the claims.", required=True),
        _DOSSIER,
        Column("event_type", TEXT, "What kind of event it is, family first."),
        Column("title_en", TEXT, "A short name in English.", required=True),
        Column("title_fr", TEXT, "A short name in French.", required=True),
        *_dates("event"),
        Column("actors", LIST, "Who takes part."),
        Column("places", LIST, "Where."),
        Column("quantities", LIST, "The numbers given.", fields=QUANTITY),
        Column(
            "status", TEXT, "How the sources stand to each other.", required=True, values=records.EventStatus
        ),
        Column(
            "confidence", NUM, "That the claims are about one event.", required=True, minimum=0, maximum=1
        ),
        Column("alternatives", LIST, "Who says what, where the sources differ.", fields=ALTERNATIVE),
        Column("claim_ids", LIST, "The claims about the event.", required=True),
        Column("source_ids", LIST, "The sources that tell of it.", required=True),
        Column("languages", LIST, "Their languages.", required=True),
        Column("rule", TEXT, "The rule that made the row's date.", required=True),
        Column("decision_id", TEXT, "The decision a person took."),
    ),
    (
        ForeignKey("claim_ids", "claims", "claim_id", many=True),
        ForeignKey("source_ids", "sources", "source_id", many=True),
    ),
)

DIAGNOSTICS = Table(
    "diagnostics",
    "What was repaired, left out or not understood.",
    (),
    ("dossier", "source_id", "start", "end", "code", "message_en"),
    (
        _DOSSIER,
        Column("source_id", TEXT, "The source, or the file that could not be read."),
        Column("start", INT, "Where it begins in the source.", minimum=0, unit="code point"),
        Column("end", INT, "Where it ends.", minimum=0, unit="code point"),
        Column("code", TEXT, "What it is.", required=True),
        Column("severity", TEXT, "How much it matters.", required=True, values=records.Severity),
        Column("message_en", TEXT, "What a person should know, in English.", required=True),
        Column("message_fr", TEXT, "The same in French.", required=True),
    ),
)

TABLES: tuple[Table, ...] = (SOURCES, CLAIMS, MATCHES, EVIDENCE, CONFLICTS, RECONCILED, DIAGNOSTICS)
