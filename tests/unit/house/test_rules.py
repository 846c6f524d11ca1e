"""Rules of the house that no linter holds."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterable, Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from pipeline import config

ROOT = Path(__file__).parents[3]
PIPELINE = ROOT / "pipeline"
LOCKS = ("requirements.lock", "requirements-dev.lock")


def imports(path: Path) -> Iterator[str]:
    """What a module imports when it runs; imports for type checkers alone do not count."""
    for statement in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(statement, ast.If) and ast.unparse(statement.test) == "TYPE_CHECKING":
            continue
        for node in ast.walk(statement):
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                yield node.module


def test_spacy_is_imported_in_one_place() -> None:
    users = [
        path for path in PIPELINE.rglob("*.py") if "spacy" in {name.split(".")[0] for name in imports(path)}
    ]
    assert [path.relative_to(PIPELINE).as_posix() for path in users] == ["claims/models.py"]


def pins(lock: str) -> dict[str, str]:
    text = (ROOT / lock).read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9][a-z0-9._-]*)==([^\s;\\]+)", text, re.MULTILINE))


@pytest.mark.parametrize("lock", LOCKS)
def test_locks_have_hashes_and_no_address(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert [
        word for word in ("://", "--index-url", "--find-links", "file:", "/root/", "/home/") if word in text
    ] == []
    blocks = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
    assert len(blocks) == len(pins(lock)) > 50
    assert [block.split("==")[0] for block in blocks if "--hash=sha256:" not in block] == []


def test_the_development_lock_holds_the_other() -> None:
    assert pins("requirements.lock").items() <= pins("requirements-dev.lock").items()


def named(requirements: Iterable[str]) -> set[str]:
    return {re.split(r"[<>=!~\[; ]", line)[0].lower() for line in requirements}


def test_every_dependency_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert named(project["dependencies"]) <= pins("requirements.lock").keys()
    extras = [line for lines in project["optional-dependencies"].values() for line in lines]
    assert named(extras) <= pins("requirements-dev.lock").keys()


def test_every_dependency_is_imported_or_named_as_a_model() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    used = {name.split(".")[0] for path in PIPELINE.rglob("*.py") for name in imports(path)}
    models = config.Models()
    used |= {*models.spacy.values(), models.encoder}
    modules: dict[str, set[str]] = {}
    for module, distributions in packages_distributions().items():
        for name in distributions:
            modules.setdefault(re.sub(r"[._]", "-", name).lower(), set()).add(module)
    wanted = named(project["dependencies"])
    assert sorted(name for name in wanted if not modules.get(name, set()) & used) == []
