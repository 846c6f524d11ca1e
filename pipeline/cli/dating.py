"""`reconcile dates`: the date stage alone, for scoring it on public gold."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pipeline import languages
from pipeline.dates.read import read
from pipeline.dates.value import DateValue, from_edtf
from pipeline.errors import RecoupeError


def dates(file: Path) -> int:
    """Reads `{doc_id, lang, dct, text}` lines, writes `{doc_id, timexes}` lines to standard output.

    Args:
        file: JSON Lines; `-` for standard input.

    Raises:
        RecoupeError: the file or one of its lines is not as it should be.
    """
    for number, line in enumerate(_lines(file), start=1):
        if line.strip():
            sys.stdout.write(json.dumps(_document(line, file, number), ensure_ascii=False) + "\n")
    return 0


def _lines(file: Path) -> Iterator[str]:
    try:
        if str(file) == "-":
            yield from (line.decode("utf-8") for line in sys.stdin.buffer)
        else:
            with file.open(encoding="utf-8", newline="\n") as opened:
                yield from opened
    except OSError as error:
        raise RecoupeError("cli.dates-unreadable", path=file, reason=error.strerror) from error
    except UnicodeDecodeError as error:
        raise RecoupeError("cli.dates-unreadable", path=file, reason=error) from error


def _document(line: str, file: Path, number: int) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except ValueError as error:
        raise RecoupeError("cli.dates-not-json", path=file, line=number, reason=error) from error
    if not isinstance(record, dict):
        raise RecoupeError("cli.dates-not-json", path=file, line=number, reason="not an object")
    language, text = _text(record, "lang", file, number), _text(record, "text", file, number)
    if language not in languages.codes():
        raise RecoupeError(
            "cli.dates-language",
            path=file,
            line=number,
            language=language,
            known=", ".join(languages.codes()),
        )
    reading = read(text, language, written=_written(record, file, number))
    timexes = [
        {
            "start": timex.start,
            "end": timex.end,
            "text": timex.text,
            "value": timex.value.timex3,
            "mod": timex.value.mod,
            "edtf": timex.value.edtf,
        }
        for timex in reading.timexes
    ]
    return {"doc_id": record.get("doc_id"), "timexes": timexes}


def _text(record: Mapping[str, Any], field: str, file: Path, number: int) -> str:
    value = record.get(field)
    if not isinstance(value, str):
        raise RecoupeError("cli.dates-field", path=file, line=number, field=field)
    return value


def _written(record: Mapping[str, Any], file: Path, number: int) -> DateValue | None:
    """When the document was written; a time of day, as TimeML allows it, is no part of the date."""
    written = str(record.get("dct") or "").partition("T")[0]
    if not written:
        return None
    if written.isdigit() and len(written) == len("19980108"):
        written = f"{written[:4]}-{written[4:6]}-{written[6:]}"
    try:
        return from_edtf(written)
    except ValueError as error:
        raise RecoupeError("cli.dates-field", path=file, line=number, field="dct") from error
