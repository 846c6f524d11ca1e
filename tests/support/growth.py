"""How the cost of some work grows: counted where it can be, timed where the work is done in C.

A count is the same on a busy machine and an idle one. A time is not: what else the machine does, and what the
garbage collector finds of the tests before, is not the doing of the work that is measured.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable
from types import FrameType
from typing import Any

TRIES = 5


def steps(work: Callable[[], object]) -> int:
    """The lines of Python run by `work`, each pass of a loop counted, loops within one line as well."""
    taken = 0

    def trace(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal taken
        taken += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return taken


def slowdown(small: Callable[[], object], large: Callable[[], object], enough: float) -> float:
    """How many times the processor time of `small` goes into `large`: the least of some tries.

    It stops at the first that is below `enough`, so that a passing test is a short one.
    """
    ratio = float("inf")
    for _ in range(TRIES):
        ratio = min(ratio, _seconds(large) / _seconds(small))
        if ratio < enough:
            break
    return ratio


def _seconds(work: Callable[[], object]) -> float:
    gc.collect()
    gc.disable()
    try:
        begun = time.process_time()
        work()
        return time.process_time() - begun
    finally:
        gc.enable()
