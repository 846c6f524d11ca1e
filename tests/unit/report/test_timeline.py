"""The timeline as data: widths, rows, cuts, ties."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, pairwise

import pytest

from pipeline.dates.civil import ordinal
from pipeline.records import DossierResult
from pipeline.report.timeline import timeline
from pipeline.report.timemarks import LEFT, RIGHT, Placed
from pipeline.report.timescale import scale
from tests.support import results


def span(first: int, last: int) -> tuple[int, int]:
    return ordinal((first, 1, 1)), ordinal((last, 12, 31))


def test_the_line_keeps_the_order_of_days() -> None:
    line = scale([span(1900, 1901), span(1950, 1951), span(2000, 2000)], 0, 1000)
    days = [ordinal((year, 6, 1)) for year in range(1900, 2001)]
    places = [line.x(day) for day in days]
    assert places == sorted(places)
    assert line.x(ordinal((1900, 1, 1))) == 0
    assert line.x(ordinal((2001, 1, 1))) == pytest.approx(1000)


def test_long_empty_stretches_are_cut_short() -> None:
    line = scale([span(1900, 1901), span(1950, 1951)], 0, 1000)
    assert len(line.cuts) == 1
    # Two stretches of two years share what the cut leaves; a year is far wider than its even share of 52.
    assert line.x(ordinal((1901, 1, 1))) - line.x(ordinal((1900, 1, 1))) > 200


def test_years_on_the_axis_stand_apart() -> None:
    line = scale([span(1800, 1999), span(1805, 1805), span(1990, 1990)], 0, 1000)
    places = [tick.x for tick in line.ticks]
    assert all(right - left >= 45 for left, right in pairwise(places))


@pytest.fixture
def bridge() -> DossierResult:
    return results.bridge()


def placed(result: DossierResult) -> list[Placed]:
    line = timeline(result)
    assert line is not None
    return [mark for lane in line.lanes for mark in lane.marks]


def test_precision_is_drawn_as_width(bridge: DossierResult) -> None:
    widths = {(one.mark.language, one.mark.date.en): one.x2 - one.x for one in placed(bridge)}
    assert widths["fr", "14 June 1932"] < widths["en", "May 1931"] < widths["en", "1931"]
    assert widths["en", "1931"] == pytest.approx(widths["en", "1928"], rel=0.01)


def test_each_language_has_a_lane_and_each_event_its_narrowest_date(bridge: DossierResult) -> None:
    line = timeline(bridge)
    assert line is not None
    assert [lane.name for lane in line.lanes] == [("English", "Anglais"), ("French", "Français")]
    start = [one.mark.date.en for one in placed(bridge) if one.mark.title.en == "Start of work"]
    assert start == ["1928", "3 March 1928"]


def test_labels_do_not_lie_on_each_other(bridge: DossierResult) -> None:
    by_row: dict[tuple[str, float], list[tuple[float, float]]] = {}
    for one in placed(bridge):
        width = max(map(len, one.label)) * (7.4 if one.mark.conflict else 6.7)
        left = min(one.x, one.label_x - width) if one.anchor == "end" else one.x
        right = max(one.x2, one.label_x + width) if one.anchor == "start" else one.x2
        by_row.setdefault((one.mark.language, one.y), []).append((left, right))
    for taken in by_row.values():
        assert all(a[1] < b[0] or b[1] < a[0] for a, b in combinations(taken, 2))


def test_only_dates_apart_are_tied(bridge: DossierResult) -> None:
    line = timeline(bridge)
    assert line is not None
    marks = {(one.mark.language, one.mark.date.en): one for one in placed(bridge)}
    day, month = marks["fr", "14 June 1932"], marks["en", "May 1931"]
    assert [{(tie.x, tie.y), (tie.x2, tie.y2)} for tie in line.ties] == [
        {(day.middle, day.y), (month.middle, month.y)}
    ]


def test_everything_dated_is_in_the_table(bridge: DossierResult) -> None:
    line = timeline(bridge)
    assert line is not None
    assert len(line.rows) == len(placed(bridge))
    assert line.undated.en == "2 events have no date and are not on the timeline."


def test_many_events_are_counted_instead_of_drawn() -> None:
    line = timeline(results.many(20, 700))
    assert line is not None
    english, french = line.lanes
    assert sum(bar.events for bar in english.bars) == 700
    assert sum(bar.events for bar in french.bars) == sum(bar.conflicts for bar in french.bars) == 20
    assert all(LEFT <= bar.x <= RIGHT for lane in line.lanes for bar in lane.bars)


def test_without_dates_there_is_no_timeline(bridge: DossierResult) -> None:
    undated = tuple(replace(claim, date=None) for claim in bridge.claims)
    assert timeline(replace(bridge, claims=undated)) is None
