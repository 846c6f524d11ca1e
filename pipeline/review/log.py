"""A decisions log held in memory: appended under a lock, read anew only when somebody else wrote."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from pipeline.errors import DecisionError
from pipeline.records import Decision
from pipeline.review import lines

Check = Callable[[Sequence[Decision]], None]
_State = tuple[int, int, int]


class Log:
    """One `decisions.jsonl`.

    Several processes may append to one log at a time: each append takes the file's lock, first reads what the
    others wrote, and returns only when its own lines are on disk.

    Args:
        path: the file; it need not exist yet.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._state: _State | None = None
        self._decisions: list[Decision] = []
        self._known: set[str] = set()
        self._open_end = b""

    def read(self) -> Sequence[Decision]:
        """All decisions, oldest first, each identifier once.

        Raises:
            DecisionError: the log cannot be read, or a line in it is not a decision.
        """
        try:
            if self._state_now() != self._state:
                self._load()
        except OSError as error:
            raise DecisionError("review.log-not-readable", path=self.path, reason=error.strerror) from error
        return self._decisions

    def append(self, decisions: Sequence[Decision], check: Check | None = None) -> None:
        """Adds decisions in one write; returns when all are on disk, raises when none is.

        A decision whose identifier is in the log already is not written again: sent twice, it counts once.

        Args:
            decisions: what to add.
            check: called with all decisions of the log while nobody else can write; what it raises stops it.

        Raises:
            DecisionError: the log cannot be read or written.
        """
        import fcntl

        self.read()
        try:
            new = not self.path.exists()
            handle = os.open(self.path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o666)
            try:
                fcntl.flock(handle, fcntl.LOCK_EX)
                if self._state_now() != self._state:
                    self._load()
                if check:
                    check(self._decisions)
                fresh = self._fresh(decisions)
                if fresh:
                    self._write(handle, self._open_end + b"".join(map(lines.encode, fresh)))
                    self._add(fresh)
                    self._open_end = b""
                self._state = self._state_now()
            finally:
                os.close(handle)
            if new:
                _sync_folder(self.path.parent)
        except OSError as error:
            self._state = None
            raise DecisionError("review.log-not-writable", path=self.path, reason=error.strerror) from error

    def _fresh(self, decisions: Sequence[Decision]) -> list[Decision]:
        unique = {decision.decision_id: decision for decision in reversed(decisions)}
        return [decision for decision in reversed(unique.values()) if decision.decision_id not in self._known]

    def _write(self, handle: int, content: bytes) -> None:
        """Writes all or nothing: what a full disk took of it is taken back, as nobody else holds the lock."""
        before = os.fstat(handle).st_size
        try:
            rest = memoryview(content)
            while rest:
                rest = rest[os.write(handle, rest) :]
            os.fsync(handle)
        except OSError:
            os.ftruncate(handle, before)
            raise

    def _state_now(self) -> _State | None:
        try:
            now = self.path.stat()
        except FileNotFoundError:
            return None
        return (now.st_ino, now.st_size, now.st_mtime_ns)

    def _load(self) -> None:
        state = self._state_now()
        content = self.path.read_bytes() if state else b""
        self._decisions, self._known = [], set()
        self._add(list(lines.parse(self.path, content)))
        self._open_end = lines.tail(content)
        self._state = state

    def _add(self, decisions: Sequence[Decision]) -> None:
        for decision in decisions:
            if decision.decision_id not in self._known:
                self._known.add(decision.decision_id)
                self._decisions.append(decision)


def _sync_folder(folder: Path) -> None:
    """A new file is there after a power cut only when its folder is on disk too."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
