"""The pages, rendered in the language of whoever asks."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from pipeline.errors import RecoupeError
from pipeline.messages import LANGUAGES, say
from pipeline.messages.visible import visible
from pipeline.review import acts, wording
from pipeline.review import stale as staleness
from pipeline.review.case import Case
from pipeline.review.context import Shelf
from pipeline.review.desk import Desk
from pipeline.review.filters import CHOICES, Filter
from pipeline.review.outputs import Outputs
from pipeline.review.web import bulk, exchange, view
from pipeline.review.web.queue import Queue, queue

_LISTED = 60
_LINES = 100


class Pages:
    """Renders every page over one desk.

    Args:
        desk: what is reviewed.
        form_token: what every form carries.
    """

    def __init__(self, desk: Desk, form_token: str) -> None:
        self._desk, self._token = desk, form_token
        self._shelved: tuple[Outputs, Shelf] | None = None

    @property
    def shelf(self) -> Shelf:
        """The sources, read when the first conflict of a run is shown."""
        if self._shelved is None or self._shelved[0] is not self._desk.found:
            self._shelved = (self._desk.found, Shelf(self._desk.sources))
        return self._shelved[1]

    def queue(self, wanted: Filter, reviewer: str) -> Queue:
        """The queue as it stands now."""
        return queue(self._desk, wanted, reviewer)

    def start(self, request: Request) -> Response:
        """The first conflict of the queue, or the news that nothing waits."""
        wanted = exchange.filter_of(request.query_params)
        waiting = self.queue(wanted, exchange.reviewer_of(request))
        first = waiting.first()
        if first is None:
            return self._page(request, "empty", waiting)
        return self._conflict(request, first, waiting)

    def conflict(
        self,
        request: Request,
        conflict_id: str,
        *,
        wanted: Filter | None = None,
        form: Mapping[str, str] | None = None,
        error: RecoupeError | None = None,
    ) -> Response:
        """One conflict; with `form` and `error`, what was sent and why it was not taken."""
        wanted = wanted or exchange.filter_of(request.query_params)
        return self._conflict(
            request,
            self._desk.case(conflict_id),
            self.queue(wanted, exchange.reviewer_of(request)),
            form or {},
            error,
        )

    def bulk(self, request: Request, plan: bulk.Plan, error: RecoupeError | None = None) -> Response:
        """What a bulk decision would decide."""
        return self._page(request, "bulk", plan.queue, error, plan=plan, verdicts=bulk.VERDICTS)

    def history(self, request: Request) -> Response:
        """All lines of all logs, a hundred to a page."""
        language = exchange.language_of(request)
        lines = self._desk.history()
        page = min(max(_number(request.query_params.get("page", "")), 1), max(-(-len(lines) // _LINES), 1))
        shown = [
            (view.judgement(line, record, language), line.conflict_id in self._desk.found.by_id)
            for line, record in lines[(page - 1) * _LINES : page * _LINES]
        ]
        return self._page(
            request,
            "history",
            self._queue(request),
            lines=shown,
            total=len(lines),
            page=page,
            pages=max(-(-len(lines) // _LINES), 1),
        )

    def stale(self, request: Request) -> Response:
        """The decisions that no longer apply, with old and new text."""
        return self._page(request, "stale", self._queue(request), stale=staleness.stale(self._desk))

    def failed(self, request: Request, error: RecoupeError, status: int) -> Response:
        """What went wrong, and that nothing was lost."""
        return self._page(request, "failed", None, error, status)

    def _queue(self, request: Request) -> Queue:
        return self.queue(exchange.filter_of(request.query_params), exchange.reviewer_of(request))

    def _conflict(
        self,
        request: Request,
        case: Case,
        waiting: Queue,
        form: Mapping[str, str] = {},
        error: RecoupeError | None = None,
    ) -> Response:
        one, reviewer = case.conflict, exchange.reviewer_of(request)
        shown = view.view(case, self._desk.found, self.shelf, exchange.language_of(request))
        return self._page(
            request,
            "conflict",
            waiting,
            error,
            200 if error is None else 409,
            view=shown,
            form={"value": "", "note": "", "reviewer": ""} | dict(form),
            following=waiting.after(one),
            before=waiting.before(one),
            back=self._decided_before(case, reviewer),
            listed=_around(waiting, one.conflict_id),
            mine=case.record.by(reviewer),
            current=one.conflict_id,
        )

    def _decided_before(self, case: Case, reviewer: str) -> str:
        """The conflict that the reviewer decided before this one; the last one when this one is undecided."""
        order = dict.fromkeys(
            line.conflict_id
            for line, _ in self._desk.history()
            if line.reviewer == reviewer and line.conflict_id in self._desk.found.by_id
        )
        earlier = list(order)
        position = earlier.index(case.conflict.conflict_id) + 1 if case.conflict.conflict_id in order else 0
        return earlier[position] if position < len(earlier) else ""

    def _page(
        self,
        request: Request,
        template: str,
        waiting: Queue | None,
        error: RecoupeError | None = None,
        status: int = 200,
        **more: Any,
    ) -> Response:
        language, reviewer = exchange.language_of(request), exchange.reviewer_of(request)
        wanted = waiting.wanted if waiting else Filter()
        kept = [
            (name, value)
            for name, value in request.query_params.multi_items()
            if name not in ("done", "undone")
        ]
        context = {
            "language": language,
            "languages": LANGUAGES,
            "t": partial(_say, language),
            "count": partial(wording.count, language=language),
            "label": partial(_label, language),
            "title": partial(view.title, language=language),
            "heading": partial(view.heading, found=self._desk.found, language=language),
            "value": partial(wording.value, language=language),
            "named": lambda conflict_id: view.heading(
                self._desk.case(conflict_id), self._desk.found, language
            ),
            "verdict": partial(wording.verdict, language=language),
            "address": partial(exchange.address, wanted=wanted),
            "address_of": exchange.address,
            "form_token": self._token,
            "reviewer": reviewer,
            "keys": exchange.keys_of(request),
            "queue": waiting,
            "wanted": wanted,
            "choices": CHOICES,
            "dossiers": sorted({one.dossier for one in self._desk.found.conflicts}),
            "error": error.say(language) if error else "",
            "outdated": isinstance(error, acts.OutdatedError),
            "here": _here(request, kept),
            "stale_count": len(self._desk.stale()),
            "last": acts.last_of(self._desk, reviewer),
            "flash": self._flash(request),
            "current": "",
        }
        page = _environment().get_template(f"{template}.html.j2").render(context | more)
        return HTMLResponse(page, status)

    def _flash(self, request: Request) -> dict[str, Any]:
        """What was just done, from the address: the line, whether it withdraws, how many went with it."""
        for name in ("done", "undone"):
            try:
                line, _, record = self._desk.line(request.query_params.get(name, ""))
            except RecoupeError:
                continue
            if line.decision_id not in record.withdrawn:
                return {
                    "line": line,
                    "name": name,
                    "count": len(self._desk.batch(line)),
                    "known": line.conflict_id in self._desk.found.by_id,
                }
        return {}


def _around(waiting: Queue, conflict_id: str) -> dict[str, Any]:
    """The part of the queue around a conflict, and how many cases lie before and after that part."""
    names = [case.conflict.conflict_id for case in waiting.cases]
    here = names.index(conflict_id) if conflict_id in names else 0
    start = max(0, min(here - _LISTED // 2, len(names) - _LISTED))
    part = waiting.cases[start : start + _LISTED]
    return {"cases": part, "before": start, "after": len(names) - start - len(part)}


def _here(request: Request, kept: list[tuple[str, str]]) -> str:
    """The address of this page without what was just done; of a page that answers a form, the first page."""
    if request.method != "GET":
        return "/"
    from urllib.parse import urlencode

    return request.url.path + (f"?{urlencode(kept)}" if kept else "")


def _say(language: str, code: str, **params: object) -> str:
    return say(f"review.{code}", language, **params)


def _label(language: str, group: str, code: str) -> str:
    return wording.label(group, code, language)


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 9 else 1


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).with_name("templates")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters["visible"] = visible
    return environment
