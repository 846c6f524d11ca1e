"""Who is let through to the page, and what it may load."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline.review.desk import Desk
from pipeline.review.server import HOST, _listen
from pipeline.review.web.app import application
from tests.support.client import Client
from tests.support.reviewing import Place

Visit = Callable[[], Client]
FIELDS = {"verdict": "unsure", "reviewer": "Zoé", "basis": ""}


@pytest.fixture
def stranger(place: Place) -> Client:
    """Somebody who has not opened the printed address."""
    return Client(application(Desk(place.sources, place.out), "secret", 8000))


def test_it_listens_on_loopback_only() -> None:
    with _listen(0) as listener:
        assert listener.getsockname()[0] == HOST == "127.0.0.1"


@pytest.mark.parametrize(
    "path", ["/", "/history", "/static/review.css", "/?token=", "/?token=wrong", "/?token=secr%C3%A9t"]
)
def test_without_the_token_nothing_is_shown(stranger: Client, path: str) -> None:
    answer = stranger.get(path)
    assert answer.status_code == 403
    assert "reconcile review" in answer.text
    assert "Orle" not in answer.text


def test_the_token_is_kept_in_a_cookie_that_no_script_and_no_other_site_gets(stranger: Client) -> None:
    answer = stranger.get("/conflict/x1?token=secret&kind=date")
    assert (answer.status_code, answer.headers["location"]) == (303, "/conflict/x1?kind=date")
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie


def test_the_token_leads_to_no_other_server(stranger: Client) -> None:
    for path in ("//evil.example/?token=secret", "/\\evil.example?token=secret"):
        location = stranger.get(f"http://127.0.0.1:8000{path}").headers["location"]
        assert location.startswith("/")
        assert not location.startswith(("//", "/\\"))


@pytest.mark.parametrize(
    "host",
    ["evil.example:8000", "127.0.0.1:8001", "127.0.0.1", "localhost.evil.example:8000", "[::1]:8000", ""],
)
def test_a_foreign_host_is_refused(visit: Visit, host: str) -> None:
    assert visit().get("/", headers={"host": host}).status_code == 421


def test_both_names_of_this_machine_are_let_in(visit: Visit) -> None:
    client = visit()
    client.http.cookies.set("recoupe-8000", "secret", domain="localhost.local")
    assert client.get("/", headers={"host": "LOCALHOST:8000"}).status_code == 200


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "null", "http://127.0.0.1:8001", "https://127.0.0.1:8000"]
)
def test_a_foreign_origin_is_refused(visit: Visit, ids: dict[str, str], place: Place, origin: str) -> None:
    client = visit()
    fields = FIELDS | {"form_token": client.form_token()}
    answer = client.post(f"/conflict/{ids['date']}/decide", fields, headers={"origin": origin})
    assert answer.status_code == 403
    assert not place.log("orle-bridge").exists()


def test_a_cross_site_form_is_refused(visit: Visit, ids: dict[str, str]) -> None:
    client = visit()
    fields = FIELDS | {"form_token": client.form_token()}
    answer = client.post(f"/conflict/{ids['date']}/decide", fields, headers={"sec-fetch-site": "cross-site"})
    assert answer.status_code == 403


@pytest.mark.parametrize("token", [None, "", "wrong", "secret", "é"])
def test_a_form_that_the_page_did_not_make_is_refused(
    visit: Visit, ids: dict[str, str], place: Place, token: str | None
) -> None:
    fields = FIELDS if token is None else FIELDS | {"form_token": token}
    for path in (f"/conflict/{ids['date']}/decide", "/withdraw", "/bulk", "/settings"):
        assert visit().post(path, fields).status_code == 403
    assert not place.log("orle-bridge").exists()


def test_a_form_that_is_too_large_is_refused(visit: Visit, ids: dict[str, str]) -> None:
    client = visit()
    fields = FIELDS | {"form_token": client.form_token(), "note": "n" * 300_000}
    assert client.post(f"/conflict/{ids['date']}/decide", fields).status_code == 413


@pytest.mark.parametrize(
    "path", ["/", "/history", "/stale", "/bulk", "/nothing", "/static/review.js", "/static/../app.py"]
)
def test_every_answer_says_what_may_be_loaded_and_framed(visit: Visit, path: str) -> None:
    headers = visit().get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["x-frame-options"] == "DENY"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cache-control"] == "no-store"


def test_nothing_but_get_and_post_is_known(visit: Visit) -> None:
    import asyncio

    client = visit()
    assert asyncio.run(client.http.request("DELETE", "/")).status_code == 405
    assert client.get("/conflict/x/decide").status_code == 405


@pytest.mark.parametrize(
    "back", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "/\nx"]
)
def test_a_form_leads_back_to_this_page_only(visit: Visit, back: str) -> None:
    client = visit()
    answer = client.post("/settings", {"form_token": client.form_token(), "language": "fr", "back": back})
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
