"""A client that talks to an ASGI application in this process, one request after the other."""

from __future__ import annotations

import asyncio
import re
from typing import Any

import httpx
from starlette.types import ASGIApp


class Client:
    """Keeps cookies; follows no redirect unless asked."""

    def __init__(self, app: ASGIApp, base_url: str = "http://127.0.0.1:8000") -> None:
        self.http = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=base_url)

    def get(self, path: str, **more: Any) -> httpx.Response:
        """One GET."""
        return asyncio.run(self.http.get(path, **more))

    def post(self, path: str, fields: dict[str, str], **more: Any) -> httpx.Response:
        """One POST of a form."""
        return asyncio.run(self.http.post(path, data=fields, **more))

    def form_token(self) -> str:
        """What the forms of the page carry."""
        return hidden(self.get("/history").text, "form_token")

    def basis(self, conflict_id: str) -> str:
        """What a decision on a conflict builds on, as its form says now."""
        return hidden(self.get(f"/conflict/{conflict_id}").text, "basis")


def hidden(page: str, name: str) -> str:
    """The value of the first hidden field of that name."""
    found = re.search(rf'<input type="hidden" name="{name}" value="([^"]*)"', page)
    assert found, f"no field {name}"
    return found[1]
