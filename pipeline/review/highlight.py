"""Which parts of a quotation to mark: the value in question, and what else the others say differently."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Literal

from pipeline.languages import data
from pipeline.records import Claim, ConflictKind
from pipeline.review.filters import folded

MarkKind = Literal["value", "differs", "claim"]

# What a conflict of each kind is about, among the spans of a claim.
_ABOUT: dict[ConflictKind, tuple[str, ...]] = {
    "date": ("date",),
    "quantity": ("quantity",),
    "participant": ("actor",),
    "place": ("place",),
    "ordinal": ("ordinal", "date"),
    "arithmetic": ("date", "quantity"),
    "event": ("date",),
}
_WORDED: tuple[ConflictKind, ...] = ("event", "place")
"""Kinds whose values can be words of the text that no span holds."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a source with what it is; offsets are code points into the source."""

    start: int
    end: int
    kind: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a quotation and the kinds of marks it lies under."""

    text: str
    kinds: tuple[str, ...] = ()


def spans_of(claim: Claim) -> list[Span]:
    """The date, names, places and numbers of a claim with what identifies them across languages."""
    spans = (
        [] if claim.date is None else [Span(claim.date.start, claim.date.end, "date", claim.date.value.edtf)]
    )
    spans += [
        Span(a.start, a.end, "actor", a.entity or folded(a.name))
        for a in claim.actors
        if a.start >= 0 and a.kind != "role"
    ]
    spans += [Span(p.start, p.end, "place", p.entity or folded(p.name)) for p in claim.places if p.start >= 0]
    spans += [
        Span(q.start, q.end, "ordinal" if q.kind == "ordinal" else "quantity", f"{q.value:g} {q.unit}")
        for q in claim.quantities
        if q.start >= 0
    ]
    return spans


def marks(
    claim: Claim, others: Sequence[Claim], kind: ConflictKind, said: Collection[str] = ()
) -> list[Span]:
    """The spans of a claim to mark against the claims it is in conflict with.

    Args:
        claim, others: the claim and those it contradicts.
        kind: what the conflict is about.
        said: what the claim says in it; where one of its spans reads so, no other is in question.

    Returns:
        Spans of kind `claim` (the statement within its sentence), `value` (what the conflict is about) and
        `differs` (names and numbers of which the other side says something else; for two texts in one
        language, the words that the other does not have).
    """
    own = spans_of(claim)
    found = [Span(claim.start, claim.end, "claim")]
    found += _in_question(claim, kind, said)
    if "date" in _ABOUT[kind]:
        found += _rank_words(claim)
    known, told = _said(others)
    found += [
        Span(span.start, span.end, "differs")
        for span in own
        if span.kind in told and span.key not in known and span.kind not in _ABOUT[kind]
    ]
    twin = next((other for other in others if other.language == claim.language), None)
    if twin is not None:
        found += _words_without_twin(claim, twin)
    return found


def values_in(claim: Claim, kind: ConflictKind, said: Collection[str]) -> list[Span]:
    """Where in the text of a claim that stands which a conflict is about; offsets from its beginning."""
    return [
        Span(span.start - claim.start, span.end - claim.start, "value")
        for span in _in_question(claim, kind, said)
        if claim.start <= span.start and span.end <= claim.end
    ]


def _in_question(claim: Claim, kind: ConflictKind, said: Collection[str]) -> list[Span]:
    """What a conflict is about; of several numbers, names or places, the one that is a value of the conflict."""
    if kind in _WORDED and (worded := _as_worded(claim, said)):
        return worded
    about = [span for span in spans_of(claim) if span.kind in _ABOUT[kind]]
    exact = [
        span
        for span in about
        if len(_ABOUT[kind]) == 1 and claim.text[span.start - claim.start : span.end - claim.start] in said
    ]
    return [Span(span.start, span.end, "value") for span in exact or about]


def _as_worded(claim: Claim, said: Collection[str]) -> list[Span]:
    """Where the values of a conflict stand in a claim word for word, though nothing else is known of them ("flood")."""
    return [
        Span(claim.start + match.start(), claim.start + match.end(), "value")
        for value in sorted(set(said) - {""})
        for match in re.finditer(rf"(?<!\w){re.escape(value)}(?!\w)", claim.text)
    ]


def _said(claims: Sequence[Claim]) -> tuple[set[str], set[str]]:
    """Everything these claims name or count, said or only implied, and of which kinds it is."""
    spans = [span for claim in claims for span in spans_of(claim)]
    named = {actor.entity for claim in claims for actor in claim.actors}
    named |= {place.entity for claim in claims for place in claim.places}
    return {span.key for span in spans} | named, {span.kind for span in spans}


def _rank_words(claim: Claim) -> list[Span]:
    """The words by which a claim says that something was the first or the last."""
    spans = []
    for rank in ("first", "last"):
        cues = (
            data(claim.language, "claims").get("qualifiers", {}).get(rank, {})
            if rank in claim.qualifiers
            else {}
        )
        for word in re.finditer(_any_of(cues.get("words", ())), claim.text, re.IGNORECASE):
            excepted = re.finditer(_any_of(cues.get("except", ())), claim.text, re.IGNORECASE)
            if not any(other.start() <= word.start() < other.end() for other in excepted):
                spans.append(Span(claim.start + word.start(), claim.start + word.end(), "value"))
    return spans


def _any_of(words: Sequence[str]) -> str:
    """A pattern for any of these words, the longest first; one that matches nothing when there are none."""
    listed = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return rf"\b(?:{listed})\b" if listed else r"(?!)"


def _words_without_twin(claim: Claim, twin: Claim) -> list[Span]:
    """The words of a claim that another in its language puts otherwise; none if they share too little."""
    words = list(_WORD.finditer(claim.text))
    mine = [folded(word.group()) for word in words]
    matcher = SequenceMatcher(
        None, mine, [folded(word.group()) for word in _WORD.finditer(twin.text)], autojunk=False
    )
    if matcher.ratio() < 0.5:
        return []
    return [
        Span(claim.start + word.start(), claim.start + word.end(), "differs")
        for tag, first, last, _, _ in matcher.get_opcodes()
        if tag in ("replace", "delete")
        for word in words[first:last]
    ]


def cut(text: str, start: int, end: int, spans: Iterable[Span]) -> tuple[Segment, ...]:
    """The text from `start` to `end`, cut wherever a mark begins or ends."""
    inside = [span for span in spans if span.start < end and span.end > start]
    edges = sorted(
        {start, end, *(min(max(edge, start), end) for span in inside for edge in (span.start, span.end))}
    )
    pieces = []
    for first, last in pairwise(edges):
        kinds = {span.kind for span in inside if span.start <= first and last <= span.end}
        pieces.append(Segment(text[first:last], tuple(sorted(kinds))))
    return tuple(pieces)
