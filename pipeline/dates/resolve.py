"""Give every date expression its value, from the text around it and the time of writing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.dates.algebra import gap_days, one_of
from pipeline.dates.context import Context, Reading, UnresolvedError
from pipeline.dates.enumerations import with_lists, without_apposition
from pipeline.dates.nodes import Either, Fixed, Hedge, Node, Part, Parts, Range, Relative, Side
from pipeline.dates.relative import read_relative
from pipeline.dates.tagging import Mention
from pipeline.dates.timexes import Finding, Timex
from pipeline.dates.units import in_year, nearest
from pipeline.dates.value import DateValue, from_edtf
from pipeline.dates.yearless import around, read_parts

_IN_DIGITS = "NUMERIC"
"""The pattern of dates in digits, which may be read in two ways."""
_NEAR_WEEKDAY = 7


class Resolver:
    """Resolves the mentions of one document, paragraph by paragraph."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def survey(self, mentions: Sequence[Mention]) -> None:
        """Learn which day a weekday is where the text says it in full once ("on Tuesday 1 June")."""
        context = self._context
        if context.today is None or context.written is None:
            return
        for node in (mention.node for mention in mentions):
            if not isinstance(node, Parts) or node.weekday is None or node.month is None or node.nth:
                continue
            value = (
                in_year(node, node.year) if node.year is not None else around(node, context.today, context)
            )
            if value is not None and (gap_days(value, context.written) or 0) <= _NEAR_WEEKDAY:
                context.weekdays.setdefault(node.weekday, value)

    def paragraph(
        self, mentions: Sequence[Mention], start: int, end: int
    ) -> tuple[list[Timex], list[Finding]]:
        """The values of the mentions of the paragraph between two offsets; findings for those without one."""
        self._context.enter(mentions, start, end)
        timexes: list[Timex] = []
        findings: list[Finding] = []
        for mention in mentions:
            self._context.place = (mention.start, mention.end)
            try:
                timex = self._timex_or_origin(mention)
            except UnresolvedError as error:
                if error.code:
                    findings.append(self._finding(mention, error.code))
                continue
            except ValueError:
                findings.append(self._finding(mention, "impossible-date"))
                continue
            timexes.append(timex)
            if isinstance(mention.node, Either) and mention.rule == _IN_DIGITS:
                findings.append(self._ambiguity(mention, mention.node))
        told = {mention.start: mention.node for mention in mentions if isinstance(mention.node, Relative)}
        events = {start for start, node in told.items() if node.open}
        text, rules = self._context.text, self._context.rules
        return with_lists(without_apposition(timexes, text, events), text, rules, told), findings

    def _timex_or_origin(self, mention: Mention) -> Timex:
        """The date of a mention; where nothing can be counted from the date it names, that date alone."""
        node = mention.node
        try:
            return self._timex(mention)
        except UnresolvedError:
            if not isinstance(node, Relative) or node.origin is None or node.origin_span is None:
                raise
            self._context.place = node.origin_span
            return self._timex(Mention(*node.origin_span, node.origin, mention.rule))

    def _timex(self, mention: Mention) -> Timex:
        self._context.ranged = isinstance(mention.node, Range)
        reading = self._read(mention.node)
        text = self._context.text[mention.start : mention.end]
        timex = Timex(
            mention.start,
            mention.end,
            text,
            reading.value,
            reading.basis,
            reading.anchor,
            mention.rule,
            reading.named,
        )
        self._context.remember(timex, self._base(mention.node, reading.value))
        if isinstance(mention.node, Relative) and mention.node.unit == "day" and mention.node.steps == -1:
            self._context.asides.add(timex.start)
        if timex.value.precision == "quarter" and isinstance(mention.node, Parts) and self._is_over(timex):
            self._context.quarter = timex
        return timex

    def _finding(self, mention: Mention, code: str) -> Finding:
        return Finding(
            mention.start, mention.end, code, {"text": self._context.text[mention.start : mention.end]}
        )

    def _ambiguity(self, mention: Mention, node: Either) -> Finding:
        first, second = sorted(self._read(option).value.edtf for option in node.options)
        found = self._finding(mention, "ambiguous-date")
        return replace(found, params={**found.params, "first": first, "second": second})

    def _base(self, node: Node, value: DateValue) -> DateValue:
        """What later dates count from: the date that a bound names ("until 1882. In that year …")."""
        return self._bounded(node).value if isinstance(node, Side) else value

    def _is_over(self, timex: Timex) -> bool:
        """Whether a date had passed when the text was written."""
        today, latest = self._context.today, timex.value.latest
        return today is None or latest is None or latest < today

    def _read(self, node: Node) -> Reading:
        match node:
            case Fixed():
                if node.named:
                    raise UnresolvedError("")
                return Reading(node.value)
            case Parts():
                return read_parts(node, self._context)
            case Relative():
                return read_relative(node, self._context, self._read)
            case Range():
                return self._range(node)
            case Either():
                readings = [self._read(option) for option in node.options]
                return replace(_weakest(readings), value=one_of(*(reading.value for reading in readings)))
            case Part():
                reading = self._read(node.of)
                return replace(reading, value=reading.value.modified(node.which))
            case Side():
                return self._side(node)
            case Hedge():
                reading = self._read(node.of)
                approximate, uncertain = node.kind == "approximate", node.kind == "uncertain"
                hedged = reading.value.hedged(approximate=approximate, uncertain=uncertain)
                return replace(reading, value=hedged)

    def _bounded(self, node: Side) -> Reading:
        """The date that a bound names; of a war its years."""
        return Reading(node.of.value) if isinstance(node.of, Fixed) else self._read(node.of)

    def _side(self, node: Side) -> Reading:
        self._context.ahead = node.side in ("until", "by")
        reading = self._bounded(node)
        self._context.ahead = False
        value = reading.value
        if value.edtf.startswith("../") or value.edtf.endswith("/.."):
            return reading
        if node.side == "until" and self._context.is_denied():
            return reading
        from_writing = reading.anchor is not None and reading.anchor.start < 0
        if node.side == "by" and from_writing:
            return reading
        named = value if from_writing else None
        if node.side == "before" or node.side == "after":
            return replace(reading, value=value.modified(node.side), named=named)
        bound = value.bounded("until" if node.side == "by" else node.side)
        return replace(reading, value=replace(bound, modifier=value.modifier), named=named)

    def _range(self, node: Range) -> Reading:
        """The interval between two dates; a month without a year is taken so that it runs forwards."""
        last = node.end
        if isinstance(last, Relative) and last.base == "text" and last.origin is None:
            last = replace(last, origin=node.start)
        start, end = self._read(node.start), self._read(last)
        if start.value.earliest and end.value.latest and start.value.earliest > end.value.latest:
            if isinstance(node.end, Parts) and node.end == Parts(weekday=node.end.weekday):
                after = nearest(node.end, start.value.earliest, 1)
                end = end if after is None else replace(end, value=after)
            elif isinstance(node.start, Parts) and node.start.year is None and end.value.earliest:
                earlier = in_year(node.start, end.value.earliest[0] - 1)
                start = start if earlier is None else replace(start, value=earlier)
            elif isinstance(node.end, Parts) and node.end.year is None and start.value.latest:
                later = in_year(node.end, start.value.latest[0] + 1)
                end = end if later is None else replace(end, value=later)
        edges = (_edge(start.value, first=True), _edge(end.value, first=False))
        return replace(_weakest([start, end]), value=from_edtf("/".join(edges)))


def _weakest(readings: Sequence[Reading]) -> Reading:
    """Of the parts of one date, the one that had to be resolved."""
    return next((reading for reading in readings if reading.basis != "explicit"), readings[0])


def _edge(value: DateValue, *, first: bool) -> str:
    """The end of a value that is the end of a range."""
    if "/" in value.edtf:
        return value.edtf.split("/")[0 if first else 1]
    if value.edtf[0] in "[{":
        members = value.edtf[1:-1].replace("..", ",").split(",")
        return members[0 if first else -1]
    return value.edtf
