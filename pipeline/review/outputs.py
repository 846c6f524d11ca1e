"""The last run's conflicts with the statements and the matches they rest on, read back from its tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from pipeline.dates.timexes import Timex
from pipeline.dates.value import from_edtf
from pipeline.errors import DecisionError
from pipeline.records import Claim, Conflict, Evidence, Match, Participant, Place, Quantity

Row = dict[str, Any]
Mark = tuple[int, int]

_TABLES = ("conflicts", "claims", "matches", "evidence", "sources", "reconciled")
_RANK = {"high": 0, "medium": 1, "low": 2}
_SCOPES = {"cross-language": 0, "cross-source": 1, "within-source": 2}


@dataclass(frozen=True)
class Source:
    """What the tables say of one source."""

    source_id: str
    dossier: str
    path: str
    language: str
    title: str
    sha256: str


@dataclass(frozen=True)
class Outputs:
    """What one run found, as far as a reviewer needs it.

    Attributes:
        conflicts: as they were raised, before any decision; the most severe first.
        claims, matches, sources: by identifier.
        event_types: event → what kind it is; empty when unknown.
    """

    conflicts: tuple[Conflict, ...]
    claims: Mapping[str, Claim]
    matches: Mapping[str, Match]
    sources: Mapping[str, Source]
    event_types: Mapping[str, str]

    @cached_property
    def by_id(self) -> Mapping[str, Conflict]:
        """The conflicts by identifier."""
        return {conflict.conflict_id: conflict for conflict in self.conflicts}


def stamp(out: Path) -> Mark | None:
    """What changes when a new run replaces the outputs; None when there are none."""
    try:
        now = (out / "conflicts.parquet").stat()
    except OSError:
        return None
    return (now.st_ino, now.st_mtime_ns)


def read(out: Path) -> Outputs:
    """Reads what `reconcile run` wrote. Parquet is read, as its cells are exactly what the pipeline gave.

    Args:
        out: the folder of outputs.

    Raises:
        DecisionError: there are no outputs, or they are not what this version writes.
    """
    if stamp(out) is None:
        raise DecisionError("review.no-outputs", path=out)
    try:
        tables = {name: _rows(out / f"{name}.parquet") for name in _TABLES}
        return _outputs(tables)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise DecisionError("review.outputs-unreadable", path=out, reason=error) from error


def _rows(path: Path) -> list[Row]:
    import pyarrow.parquet as parquet

    return [
        {name: "" if value is None else value for name, value in row.items()}
        for row in parquet.read_table(path).to_pylist()
    ]


def _outputs(tables: Mapping[str, list[Row]]) -> Outputs:
    evidence = _evidence(tables["evidence"])
    return Outputs(
        conflicts=tuple(sorted((_conflict(row) for row in tables["conflicts"]), key=rank)),
        claims={row["claim_id"]: _claim(row) for row in tables["claims"]},
        matches={row["match_id"]: _match(row, evidence) for row in tables["matches"]},
        sources={
            row["source_id"]: Source(
                *(row[name] for name in ("source_id", "dossier", "path", "language", "title", "sha256"))
            )
            for row in tables["sources"]
        },
        event_types={row["event_id"]: row["event_type"] for row in tables["reconciled"]},
    )


def rank(conflict: Conflict) -> tuple[int, float, int, str]:
    """Sort key: the most severe first, then the likeliest, then across languages before inside a text."""
    return (_RANK[conflict.severity], -conflict.probability, _SCOPES[conflict.scope], conflict.conflict_id)


def _conflict(row: Row) -> Conflict:
    """A conflict as it was raised: what earlier decisions made of it is played back from the log."""
    fields: Row = {name: tuple(value) if isinstance(value, list) else value for name, value in row.items()}
    return replace(Conflict(**fields), status="open", resolution="", decision_id="")


def _claim(row: Row) -> Claim:
    date = None
    if row["date_edtf"]:
        date = Timex(
            row["date_start"],
            row["date_end"],
            row["date_text"],
            from_edtf(row["date_edtf"]),
            row["date_basis"],
        )
    return Claim(
        claim_id=row["claim_id"],
        dossier=row["dossier"],
        source_id=row["source_id"],
        language=row["language"],
        section=row["section"],
        text=row["text"],
        start=row["start"],
        end=row["end"],
        date=date,
        event_type=row["event_type"],
        actors=tuple(Participant(**_mention(one)) for one in row["actor_roles"]),
        places=tuple(
            Place(**_mention(one) | {"within": tuple(one["within"].split())}) for one in row["place_roles"]
        ),
        quantities=tuple(Quantity(**_mention(one)) for one in row["quantities"]),
        qualifiers=tuple(row["qualifiers"]),
    )


def _mention(fields: Row) -> Row:
    """A mention's fields as the record wants them: what is only implied stands nowhere."""
    stands = fields["start"] is not None
    return fields | {"start": fields["start"] if stands else -1, "end": fields["end"] if stands else -1}


def _match(row: Row, evidence: Mapping[str, tuple[Evidence, ...]]) -> Match:
    return Match(
        row["match_id"],
        row["dossier"],
        row["claim_a"],
        row["claim_b"],
        row["probability"],
        row["relation"],
        evidence.get(row["match_id"], ()),
        bool(row["ambiguous"]),
    )


def _evidence(rows: Iterable[Row]) -> dict[str, tuple[Evidence, ...]]:
    terms: dict[str, list[tuple[int, Evidence]]] = {}
    for row in rows:
        term = Evidence(row["feature"], row["score"], row["weight"], row["text_en"], row["text_fr"])
        terms.setdefault(row["match_id"], []).append((row["position"], term))
    return {
        match_id: tuple(term for _, term in sorted(each, key=lambda pair: pair[0]))
        for match_id, each in terms.items()
    }
