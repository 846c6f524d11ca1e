"""Who may talk to the page: a browser on this machine, with the printed token, from the page itself."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Awaitable, Callable, Mapping
from urllib.parse import parse_qsl, urlencode

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pipeline.messages import both

HEADERS: Mapping[str, str] = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "x-frame-options": "DENY",
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
}


def form_token(token: str) -> str:
    """What every form of the page carries: proof that it was made by this server for this session."""
    return hmac.new(token.encode(), b"form", hashlib.sha256).hexdigest()


class Guard:
    """ASGI middleware that lets nobody else through.

    A foreign `Host` is refused (a name that somebody else lets point to loopback), a foreign `Origin`, and
    whoever has not opened the printed address, whose token is kept in a cookie from then on.

    Args:
        app: what is guarded.
        token: the secret of this session.
        port: the port that is listened on.
    """

    def __init__(self, app: ASGIApp, token: str, port: int) -> None:
        self._app, self._token = app, token
        self._hosts = [[f"127.0.0.1:{port}"], [f"localhost:{port}"]]
        self._origins = [f"http://{host}" for (host,) in self._hosts]
        self._cookie = f"recoupe-{port}"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        answer = self._refusal(scope) or self._welcome(scope)
        await (answer or self._app)(scope, receive, _with_headers(send))

    def _refusal(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        if [host.lower() for host in headers.getlist("host")] not in self._hosts:
            return _refused("review.refused-host", 421)
        if scope["method"] not in ("GET", "HEAD", "POST"):
            return _refused("review.refused-method", 405)
        if "origin" in headers and headers["origin"].lower() not in self._origins:
            return _refused("review.refused-origin", 403)
        if scope["method"] == "POST" and headers.get("sec-fetch-site", "same-origin") != "same-origin":
            return _refused("review.refused-origin", 403)
        return None

    def _welcome(self, scope: Scope) -> Response | None:
        """None for whoever has the cookie; the cookie for whoever brings the token; a refusal for others."""
        given = cookie_parser("; ".join(Headers(scope=scope).getlist("cookie"))).get(self._cookie, "")
        query = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        brought = next((value for name, value in query if name == "token"), None)
        if brought is None and _same(given, self._token):
            return None
        if brought is None or not _same(brought, self._token) or scope["method"] == "POST":
            return _refused("review.refused-token", 403)
        rest = urlencode([(name, value) for name, value in query if name != "token"])
        answer = RedirectResponse("/" + scope["path"].lstrip("/\\") + (f"?{rest}" if rest else ""), 303)
        answer.set_cookie(self._cookie, self._token, httponly=True, samesite="strict")
        return answer


def _refused(key: str, status: int) -> Response:
    return PlainTextResponse("\n\n".join(both(key)) + "\n", status)


def _same(given: str, wanted: str) -> bool:
    return hmac.compare_digest(given.encode(), wanted.encode())


def _with_headers(send: Send) -> Callable[[Message], Awaitable[None]]:
    async def _send(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(scope=message).update(HEADERS)
        await send(message)

    return _send
