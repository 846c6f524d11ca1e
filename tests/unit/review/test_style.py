"""The review page looks like the report: what both need is written down once."""

from __future__ import annotations

import re
from importlib.resources import files
from itertools import accumulate


def rules(package: str, *path: str) -> set[str]:
    """The rules of a style sheet outside of media queries and of paper."""
    text = files(package).joinpath(*path).read_text(encoding="utf-8").split("@page")[0]
    return {line for line in text.splitlines() if re.fullmatch(r"[^@{}]+\{[^{}]+\}", line)}


def test_every_brace_is_closed() -> None:
    for package, path in (
        ("pipeline.review.web", ("static", "base.css")),
        ("pipeline.review.web", ("static", "review.css")),
        ("pipeline.report", ("assets", "report.css")),
    ):
        text = files(package).joinpath(*path).read_text(encoding="utf-8")
        depth = list(accumulate((sign == "{") - (sign == "}") for sign in text))
        assert (min(depth), depth[-1]) == (0, 0)


def test_no_rule_is_written_twice() -> None:
    base = rules("pipeline.review.web", "static", "base.css")
    own = rules("pipeline.review.web", "static", "review.css")
    report = rules("pipeline.report", "assets", "report.css")
    assert len(base) > 50
    assert (base & own, base & report, own & report) == (set(), set(), set())
