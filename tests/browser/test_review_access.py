"""The review page for everyone: axe-core, narrow and enlarged windows, the keyboard, reduced motion."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from pipeline.review import decisions
from tests.support import results
from tests.support.reviewing import Place, written
from tests.support.serving import Server

if TYPE_CHECKING:
    from playwright.sync_api import Page

Open = Callable[..., "Page"]
PATHS = (
    "/?state=all",
    "/conflict/{date}",
    "/conflict/{participant}",
    "/bulk?state=all",
    "/bulk?state=all&verdict=unsure",
    "/history",
    "/stale",
    "/?text=nothing+at+all",
    "/nowhere",
)
SETTINGS: list[dict[str, Any]] = [
    {"locale": "en-GB"},
    {"locale": "fr-FR", "color_scheme": "dark"},
    {"locale": "fr-FR", "viewport": {"width": 320, "height": 640}},
]


def decided(place: Place) -> Place:
    """Some decisions: one in force, two that disagree, one withdrawn, one that is stale."""
    result = results.bridge()
    texts = {claim.claim_id: claim.text for claim in result.claims}
    made = [
        replace(one, claim_texts=tuple(texts[name] for name in one.claim_ids)) for one in result.decisions
    ]
    undone = replace(made[0], decision_id="d-undo", undoes=made[0].decision_id)
    decisions.append_all(place.log(result.name), (*made, *result.stale, undone))
    return place


@pytest.fixture(scope="module")
def served(chromium: object, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The page over the invented dossier of the bridge, partly decided."""
    running = Server(decided(written(tmp_path_factory.mktemp("access"), [results.bridge()])))
    yield running
    running.kill()


def address(path: str) -> str:
    return path.format(**{one.kind: one.conflict_id for one in results.bridge().conflicts})


@pytest.mark.parametrize("settings", SETTINGS)
def test_axe_finds_nothing(served: Server, open_page: Open, settings: dict[str, Any]) -> None:
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="axe-playwright-python is missing"
    )
    page = open_page(served.address, bypass_csp=True, **settings)
    faults = []
    for path in PATHS[:-1]:
        page.goto(served.root + address(path))
        page.eval_on_selector_all("details", "all => all.forEach(one => one.open = true)")
        rules = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]
        found = axe.Axe().run(page, options={"runOnly": rules})
        faults += [
            f"{path} {fault['impact']} {fault['id']}: {fault['nodes'][0]['html'][:160]}"
            for fault in found.response["violations"]
        ]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("width", [320, 640])
def test_nothing_runs_out_of_a_narrow_or_enlarged_window(served: Server, open_page: Open, width: int) -> None:
    page = open_page(served.address, viewport={"width": width, "height": 640}, device_scale_factor=2)
    for path in PATHS[:-1]:
        page.goto(served.root + address(path))
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_every_page_has_landmarks_one_heading_and_a_way_past_the_navigation(
    served: Server, open_page: Open
) -> None:
    page = open_page(served.address)
    for path in PATHS[:-1]:
        page.goto(served.root + address(path))
        for landmark in ("main", "header", "nav", "footer"):
            assert page.locator(landmark).count() >= 1, (path, landmark)
        assert page.locator("h1").count() == 1, path
        page.keyboard.press("Tab")
        assert page.locator("a.skip:focus").count() == 1, path
        assert page.locator("a.skip").bounding_box()["x"] >= 0  # type: ignore[index]


def test_the_tab_key_reaches_every_button_and_shows_where_it_is(served: Server, open_page: Open) -> None:
    page = open_page(served.address)
    fields = "a:visible, input:visible, textarea:visible, summary:visible"
    controls = f"button:visible:not([tabindex='-1']), {fields}"
    wanted = page.locator(controls).count()
    reached = set()
    for _ in range(wanted + 5):
        page.keyboard.press("Tab")
        reached.add(
            page.evaluate(
                "[...document.querySelectorAll('a,button,input,textarea,select,summary')].indexOf(document.activeElement)"
            )
        )
        assert page.evaluate(
            "document.activeElement === document.body"
            " || getComputedStyle(document.activeElement).outlineStyle !== 'none'"
        )
    assert len(reached - {-1}) >= wanted


def test_nothing_moves_for_those_who_do_not_want_it(served: Server, open_page: Open) -> None:
    page = open_page(served.address, reduced_motion="reduce")
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    assert page.evaluate("document.getAnimations().length") == 0


def test_the_pages_that_show_decisions_say_what_became_of_them(served: Server, open_page: Open) -> None:
    page = open_page(served.address)
    page.goto(served.root + "/history")
    fates = page.locator(".fate").all_inner_texts()
    assert sorted(fates) == sorted(
        [
            "withdrawal",
            "no longer applies: its statements changed",
            "in force",
            "in force",
            "in force",
            "withdrawn",
        ]
    )
    page.goto(served.root + address("/conflict/{participant}"))
    assert "The reviewers do not agree" in page.locator("main").inner_text()
