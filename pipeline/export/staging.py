"""All or nothing: outputs are written beside their folder and take its place only when they are complete."""

from __future__ import annotations

import ctypes
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from pipeline.errors import RecoupeError
from pipeline.messages.system import is_of_the_disk, reason

_SUFFIX = ".part"
_RENAME_EXCHANGE = 2
_HERE_FD = -100  # AT_FDCWD: paths are relative to the working directory


@contextmanager
def publish(folder: Path) -> Iterator[Path]:
    """Gives a folder to write into, and puts it in the place of `folder` when the `with` block ends well.

    When it does not (an error, Ctrl-C, a kill), `folder` is as it was. Files in `folder` that the new outputs
    do not have stay there.

    Args:
        folder: where the outputs go; made when it is not there.

    Raises:
        RecoupeError: the folder cannot be written.
    """
    target = folder.resolve()
    if target.exists() and not target.is_dir():
        raise RecoupeError("export.not-a-folder", path=folder)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        home = target if _stays(target) else target.parent
        _sweep(home, target.name)
        stage = home / f".{target.name}.{os.getpid()}{_SUFFIX}"
        stage.mkdir()
    except OSError as error:
        raise _not_writable(folder, error) from error
    try:
        yield stage
        _take_place(stage, target)
    except OSError as error:
        if not is_of_the_disk(error):
            raise
        raise _not_writable(folder, error) from error
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _not_writable(folder: Path, error: OSError) -> RecoupeError:
    return RecoupeError("export.not-writable", path=folder, reason=reason(error))


def _stays(target: Path) -> bool:
    """Whether a folder cannot be exchanged for another: a mounted volume, the working directory, a fixed home."""
    return target.is_dir() and (
        target.is_mount() or Path.cwd().is_relative_to(target) or not os.access(target.parent, os.W_OK)
    )


def _take_place(stage: Path, target: Path) -> None:
    if not target.exists():
        stage.rename(target)
        return
    if stage.parent == target:
        _replace_files(stage, target)
        return
    _keep_others(target, stage)
    stage.chmod(target.stat().st_mode)
    if not _exchange(stage, target):
        _replace_files(stage, target)


def _keep_others(target: Path, stage: Path) -> None:
    """Links what else lies in the folder into its successor, so that the exchange is the only move."""
    for entry in sorted(target.iterdir()):
        successor = stage / entry.name
        if os.path.lexists(successor):
            continue
        if entry.is_dir() and not entry.is_symlink():
            shutil.copytree(entry, successor, symlinks=True, copy_function=_link)
        else:
            _link(str(entry), str(successor))


def _link(source: str, successor: str) -> None:
    try:
        os.link(source, successor, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, successor, follow_symlinks=False)


def _exchange(stage: Path, target: Path) -> bool:
    """Exchanges two folders in one step of the operating system; False where it has no such step."""
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    paths = (os.fsencode(stage), os.fsencode(target))
    return bool(rename(_HERE_FD, paths[0], _HERE_FD, paths[1], _RENAME_EXCHANGE) == 0)


def _replace_files(stage: Path, target: Path) -> None:
    """Replaces file after file: each is whole at any moment, though not all are of one run until the end."""
    for place, _, files in os.walk(stage):
        successor = target / Path(place).relative_to(stage)
        successor.mkdir(parents=True, exist_ok=True)
        for name in sorted(files):
            (Path(place) / name).replace(successor / name)


def _sweep(home: Path, name: str) -> None:
    """Removes what runs that were killed have left behind in `home`, on their way to a folder of that name."""
    prefix = f".{name}."
    for left in home.glob(f"{prefix}*{_SUFFIX}"):
        owner = left.name.removeprefix(prefix).removesuffix(_SUFFIX)
        if owner.isdigit() and (int(owner) == os.getpid() or not _runs(int(owner))):
            shutil.rmtree(left, ignore_errors=True)


def _runs(process: int) -> bool:
    with suppress(ProcessLookupError, OverflowError):
        try:
            os.kill(process, 0)
        except PermissionError:
            return True
        return True
    return False
