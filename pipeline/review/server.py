"""Serving the review page: on loopback only, at an address that carries the session's token."""

from __future__ import annotations

import secrets
import socket
from collections.abc import Callable
from pathlib import Path

from pipeline.errors import DecisionError
from pipeline.review.desk import Desk

HOST = "127.0.0.1"


def serve(sources: Path, out: Path, port: int = 0, *, announce: Callable[[str], None]) -> None:
    """Serves the review page until it is interrupted.

    Args:
        sources: the folder of sources, where the logs are kept.
        out: the folder of the last run's outputs.
        port: the port to listen on; 0 for any that is free.
        announce: called with the address to open, once the page answers there.

    Raises:
        RecoupeError: there are no outputs, a log cannot be read, or the port is taken.
    """
    import uvicorn

    from pipeline.review.web.app import application

    desk = Desk(sources, out)
    listener = _listen(port)
    token, bound = secrets.token_urlsafe(24), listener.getsockname()[1]
    config = uvicorn.Config(
        application(desk, token, bound),
        log_level="warning",
        access_log=False,
        lifespan="off",
        ws="none",
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=2,
    )
    with listener:
        announce(f"http://{HOST}:{bound}/?token={token}")
        uvicorn.Server(config).run(sockets=[listener])


def _listen(port: int) -> socket.socket:
    # asyncio switches Nagle's algorithm off, 40 ms a page, only for what says that it is TCP
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((HOST, port))
        listener.listen(128)
    except (OSError, OverflowError) as error:
        listener.close()
        raise DecisionError("review.port-taken", port=port, reason=error) from error
    return listener
