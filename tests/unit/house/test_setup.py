"""Set-up, `make help` and `.ci/run`, without installing anything."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
TARGETS = (
    "help",
    "setup",
    "reconcile",
    "review",
    "test",
    "lint",
    "bench-dates",
    "evaluate",
    "train",
    "docs",
    "screenshots",
    "lock",
    "clean",
)
pytestmark = pytest.mark.skipif(os.name == "nt" or not shutil.which("make"), reason="needs make and a shell")


def run(command: list[str], folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in ("VENV", "PYTHON", "MAKEFLAGS", "MAKELEVEL")
    }
    return subprocess.run(
        command,
        cwd=folder,
        env={**kept, **environment},
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    (tmp_path / "scripts").mkdir()
    for name in (
        "scripts/setup.sh",
        "pyproject.toml",
        "requirements.lock",
        "requirements-dev.lock",
        "Makefile",
    ):
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def test_help_lists_every_target(tree: Path) -> None:
    listed = run(["make"], tree).stdout
    assert [target for target in TARGETS if f"make {target} " not in listed] == []


def test_no_python_is_one_clear_line(tree: Path) -> None:
    (tree / "bin").mkdir()
    for name in ("dirname", "cat", "cksum", "ls"):
        (tree / "bin" / name).symlink_to(shutil.which(name) or name)
    done = run(["/bin/sh", "scripts/setup.sh", "runtime"], tree, PATH=str(tree / "bin"))
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].startswith("setup: no Python 3.11 or newer was found.")
    assert not (tree / ".venv").exists()


def test_a_python_that_is_none(tree: Path) -> None:
    done = run(["make", "setup", "PYTHON=/bin/false"], tree)
    assert done.returncode != 0
    assert "PYTHON=/bin/false is not a working Python 3.11 or newer" in done.stderr


def test_a_folder_that_is_no_environment_is_left_alone(tree: Path) -> None:
    (tree / ".venv").mkdir()
    (tree / ".venv" / "mine").write_text("kept")
    done = run(["make", "setup"], tree)
    assert done.returncode != 0
    assert ".venv is there but is no virtual environment" in done.stderr
    assert (tree / ".venv" / "mine").read_text() == "kept"


def made(tree: Path, *, level: str = "runtime", stamp: str = "") -> Path:
    """An environment as a set-up leaves it, with a stamp of the locks as they are now."""
    (tree / ".venv" / "bin").mkdir(parents=True)
    (tree / ".venv" / "pyvenv.cfg").write_text("")
    (tree / ".venv" / "bin" / "python").symlink_to(shutil.which("true") or "/bin/true")
    lock = "requirements.lock" if level == "runtime" else "requirements-dev.lock"
    command = f'printf \'%s %s %s\\n\' {level} "$PWD" "$(cat {lock} pyproject.toml | cksum)"'
    (tree / ".venv" / ".recoupe-setup").write_text(stamp or run(["sh", "-c", command], tree).stdout)
    return tree


@pytest.mark.parametrize(("level", "wanted"), [("runtime", "runtime"), ("dev", "dev"), ("dev", "runtime")])
def test_an_environment_that_is_up_to_date_is_not_touched(tree: Path, level: str, wanted: str) -> None:
    made(tree, level=level)
    done = run(["sh", "scripts/setup.sh", wanted], tree)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_changed_lock_asks_for_a_new_environment(tree: Path) -> None:
    made(tree)
    with (tree / "requirements.lock").open("a") as lock:
        lock.write("# changed\n")
    # a Python that can do nothing stops the set-up where it would begin
    assert run(["sh", "scripts/setup.sh", "runtime"], tree, PYTHON="/bin/false").returncode == 2


@pytest.mark.parametrize(
    ("closing", "status", "expected"),
    [
        ("==== 3 passed in 0.10s ====", 0, 0),
        ("==== 3 passed, 1 skipped, 2 warnings in 61.10s (0:01:01) ====", 0, 0),
        ("==== 1 failed, 3 passed in 0.10s ====", 1, 2),
        ("==== no tests ran in 0.10s ====", 5, 2),
        ("==== 4 skipped in 0.10s ====", 0, 5),
        ("", 0, 5),
    ],
)
def test_ci_fails_when_a_test_fails_or_none_ran(tree: Path, closing: str, status: int, expected: int) -> None:
    (tree / ".ci").mkdir()
    shutil.copy(ROOT / ".ci" / "run", tree / ".ci" / "run")
    (tree / "Makefile").write_text(f"test:\n\t@echo '{closing}'; exit {status}\n")
    (tree / "bin").mkdir()
    chromium = tree / "bin" / "chromium"
    chromium.write_text("#!/bin/sh\n")
    chromium.chmod(0o755)
    done = run(["bash", ".ci/run"], tree, PATH=f"{tree / 'bin'}{os.pathsep}{os.environ['PATH']}")
    assert done.returncode == expected
    if closing:
        assert done.stdout.rstrip().endswith(closing)


def test_every_module_that_make_runs_is_there() -> None:
    modules = re.findall(r"/python -m ([\w.]+)", (ROOT / "Makefile").read_text(encoding="utf-8"))
    assert len(modules) > 4
    assert [name for name in modules if importlib.util.find_spec(name) is None] == []
