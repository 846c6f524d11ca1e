"""The review page looks like the report: the same colours and the same letters."""

from __future__ import annotations

import re
from importlib.resources import files


def tokens(package: str, *path: str) -> list[tuple[str, str]]:
    text = files(package).joinpath(*path).read_text(encoding="utf-8").split("@media print")[0]
    return re.findall(r"(--[\w-]+):\s*([^;]+);", text)


def test_report_and_review_page_share_their_tokens() -> None:
    own = tokens("pipeline.review.web", "static", "review.css")
    assert len(own) > 20
    assert own == tokens("pipeline.report", "assets", "report.css")
