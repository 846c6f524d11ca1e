"""Turn the annotated dossiers into the texts that a run reads and the gold that scores it.

An annotated dossier is one file that a person can read and check: both texts with their claims
marked in place, then the judgements about them. ``python -m benchmarks.build_gold`` writes
``texts/<slug>/{en,fr}.txt`` and ``gold/<slug>/gold.json``; offsets are counted here, never by hand.

Markup of a claim: ``[name; kind; edtf: statement with its <date words>]``, with an optional fourth
field for the number that the statement gives. An empty edtf marks a statement without a date.
"""

import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent / "dossiers"
LANGUAGES = ("en", "fr")
CLAIM = re.compile(r"\[(?P<head>[^\[\]:]*): (?P<body>[^\[\]]*)\]")
RELATIONS = {"agree", "refines", "conflict"}
FIELDS = {"date", "number", "actor", "place", "ordinal", "arithmetic", "kind"}


class AnnotationError(ValueError):
    """An annotated dossier that contradicts itself or its own notation."""


@dataclass(frozen=True)
class Marked:
    """A text without its markup, and its claims by the names the annotator gave them."""

    text: str
    claims: dict[str, dict[str, Any]]


def read_sections(annotated: str) -> dict[str, str]:
    """Split an annotated dossier at its ``@@ title`` lines.

    Args:
        annotated: the whole file.
    Returns:
        title -> body, without the blank lines around it.
    """
    parts = re.split(r"^@@ (.+)\n", annotated, flags=re.MULTILINE)
    return {title.strip(): body.strip("\n") for title, body in zip(parts[1::2], parts[2::2], strict=True)}


def strip_markup(marked: str, prefix: str) -> Marked:
    """Take the markup out of one text and note where each claim and its date then stand.

    Args:
        marked: the text with ``[name; kind; edtf: …<date>…]`` claims.
        prefix: ``e`` or ``f``, first letter of the claim ids in the gold.
    Returns:
        The plain text and its claims; offsets in Unicode code points.
    Raises:
        AnnotationError: a name used twice, or a date without its words or the reverse.
    """
    text, position, claims = "", 0, dict[str, dict[str, Any]]()
    for number, found in enumerate(CLAIM.finditer(marked), start=1):
        text += marked[position : found.start()]
        position = found.end()
        name, kind, edtf, *quantity = (part.strip() for part in found["head"].split(";"))
        if name in claims:
            raise AnnotationError(f"two claims are named {name!r}")
        before, opened, rest = found["body"].partition("<")
        date_words, closed, after = rest.partition(">")
        if bool(edtf) != bool(opened and closed):
            raise AnnotationError(f"claim {name!r} needs both a date and its words, or neither")
        start, date_start = len(text), len(text) + len(before)
        text += before + date_words + after
        claims[name] = {
            "id": f"{prefix}{number}",
            "start": start,
            "end": len(text),
            "date_edtf": edtf or None,
            "date_text": date_words or None,
            "date_start": date_start if edtf else None,
            "date_end": date_start + len(date_words) if edtf else None,
            "kind": kind,
            **({"number": json.loads(quantity[0])} if quantity else {}),
        }
    text += marked[position:]
    if leftover := re.search(r".{0,40}[\[\]<>].{0,40}", text):
        raise AnnotationError(f"markup left over near {leftover[0]!r}")
    return Marked(text + "\n", claims)


def read_rows(section: str) -> list[list[str]]:
    """Split a section of judgements into rows of ``|`` separated cells, without comments."""
    lines = (line.strip() for line in section.splitlines())
    return [[cell.strip() for cell in line.split("|")] for line in lines if line and not line.startswith("#")]


def pair_ids(cell: str, texts: dict[str, Marked]) -> dict[str, list[str]]:
    """Resolve ``names / names`` (or one name that both texts use) to claim ids of both texts."""
    sides = cell.split("/") if "/" in cell else [cell, cell]
    try:
        return {
            language: [texts[language].claims[name.strip()]["id"] for name in side.split(",")]
            for language, side in zip(LANGUAGES, sides, strict=True)
        }
    except KeyError as unknown:
        raise AnnotationError(f"no claim {unknown} for {cell!r}") from unknown


def build_match(row: list[str], texts: dict[str, Marked]) -> dict[str, Any]:
    """Read one row ``names / names | relation field [hard|soft] [optional] | note``."""
    relation, field, *rest = row[1].split()
    severity = [word for word in rest if word in ("hard", "soft")]
    if relation not in RELATIONS or field not in FIELDS or (relation == "conflict") != bool(severity):
        raise AnnotationError(f"cannot read the judgement {row}")
    return {
        **pair_ids(row[0], texts),
        "relation": relation,
        "field": field,
        **({"severity": severity[0]} if severity else {}),
        **({"optional": True} if "optional" in rest else {}),
        "note": row[2],
    }


def build_within(row: list[str], texts: dict[str, Marked]) -> dict[str, Any]:
    """Read one row ``language: name name | conflict|holds field | note``."""
    language, _, names = row[0].partition(":")
    verdict, field = row[1].split()
    if verdict not in ("conflict", "holds") or field not in FIELDS | {"precision"}:
        raise AnnotationError(f"cannot read the judgement {row}")
    try:
        ids = [texts[language].claims[name]["id"] for name in names.split()]
    except KeyError as unknown:
        raise AnnotationError(f"no claim {unknown} for {row[0]!r}") from unknown
    return {"ids": ids, "kind": field, "conflict": verdict == "conflict", "note": row[2]}


def build_gold(slug: str, annotated: str) -> tuple[dict[str, str], dict[str, Any]]:
    """Build the texts and the gold of one annotated dossier.

    Args:
        slug: the dossier's name.
        annotated: the whole annotated file.
    Returns:
        The plain texts by language, and the gold as written to ``gold.json``.
    Raises:
        AnnotationError: the annotation is inconsistent.
    """
    sections = read_sections(annotated)
    texts = {language: strip_markup(sections[language], language[0]) for language in LANGUAGES}
    matches = [build_match(row, texts) for row in read_rows(sections["matches"])]
    negatives = [{**pair_ids(row[0], texts), "why": row[1]} for row in read_rows(sections["hard negatives"])]
    pairs = {(e, f) for match in matches for e in match["en"] for f in match["fr"]}
    if both := pairs & {(e, f) for negative in negatives for e in negative["en"] for f in negative["fr"]}:
        raise AnnotationError(f"both a match and a hard negative: {both}")
    gold = {
        "slug": slug,
        "claims_complete": True,
        "claims": {language: list(texts[language].claims.values()) for language in LANGUAGES},
        "matches": matches,
        "intra_document": [build_within(row, texts) for row in read_rows(sections["within"])],
        "hard_negatives": negatives,
    }
    return {language: texts[language].text for language in LANGUAGES}, gold


def write_dossier(path: Path, root: Path) -> None:
    """Write the texts and the gold of one annotated dossier under ``root``."""
    try:
        texts, gold = build_gold(path.stem, path.read_text(encoding="utf-8"))
    except AnnotationError as error:
        raise AnnotationError(f"{path.name}: {error}") from error
    for language, text in texts.items():
        target = root / "texts" / path.stem / f"{language}.txt"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    target = root / "gold" / path.stem / "gold.json"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(gold, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def main() -> int:
    """Rebuild every dossier; print one line for each."""
    for path in sorted((ROOT / "annotated").glob("*.txt")):
        write_dossier(path, ROOT)
        print(path.stem)
    return 0


if __name__ == "__main__":
    sys.exit(main())
