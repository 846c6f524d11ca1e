"""Renews the pictures in docs/images: the report of the shipped sources and the page on which people decide.

    python -m scripts.screenshots [REPORT.html] [--sources FOLDER] [--to FOLDER]

Needs Debian's Chromium and playwright; loads nothing but the report.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from scripts import review_pictures

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--font-render-hinting=none",
)
WIDE = {"width": 1200, "height": 1060}
NARROW = {"width": 360, "height": 780}


def main() -> int:
    """Takes every picture; exit code 2 when there is no report or no browser."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("report", nargs="?", type=Path, default=Path("outputs/report.html"))
    parser.add_argument("--sources", type=Path, default=Path("sources"))
    parser.add_argument("--to", type=Path, default=Path("docs/images"))
    options = parser.parse_args()
    chromium = shutil.which("chromium")
    if not options.report.is_file() or chromium is None:
        print(
            f"no {options.report}: make reconcile" if chromium else "no chromium: apt-get install chromium",
            file=sys.stderr,
        )
        return 2
    options.to.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=list(FLAGS))
        pictures = take(browser, options.report.resolve().as_uri(), options.to)
        pictures += review_pictures.take(browser, options.sources, options.report.parent, options.to)
        for name in pictures:
            print(name)
        browser.close()
    return 0


def take(browser: Browser, address: str, folder: Path) -> list[Path]:
    """The report's pictures; where each was put."""
    first = opened(browser, address, viewport=WIDE, locale="en-GB")
    pictures = [picture(first, folder / "report.png")]
    pictures.append(part(first, "section.timeline .drawing", folder / "timeline.png"))
    french = opened(browser, address, viewport=WIDE, locale="fr-FR", color_scheme="dark")
    pictures.append(picture(french, folder / "report-fr-dark.png"))
    narrow = opened(browser, address, viewport=NARROW, locale="en-GB")
    pictures.append(part(narrow, ".card", folder / "report-narrow.png"))
    return pictures


def opened(browser: Browser, address: str, **settings: Any) -> Page:
    """The report in a context of its own."""
    page = browser.new_context(**settings).new_page()
    page.goto(address)
    page.wait_for_selector("html[data-ready]")
    return page


def picture(page: Page, path: Path) -> Path:
    """What is on the screen."""
    page.screenshot(path=path, animations="disabled")
    return path


def part(page: Page, selector: str, path: Path) -> Path:
    """The first element that the selector finds."""
    page.locator(selector).first.screenshot(path=path, animations="disabled")
    return path


if __name__ == "__main__":
    sys.exit(main())
