"""Training texts with marked facts → labelled pairs of claims.

`training/texts/<subject>.<language>.txt`: each `[key]` opens the span of a fact, up to the next mark or the
end of the line. Claims whose spans carry one key tell one fact, whether or not they agree on it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from pathlib import Path

from pipeline.records import Claim

HERE = Path(__file__).parent / "training"
_MARK = re.compile(r"\[([a-z0-9-]+)\] ?")


@dataclass(frozen=True)
class Marked:
    """A text without its marks, and which fact each stretch of it tells.

    Attributes:
        text: what the pipeline reads.
        starts, keys: the offset at which each stretch begins and its fact, empty where there is none.
    """

    text: str
    starts: tuple[int, ...]
    keys: tuple[str, ...]

    def key(self, claim: Claim) -> str:
        """The fact that a claim tells: by its date where it has one of its own, else by its middle."""
        at = (claim.start + claim.end) // 2
        if claim.date is not None and claim.start <= claim.date.start < claim.end:
            at = claim.date.start
        return self.keys[bisect_right(self.starts, at) - 1]


def unmark(marked: str) -> Marked:
    """Takes the marks out of a text."""
    text, starts, keys = "", [0], [""]
    for line in marked.splitlines(keepends=True):
        place = 0
        for mark in _MARK.finditer(line):
            text += line[place : mark.start()]
            starts.append(len(text))
            keys.append(mark[1])
            place = mark.end()
        text += line[place:]
        starts.append(len(text))
        keys.append("")
    return Marked(text, tuple(starts), tuple(keys))


def unrelated(first: dict[str, str], second: dict[str, str]) -> dict[str, str]:
    """The English text of one subject beside the French of another: nothing in it matches."""
    return {"en": first["en"], "fr": second["fr"].replace("[", "[other-")}


def subjects() -> dict[str, dict[str, str]]:
    """Subject → language → marked text, of all that were written by hand."""
    found: dict[str, dict[str, str]] = {}
    for path in sorted((HERE / "texts").glob("*.txt")):
        subject, language, _ = path.name.split(".")
        found.setdefault(subject, {})[language] = path.read_text(encoding="utf-8")
    return found
