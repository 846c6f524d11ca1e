"""What the comparisons of this stage give: one difference per field, and the context they are made in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from pipeline.records import Claim, ConflictKind, Document, Link, RelationKind

Sentence = tuple[str, int, int]
"""A sentence of the dossier: source identifier, start, end."""


@dataclass(frozen=True, slots=True)
class Difference:
    """How two claims stand to each other in one field.

    Attributes:
        kind: the field, named as the conflict it would raise.
        relation: agrees (same value), refines (compatible, one more precise or alone), conflicts.
        real: probability that a conflict is a real contradiction when both claims are about one
        thing; 0 without one.
        reason: code of the message that says why, `reconcile.<reason>`.
        value_a, value_b: what each claim states, as it goes into the table.
        low: wording or phase may explain the difference.
        params: what the message of the reason names besides the claims.
    """

    kind: ConflictKind
    relation: RelationKind
    real: float
    reason: str
    value_a: str = ""
    value_b: str = ""
    low: bool = False
    params: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims held to be about one event, and what comparing them gave."""

    a: Claim
    b: Claim
    link: Link
    differences: tuple[Difference, ...]

    @property
    def conflicts(self) -> tuple[Difference, ...]:
        """The differences that contradict each other, the surest first."""
        found = [difference for difference in self.differences if difference.relation == "conflicts"]
        return tuple(sorted(found, key=lambda d: (-d.real, d.kind)))

    @property
    def relation(self) -> RelationKind:
        """One word for the whole pair: any conflict makes it one; else the date speaks, else the rest."""
        relations = {difference.kind: difference.relation for difference in self.differences}
        if "conflicts" in relations.values():
            return "conflicts"
        if relations.get("date") == "refines":
            return "refines"
        return "refines" if relations.get("quantity") == "refines" else "agrees"


@dataclass(frozen=True)
class Dossier:
    """All that the comparisons may look at besides the two claims."""

    claims: Mapping[str, Claim]
    documents: Mapping[str, Document]
    by_sentence: Mapping[Sentence, tuple[Claim, ...]] = field(default_factory=dict)

    @cached_property
    def _dated(self) -> Mapping[tuple[str, int], tuple[Claim, ...]]:
        """Source and paragraph → the statements there that are dated to a year at least."""
        found: dict[tuple[str, int], list[Claim]] = defaultdict(list)
        for claim in self.claims.values():
            if claim.date is not None and not claim.date.value.is_yearless:
                found[claim.source_id, claim.paragraph].append(claim)
        return {place: tuple(claims) for place, claims in found.items()}

    def dated_beside(self, claim: Claim) -> tuple[Claim, ...]:
        """The statements of a claim's paragraph, itself among them, whose date has a year."""
        return self._dated.get((claim.source_id, claim.paragraph), ())

    def dated_before(self, claim: Claim) -> tuple[Claim, ...]:
        """Those of them that stand in a sentence before the claim's."""
        start = sentence_of(claim)[1]
        return tuple(other for other in self.dated_beside(claim) if sentence_of(other)[1] < start)

    @cached_property
    def _items(self) -> Mapping[tuple[str, int], tuple[Claim, ...]]:
        """Source and paragraph → the statements of a list's entry there."""
        found: dict[tuple[str, int], list[Claim]] = defaultdict(list)
        for claim in self.claims.values():
            if claim.in_list:
                found[claim.source_id, claim.paragraph].append(claim)
        return {place: tuple(claims) for place, claims in found.items()}

    @cached_property
    def people(self) -> tuple[str, ...]:
        """The names of all who are surely persons: with a title or a first name, and no saints."""
        named = (a for claim in self.claims.values() for a in claim.actors if a.kind == "person")
        return tuple(sorted({a.name for a in named if a.title != "saint" and (a.title or " " in a.name)}))

    def around(self, claim: Claim) -> tuple[Claim, ...]:
        """The statements of a claim's sentence, itself among them; of its whole entry where it stands in a list."""
        if claim.in_list:
            return self._items.get((claim.source_id, claim.paragraph), (claim,))
        return self.by_sentence.get(sentence_of(claim), (claim,))

    def text(self, source_id: str, start: int, end: int) -> str:
        """A span of a source as it stands there; empty when the source was not given."""
        document = self.documents.get(source_id)
        return document.source.text[start:end] if document else ""


def sentence_of(claim: Claim) -> Sentence:
    """The sentence a claim was cut from; the claim itself when the sentence is not known."""
    start, end = claim.sentence if claim.sentence[1] else (claim.start, claim.end)
    return (claim.source_id, start, end)


def in_dispute(pairs: Iterable[Pair], kind: ConflictKind) -> set[frozenset[str]]:
    """The two claims of each pair that is a conflict of a kind, so that it is not raised a second time."""
    return {
        frozenset((pair.a.claim_id, pair.b.claim_id))
        for pair in pairs
        if any(difference.kind == kind for difference in pair.conflicts)
    }


@dataclass(frozen=True, slots=True)
class Suspicion:
    """A possible conflict between two or more claims, before it is a row.

    Attributes:
        claims, values: in parallel, what each claim states.
        real: probability that the difference is real, given that the claims are about one thing.
        match: probability that they are about one thing; 1 inside an expression that contradicts itself.
        reason: code of the message that explains it; `params` fill its fields in either language.
        low: wording or phase may explain it.
        links: the links that hold the claims together, none for arithmetic inside a source.
    """

    kind: ConflictKind
    claims: tuple[Claim, ...]
    values: tuple[str, ...]
    real: float
    match: float
    reason: str
    params: Mapping[str, str] = field(default_factory=dict)
    low: bool = False
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Support:
    """A reckoning that goes well: `claim` gives a number of years that leads to the date of `supported`."""

    rule: str
    claim: Claim
    supported: Claim
    given: str
