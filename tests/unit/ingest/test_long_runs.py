"""A text without a blank line in it is read in time that grows with its length."""

from __future__ import annotations

import time
from collections.abc import Iterator

from pipeline.ingest.layout import layout
from pipeline.ingest.layout.joins import paragraphs
from pipeline.ingest.layout.lines import Line, split


class Counted(list[Line]):
    """Lines that count how often somebody goes through all of them."""

    passes = 0

    def __iter__(self) -> Iterator[Line]:
        self.passes += 1
        return super().__iter__()


def test_a_long_run_of_lines_is_gone_through_a_fixed_number_of_times() -> None:
    lines = Counted(split("".join(f"In {year} the mill was let again.\n" for year in range(1200, 1900))))
    assert len(paragraphs(lines, 0)) == 700
    assert lines.passes <= 3


def test_a_long_list_and_a_long_paragraph_take_seconds_not_hours() -> None:
    begun = time.process_time()
    for text in ("- a sack of salt (1990)\n" * 20_000, "1. salt\n" * 20_000, "It was let again. " * 50_000):
        assert layout(text).blocks
    assert time.process_time() - begun < 30
