"""Progress for people: a line that says what is being done on a terminal, a log when it is asked for."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from pipeline.clock import Progress, silent
from pipeline.messages import say


@contextmanager
def watched(language: str, *, quiet: bool, verbose: bool) -> Iterator[Progress]:
    """Gives what a run calls as each stage begins. All of it goes to standard error; a pipe hears nothing.

    Args:
        language: `en` or `fr`.
        quiet: say nothing.
        verbose: write a line for each stage, also into a pipe.
    """
    if verbose and not quiet:
        yield _log(language)
    elif quiet or not sys.stderr.isatty():
        yield silent
    else:
        from rich.console import Console

        console = Console(stderr=True)
        with console.status(_line("ingest", "", language)) as status:
            yield lambda stage, dossier: status.update(_line(stage, dossier, language))


def _log(language: str) -> Progress:
    begun = time.perf_counter()

    def progress(stage: str, dossier: str) -> None:
        sys.stderr.write(f"{time.perf_counter() - begun:7.2f} s  {_line(stage, dossier, language)}\n")

    return progress


def _line(stage: str, dossier: str, language: str) -> str:
    name = say(f"cli.stage-{stage}", language)
    return f"{name} · {dossier}" if dossier else name
