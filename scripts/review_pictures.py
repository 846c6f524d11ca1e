"""Pictures of the review page, over copies of sources and outputs: nothing is decided in the real log."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser

WIDE = {"width": 1280, "height": 1000}
NARROW = {"width": 360, "height": 780}


def take(browser: Browser, sources: Path, outputs: Path, folder: Path) -> list[Path]:
    """The review page wide, in French and dark, and on a narrow screen; where each picture was put."""
    pictures = []
    with served(sources, outputs) as address:
        for name, settings in (
            ("review", {"viewport": WIDE, "locale": "en-GB"}),
            ("review-fr-dark", {"viewport": WIDE, "locale": "fr-FR", "color_scheme": "dark"}),
            ("review-narrow", {"viewport": NARROW, "locale": "en-GB"}),
        ):
            page = browser.new_context(**settings).new_page()  # type: ignore[arg-type]
            page.goto(address)
            page.screenshot(path=folder / f"{name}.png", animations="disabled")
            pictures.append(folder / f"{name}.png")
    return pictures


@contextmanager
def served(sources: Path, outputs: Path) -> Iterator[str]:
    """The review page over copies; its address."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        shutil.copytree(sources, home / "sources", ignore=shutil.ignore_patterns("decisions.jsonl"))
        shutil.copytree(outputs, home / "outputs")
        command = [sys.executable, "-m", "pipeline", "review"]
        options = ["--sources", str(home / "sources"), "--out", str(home / "outputs")]
        process = subprocess.Popen([*command, *options], stdout=subprocess.PIPE, text=True)
        try:
            told = process.stdout.readline() if process.stdout else ""
            found = re.search(r"http://\S+", told)
            if found is None:
                raise RuntimeError(f"the review page did not start: {told!r}")
            yield found[0]
        finally:
            process.kill()
            process.wait()
