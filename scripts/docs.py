"""Renews the generated parts of `docs/`: run by `make docs`; tests fail when they are out of date."""

from __future__ import annotations

from pathlib import Path

from pipeline.tables.describe import page

DOCS = Path(__file__).parents[1] / "docs"


def main() -> None:
    """Writes every generated page."""
    (DOCS / "schemas.md").write_text(page(), encoding="utf-8")
    print("docs/schemas.md")


if __name__ == "__main__":
    main()
