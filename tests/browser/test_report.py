"""The report in a real browser: language, filters, links, keyboard, paper, and nothing from outside."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.support import results

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

NARROW = {"width": 320, "height": 640}


@pytest.fixture(scope="module")
def address(written: Callable[[results.MadeResult], str]) -> str:
    return written(results.made(results.bridge()))


@pytest.fixture(scope="module")
def hostile(written: Callable[[results.MadeResult], str]) -> str:
    return written(results.made(results.hostile(), results.bridge()))


def heading(page: Page) -> str:
    return page.locator("#d1-conflicts-h").inner_text()


def cards(page: Page) -> Locator:
    return page.locator(".card:visible")


def titles(page: Page) -> list[str]:
    return cards(page).locator("h3").all_inner_texts()


def choose(page: Page, language: str) -> None:
    page.locator(f"label[for=lang-{language}]").click()


def test_starts_in_the_language_of_the_browser(address: str, open_page: Callable[..., Page]) -> None:
    assert heading(open_page(address, locale="fr-CA")) == "Conflits"
    assert heading(open_page(address, locale="en-CA")) == "Conflicts"
    assert heading(open_page(address, locale="de-DE")) == "Conflicts"


def test_the_switch_changes_everything_and_is_remembered(
    address: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(address)
    choose(page, "fr")
    assert heading(page) == "Conflits"
    assert page.title() == "orle-bridge – rapport de réconciliation"
    assert page.evaluate("document.documentElement.lang") == "fr"
    assert "mai 1931" in page.locator("main").inner_text()
    assert page.locator(".drawing title").first.text_content() != ""
    assert page.locator(".en:visible").count() == 0
    page.reload()
    assert heading(page) == "Conflits"
    choose(page, "en")
    page.reload()
    assert heading(page) == "Conflicts"
    assert page.locator(".fr:visible").count() == 0


def test_the_switch_works_without_scripts(address: str, open_page: Callable[..., Page]) -> None:
    page = open_page(address, java_script_enabled=False, locale="fr-FR")
    assert heading(page) == "Conflicts"
    choose(page, "fr")
    assert heading(page) == "Conflits"
    assert cards(page).count() == 7
    assert not page.locator("#filters").is_visible()


def test_filters_by_kind_severity_and_status(address: str, open_page: Callable[..., Page]) -> None:
    page = open_page(address)
    assert cards(page).count() == 7
    page.locator("#filters summary").click()
    page.locator("[name=kind][value=date]").check()
    page.get_by_text("1 of 7 conflicts").wait_for()
    assert titles(page) == ["Opening: Mathilde Roussin"]
    page.locator("[name=kind][value=place]").check()
    page.get_by_text("2 of 7 conflicts").wait_for()
    page.locator("[name=status][value=open]").check()
    page.get_by_text("1 of 7 conflicts").wait_for()
    page.locator("[name=severity][value=low]").check()
    page.get_by_text("0 of 7 conflicts").wait_for()
    assert page.locator(".conflicts .nothing").is_visible()
    page.get_by_role("button", name="Show everything").click()
    page.wait_for_selector(".card:visible >> nth=6")


def test_filters_by_scope_year_and_words(address: str, open_page: Callable[..., Page]) -> None:
    page = open_page(f"{address}#scope=within-source")
    assert titles(page) == ["Roussin, born in …, was … in 1940"]
    assert page.locator("[name=scope][value=within-source]").is_checked()
    page.locator("[name=scope][value=within-source]").uncheck()
    page.locator("[name=from]").fill("1940")
    page.get_by_text("1 of 7 conflicts and 2 of 9 events").wait_for()
    page.locator("[name=from]").fill("")
    page.locator("[name=q]").fill("acier PREFETE")
    page.get_by_text("2 of 7 conflicts").wait_for()


def test_a_filter_is_shared_by_its_address(address: str, open_page: Callable[..., Page]) -> None:
    page = open_page(address)
    page.locator("#filters summary").click()
    page.locator("[name=kind][value=quantity]").check()
    page.locator("[name=q]").fill("pont")
    page.wait_for_url(re.compile(r"#kind=quantity&q=pont$"))
    other = open_page(page.url)
    assert titles(other) == ["The bridge is … long"]
    assert other.locator("[name=q]").input_value() == "pont"


def test_a_deep_link_leads_past_a_filter(address: str, open_page: Callable[..., Page]) -> None:
    page = open_page(f"{address}#kind=quantity")
    flood = results.bridge().conflicts[-1].conflict_id
    page.evaluate(f"location.hash = '{flood}'")
    page.wait_for_selector(f"#{flood}:visible")
    assert page.evaluate("document.activeElement.id") == flood
    assert page.url.endswith(f"#{flood}")


def test_marks_of_the_timeline_lead_to_the_evidence(address: str, open_page: Callable[..., Page]) -> None:
    page = open_page(address)
    opening = next(one for one in results.bridge().conflicts if one.kind == "date")
    page.locator(f".drawing a[href='#{opening.conflict_id}']").first.click()
    page.wait_for_url(f"**#{opening.conflict_id}")
    assert page.locator(f"#{opening.conflict_id}").is_visible()
    work = next(one for one in results.bridge().events if one.title_en == "Start of work")
    page.locator(f".drawing a[href='#{work.event_id}']").first.click()
    page.wait_for_url(f"**#{work.event_id}")


def test_a_quotation_leads_to_its_line(address: str, open_page: Callable[..., Page]) -> None:
    page = open_page(address)
    page.locator(".card").filter(has_text="The bridge is … long").locator("figcaption a").first.click()
    page.wait_for_selector(".line.arrived")
    assert "The bridge is 412 metres long" in page.locator(".line.arrived").inner_text()


def test_by_keyboard(address: str, open_page: Callable[..., Page]) -> None:
    page = open_page(address)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.goto("about:blank")
    page.goto(address)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "lang-en"
    page.keyboard.press("ArrowRight")
    assert heading(page) == "Conflits"
    seen = set()
    for _ in range(120):
        page.keyboard.press("Tab")
        seen.add(
            page.evaluate(
                "document.activeElement.closest('.filters, .card, .drawing, .event, .line')?.className"
            )
        )
        outline = page.evaluate("""() => { const node = document.activeElement;
          return node.closest('.drawing, .chip, .switch') || node === document.body
            ? 'solid' : getComputedStyle(node).outlineStyle; }""")
        assert outline != "none"
    assert {"filters", "drawing"} <= seen
    assert any(name and name.startswith("card") for name in seen)


def test_nothing_is_asked_of_the_network(address: str, open_page: Callable[..., Page]) -> None:
    asked: list[str] = []
    page = open_page(address, offline=True)
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    choose(page, "fr")
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if not url.startswith("file:")] == []
    assert cards(page).count() == 7


@pytest.mark.parametrize("language", ["en-GB", "fr-FR"])
def test_fits_a_narrow_screen(address: str, open_page: Callable[..., Page], language: str) -> None:
    page = open_page(address, viewport=NARROW, locale=language)
    for details in page.locator("details > summary").all():
        details.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]


def test_prints_a_summary_on_page_one(address: str, open_page: Callable[..., Page]) -> None:
    page = open_page(address)
    page.emulate_media(media="print")
    assert page.locator(".glance").is_visible()
    assert not page.locator("#filters").is_visible()
    assert page.locator(".lead").evaluate("node => getComputedStyle(node).breakAfter") == "page"
    assert page.locator(".lead").evaluate("node => node.getBoundingClientRect().height") < 900
    paper = page.pdf(format="A4")
    assert paper.startswith(b"%PDF")
    assert 4 <= len(re.findall(rb"/Type\s*/Page\b", paper)) <= 20


def test_text_of_a_source_stays_text(hostile: str, open_page: Callable[..., Page]) -> None:
    page = open_page(hostile)
    page.wait_for_timeout(200)
    assert page.evaluate("'pwned' in window") is False
    assert page.locator("main img").count() == 0
    assert page.locator("a[href^='javascript:']").count() == 0
    assert page.locator("script").count() == 2
    assert (
        '<script>window.pwned=1</script>"><img src=x onerror="pwned=1">'
        in page.locator(".card").first.inner_text()
    )
    assert "⟨U+202E⟩" in page.locator(".lines").first.inner_text()
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280
    choose(page, "fr")
    assert page.evaluate("'pwned' in window") is False


def test_long_words_fit_a_narrow_screen(hostile: str, open_page: Callable[..., Page]) -> None:
    page = open_page(hostile, viewport=NARROW)
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
