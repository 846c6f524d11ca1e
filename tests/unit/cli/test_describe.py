"""The page of commands is what the commands are."""

from __future__ import annotations

from pathlib import Path

from pipeline.cli.describe import page

DOCS = Path(__file__).parents[3] / "docs"


def test_the_page_is_up_to_date() -> None:
    assert (DOCS / "commands.md").read_text(encoding="utf-8") == page(), "run: make docs"
