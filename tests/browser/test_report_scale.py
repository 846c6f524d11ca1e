"""A report of 2,000 conflicts and 10,000 events is small enough, and opens and filters without a pause."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlparse

import pytest

from tests.support import results

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.slow

MEGABYTES = 10
PAUSE = 200
"""Milliseconds during which the page may not answer."""

WATCH = """() => {
  window.pauses = [];
  new PerformanceObserver(list => window.pauses.push(...list.getEntries().map(one => one.duration)))
    .observe({ type: "longtask", buffered: true });
}"""


@pytest.fixture(scope="module")
def address(written: Callable[[results.MadeResult], str]) -> str:
    return written(results.made(results.many(2000, 10_000)))


@pytest.fixture(scope="module")
def dossiers(written: Callable[[results.MadeResult], str]) -> str:
    """Nine dossiers, whose lists fit into the page for the most part."""
    return written(results.made(*(results.many(22, 110, name=f"dossier {n}") for n in range(9))))


def longest_pause(page: Page, action: Callable[[], object]) -> float:
    """The longest stretch, in milliseconds, in which the page did not answer while something was done."""
    page.evaluate("window.pauses.length = 0")
    action()
    page.wait_for_timeout(400)
    return max(page.evaluate("window.pauses"), default=0.0)


def test_the_file_is_small(address: str) -> None:
    size = Path(unquote(urlparse(address).path)).stat().st_size
    assert size < MEGABYTES * 10**6


def test_it_opens_without_a_pause(address: str, open_page: Callable[..., Page]) -> None:
    page = open_page("about:blank")
    page.add_init_script(f"({WATCH})()")
    tries = []
    for _ in range(3):
        page.goto(address)
        page.wait_for_selector("html[data-ready]")
        page.wait_for_timeout(300)
        tries.append(max(page.evaluate("window.pauses"), default=0.0))
    assert min(tries) < PAUSE, tries


def test_it_filters_without_a_pause(address: str, open_page: Callable[..., Page]) -> None:
    page = open_page(address)
    page.evaluate(WATCH)
    page.locator("#filters summary").click()
    searches = ("journey number 1999", "voyage", "preparatifs")
    tries = [longest_pause(page, lambda words=words: page.fill("[name=q]", words)) for words in searches]
    assert min(tries) < PAUSE, tries
    page.fill("[name=q]", '"journey number 1999"')
    page.get_by_text("1 of 2,000 conflicts and 1 of 10,000 events shown").wait_for()
    assert page.locator(".card:visible").count() == 1


def test_the_language_changes_without_a_pause(address: str, open_page: Callable[..., Page]) -> None:
    page = open_page(address)
    page.evaluate(WATCH)
    tries = [
        longest_pause(page, lambda code=code: page.locator(f"label[for=lang-{code}]").click())
        for code in ("fr", "en", "fr")
    ]
    assert page.locator("#d1-conflicts-h").inner_text() == "Conflits"
    assert min(tries) < PAUSE, tries


def test_the_language_of_many_dossiers_changes_without_a_pause(
    dossiers: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(dossiers)
    page.evaluate(WATCH)
    tries = [
        longest_pause(page, lambda code=code: page.locator(f"label[for=lang-{code}]").click())
        for code in ("fr", "en", "fr")
    ]
    assert page.locator("#d1-conflicts-h").inner_text() == "Conflits"
    page.locator("#d9-events-h").scroll_into_view_if_needed()
    page.wait_for_timeout(300)
    assert page.locator("#d9-events-h").inner_text() == "Tous les événements"
    assert min(tries) < PAUSE, tries


def test_a_link_lands_on_its_goal_whatever_lies_between(
    dossiers: str, open_page: Callable[..., Page]
) -> None:
    goal = results.many(22, 110, name="dossier 8").events[100].event_id
    page = open_page(f"{dossiers}#{goal}")
    page.wait_for_selector(f"#{goal}.arrived")
    page.wait_for_timeout(300)
    assert 0 <= page.locator(f"#{goal}").evaluate("node => node.getBoundingClientRect().top") < 100


def test_a_filter_over_many_dossiers_shows_some_and_more_on_scrolling(
    dossiers: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(f"{dossiers}#q=journey")
    page.get_by_text("198 of 198 conflicts").wait_for()
    last = page.locator("#d9-conflict-0")
    last.scroll_into_view_if_needed()
    last.locator(".card").nth(21).wait_for(state="attached")


def test_a_long_list_can_be_shown_whole(address: str, open_page: Callable[..., Page]) -> None:
    page = open_page(f"{address}#q=%22journey+number+19%22")
    page.get_by_text("111 of 2,000 conflicts").wait_for()
    page.locator("#d1-conflict-0-more .all").click()
    page.locator("#d1-conflict-0 > .card").nth(110).wait_for(state="attached")
    assert page.locator("#d1-conflict-0-more").is_hidden()


def test_a_link_leads_to_what_is_packed_away(address: str, open_page: Callable[..., Page]) -> None:
    dossier = results.many(2000, 10_000)
    event, claim = dossier.events[9_500], dossier.claims[7_000]
    page = open_page(f"{address}#{event.event_id}")
    page.wait_for_selector(f"#{event.event_id}:visible")
    page.evaluate(f"location.hash = '{claim.claim_id}'")
    page.wait_for_selector(f"#{claim.claim_id}", state="attached")
    assert "number 7000 along" in page.locator(".line.arrived").inner_text()


def test_without_scripts_the_first_conflicts_are_there(address: str, open_page: Callable[..., Page]) -> None:
    page = open_page(address, java_script_enabled=False)
    assert page.locator(".card").count() >= 20
    assert page.locator(".conflicts .unscripted").is_visible()
