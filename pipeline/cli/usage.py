"""What is wrong with the arguments of a command, in the user's language."""

from __future__ import annotations

import re

from typer.exceptions import TyperException

from pipeline.messages import Phrase, Spoken

_EXTRA = re.compile(r"Got unexpected extra argument(?:s|\(s\))? \((.*)\)")

_CHOICES = re.compile(r"is not one of (.*)")


def problem(error: TyperException) -> Spoken:
    """What a user should know of a mistake that typer found.

    Typer keeps the kinds of its errors to itself, so that they are told apart by name; one that is not known
    here is said in typer's words.
    """
    parameter = getattr(error, "param", None)
    option = getattr(error, "option_name", "")
    match type(error).__name__:
        case "MissingParameter" if parameter is not None:
            return Phrase("cli.usage-missing", name=_name(parameter))
        case "BadParameter" if parameter is not None:
            return Phrase("cli.usage-value", name=_name(parameter), values=_values(parameter, str(error)))
        case "NoSuchOption":
            near = ", ".join(f"{name}?" for name in getattr(error, "possibilities", None) or ())
            return Phrase("cli.usage-near" if near else "cli.usage-option", option=option, near=near)
        case "BadOptionUsage":
            return Phrase("cli.usage-argument", option=option)
    if extra := _EXTRA.search(error.format_message()):
        return Phrase("cli.usage-extra", text=extra[1])
    return Phrase("cli.usage-other", text=error.format_message().rstrip("."))


def _name(parameter: object) -> str:
    options = [name for name in getattr(parameter, "opts", ()) if name.startswith("-")]
    return options[0] if options else str(getattr(parameter, "metavar", None) or "").upper()


def _values(parameter: object, said: str) -> str:
    """What an option takes: a range, or the words that can be chosen from."""
    least, most = getattr(parameter, "min", None), getattr(parameter, "max", None)
    if least is not None and most is not None:
        return f"{least}–{most}"
    choices = _CHOICES.search(said)
    return choices[1].replace("'", "").rstrip(".") if choices else said
