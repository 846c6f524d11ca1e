"""Folders of files for the tests that read them, and cells of files as a reader takes them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from pipeline.export.cells import NEUTRALISED


def put(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """Writes files, by their paths below a folder, and gives the folder."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


def restored(cell: str) -> str:
    """A cell of a CSV file as a reader has it who follows the rule in `datapackage.json`."""
    return cell[1:] if re.search(NEUTRALISED, cell) else cell
