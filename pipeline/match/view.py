"""What the features need to know about one dossier, worked out once."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from pipeline.match import texts
from pipeline.match.calendar import Calendar
from pipeline.match.encoder import Encoder
from pipeline.match.order import Order
from pipeline.match.rivals import Rivals
from pipeline.match.similarity import Similarity
from pipeline.match.words import classes, common, fold
from pipeline.records import Claim, Participant, Place

_BRIEF = 2
"""Content words below which an entry of a list is brief; prose is when it has none."""


_COMMON = ("country:", "role:")
_TELLING = ("organisation", "thing", "site")
"""Kinds of names that often say what the thing is: the Kite House, la Maison du cerf-volant."""
_READINGS = {
    "similarity": texts.masked,
    "wording": texts.undated,
    "whole": texts.whole,
    "passage": texts.passages,
}
"""What the encoder is given, by the attribute of `View` that it comes out in."""


@dataclass(frozen=True)
class View:
    """The claims of one dossier and how telling their parts are.

    Attributes:
        claims: sorted by source and place in it.
        sources: for each source the positions of its claims.
        said: for each claim its content words, sorted.
        words: for each claim the same, each as the set of what it can stand for (`words.classes`).
        elements: the same, all words of a claim together.
        names: for each claim the entities of its participants and places.
        bits: element of `words` or `names` → how telling it is: log2(statements / statements with it).
        similarity: of the statements with dates, names and numbers masked; None without an encoder.
        wording: of the statements with their dates taken out; None without an encoder.
        whole: of the statements as they stand; None without an encoder.
        passage: of the sentences that they were cut from; None without an encoder.
        calendar: how many statements share a date.
        around: for each claim the entities of its whole sentence.
        called: entity → a name that the dossier has for it.
        vocabulary: source → the names that occur in it, countries apart.
        days: source → the dates in it that are a day of a year.
        order: where texts run in parallel; None until that is known.
        rivals: what each pair competes with; None until that is known.
    """

    claims: tuple[Claim, ...]
    sources: tuple[tuple[int, ...], ...]
    said: tuple[tuple[str, ...], ...]
    words: tuple[tuple[frozenset[str], ...], ...]
    elements: tuple[frozenset[str], ...]
    names: tuple[frozenset[str], ...]
    bits: Mapping[str, float]
    counts: Mapping[str, int]
    similarity: Similarity | None
    wording: Similarity | None
    whole: Similarity | None
    passage: Similarity | None
    calendar: Calendar
    around: tuple[frozenset[str], ...]
    called: Mapping[str, str]
    vocabulary: Mapping[str, frozenset[str]]
    days: Mapping[str, frozenset[str]]
    order: Order | None = None
    rivals: Rivals | None = None

    def with_neighbours(self, order: Order, rivals: Rivals) -> View:
        """The same view once it is known which texts run in parallel, and what each pair competes with."""
        return replace(self, order=order, rivals=rivals)

    def is_brief(self, *claims: int) -> bool:
        """Whether one of the claims is all names and numbers, as a list has them: too little to be unlike."""
        return any(len(self.words[claim]) < (_BRIEF if self.claims[claim].in_list else 1) for claim in claims)

    def named_in(self, claim: int) -> frozenset[str]:
        """The names of a claim's source, countries apart: every text names some."""
        return self.vocabulary[self.claims[claim].source_id]

    def days_in(self, claim: int) -> frozenset[str]:
        """The days that a claim's source dates something to: two texts share one by chance hardly ever."""
        return self.days[self.claims[claim].source_id]

    def shared(self, i: int, j: int | None) -> float:
        """How telling the words of claim `i` are, in bits: those that claim `j` shares, or all of them."""
        total = 0.0
        for meanings in self.words[i]:
            common = meanings if j is None else meanings & self.elements[j]
            total += max((self.bits[element] for element in common), default=0.0)
        return total

    def told(self, elements: Iterable[str]) -> float:
        """How telling some shared words or names are together, in bits."""
        return sum(self.bits[element] for element in sorted(elements))


def view(claims: Sequence[Claim], encoder: Encoder | None) -> View:
    """Looks at the claims of one dossier.

    Args:
        claims: in any order.
        encoder: None leaves similarity out.
    """
    ordered = tuple(sorted(claims, key=lambda c: (c.source_id, c.start, c.end, c.claim_id)))
    sources = _by_source(ordered)
    said = tuple(map(_said, ordered))
    words = _words(ordered, said, encoder)
    elements = tuple(frozenset().union(*parts) for parts in words)
    names = tuple(frozenset(map(named, c.actors)) | frozenset(map(named, c.places)) for c in ordered)
    counts = _statements(ordered, [w | n for w, n in zip(elements, names, strict=True)])
    total = len({_statement(c) for c in ordered})
    bits = {element: math.log2((total + 1) / (count + 0.5)) for element, count in counts.items()}
    likeness = dict.fromkeys(_READINGS)
    if encoder is not None and ordered:
        likeness = {
            name: Similarity(encoder.encode(read(ordered)), sources) for name, read in _READINGS.items()
        }
    return View(
        ordered,
        sources,
        said,
        words,
        elements,
        names,
        bits,
        counts,
        **likeness,
        calendar=Calendar(ordered, sources),
        around=_around(ordered, names),
        called=_called(ordered),
        vocabulary=_vocabulary(ordered, names),
        days=_days(ordered),
    )


def named(part: Participant | Place) -> str:
    """The entity of a participant or place; its folded name where it has none."""
    return part.entity or f"{part.kind}:{fold(part.name)}"


def _by_source(claims: Sequence[Claim]) -> tuple[tuple[int, ...], ...]:
    members: dict[str, list[int]] = defaultdict(list)
    for position, claim in enumerate(claims):
        members[claim.source_id].append(position)
    return tuple(tuple(members[source]) for source in sorted(members))


def _words(
    claims: Sequence[Claim], said: Sequence[tuple[str, ...]], encoder: Encoder | None
) -> tuple[tuple[frozenset[str], ...], ...]:
    known = classes(
        ((word, claim.language) for claim, words in zip(claims, said, strict=True) for word in words), encoder
    )
    return tuple(
        tuple(known[word, claim.language] for word in words)
        for claim, words in zip(claims, said, strict=True)
    )


def _said(claim: Claim) -> tuple[str, ...]:
    """The content words of a claim, sorted; those of names that say what a thing is are among them."""
    named_so: list[Participant | Place] = [actor for actor in claim.actors if actor.kind in _TELLING]
    named_so += [place for place in claim.places if place.kind in _TELLING]
    names = (part.name for part in named_so if part.start >= 0)
    return tuple(
        sorted({*claim.keywords, *(word for name in names for word in common(name, claim.language))})
    )


def _vocabulary(claims: Sequence[Claim], names: Sequence[frozenset[str]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for claim, told in zip(claims, names, strict=True):
        found[claim.source_id].update(name for name in told if not name.startswith(_COMMON))
    return {source: frozenset(told) for source, told in found.items()}


def _days(claims: Sequence[Claim]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {claim.source_id: set() for claim in claims}
    for claim in claims:
        if (
            claim.date is not None
            and claim.date.value.precision == "day"
            and not claim.date.value.is_yearless
        ):
            found[claim.source_id].add(claim.date.value.edtf)
    return {source: frozenset(days) for source, days in found.items()}


def _around(claims: Sequence[Claim], names: Sequence[frozenset[str]]) -> tuple[frozenset[str], ...]:
    """For each claim the names of all claims of its sentence."""
    found: dict[tuple[str, int, int], set[str]] = defaultdict(set)
    for claim, told in zip(claims, names, strict=True):
        found[_statement(claim)].update(told)
    return tuple(frozenset(found[_statement(claim)]) for claim in claims)


def _called(claims: Sequence[Claim]) -> dict[str, str]:
    """Each entity as the first claim that names it calls it."""
    found: dict[str, str] = {}
    for claim in claims:
        parts: list[Participant | Place] = [*claim.actors, *claim.places]
        for part in parts:
            found.setdefault(named(part), part.name)
    return found


def _statement(claim: Claim) -> tuple[str, int, int]:
    return (claim.source_id, *claim.sentence)


def _statements(claims: Sequence[Claim], elements: Sequence[frozenset[str]]) -> dict[str, int]:
    """In how many sentences each element occurs: several claims cut from one sentence count once."""
    found: dict[str, set[tuple[str, int, int]]] = defaultdict(set)
    for claim, parts in zip(claims, elements, strict=True):
        for part in parts:
            found[part].add(_statement(claim))
    return {part: len(where) for part, where in found.items()}
