"""`reconcile dates`: the date stage alone, for scoring it on public gold."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from pipeline.dates.read import read
from pipeline.dates.value import DateValue


def run(lines: Iterable[str]) -> Iterator[str]:
    """Read documents, one JSON object a line (`doc_id, lang, dct, text`), and give their dates.

    One line each.

    Raises: ValueError, with the line number, when a line is no such object; LookupError for an unknown
        language.
    """
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield json.dumps(_dates(_document(line, number)), ensure_ascii=False)


def _document(line: str, number: int) -> dict[str, Any]:
    try:
        document = json.loads(line)
    except json.JSONDecodeError as error:
        raise ValueError(f"line {number} is not JSON: {error.msg}") from error
    if not isinstance(document, dict):
        raise ValueError(f"line {number} is not a JSON object")
    for name in ("doc_id", "lang", "text"):
        if not isinstance(document.get(name), str):
            raise ValueError(f"line {number} has no text field {name!r}")
    return document


def _dates(document: dict[str, Any]) -> dict[str, Any]:
    reading = read(document["text"], document["lang"], written=_written(document.get("dct")))
    return {
        "doc_id": document["doc_id"],
        "timexes": [
            {
                "start": timex.start,
                "end": timex.end,
                "text": timex.text,
                "value": (timex.named or timex.value).timex3,
                "mod": timex.value.mod,
                "edtf": timex.value.edtf,
            }
            for timex in reading.timexes
        ],
    }


def _written(text: object) -> DateValue | None:
    """The document's date; a clock time after it is left out, what is no date counts as unknown."""
    try:
        return DateValue.from_edtf(str(text).split("T")[0])
    except ValueError:
        return None
