"""Which language the command speaks: `--lang`, else the environment's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pipeline.messages import LANGUAGES

OPTION = "--lang"
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def choose(arguments: Sequence[str], environment: Mapping[str, str]) -> tuple[list[str], str, str]:
    """Takes `--lang` out of the arguments, wherever it stands.

    It is done before anything else is understood, so that every error is said in the right language.

    Returns:
        The other arguments; `en` or `fr`; what was asked for where that is neither, else empty:
        the option itself where nothing stands after it.
    """
    rest: list[str] = []
    wanted: str | None = None
    given = iter(arguments)
    for argument in given:
        if argument == "--":
            rest += [argument, *given]
        elif argument == OPTION:
            wanted = next(given, "")
        elif argument.startswith(f"{OPTION}="):
            wanted = argument.removeprefix(f"{OPTION}=")
        else:
            rest.append(argument)
    spoken = _from(environment)
    if wanted is None:
        return rest, spoken, ""
    return rest, _known(wanted) or spoken, "" if _known(wanted) else wanted or OPTION


def _from(environment: Mapping[str, str]) -> str:
    locale = next((environment[name] for name in _VARIABLES if environment.get(name)), "")
    return _known(locale) or LANGUAGES[0]


def _known(locale: str) -> str:
    code = locale[:2].lower()
    return code if code in LANGUAGES and not locale[2:3].isalpha() else ""
