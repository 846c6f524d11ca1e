"""A review server that is killed again and again while somebody decides."""

from __future__ import annotations

import json
import multiprocessing
import random
import socket
import threading
import time
from collections.abc import Sequence
from pathlib import Path

import httpx

from pipeline.review.web.guard import form_token
from tests.support.reviewing import Place

TOKEN = "endurance"
PATIENCE = 3.0
"""Seconds."""
PRELOADED = ["uvicorn", "pyarrow.parquet", "pipeline.review.web.app", "pipeline.reconcile.decisions"]


def serve(place: Place, listener: socket.socket) -> None:
    """The page over a place, on a socket that outlives it."""
    import uvicorn

    from pipeline.review.desk import Desk
    from pipeline.review.web.app import application

    app = application(Desk(place.sources, place.out), TOKEN, listener.getsockname()[1])
    config = uvicorn.Config(app, log_level="critical", lifespan="off", ws="none")
    uvicorn.Server(config).run(sockets=[listener])


class Endurance:
    """One reviewer, one log, and a server that dies at random moments.

    Args:
        place: what is decided.
        dossier: its dossier.
        seed: of the random moments.
    """

    def __init__(self, place: Place, dossier: str, seed: int = 1) -> None:
        self.path: Path = place.log(dossier)
        self.kills, self.acknowledged = 0, set[str]()
        self.lost: list[str] = []
        self._place, self._random = place, random.Random(seed)
        self._context = multiprocessing.get_context("forkserver")
        self._context.set_forkserver_preload(PRELOADED)
        self._listener = socket.socket()
        self._listener.bind(("127.0.0.1", 0))
        self._listener.listen(64)
        port = self._listener.getsockname()[1]
        self._http = httpx.Client(
            base_url=f"http://127.0.0.1:{port}", cookies={f"recoupe-{port}": TOKEN}, timeout=60
        )
        self._server = self._started()

    def decide(self, conflicts: Sequence[str], kills: int) -> None:
        """Decides all conflicts, each sent again until it is acknowledged, while the server is killed."""
        stop = threading.Event()
        killer = threading.Thread(target=self._kill_on, args=(kills, stop))
        killer.start()
        for number, conflict_id in enumerate(conflicts):
            self._wait_for(kills * number // len(conflicts))
            self._decide(conflict_id, number)
        stop.set()
        killer.join()
        self._server.kill()
        self._server.join()
        self._listener.close()
        self._http.close()

    def _wait_for(self, kills: int) -> None:
        """Lets a killer that a busy machine holds up catch up, so that the kills are spread over the decisions."""
        limit = time.monotonic() + PATIENCE
        while self.kills < kills and time.monotonic() < limit:
            time.sleep(0.002)

    def _decide(self, conflict_id: str, number: int) -> None:
        fields = {
            "form_token": form_token(TOKEN),
            "reviewer": "Zoé",
            "basis": "",
            "note": f"number {number} " + "é" * 300,
            "verdict": ("unsure", "not-a-conflict", "distinct-events")[number % 3],
        }
        while True:
            try:
                answer = self._http.post(f"/conflict/{conflict_id}/decide", data=fields)
            except httpx.TransportError:
                continue
            assert answer.status_code == 303, answer.text
            self.acknowledged.add(conflict_id)
            return

    def _kill_on(self, kills: int, stop: threading.Event) -> None:
        while self.kills < kills and not stop.is_set():
            before = len(self.acknowledged)
            while len(self.acknowledged) == before and not stop.is_set():
                time.sleep(0.002)
            time.sleep(self._random.random() * 0.08)
            self._server.kill()
            self._server.join()
            self.kills += 1
            self.lost += sorted(set(self.acknowledged) - set(self.decided()))
            self._server = self._started()

    def _started(self) -> multiprocessing.process.BaseProcess:
        process = self._context.Process(target=serve, args=(self._place, self._listener), daemon=True)
        process.start()
        return process

    def decided(self) -> list[str]:
        """The conflict of every whole line of the log."""
        whole = self.path.read_bytes().split(b"\n")[:-1] if self.path.exists() else []
        return [json.loads(line)["conflict_id"] for line in whole if not line.endswith(b"#cut off")]
