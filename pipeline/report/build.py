"""Results → the report as data."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pipeline.messages.visible import one_line
from pipeline.records import DossierResult, EventStatus
from pipeline.report.both import Both, count, joined, label, same, say
from pipeline.report.cards import cards
from pipeline.report.events import entries, notes, whole_sources
from pipeline.report.judgements import agreements, stale
from pipeline.report.model import DossierPart, Fact, Report, Tally
from pipeline.report.quotes import library
from pipeline.report.timeline import timeline

_STATUSES: tuple[EventStatus, ...] = ("corroborated", "refined", "single-source", "adjudicated")
_GROUPS = (
    ("kind", ("date", "ordinal", "event", "arithmetic", "quantity", "participant", "place")),
    ("severity", ("high", "medium", "low")),
    ("status", ("open", "resolved", "dismissed")),
    ("scope", ("cross-language", "cross-source", "within-source")),
    ("event", ("conflicted", "adjudicated", "corroborated", "refined", "single-source")),
)


def build(results: Sequence[DossierResult], run: Mapping[str, Any]) -> Report:
    """The whole report; of `run` all is shown but what differs from run to run (times, the Python in use)."""
    title = same(one_line(results[0].name)) if len(results) == 1 else count("dossiers", len(results))
    return Report(
        title=title,
        summary=_summary(results),
        dossiers=tuple(_dossier(one, n) for n, one in enumerate(results, 1)),
        made=_made(run),
        open_conflicts=sum(one.status == "open" for result in results for one in result.conflicts),
        choices=_choices(results),
    )


def _dossier(result: DossierResult, number: int) -> DossierPart:
    anchor = f"d{number}"
    shelf = library(result, anchor)
    return DossierPart(
        anchor=anchor,
        name=one_line(result.name),
        summary=_summary([result]),
        tally=Tally(
            open=sum(one.status == "open" for one in result.conflicts),
            sources=len(result.documents),
            claims=len(result.claims),
            events=len(result.events),
            shared=sum(len(event.source_ids) > 1 for event in result.events),
        ),
        sources=tuple(shelf.sources.values()),
        conflicts=cards(result, shelf),
        events=entries(result, shelf),
        timeline=timeline(result),
        texts=whole_sources(result, shelf),
        notes=notes(result, shelf),
        stale=stale(result, shelf),
        agreements=agreements(result.decisions),
    )


def _summary(results: Sequence[DossierResult]) -> Both:
    """What was found, in one sentence."""
    events = Counter(event.status for result in results for event in result.events)
    states = Counter(conflict.status for result in results for conflict in result.conflicts)
    disputed = [count("open-conflicts", states["open"])]
    disputed += [
        count(f"{state}-conflicts", states[state]) for state in ("resolved", "dismissed") if states[state]
    ]
    settled = [count(f"{status}-events", events[status]) for status in _STATUSES if events[status]]
    return say(
        "summary" if settled else "summary-all-disputed",
        sources=count("sources", sum(len(result.documents) for result in results)),
        claims=count("claims", sum(len(result.claims) for result in results)),
        events=count("events", sum(len(result.events) for result in results)),
        conflicts=joined(disputed),
        rest=joined(settled),
    )


def _choices(results: Sequence[DossierResult]) -> tuple[tuple[str, tuple[tuple[str, Both, int], ...]], ...]:
    """What can be filtered by: of each group the values that occur, with how often."""
    conflicts = [conflict for result in results for conflict in result.conflicts]
    tallies = {
        name: Counter(getattr(one, name) for one in conflicts)
        for name in ("kind", "severity", "status", "scope")
    }
    tallies["event"] = Counter(event.status for result in results for event in result.events)
    return tuple(
        (
            group,
            tuple(
                (value, label(group, value), tallies[group][value])
                for value in values
                if tallies[group][value]
            ),
        )
        for group, values in _GROUPS
    )


def _made(run: Mapping[str, Any]) -> tuple[tuple[Both, tuple[Fact, ...]], ...]:
    """How the report was made: the groups of `run` that depend on the input and the code alone."""
    groups = []
    for name in ("versions", "inputs", "configuration"):
        pairs = _flat(run.get(name, {}))
        if name == "configuration" and "configuration_sha256" in run:
            pairs = (*pairs, ("SHA-256", run["configuration_sha256"]))
        groups.append(
            (
                say(f"made-{name}"),
                tuple(
                    Fact(same(one_line(str(key))), same(one_line(_shown(value))) or say("none"))
                    for key, value in pairs
                ),
            )
        )
    return tuple(groups)


def _flat(tree: Mapping[str, Any], prefix: str = "") -> Iterable[tuple[str, Any]]:
    for key, value in tree.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", value


def _shown(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True)
