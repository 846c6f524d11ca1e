"""Renews the generated parts of `docs/`: run by `make docs`; tests fail when they are out of date."""

from __future__ import annotations

from pathlib import Path

from pipeline.cli import describe as commands
from pipeline.tables import describe as tables

DOCS = Path(__file__).parents[1] / "docs"


def main() -> None:
    """Writes every generated page."""
    for name, page in (("schemas.md", tables.page()), ("commands.md", commands.page())):
        (DOCS / name).write_text(page, encoding="utf-8")
        print(f"docs/{name}")


if __name__ == "__main__":
    main()
