"""The review page served as people serve it: a process of its own, which can be killed."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

from tests.support.reviewing import Place

ROOT = Path(__file__).parents[2]


class Server:
    """`reconcile review` over a place; starts at once, answers when this returns.

    Args:
        place: the folders of sources and outputs.
        port: 0 for any that is free.
    """

    def __init__(self, place: Place, port: int = 0) -> None:
        self.place = place
        command = [
            sys.executable,
            "-m",
            "pipeline",
            "review",
            "--sources",
            str(place.sources),
            "--out",
            str(place.out),
        ]
        self.process = subprocess.Popen(
            [*command, "--port", str(port), "--lang", "en"],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ | {"PYTHONUNBUFFERED": "1"},
        )
        assert self.process.stdout
        found = re.search(r"http://127\.0\.0\.1:(\d+)/\?token=([\w-]+)", self.process.stdout.readline())
        assert found, "no address was printed"
        self.address, self.port, self.token = found[0], int(found[1]), found[2]
        self.root = f"http://127.0.0.1:{self.port}"

    def kill(self) -> None:
        """kill -9, wherever it is."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        if self.process.stdout:
            self.process.stdout.close()

    def interrupt(self) -> int:
        """Ctrl-C; the exit code."""
        self.process.send_signal(signal.SIGINT)
        code = self.process.wait(timeout=20)
        if self.process.stdout:
            self.process.stdout.close()
        return code
