"""The report as one HTML file that needs nothing from outside."""

from __future__ import annotations

import base64
import hashlib
from functools import cache, lru_cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from pipeline.messages import LANGUAGES
from pipeline.report.both import Both, count, decimal, say
from pipeline.report.model import DossierPart, Filters, Report
from pipeline.report.rolls import Item, Room
from pipeline.report.waterfall import WIDTH

_ROOM = {
    "conflict": 700_000,
    "event": 500_000,
    "line": 400_000,
    "timeline": 400_000,
    "row": 150_000,
    "note": 150_000,
}
_TAGS = {"conflict": "ol", "event": "ol", "line": "ol", "timeline": "ul", "row": "tbody", "note": "ul"}
_PLACES = {
    "conflict": "conflicts.csv",
    "event": "reconciled.csv",
    "timeline": "reconciled.csv",
    "row": "reconciled.csv",
    "note": "diagnostics.csv",
}
"""Where else everything in a list can be read; the lines of a text, in its source."""
_LARGE = 300_000
"""Beyond so many characters a browser is asked to pass over what is off the screen."""
_GLANCE = 12
_LEVELS = ("high", "medium", "low")


def html(report: Report) -> str:
    """The whole page, in both languages; the reader's is chosen in the page."""
    base = files("pipeline.review.web").joinpath("static", "base.css").read_text(encoding="utf-8")
    style, early, script = base + _asset("report.css"), _asset("early.js"), _asset("report.js")
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(early)} {_hash(script)}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    lists = _Lists(report)
    draw = _environment().get_template("dossier.html.j2").render
    parts = [
        Markup(draw(report=report, part=part, roll=lists.roll))  # our own templates, which escape every value
        for part in report.dossiers
    ]
    cards = [
        (part, card) for part in report.dossiers for card in part.conflicts if card.find.status == "open"
    ]
    cards.sort(key=lambda pair: _LEVELS.index(pair[1].find.severity))
    return (
        _environment()
        .get_template("page.html.j2")
        .render(
            report=report,
            policy=policy,
            style=Markup(style),
            early=Markup(early),
            script=Markup(script),
            parts=parts,
            large=sum(map(len, parts)) > _LARGE,
            glance=cards[:_GLANCE],
            unlisted=count("unlisted", len(cards) - _GLANCE) if len(cards) > _GLANCE else "",
        )
    )


class _Lists:
    """Renders the lists of a report, each kind within its own room."""

    def __init__(self, report: Report) -> None:
        self._room = {name: Room(characters) for name, characters in _ROOM.items()}
        self._heading = "h3" if len(report.dossiers) == 1 else "h4"

    def roll(self, part: DossierPart, name: str, which: int = 0) -> Markup:
        """One list of a dossier; `which` tells its texts apart."""
        roll = self._room[name].roll(list(getattr(self, f"_{name}s")(part, which)))
        anchor = f"{part.anchor}-{name}-{which}"
        page = (
            _environment()
            .get_template("roll.html.j2")
            .render(
                name=name,
                tag=_TAGS[name],
                anchor=anchor,
                inline=roll.inline,
                total=roll.total,
                place=_PLACES.get(name) or part.texts[which].source.source_id,
                index=roll.index,
                chunks=roll.chunks,
            )
        )
        return Markup(page)

    def _conflicts(self, part: DossierPart, which: int) -> list[Item]:
        draw = _environment().get_template("conflict.html.j2").render
        return [
            Item((card.conflict_id,), draw(card=card, h=self._heading), card.find) for card in part.conflicts
        ]

    def _events(self, part: DossierPart, which: int) -> list[Item]:
        draw = _environment().get_template("event.html.j2").render
        return [Item((event.event_id,), draw(event=event), event.find) for event in part.events]

    def _lines(self, part: DossierPart, which: int) -> list[Item]:
        draw, text = _environment().get_template("line.html.j2").render, part.texts[which]
        return [Item(line.anchors, draw(line=line, language=text.source.language)) for line in text.lines]

    def _timelines(self, part: DossierPart, which: int) -> list[Item]:
        draw = _environment().get_template("timeline.html.j2").render
        return [Item((), draw(part=part, line=part.timeline))]

    def _rows(self, part: DossierPart, which: int) -> list[Item]:
        draw = _environment().get_template("row.html.j2").render
        return [Item((), draw(mark=mark)) for mark in (part.timeline.rows if part.timeline else ())]

    def _notes(self, part: DossierPart, which: int) -> list[Item]:
        draw = _environment().get_template("note.html.j2").render
        return [Item((), draw(note=note)) for note in part.notes]


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("pipeline.report"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    environment.filters |= {"t": in_both, "found": _found, "figure": lambda number: decimal(number, "#,##0")}
    environment.globals |= {"say": say, "bar_width": WIDTH}
    return environment


@lru_cache(maxsize=50_000)
def in_both(words: Both | str) -> Markup:
    """A wording in both languages, of which the page shows one; once where they are alike."""
    if isinstance(words, str):
        return escape(words)
    if len(set(words)) == 1:
        return escape(words[0])
    return Markup(
        "".join(
            f'<span class="{language}" lang="{language}">{escape(wording)}</span>'
            for language, wording in zip(LANGUAGES, words, strict=True)
        )
    )


def _found(find: Filters) -> Markup:
    """What an item can be found by, as attributes; its text is in the item itself."""
    values = {
        "k": find.kind,
        "s": find.severity,
        "t": find.status,
        "c": find.scope,
        "a": find.first_year,
        "b": find.last_year,
    }
    return Markup("").join(
        Markup(' data-{}="{}"').format(name, value)
        for name, value in values.items()
        if value not in ("", None)
    )


def _asset(name: str) -> str:
    return files("pipeline.report").joinpath("assets", name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
