"""Outputs are complete or the earlier ones stay, whatever happens on the way."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.errors import RecoupeError
from pipeline.export import publish, staging

WRITER = """
import sys, time
from pathlib import Path
from pipeline.export.staging import publish
with publish(Path(sys.argv[1])) as stage:
    (stage / "a.csv").write_text("new")
    print("begun", flush=True)
    time.sleep(30)
    (stage / "b.csv").write_text("new")
"""


def write(folder: Path, **files: str) -> None:
    with publish(folder) as stage:
        for name, content in files.items():
            (stage / name).write_text(content, encoding="utf-8")


def content(folder: Path) -> dict[str, str]:
    return {p.relative_to(folder).as_posix(): p.read_text() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_a_new_folder(tmp_path: Path) -> None:
    write(tmp_path / "deep" / "out", a="1")
    assert content(tmp_path) == {"deep/out/a": "1"}


def test_other_files_in_the_folder_are_kept(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write(out, a="1", b="1")
    (out / "mine").mkdir()
    (out / "mine" / "notes.txt").write_text("kept")
    (out / "link").symlink_to("mine/notes.txt")
    write(out, a="2", b="2")
    assert content(out) == {"a": "2", "b": "2", "link": "kept", "mine/notes.txt": "kept"}
    assert (out / "link").is_symlink()
    assert [p.name for p in tmp_path.iterdir()] == ["out"]


def test_an_error_leaves_everything_as_it_was(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write(out, a="1")
    with pytest.raises(FileNotFoundError), publish(out) as stage:
        (stage / "nowhere" / "a").write_text("2")
    assert content(tmp_path) == {"out/a": "1"}


@pytest.mark.parametrize("blow", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_a_kill_leaves_the_earlier_outputs_whole(tmp_path: Path, blow: signal.Signals) -> None:
    out = tmp_path / "out"
    write(out, **{"a.csv": "old", "b.csv": "old"})
    command = [sys.executable, "-c", WRITER, str(out)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "begun\n"
        process.send_signal(blow)
        process.wait(timeout=10)
    assert content(out) == {"a.csv": "old", "b.csv": "old"}
    write(out, **{"a.csv": "new", "b.csv": "new"})
    assert content(tmp_path) == {"out/a.csv": "new", "out/b.csv": "new"}, (
        "what the killed run left is swept away"
    )


def test_the_folder_is_never_seen_half_replaced(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write(out, a="0", b="0")
    script = f"""
import sys
from pathlib import Path
from pipeline.export.staging import publish
for round in range(1, 60):
    with publish(Path({str(out)!r})) as stage:
        (stage / "a").write_text(str(round)); (stage / "b").write_text(str(round))
"""
    with subprocess.Popen([sys.executable, "-c", script]) as process:
        seen, deadline = set(), time.monotonic() + 20
        while process.poll() is None and time.monotonic() < deadline:
            handle = os.open(out, os.O_RDONLY)
            try:
                both = []
                for name in ("a", "b"):
                    file = os.open(name, os.O_RDONLY, dir_fd=handle)
                    both.append(os.read(file, 10))
                    os.close(file)
                assert both[0] == both[1]
                seen.add(both[0])
            except FileNotFoundError:
                pass  # the old folder, opened before the exchange, is being removed
            finally:
                os.close(handle)
    assert process.returncode == 0
    assert content(out) == {"a": "59", "b": "59"}


def test_the_working_directory_can_be_written_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / "mine").write_text("kept")
    monkeypatch.chdir(tmp_path / "here")
    write(Path(), a="1")
    assert content(tmp_path) == {"here/a": "1", "here/mine": "kept"}
    assert Path.cwd() == tmp_path / "here"


def test_a_file_in_the_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    with pytest.raises(RecoupeError, match="out is a file"):
        write(tmp_path / "out", a="1")
    assert content(tmp_path) == {"out": "mine"}


def test_without_an_exchange_files_are_replaced_one_by_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(staging, "_exchange", lambda stage, target: False)
    out = tmp_path / "out"
    write(out, a="1", mine="kept")
    write(out, a="2", b="2")
    assert content(tmp_path) == {"out/a": "2", "out/b": "2", "out/mine": "kept"}


def test_a_full_disk_is_the_users_error_and_leaves_the_earlier_outputs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    write(out, a="1")

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(RecoupeError) as caught:
        write(out, a="2")
    assert "the disk is full" in str(caught.value)
    assert "le disque est plein" in caught.value.say("fr")
    assert content(tmp_path) == {"out/a": "1"}


@pytest.fixture
def volume(tmp_path: Path) -> Iterator[Path]:
    """A folder on a file system of its own, as a container has it."""
    folder = tmp_path / "volume"
    folder.mkdir()
    mounted = shutil.which("mount") and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "none", str(folder)], capture_output=True, check=False
    )
    if not mounted or mounted.returncode:
        pytest.skip("file systems cannot be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_mounted_volume_can_be_written_to(volume: Path) -> None:
    (volume / "mine").write_text("kept")
    write(volume, a="1")
    write(volume, a="2")
    assert content(volume) == {"a": "2", "mine": "kept"}
    assert sorted(path.name for path in volume.iterdir()) == ["a", "mine"]


def test_a_folder_whose_parent_is_closed_can_be_written_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "closed" / "out"
    write(out, a="1", mine="kept")
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != out.parent)
    with publish(out) as stage:
        assert stage.parent == out
        (stage / "a").write_text("2")
    assert content(out) == {"a": "2", "mine": "kept"}
