"""A run on disk, a desk over it, and a client of its page."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.review.desk import Desk
from pipeline.review.web.app import application
from tests.support import results
from tests.support.client import Client
from tests.support.reviewing import Place, written

DOSSIER = "orle-bridge"


@pytest.fixture(scope="session")
def bridge(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented dossier of the bridge, as a run leaves it, written once."""
    folder = tmp_path_factory.mktemp("bridge")
    written(folder, [results.bridge()])
    return folder


@pytest.fixture
def place(bridge: Path, tmp_path: Path) -> Place:
    """A copy of it with nothing decided."""
    shutil.copytree(bridge, tmp_path, dirs_exist_ok=True)
    return Place(tmp_path / "sources", tmp_path / "outputs")


@pytest.fixture
def desk(place: Place) -> Desk:
    """A desk over it."""
    return Desk(place.sources, place.out)


@pytest.fixture
def ids() -> dict[str, str]:
    """The conflict of each kind."""
    return {one.kind: one.conflict_id for one in results.bridge().conflicts}


@pytest.fixture
def visit(place: Place) -> Callable[[], Client]:
    """Opens the page as `reconcile review` does; each call is a browser of its own on a server of its own."""

    def opened() -> Client:
        client = Client(application(Desk(place.sources, place.out), "secret", 8000))
        assert client.get("/?token=secret").status_code == 303
        return client

    return opened
