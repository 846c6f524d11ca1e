"""The shipped sources, reconciled once for all the tests that look at what comes out."""

from __future__ import annotations

from pathlib import Path

import pytest

import pipeline
from pipeline.result import Result

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def shipped() -> Result:
    """The result of `make reconcile` on the sources as they are shipped."""
    return pipeline.reconcile(ROOT / "sources")
