"""What a score compares: a run's tables, the gold of a dossier, and which claim stands for which.

Reads the tables of the contract as CSV, so that any program which writes them can be scored.
"""

import csv
import json
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Row = dict[str, str]
LARGEST_CELL = 2**31 - 1


@dataclass(frozen=True)
class Run:
    """One dossier's rows of a run."""

    claims: dict[str, Row]
    matches: list[Row]
    conflicts: list[Row]


@dataclass(frozen=True)
class GoldClaim:
    """A claim as a person marked it; offsets in code points, `edtf` and `dates` empty without a date."""

    claim_id: str
    language: str
    start: int
    end: int
    kind: str
    edtf: str = ""
    date_start: int | None = None
    date_end: int | None = None

    @property
    def dates(self) -> list[str]:
        """The values a run has to give: a set such as `{2008,2013}` stands for several."""
        return self.edtf.strip("{}").split(",") if self.edtf else []


@dataclass(frozen=True)
class GoldMatch:
    """Claims of two languages that are about one thing, and how they relate."""

    pairs: frozenset[tuple[str, str]]
    relation: str
    field: str
    severity: str
    optional: bool
    note: str

    @property
    def ids(self) -> str:
        """The claims of all pairs, English first."""
        return ", ".join(sorted({claim_id for pair in self.pairs for claim_id in pair}))


@dataclass(frozen=True)
class GoldPair:
    """Claims inside one text that contradict each other, or seem to and do not."""

    ids: frozenset[str]
    kind: str
    conflict: bool
    note: str


@dataclass(frozen=True)
class Gold:
    """All judgements about one dossier."""

    slug: str
    complete: bool
    claims: dict[str, GoldClaim]
    matches: list[GoldMatch]
    within: list[GoldPair]
    hard_negatives: frozenset[tuple[str, str]] = field(default_factory=frozenset)


def read_rows(path: Path) -> list[Row]:
    """Read a CSV table; a table that was not written has no rows."""
    if not path.exists():
        return []
    csv.field_size_limit(LARGEST_CELL)
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def read_run(folder: Path, slug: str) -> Run:
    """Read one dossier's rows from a run's output folder.

    Args:
        folder: where `claims.csv`, `matches.csv` and `conflicts.csv` are.
        slug: the dossier's name.
    Returns:
        The rows of that dossier.
    Raises:
        FileNotFoundError: the folder holds no claims table, so nothing was run.
    """
    if not (folder / "claims.csv").exists():
        raise FileNotFoundError(f"{folder / 'claims.csv'}: run the pipeline first")
    claims, matches, conflicts = (
        [row for row in read_rows(folder / f"{table}.csv") if row["dossier"] == slug]
        for table in ("claims", "matches", "conflicts")
    )
    return Run({row["claim_id"]: row for row in claims}, matches, conflicts)


def cross_pairs(row: dict[str, Any]) -> frozenset[tuple[str, str]]:
    """Every (English, French) pair of gold ids that one gold row names."""
    return frozenset((e, f) for e in row["en"] for f in row["fr"])


def gold_severity(match: dict[str, Any]) -> str:
    """Severity of a gold conflict; older annotations say "soft" in the note only."""
    noted = "soft" if match.get("note", "").lower().startswith("soft") else "hard"
    return str(match.get("severity") or noted)


def read_gold(path: Path) -> Gold:
    """Read one `gold.json`."""
    raw = json.loads(path.read_text(encoding="utf-8"))
    claims = [
        GoldClaim(
            claim["id"], language, claim["start"], claim["end"], claim.get("kind", ""),
            claim.get("date_edtf") or "", claim.get("date_start"), claim.get("date_end"),
        )
        for language, marked in raw["claims"].items()
        for claim in marked
    ]  # fmt: skip
    matches = [
        GoldMatch(
            cross_pairs(match), match["relation"], match.get("field") or "", gold_severity(match),
            bool(match.get("optional")), match.get("note", ""),
        )
        for match in raw["matches"]
    ]  # fmt: skip
    within = [
        GoldPair(
            frozenset(pair["ids"]), pair.get("kind", ""), bool(pair.get("conflict")), pair.get("note", "")
        )
        for pair in raw.get("intra_document", [])
    ]
    negatives = frozenset[tuple[str, str]]().union(*map(cross_pairs, raw.get("hard_negatives", [])))
    return Gold(
        raw["slug"], bool(raw.get("claims_complete")), {claim.claim_id: claim for claim in claims},
        matches, within, negatives,
    )  # fmt: skip


def overlap(first: tuple[int, int], second: tuple[int, int]) -> int:
    """Number of code points that two spans share."""
    return max(0, min(first[1], second[1]) - max(first[0], second[0]))


def span(row: Row, start: str, end: str) -> tuple[int, int] | None:
    """A span of a run's row; None where the cells are empty."""
    return (int(float(row[start])), int(float(row[end]))) if row.get(start) and row.get(end) else None


def stands_for(row: Row, claim: GoldClaim) -> bool:
    """Tell whether a run's claim is the gold claim: their date words overlap, else most of their text."""
    statement = span(row, "start", "end")
    if row["language"] != claim.language or statement is None:
        return False
    date = span(row, "date_start", "date_end")
    if claim.date_start is None or claim.date_end is None:
        shorter = min(statement[1] - statement[0], claim.end - claim.start)
        return overlap(statement, (claim.start, claim.end)) >= 0.5 * shorter
    return overlap(date or statement, (claim.date_start, claim.date_end)) > 0


def align(run: Run, gold: Gold) -> dict[str, set[str]]:
    """Find the gold claims that each claim of a run stands for.

    Returns:
        A run's claim id -> gold ids, without the claims that stand for none.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for claim_id, row in run.claims.items():
        for gold_id, claim in gold.claims.items():
            if stands_for(row, claim):
                found[claim_id].add(gold_id)
    return dict(found)
