"""The command `reconcile`.

Exit codes: 0 done, 1 open conflicts with `--check`, 2 the user's error, 130 interrupted.
"""

from __future__ import annotations

import io
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from pipeline.cli.tongue import OPTION, choose
from pipeline.errors import RecoupeError
from pipeline.messages import LANGUAGES, say
from pipeline.messages.system import is_of_the_disk, reason
from pipeline.messages.visible import one_line

__all__ = ["main"]

_USER_ERROR, _INTERRUPTED, _TERMINATED = 2, 130, 143


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Runs one command and leaves Python with its exit code.

    Args:
        arguments: what follows the program's name; the process's own when None.
    """
    rest, language, unknown = choose(sys.argv[1:] if arguments is None else arguments, os.environ)
    # a polite kill unwinds like Ctrl-C, so that nothing half-written is left behind
    if isinstance(sys.stdout, io.TextIOWrapper):
        # a terminal that cannot show a letter shows a question mark; what programs read is UTF-8
        sys.stdout.reconfigure(errors="replace", encoding=None if sys.stdout.isatty() else "utf-8")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(_TERMINATED))
    try:
        if unknown:
            key = "cli.lang-missing" if unknown == OPTION else "cli.unknown-lang"
            raise RecoupeError(key, lang=unknown, known=", ".join(LANGUAGES))
        code = _run(rest, language)
        sys.stdout.flush()
    except RecoupeError as error:
        code = _say(error.say(language), _USER_ERROR)
    except KeyboardInterrupt:
        code = _say("", _INTERRUPTED)
    except BrokenPipeError:
        # whoever read our output has had enough of it; Python would complain once more at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    except OSError as error:
        if not is_of_the_disk(error):
            raise
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = _say(say("cli.output-lost", language, reason=reason(error)), _USER_ERROR)
    sys.exit(code)


def _run(arguments: Sequence[str], language: str) -> int:
    if len(arguments) == 2 and arguments[0] == "dates" and not arguments[1].startswith("--"):
        # called once per file by those who score the stage: it need not wait for typer and pydantic
        from pipeline.cli.dating import dates

        return dates(Path(arguments[1]))
    from pipeline.cli.app import invoke

    return invoke(arguments, language)


def _say(message: str, code: int) -> int:
    line = one_line(message)
    sys.stderr.write(f"reconcile: {line}\n" if line else "\n")
    return code
