"""`reconcile dates`: the date stage alone, for scoring it on public gold."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from pipeline.dates import command
from pipeline.errors import RecoupeError
from pipeline.messages.system import reason


def dates(file: Path) -> int:
    """Reads `{doc_id, lang, dct, text}` lines, writes `{doc_id, timexes}` lines to standard output.

    Args:
        file: JSON Lines; `-` for standard input.

    Raises:
        RecoupeError: the file or one of its lines is not as it should be.
    """
    try:
        for line in command.run(_lines(file)):
            sys.stdout.write(line + "\n")
    except (ValueError, LookupError) as error:
        raise RecoupeError("cli.dates-unreadable", path=file, reason=error) from error
    return 0


def _lines(file: Path) -> Iterator[str]:
    if str(file) == "-":
        yield from (line.decode("utf-8") for line in sys.stdin.buffer)
        return
    try:
        with file.open(encoding="utf-8", newline="\n") as opened:
            yield from opened
    except OSError as error:
        raise RecoupeError("cli.dates-missing", path=file, reason=reason(error)) from error
