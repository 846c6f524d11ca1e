#!/usr/bin/env python3
"""Check the gold of the date benchmark and print what it covers: check.py [FOLDER]; exit 1 on any fault.

Checked: JSON and keys, offsets (text[start:end] == the expression), no overlap, ids and texts unique,
`value` and `mod` in the contract's forms, every EDTF accepted by the `edtf` package (of a level-2 set each
member), weekdays that agree with their date, every category present with enough lines.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from edtf import parse_edtf

KEYS = ["doc_id", "lang", "dct", "text", "category", "timexes"]
MODS = {"START", "MID", "END", "APPROX", "BEFORE", "AFTER"}
CATEGORIES = [
    "explicit-order", "abbreviation", "ordinal", "weekday", "number-words", "numeric", "numeric-ambiguous",
    "month-season", "week-weekend", "feast", "decade", "century", "early-mid-late", "approximate",
    "uncertain", "range", "bound", "list", "relative-text", "relative-writing", "no-anchor", "yearless",
    "bce", "calendar", "bad-input", "trap-duration-age", "trap-set", "trap-number", "trap-money", "trap-name",
    "mixed",
]  # fmt: skip
# In French a numeric date has one reading only, day first.
ABSENT = {"fr": {"numeric-ambiguous"}}
MINIMUM_PER_CATEGORY = 4
MINIMUM_LINES = 200
POINT = r"(?:-?\d{2,4}|\d{4}-(?:SP|SU|FA|WI|Q[1-4]|H[12]|W\d\d(?:-WE)?)|(?:-?\d{4}|XXXX)-\d\d(?:-\d\d)?)[~?]?"
VALUE = re.compile(rf"{POINT}|{POINT}/{POINT}|{POINT}/\.\.|\.\./{POINT}|\[{POINT},{POINT}\]")
WEEKDAYS = {
    "en": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
    "fr": ["lun", "mar", "mer", "jeu", "ven", "sam", "dim"],
}


def weekday_faults(lang: str, timex: dict[str, Any]) -> Iterator[str]:
    """Yield a fault when an expression opens with a weekday that its day of the calendar is not."""
    day = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", timex["value"])
    text = timex["text"]
    named = [i for i, name in enumerate(WEEKDAYS[lang]) if re.match(rf"{name}[a-z]*\b\.?,? ", text, re.I)]
    if day and named and not text.lower().startswith("mars "):
        actual = dt.date(int(day[1]), int(day[2]), int(day[3])).weekday()
        if actual != named[0]:
            yield f"{timex['text']!r} was a {WEEKDAYS[lang][actual]}"


def edtf_faults(text: str) -> Iterator[str]:
    """Yield a fault for an EDTF value (or a member of a one-of set) that the `edtf` package refuses."""
    for member in text[1:-1].split(",") if text.startswith("[") else [text]:
        try:
            parse_edtf(member)
        except Exception as error:  # the package raises pyparsing errors and bare ValueErrors
            yield f"edtf {text!r}: {str(error).splitlines()[0]}"


def timex_faults(document: dict[str, Any], timex: dict[str, Any]) -> Iterator[str]:
    """Yield the faults of one expression of `document`."""
    if document["text"][timex["start"] : timex["end"]] != timex["text"]:
        yield f"offsets of {timex['text']!r}"
    if timex["text"] != timex["text"].strip():
        yield f"space at the edge of {timex['text']!r}"
    if timex["type"] != "DATE":
        yield f"type {timex['type']}"
    if not VALUE.fullmatch(timex["value"]):
        yield f"value {timex['value']!r}"
    if timex.get("mod", "START") not in MODS:
        yield f"mod {timex['mod']!r}"
    yield from edtf_faults(timex["edtf"])
    yield from weekday_faults(document["lang"], timex)


def document_faults(document: dict[str, Any]) -> Iterator[str]:
    """Yield the faults of one line of gold."""
    if list(document) != KEYS:
        yield f"keys {list(document)}"
    if document["dct"] is not None:
        dt.date.fromisoformat(document["dct"])
    if document["category"] not in CATEGORIES:
        yield f"category {document['category']!r}"
    timexes = document["timexes"]
    if any(a["end"] > b["start"] for a, b in pairwise(timexes)):
        yield "expressions overlap or are out of order"
    for timex in timexes:
        yield from timex_faults(document, timex)


def set_faults(lang: str, documents: list[dict[str, Any]]) -> Iterator[str]:
    """Yield the faults of the whole set of one language."""
    for key in ("doc_id", "text"):
        for item, count in Counter(d[key] for d in documents).items():
            if count > 1:
                yield f"{key} twice: {item}"
    if len(documents) < MINIMUM_LINES:
        yield f"only {len(documents)} lines"
    found = Counter(d["category"] for d in documents)
    for category in CATEGORIES:
        if category not in ABSENT.get(lang, set()) and found[category] < MINIMUM_PER_CATEGORY:
            yield f"category {category}: {found[category]} lines"


def main(folder: Path) -> int:
    """Check both sets in `folder`, print the counts; return the exit code."""
    faults, sets = [], {}
    for lang in ("en", "fr"):
        lines = (folder / f"{lang}.jsonl").read_text(encoding="utf-8").splitlines()
        sets[lang] = [json.loads(line) for line in lines]
        faults += [f"{lang}: {fault}" for fault in set_faults(lang, sets[lang])]
        faults += [f"{d['doc_id']}: {fault}" for d in sets[lang] for fault in document_faults(d)]
    print(f"{'category':20}{'en lines':>9}{'dates':>7}{'fr lines':>9}{'dates':>7}")
    for category in [*CATEGORIES, "all"]:
        row = ""
        for lang in ("en", "fr"):
            chosen = [d for d in sets[lang] if category in (d["category"], "all")]
            row += f"{len(chosen):9}{sum(len(d['timexes']) for d in chosen):7}"
        print(f"{category:20}{row}")
    for lang in ("en", "fr"):
        print(f"{lang}: {sum(not d['timexes'] for d in sets[lang])} lines without any date")
    print("\n".join(faults) if faults else "no faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent))
