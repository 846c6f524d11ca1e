"""What a request says: its form, its reviewer, its language, its filter."""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl, quote, unquote

from starlette.requests import Request
from starlette.responses import Response

from pipeline.errors import DecisionError
from pipeline.messages import LANGUAGES
from pipeline.review.filters import Filter

_LARGEST_FORM = 200_000
_YEAR = 365 * 24 * 3600


async def read_form(request: Request, token: str) -> dict[str, str]:
    """The fields of a form of this page; of a field sent twice, the last one.

    Raises:
        DecisionError: it is too large, or was not made by this page.
    """
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > _LARGEST_FORM:
            raise DecisionError("review.form-too-large")
    text = body.decode("utf-8", errors="replace")
    try:
        form = dict(parse_qsl(text, keep_blank_values=True, errors="replace", max_num_fields=200))
    except ValueError as error:
        raise DecisionError("review.form-too-large") from error
    if not hmac.compare_digest(form.get("form_token", "").encode(), token.encode()):
        raise DecisionError("review.form-foreign")
    return form


def language_of(request: Request) -> str:
    """The language chosen on the page, else the browser's first that there is."""
    chosen = request.cookies.get("recoupe-language", "")
    if chosen in LANGUAGES:
        return chosen
    for part in request.headers.get("accept-language", "").split(","):
        code = part.split(";")[0].strip().lower().partition("-")[0]
        if code in LANGUAGES:
            return code
    return LANGUAGES[0]


def reviewer_of(request: Request) -> str:
    """The reviewer's name, as it was last given."""
    return unquote(request.cookies.get("recoupe-reviewer", ""))


def keys_of(request: Request) -> bool:
    """Whether single keys decide; they can be switched off."""
    return request.cookies.get("recoupe-keys", "on") != "off"


def filter_of(fields: Mapping[str, Any]) -> Filter:
    """The filter in an address or a form."""
    return Filter.of({name: str(value) for name, value in fields.items()})


def remember(response: Response, name: str, value: str) -> None:
    """Has the browser keep a setting for a year."""
    response.set_cookie(f"recoupe-{name}", quote(value), max_age=_YEAR, httponly=True, samesite="strict")


def address(path: str, wanted: Filter, **more: str) -> str:
    """An address of the page with a filter and further fields, those that are empty left out."""
    parts = [wanted.query, *(f"{name}={quote(value)}" for name, value in more.items() if value)]
    query = "&".join(part for part in parts if part)
    return f"{path}?{query}" if query else path


def local(path: str) -> str:
    """An address to go back to, if it is one of this page; the first page otherwise."""
    safe = path.startswith("/") and not path.startswith(("//", "/\\")) and path.isprintable()
    return path if safe else "/"
