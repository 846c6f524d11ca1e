"""axe-core finds nothing serious on the report, whatever the language, the colours and the width."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from tests.support import results

if TYPE_CHECKING:
    from playwright.sync_api import Page

SETTINGS: list[dict[str, Any]] = [
    {"locale": "en-GB"},
    {"locale": "fr-FR", "color_scheme": "dark"},
    {"locale": "en-GB", "viewport": {"width": 320, "height": 640}, "color_scheme": "dark"},
]


@pytest.fixture(scope="module")
def addresses(written: Callable[[results.MadeResult], str]) -> list[str]:
    return [
        written(results.made(results.bridge())),
        written(results.made(results.bridge(), results.hostile())),
    ]


@pytest.mark.parametrize("settings", SETTINGS)
@pytest.mark.parametrize("which", [0, 1])
def test_axe_finds_nothing(
    addresses: list[str], open_page: Callable[..., Page], settings: dict[str, Any], which: int
) -> None:
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="axe-playwright-python is missing"
    )
    page = open_page(addresses[which], bypass_csp=True, **settings)
    for details in page.locator("details > summary").all():
        details.click()
    found = axe.Axe().run(
        page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]}
    )
    faults = [
        f"{fault['impact']} {fault['id']}: {fault['nodes'][0]['html'][:200]} ({len(fault['nodes'])})"
        for fault in found.response["violations"]
    ]
    assert not faults, "\n".join(faults)
