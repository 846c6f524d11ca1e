"""The report as Markdown, for a terminal or a pull request: all of it in English, then all in French."""

from __future__ import annotations

import re
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from pipeline.messages import LANGUAGES
from pipeline.report.both import Both, decimal, say
from pipeline.report.model import Quote, Report

_ROOM = {"conflict": 120_000, "event": 80_000, "note": 20_000}
"""Most characters of each kind of entry, in one language: what a page on the web still shows as a page."""

# A backslash before these stops them from acting, anywhere or at the beginning of a line.
_ACTIVE = re.compile(r"[\\`*_\[\]#|~>$]|^[-+=](?=\s|$|=|-)|(?<=^\d)[.)]|(?<=^\d\d)[.)]|(?<=^\d\d\d\d)[.)]")
_ENTITIES = {"&": "&amp;", "<": "&lt;"}


def markdown(report: Report) -> str:
    """The whole report, a part for each language."""
    template = _environment().get_template("report.md.j2")
    parts = [template.render(report=report, reader=_Reader(language)) for language in LANGUAGES]
    return re.sub(r"\n{3,}", "\n\n", "\n\n---\n\n".join(parts)).strip() + "\n"


class _Reader:
    """Gives every wording in one language, so that it shows as text."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._left = dict(_ROOM)

    def room(self, name: str) -> bool:
        """Whether a further entry of a kind is to be written out."""
        return self._left[name] > 0

    def spend(self, name: str, entry: str) -> str:
        """An entry, for which there is the less room for others of its kind."""
        self._left[name] -= len(entry)
        return entry

    def __call__(self, words: Both | str) -> str:
        return escape(words if isinstance(words, str) else getattr(words, self.language))

    def say(self, code: str, **params: object) -> str:
        """A message; its wording is ours, its parameters are escaped."""
        safe = {
            name: Both(*map(escape, value)) if isinstance(value, Both) else escape(str(value))
            for name, value in params.items()
        }
        return str(getattr(say(code, **safe), self.language))

    def quote(self, quote: Quote) -> str:
        """A quotation with what is marked in it in bold."""
        pieces = []
        for piece in quote.segments:
            words = escape(piece.text)
            inner = words.strip()
            bold = inner and "value" in piece.kinds
            pieces.append(words.replace(inner, f"**{inner}**", 1) if bold else words)
        return re.sub(r"\s+", " ", "".join(pieces)).strip()


def escape(text: str) -> str:
    """The text so that Markdown and HTML in it show as they are written."""
    plain = re.sub("[&<]", lambda sign: _ENTITIES[sign.group()], text)
    return _ACTIVE.sub(r"\\\g<0>", plain)


@cache
def _environment() -> Environment:
    # Nothing is escaped for HTML here: `_Reader` escapes for Markdown, in which `<` and `&` are entities too.
    environment = Environment(
        loader=PackageLoader("pipeline.report"),
        autoescape=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["figure"] = lambda number: decimal(number, "#,##0")
    return environment
