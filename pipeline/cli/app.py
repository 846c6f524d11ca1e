"""The commands and their options. What each does is in a module of its own, imported when it is called."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from typer.core import TyperArgument, TyperGroup, TyperOption
from typer.exceptions import TyperException

from pipeline.cli.usage import problem
from pipeline.errors import RecoupeError
from pipeline.messages import say

Out = Annotated[Path, typer.Option(readable=False)]
Sources = Annotated[Path, typer.Option(readable=False)]
AsJson = Annotated[bool, typer.Option("--json")]


class Engine(StrEnum):
    """Where the stages run."""

    LOCAL = "local"
    DASK = "dask"


app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command()
def run(
    context: typer.Context,
    sources: Annotated[Path, typer.Argument(readable=False)],
    out: Out = Path("outputs"),
    config: Annotated[Path | None, typer.Option(readable=False)] = None,
    engine: Annotated[Engine, typer.Option()] = Engine.LOCAL,
    check: Annotated[bool, typer.Option("--check")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v")] = False,
) -> int:
    """Reconciles a folder of sources."""
    from pipeline.cli.running import Settings, run

    return run(Settings(sources, out, config, engine.value, check, quiet, verbose, context.obj))


@app.command()
def dates(file: Annotated[Path, typer.Argument(readable=False)]) -> int:
    """Finds the dates of texts."""
    from pipeline.cli.dating import dates

    return dates(file)


@app.command()
def explain(
    context: typer.Context,
    identifier: Annotated[str, typer.Argument(metavar="ID")],
    out: Out = Path("outputs"),
    as_json: AsJson = False,
) -> int:
    """Says why two claims were matched or a conflict was raised."""
    from pipeline.cli.explaining import explain

    return explain(identifier, out, context.obj, as_json=as_json)


@app.command()
def review(
    context: typer.Context,
    sources: Sources = Path("sources"),
    out: Out = Path("outputs"),
    port: Annotated[int, typer.Option(min=0, max=65535)] = 0,
) -> int:
    """Opens the review page."""
    from pipeline.review.server import serve

    serve(sources, out, port, announce=lambda address: _tell("cli.serving", context.obj, address=address))
    return 0


@app.command()
def conflicts(
    context: typer.Context,
    kind: Annotated[str, typer.Option()] = "",
    severity: Annotated[str, typer.Option()] = "",
    status: Annotated[str, typer.Option()] = "",
    sources: Sources = Path("sources"),
    out: Out = Path("outputs"),
    as_json: AsJson = False,
) -> int:
    """Lists the conflicts of the last run."""
    from pipeline.review.commands import conflicts

    return _print(
        conflicts(
            sources,
            out,
            kind=kind,
            severity=severity,
            status=status,
            as_json=as_json,
            language=context.obj,
        )
    )


@app.command()
def show(
    context: typer.Context,
    identifier: Annotated[str, typer.Argument(metavar="ID")],
    sources: Sources = Path("sources"),
    out: Out = Path("outputs"),
) -> int:
    """Shows one conflict."""
    from pipeline.review.commands import show

    return _print(show(sources, out, identifier, language=context.obj))


@app.command()
def decide(
    context: typer.Context,
    identifier: Annotated[str, typer.Argument(metavar="ID")],
    verdict: Annotated[str, typer.Option()],
    reviewer: Annotated[str, typer.Option()],
    value: Annotated[str, typer.Option()] = "",
    note: Annotated[str, typer.Option()] = "",
    sources: Sources = Path("sources"),
    out: Out = Path("outputs"),
) -> int:
    """Decides one conflict."""
    from pipeline.review.commands import decide

    return _print(
        decide(
            sources,
            out,
            identifier,
            verdict,
            value=value,
            note=note,
            reviewer=reviewer,
            language=context.obj,
        )
    )


def _tell(key: str, language: str, **params: object) -> None:
    sys.stdout.write(say(key, language, **params) + "\n")
    sys.stdout.flush()


def _print(text: str) -> int:
    sys.stdout.write(text)
    return 0


def _version(wanted: bool) -> None:
    if wanted:
        from pipeline.provenance import version_of

        sys.stdout.write(f"recoupe {version_of('recoupe') or '?'}\n")
        raise typer.Exit


@app.callback()
def program(
    version: Annotated[bool, typer.Option("--version", is_eager=True, callback=_version)] = False,
) -> None:
    """Reconciles what texts in English and French say."""


def invoke(arguments: Sequence[str], language: str) -> int:
    """Runs the command that the arguments name; shows what there is when they name none.

    Returns:
        Its exit code.

    Raises:
        RecoupeError: the arguments are not understood, or the command says so.
    """
    group = helped(language)
    given = list(arguments) or ["--help"]
    command = next((name for name in given if not name.startswith("-")), "")
    if command and command not in group.commands:
        raise RecoupeError("cli.no-command", name=command, known=", ".join(group.commands))
    try:
        return int(group.main(given, "reconcile", standalone_mode=False, obj=language) or 0)
    except TyperException as error:
        name = f"reconcile {command}".rstrip()
        raise RecoupeError("cli.usage", problem=problem(error), command=name) from error
    except typer.Abort as error:
        raise KeyboardInterrupt from error
    except SystemExit as error:
        # typer leaves with 1, which here means open conflicts, when the reader of a pipe has had enough
        if isinstance(error.__context__, BrokenPipeError):
            raise error.__context__ from None
        raise


def helped(language: str) -> TyperGroup:
    """The commands with their help in one language."""
    group = typer.main.get_command(app)
    assert isinstance(group, TyperGroup)
    group.help = say("cli.help", language)
    for name, command in group.commands.items():
        command.help = say(f"cli.{name}", language)
    for described in (group, *group.commands.values()):
        for parameter in described.params:
            if isinstance(parameter, TyperOption) and parameter.name != "help":
                parameter.help = say(f"cli.option-{parameter.opts[0].lstrip('-')}", language)
            elif isinstance(parameter, TyperArgument):
                parameter.metavar = str(parameter.metavar or parameter.name).upper()
    return group
