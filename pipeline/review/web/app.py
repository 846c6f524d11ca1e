"""The routes of the review page."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from pipeline.dates.value import from_edtf
from pipeline.errors import DecisionError, RecoupeError
from pipeline.review import acts, verdicts, wording
from pipeline.review.desk import Desk
from pipeline.review.web import bulk, exchange
from pipeline.review.web.guard import Guard, form_token
from pipeline.review.web.pages import Pages

Form = Mapping[str, str]
_STATIC = Path(__file__).with_name("static")


def application(desk: Desk, token: str, port: int) -> ASGIApp:
    """The review page as an ASGI application, guarded.

    Args:
        desk: what is reviewed.
        token: the secret that the printed address carries.
        port: the port that is listened on.
    """
    app = App(desk, form_token(token))
    return Guard(
        Starlette(routes=app.routes(), exception_handlers={404: app.lost, RecoupeError: app.failed}),
        token,
        port,
    )


class App:
    """The handlers of the page's requests."""

    def __init__(self, desk: Desk, form_token: str) -> None:
        self._desk, self._token = desk, form_token
        self._pages = Pages(desk, form_token)

    def routes(self) -> list[Route | Mount]:
        """Every address of the page."""
        return [
            Route("/", self.start),
            Route("/conflict/{conflict_id}", self.conflict),
            Route("/conflict/{conflict_id}/decide", self._posted(self.decide), methods=["POST"]),
            Route("/withdraw", self._posted(self.withdraw), methods=["POST"]),
            Route("/bulk", self.bulk),
            Route("/bulk", self._posted(self.decide_all), methods=["POST"]),
            Route("/history", self.history),
            Route("/stale", self.stale),
            Route("/settings", self._posted(self.settings), methods=["POST"]),
            Route("/check", self.check),
            Mount("/static", StaticFiles(directory=_STATIC)),
        ]

    def _posted(
        self, handler: Callable[[Request, Form], Response]
    ) -> Callable[[Request], Awaitable[Response]]:
        """A handler that gets the form of its request, and does its work beside the event loop."""

        async def _handle(request: Request) -> Response:
            form = await exchange.read_form(request, self._token)
            return await run_in_threadpool(handler, request, form)

        return _handle

    def start(self, request: Request) -> Response:
        """The first conflict of the queue, or the news that there is none."""
        self._desk.refresh()
        return self._pages.start(request)

    def conflict(self, request: Request) -> Response:
        """One conflict with its evidence and the form to decide it."""
        self._desk.refresh()
        return self._pages.conflict(request, request.path_params["conflict_id"])

    def decide(self, request: Request, form: Form) -> Response:
        """Writes a decision, then goes on to the next conflict."""
        conflict_id, wanted = request.path_params["conflict_id"], exchange.filter_of(form)
        name = form.get("reviewer", "")
        verdict, value = form.get("verdict", ""), form.get("value", "")
        if "pick" in form:
            verdict, value = "same-event-pick", form["pick"]
        elif not verdict and value.strip():
            verdict = "same-event-pick"
        try:
            made = acts.decide(
                self._desk,
                conflict_id,
                verdict,
                value=value,
                note=form.get("note", ""),
                reviewer=name,
                basis=form.get("basis", ""),
            )
        except DecisionError as error:
            return self._pages.conflict(request, conflict_id, wanted=wanted, form=form, error=error)
        following = self._pages.queue(wanted, made.reviewer).after(self._desk.case(conflict_id).conflict)
        path = f"/conflict/{following.conflict.conflict_id}" if following else "/"
        answer = RedirectResponse(exchange.address(path, wanted, done=made.decision_id), 303)
        exchange.remember(answer, "reviewer", made.reviewer)
        return answer

    def withdraw(self, request: Request, form: Form) -> Response:
        """Takes back a decision, with all that was decided in the same go, or takes back a withdrawal."""
        wanted = exchange.filter_of(form)
        name = form.get("reviewer") or exchange.reviewer_of(request)
        line, _, _ = self._desk.line(form.get("decision", ""))
        lines = [one.decision_id for one in self._desk.batch(line)]
        try:
            made = acts.withdraw(self._desk, lines, reviewer=name)
        except DecisionError as error:
            return self._pages.failed(request, error, 409)
        back = (
            exchange.local(form["back"])
            if form.get("back")
            else exchange.address(
                f"/conflict/{line.conflict_id}" if line.conflict_id in self._desk.found.by_id else "/history",
                wanted,
                undone=made[0].decision_id if made else "",
            )
        )
        return RedirectResponse(back, 303)

    def bulk(self, request: Request) -> Response:
        """What a bulk decision would decide: the conflicts under the filter."""
        self._desk.refresh()
        return self._pages.bulk(
            request, bulk.plan(self._desk, request.query_params, exchange.reviewer_of(request))
        )

    def decide_all(self, request: Request, form: Form) -> Response:
        """Decides all conflicts that the preview showed, if they still are the same."""
        self._desk.refresh()
        plan = bulk.plan(self._desk, form, exchange.reviewer_of(request))
        if plan.digest != form.get("digest"):
            done = bulk.already(self._desk, form)
            if done:
                return RedirectResponse(exchange.address("/", plan.queue.wanted, done=done), 303)
            return self._pages.bulk(request, plan, DecisionError("review.bulk-changed"))
        try:
            made = acts.decide_all(
                self._desk,
                plan.seen,
                plan.verdict,
                note=plan.note,
                reviewer=plan.reviewer,
                batch=bulk.name(plan.digest),
                values=plan.values,
            )
        except DecisionError as error:
            return self._pages.bulk(request, plan, error)
        answer = RedirectResponse(
            exchange.address("/", plan.queue.wanted, done=made[0].decision_id if made else ""), 303
        )
        exchange.remember(answer, "reviewer", plan.reviewer)
        return answer

    def history(self, request: Request) -> Response:
        """Every line of every log, the newest first."""
        self._desk.refresh()
        return self._pages.history(request)

    def stale(self, request: Request) -> Response:
        """The decisions that no longer apply."""
        self._desk.refresh()
        return self._pages.stale(request)

    def settings(self, request: Request, form: Form) -> Response:
        """Remembers the language, the reviewer's name, or whether single keys decide."""
        answer = RedirectResponse(exchange.local(form.get("back", "/")), 303)
        for name in ("language", "reviewer", "keys"):
            if name in form:
                value = verdicts.line(form[name], "reviewer") if name == "reviewer" else form[name]
                exchange.remember(answer, name, value)
        return answer

    def check(self, request: Request) -> Response:
        """Whether a text is a date in EDTF, and how it reads."""
        text = request.query_params.get("value", "").strip()[:200]
        try:
            value = from_edtf(text)
        except ValueError:
            return JSONResponse({"valid": False, "words": ""})
        return JSONResponse(
            {"valid": True, "words": wording.value(value.edtf, exchange.language_of(request))}
        )

    def lost(self, request: Request, error: Exception) -> Response:
        """No such page."""
        return self._pages.failed(request, DecisionError("review.no-such-page"), 404)

    def failed(self, request: Request, error: Exception) -> Response:
        """What a user can do something about, as a page."""
        if not isinstance(error, RecoupeError):
            raise error
        status = {"review.form-foreign": 403, "review.form-too-large": 413}
        missing = error.key in ("review.no-such-conflict", "review.no-such-decision")
        return self._pages.failed(request, error, 404 if missing else status.get(error.key, 409))
