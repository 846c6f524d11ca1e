"""The order of the suite: what drives a browser comes last, since its event loop stays for the rest of the process."""

from __future__ import annotations

import signal

import pytest


def pytest_configure() -> None:
    """Where a shell runs the suite in the background, Ctrl-C is ignored, also by the processes that tests interrupt."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Unit tests first, then those that load models, then the browser's."""
    items.sort(
        key=lambda item: (item.get_closest_marker("browser") is not None, "integration" in item.path.parts)
    )
