"""The commands as a page for people: `docs/commands.md` is made of it."""

from __future__ import annotations

from collections.abc import Iterator

from typer.core import TyperArgument, TyperOption

from pipeline.cli.app import helped


def page() -> str:
    """The whole page in Markdown."""
    return "\n".join(_lines()).rstrip() + "\n"


def _lines() -> Iterator[str]:
    group = helped("en")
    yield "# The commands"
    yield ""
    yield "Made from `pipeline/cli/` by `make docs`; a test fails when it is out of date."
    yield "`reconcile` is in `.venv/bin` after `make setup`; `python -m pipeline` is the same."
    yield f"{group.help} `reconcile --version` says which version it is."
    yield ""
    for name, command in group.commands.items():
        arguments = [p for p in command.params if isinstance(p, TyperArgument)]
        options = [p for p in command.params if isinstance(p, TyperOption) and p.name != "help"]
        shown = " ".join(str(p.metavar or p.name).upper() for p in arguments)
        yield f"## reconcile {name} {shown}".rstrip()
        yield ""
        yield str(command.help)
        yield ""
        if options:
            yield "| option | default | what it does |"
            yield "| --- | --- | --- |"
            for option in options:
                yield f"| {_names(option)} | {_default(option)} | {option.help} |"
            yield ""


def _names(option: TyperOption) -> str:
    return ", ".join(f"`{name}`" for name in option.opts)


def _default(option: TyperOption) -> str:
    if option.required:
        return "required"
    value = getattr(option.default, "value", option.default)
    return "" if value is None or value is False or value == "" else f"`{value}`"
