"""The review page in a browser: every key, no scripts, two tabs, undo, bulk, a server that is killed."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest

from tests.support import results
from tests.support.reviewing import Place, written
from tests.support.serving import Server

if TYPE_CHECKING:
    from playwright.sync_api import Page

Open = Callable[..., "Page"]
ORDER = ("quantity", "date", "place", "participant", "ordinal", "arithmetic", "event")


@pytest.fixture(scope="module")
def server(chromium: object, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The page over the invented dossier of the bridge."""
    running = Server(written(tmp_path_factory.mktemp("review"), [results.bridge()]))
    yield running
    running.kill()


@pytest.fixture
def served(server: Server) -> Server:
    """The same with nothing decided."""
    server.place.log("orle-bridge").unlink(missing_ok=True)
    return server


@pytest.fixture
def ids() -> dict[str, str]:
    """The conflict of each kind."""
    return {one.kind: one.conflict_id for one in results.bridge().conflicts}


def lines(place: Place) -> list[dict[str, Any]]:
    path = place.log("orle-bridge")
    return (
        [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []
    )


def press(page: Page, key: str) -> None:
    """Presses a key that leads to another page, and waits for it."""
    with page.expect_navigation():
        page.keyboard.press(key)


def at(page: Page) -> str:
    """The conflict that is shown."""
    return page.locator("article.card").get_attribute("id") or ""


def as_zoe(page: Page) -> Page:
    """Gives a name; keys work again afterwards."""
    page.fill("#reviewer", "Zoé")
    page.keyboard.press("Escape")
    return page


def test_a_queue_is_decided_by_single_keys(served: Server, open_page: Open, ids: dict[str, str]) -> None:
    page = as_zoe(open_page(served.address))
    for kind, key in zip(ORDER, ("1", "3", "t", "n", "u", "2", "t"), strict=True):
        assert at(page) == ids[kind]
        press(page, key)
    assert page.locator("h1").inner_text() == "Nothing is left to decide"
    assert [(line["verdict"], line["value"]) for line in lines(served.place)] == [
        ("same-event-pick", "412 m"),
        ("same-event-pick", "1932-06-14"),
        ("distinct-events", ""),
        ("not-a-conflict", ""),
        ("unsure", ""),
        ("same-event-pick", "1888"),
        ("distinct-events", ""),
    ]
    assert {line["reviewer"] for line in lines(served.place)} == {"Zoé"}


def test_a_date_is_checked_while_it_is_typed_and_sent_by_enter(
    served: Server, open_page: Open, ids: dict[str, str]
) -> None:
    page = as_zoe(open_page(f"{served.root}/conflict/{ids['date']}?token={served.token}"))
    page.keyboard.press("e")
    assert page.locator("#value:focus").count() == 1
    page.keyboard.type("1931-13")
    page.locator("#value-check.bad").wait_for()
    assert page.locator("#value").get_attribute("aria-invalid") == "true"
    page.keyboard.press("Control+a")
    page.keyboard.type("1931-05-02")
    page.locator("#value-check.good").wait_for()
    assert page.locator("#value-check").inner_text() == "2 May 1931"
    press(page, "Enter")
    assert [(line["verdict"], line["value"]) for line in lines(served.place)] == [
        ("same-event-pick", "1931-05-02")
    ]


def test_letters_in_a_text_field_are_text(served: Server, open_page: Open) -> None:
    page = as_zoe(open_page(served.address))
    page.keyboard.press("m")
    page.keyboard.type("not the same until 1932")
    assert page.locator("#note").input_value() == "not the same until 1932"
    page.keyboard.press("Escape")
    press(page, "u")
    assert [line["note"] for line in lines(served.place)] == ["not the same until 1932"]


@pytest.mark.parametrize("chord", ["Control+u", "Alt+n", "Meta+t", "Shift+F5", "Control+1"])
def test_the_browsers_own_shortcuts_decide_nothing(served: Server, open_page: Open, chord: str) -> None:
    page = as_zoe(open_page(served.address))
    page.keyboard.press(chord)
    page.wait_for_timeout(150)
    assert lines(served.place) == []


def test_a_key_that_is_held_down_decides_once(served: Server, open_page: Open) -> None:
    page = as_zoe(open_page(served.address))
    with page.expect_navigation():
        for _ in range(4):
            page.keyboard.down("u")
    page.wait_for_timeout(150)
    assert len(lines(served.place)) == 1


def test_single_keys_can_be_switched_off_and_on(served: Server, open_page: Open) -> None:
    page = as_zoe(open_page(served.address))
    with page.expect_navigation():
        page.get_by_role("button", name="Switch single keys off").click()
    as_zoe(page)
    page.keyboard.press("u")
    page.wait_for_timeout(150)
    assert lines(served.place) == []
    with page.expect_navigation():
        page.get_by_role("button", name="Switch single keys on").click()
    as_zoe(page)
    press(page, "u")
    assert len(lines(served.place)) == 1


def test_next_previous_and_back(served: Server, open_page: Open, ids: dict[str, str]) -> None:
    page = as_zoe(open_page(served.address))
    seen = []
    for key in ("j", "j", "k"):
        press(page, key)
        seen.append(at(page))
    assert seen == [ids[kind] for kind in ("date", "place", "date")]
    as_zoe(page)
    press(page, "u")
    press(page, "t")
    assert at(page) == ids["participant"]
    for kind in ("place", "date"):
        press(page, "b")
        assert at(page) == ids[kind]


def test_undo_restore_and_history_by_key(served: Server, open_page: Open, ids: dict[str, str]) -> None:
    page = as_zoe(open_page(served.address))
    for key in ("u", "t", "n"):
        press(page, key)
    for kind in ("place", "date", "quantity"):
        press(page, "z")
        assert at(page) == ids[kind]
        assert "Taken back:" in page.locator(".flash").inner_text()
    assert page.locator(".progress label").inner_text() == "0 of 7 decided"
    press(page, "y")
    assert page.locator(".progress label").inner_text() == "1 of 7 decided"
    press(page, "h")
    assert page.locator("ol.lines > li").count() == 7
    press(page, "q")
    assert at(page) == ids["date"]


def test_the_filter_by_key_narrows_the_queue(served: Server, open_page: Open, ids: dict[str, str]) -> None:
    page = open_page(served.address)
    page.keyboard.press("f")
    page.keyboard.type("Lorient")
    press(page, "Enter")
    assert at(page) == ids["place"]
    assert page.locator("aside li").count() == 1
    assert page.url.endswith("text=Lorient") or "text=Lorient&" in page.url


def test_a_name_is_asked_for_before_anything_is_decided(served: Server, open_page: Open) -> None:
    page = open_page(served.address)
    page.keyboard.press("u")
    page.wait_for_timeout(150)
    assert page.locator("#reviewer:focus").count() == 1
    assert lines(served.place) == []


def test_two_clicks_are_one_decision(served: Server, open_page: Open) -> None:
    page = as_zoe(open_page(served.address))
    with page.expect_navigation():
        page.get_by_role("button", name="Unsure").dblclick()
    page.wait_for_timeout(200)
    assert len(lines(served.place)) == 1


def test_a_tab_that_is_behind_is_told(served: Server, open_page: Open, ids: dict[str, str]) -> None:
    first = as_zoe(open_page(served.address))
    second = first.context.new_page()
    second.goto(served.root)
    press(first, "t")
    second.fill("#reviewer", "Zoé")
    second.fill("#note", "from the second tab")
    with second.expect_navigation():
        second.get_by_role("button", name="Not a conflict").click()
    assert "meanwhile" in second.get_by_role("alert").inner_text()
    assert second.locator("#note").input_value() == "from the second tab"
    assert at(second) == ids["quantity"]
    assert len(lines(served.place)) == 1


def test_many_are_decided_with_a_preview_and_one_undo(served: Server, open_page: Open) -> None:
    page = as_zoe(open_page(served.address))
    press(page, "u")
    with page.expect_navigation():
        page.get_by_role("link", name="Decide many").click()
    page.select_option("select[name=severity]", "low")
    with page.expect_navigation():
        page.get_by_role("button", name="Filter").click()
    assert page.locator("ol.preview > li").count() == 2
    with page.expect_navigation():
        page.get_by_role("button", name="Not a conflict").click()
    assert len(lines(served.place)) == 1
    with page.expect_navigation():
        page.get_by_role("button", name="Decide these 2").click()
    assert len(lines(served.place)) == 3
    with page.expect_navigation():
        page.locator(".flash").get_by_role("button", name="Undo").click()
    assert "2 decisions taken back" in page.locator(".flash").inner_text()
    assert page.goto(f"{served.root}/?severity=low")
    assert page.locator(".progress label").inner_text() == "0 of 2 decided"


def test_everything_can_be_done_without_scripts(served: Server, open_page: Open, ids: dict[str, str]) -> None:
    page = open_page(served.address, java_script_enabled=False)
    page.fill("#reviewer", "Zoé")
    page.locator("button.pick").nth(1).click()
    page.fill("#value", "1931-05-02")
    page.get_by_role("button", name="Choose this").click()
    page.get_by_role("button", name="Two events").click()
    assert [line["value"] for line in lines(served.place)] == ["421 m", "1931-05-02", ""]
    page.get_by_role("button", name="Undo the last decision").click()
    assert at(page) == ids["place"]
    page.get_by_role("button", name="Français").click()
    assert page.locator("html").get_attribute("lang") == "fr"


def test_the_language_switches_everything_and_is_remembered(served: Server, open_page: Open) -> None:
    page = open_page(served.address, locale="fr-FR")
    assert page.locator("html").get_attribute("lang") == "fr"
    assert page.locator(".progress label").inner_text() == "Tranchés\u00a0: 0 sur 7"
    with page.expect_navigation():
        page.get_by_role("button", name="English").click()
    page.goto(f"{served.root}/history")
    assert page.locator("h1").inner_text() == "History"


def test_a_killed_server_has_lost_nothing_and_the_page_goes_on(
    chromium: object, tmp_path: Any, open_page: Open, ids: dict[str, str]
) -> None:
    first = Server(written(tmp_path, [results.bridge()]))
    page = as_zoe(open_page(first.address))
    press(page, "t")
    press(page, "n")
    page.wait_for_load_state("networkidle")
    first.kill()
    assert [line["verdict"] for line in lines(first.place)] == ["distinct-events", "not-a-conflict"]
    second = Server(first.place, port=first.port)
    try:
        page.goto(second.address)
        assert page.locator(".progress label").inner_text() == "2 of 7 decided"
        assert at(page) == ids["place"]
        assert page.locator("#reviewer").input_value() == "Zoé"
    finally:
        second.kill()


def test_ctrl_c_ends_it(chromium: object, tmp_path: Any) -> None:
    assert Server(written(tmp_path, [results.bridge()])).interrupt() == 130


def test_nothing_is_loaded_from_elsewhere(served: Server, open_page: Open) -> None:
    page = open_page(served.address)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    page.wait_for_load_state("networkidle")
    assert len(asked) >= 3
    assert not [url for url in asked if not url.startswith(served.root)]


def test_what_a_source_says_does_not_run(chromium: object, tmp_path: Any, open_page: Open) -> None:
    result = results.hostile()
    running = Server(written(tmp_path, [result], rename=(result.name, "evil")))
    try:
        page = open_page(running.address)
        for path in (
            "/",
            "/bulk?state=all&verdict=unsure",
            "/history",
            "/?text=<script>window.pwned=1</script>",
        ):
            page.goto(running.root + path)
            assert page.evaluate("window.pwned") is None
        page.goto(running.root)
        assert re.search(r"<script>window\.pwned=1</script>", page.locator("main").inner_text())
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    finally:
        running.kill()
