"""One thing counted or measured twice where no link ties the statements: "eighty carved pillars", « 92 piliers »."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from pipeline.claims.carry import pronouns
from pipeline.dates.algebra import Relation, compare
from pipeline.reconcile.counted import Counted, are_of_other_things, concepts_of, counted
from pipeline.reconcile.cues import fold
from pipeline.reconcile.dates import is_span
from pipeline.reconcile.model import Dossier, Pair, Sentence, Suspicion, in_dispute, sentence_of
from pipeline.reconcile.quantities import agree
from pipeline.reconcile.things import Meaning, generic, phrase, units
from pipeline.records import Claim

_REAL = 0.85
_MATCH = 0.85
_SURE = 0.5
_RARE = 2
"""In so many sentences of a text at most does a word stand that says which thing is meant."""
_LARGE = 10
_LEAST = 1.0
_LEAST_UNNAMED = 2.0
_FARTHEST = 4.0
"""Numbers of one thing are hardly this many times as large as each other."""
_PLAIN = ("count", "measure", "money")
_UNSURE = frozenset({"planned"})


@dataclass(frozen=True, slots=True)
class _Told:
    """A number, what it may count, and the words around it that say of which thing."""

    claim: Claim
    counted: Counted
    names: frozenset[str]
    around: frozenset[Meaning]


def check_tallies(
    pairs: Sequence[Pair], dossier: Dossier, parallel: Set[tuple[str, str]] = frozenset()
) -> Iterable[Suspicion]:
    """Hold against each other the numbers of one thing that stand in statements which nothing ties.

    They count the same things, or have one unit; no two dates part them; and words that are rare in both texts, their
    date, or linked statements beside them say that one thing is meant. A number that any statement of the other
    text bears out is not in question, and of several that could be meant the likest counts, if it is alone.

    Args:
        pairs: the compared links. dossier: the texts. parallel: sources whose sentences are compared one by one.
    """
    tallies = _Tallies(pairs, dossier)
    told = tallies.told
    compared = in_dispute(pairs, "quantity")
    likeness: dict[tuple[int, int], float] = {}
    for (i, x), (j, y) in combinations(enumerate(told), 2):
        sources = sorted((x.claim.source_id, y.claim.source_id))
        if (sources[0], sources[1]) not in parallel and _comparable(x, y):
            likeness[i, j] = tallies.tie(x, y)
    borne_out = {
        (k, told[other].claim.source_id)
        for i, j in likeness
        if agree(told[i].counted.quantity, told[j].counted.quantity)
        for k, other in ((i, j), (j, i))
    }
    for (i, j), tie in sorted(likeness.items()):
        x, y = told[i], told[j]
        within = x.claim.source_id == y.claim.source_id
        least = _LEAST if x.names & y.names or within else _LEAST_UNNAMED
        if tie < least or not _differ(x, y):
            continue
        if (i, y.claim.source_id) in borne_out or (j, x.claim.source_id) in borne_out:
            continue
        if frozenset((x.claim.claim_id, y.claim.claim_id)) in compared:
            continue
        if all(_is_likest(likeness, told, one, other, tie) for one, other in ((i, j), (j, i))):
            yield Suspicion(
                "quantity",
                (x.claim, y.claim),
                (x.counted.quantity.text, y.counted.quantity.text),
                _REAL,
                _MATCH,
                "quantity-within" if x.claim.source_id == y.claim.source_id else "quantity-differs",
            )


def _is_likest(
    likeness: Mapping[tuple[int, int], float], told: Sequence[_Told], one: int, other: int, tie: float
) -> bool:
    """Tell whether nothing else in the text of `other` is as like `one` as it is, but for the same number."""
    rivals = [
        told[k]
        for pair, found in likeness.items()
        if one in pair and found >= tie
        for k in pair
        if k not in (one, other) and told[k].claim.source_id == told[other].claim.source_id
    ]
    return all(agree(rival.counted.quantity, told[other].counted.quantity) for rival in rivals)


class _Tallies:
    """The numbers of a dossier that can be held against each other."""

    def __init__(self, pairs: Sequence[Pair], dossier: Dossier) -> None:
        self._dossier = dossier
        self._claims = sorted(
            dossier.claims.values(),
            key=lambda claim: (claim.source_id, claim.start, claim.end, claim.claim_id),
        )
        self._tied = {
            frozenset((sentence_of(pair.a), sentence_of(pair.b)))
            for pair in pairs
            if not pair.link.ambiguous and pair.link.probability >= _SURE
        }

    @cached_property
    def told(self) -> list[_Told]:
        """Every exact number of one thing, once, in order of the texts."""
        found: dict[tuple[str, int], _Told] = {}
        for claim in self._claims:
            if _UNSURE & set(claim.qualifiers):
                continue
            for quantity in claim.quantities:
                said = counted(quantity, claim)
                plain = quantity.kind in _PLAIN and quantity.bound == "exact" and quantity.upper is None
                if plain and not (quantity.approximate or said.some or said.average):
                    names = phrase(said, claim) if quantity.kind == "count" else frozenset()
                    around = frozenset(word for word in self._around[claim.claim_id] if not word & names)
                    found.setdefault((claim.source_id, quantity.start), _Told(claim, said, names, around))
        return [found[key] for key in sorted(found)]

    @cached_property
    def _around(self) -> Mapping[str, frozenset[Meaning]]:
        """Claim → what its words can stand for; of one that opens with a pronoun, those of the sentence before too."""
        own = {claim.claim_id: units(claim) for claim in self._claims}
        return {
            claim.claim_id: own[claim.claim_id].union(*(own[c.claim_id] for c in self._taken_up(claim)))
            for claim in self._claims
        }

    def _taken_up(self, claim: Claim) -> Sequence[Claim]:
        words = fold(claim.text).split()
        if not words or words[0] not in {fold(w) for kind in pronouns(claim.language).values() for w in kind}:
            return ()
        before = self._before.get(sentence_of(claim))
        return self._dossier.by_sentence.get(before, ()) if before else ()

    @cached_property
    def _before(self) -> Mapping[Sentence, Sentence]:
        """Sentence → the one before it in its paragraph."""
        paragraphs: dict[tuple[str, int], set[Sentence]] = defaultdict(set)
        for claim in self._claims:
            paragraphs[claim.source_id, claim.paragraph].add(sentence_of(claim))
        found: dict[Sentence, Sentence] = {}
        for sentences in paragraphs.values():
            ordered = sorted(sentences)
            found |= dict(zip(ordered[1:], ordered, strict=False))
        return found

    @cached_property
    def _frequent(self) -> Mapping[str, frozenset[str]]:
        """Source → what stands in too many of its sentences to tell one thing from another."""
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for sentence, claims in self._dossier.by_sentence.items():
            said = frozenset[Meaning]().union(*(units(claim) for claim in claims))
            counts[sentence[0]].update(frozenset[str]().union(*said))
        return {
            source: frozenset(unit for unit, times in each.items() if times > _RARE)
            for source, each in counts.items()
        }

    def _shared(self, x: _Told, y: _Told) -> float:
        """How many words around a number have a like around the other, of those that are rare in both texts."""
        frequent = frozenset[str]().union(
            *(self._frequent.get(told.claim.source_id, frozenset()) for told in (x, y))
        )
        others = frozenset[str]().union(*y.around) - frequent
        return float(sum(not word.isdisjoint(others) for word in x.around))

    def tie(self, x: _Told, y: _Told) -> float:
        """How much says that two numbers are of one thing."""
        words = min(self._shared(x, y), self._shared(y, x))
        if x.claim.source_id == y.claim.source_id:
            undated = (x.claim.date is None) == (y.claim.date is None)
            return words if undated else words / 2
        near = not (_are_people(x) or _are_people(y)) and (
            int(self._beside(x.claim, y.claim)) + int(self._alone(x) and self._alone(y))
        )
        return words + int(_same_date(x.claim, y.claim)) + int(near)

    def _alone(self, told: _Told) -> bool:
        """Tell whether a large number is the only one of such things in its text: no date holds for it."""
        source, quantity = told.claim.source_id, told.counted.quantity
        alike = [one for one in self.told if one.claim.source_id == source and one.names & told.names]
        return quantity.value >= _LARGE and len(alike) == 1 and told.claim.date is None

    def _beside(self, a: Claim, b: Claim) -> bool:
        """Tell whether the sentences of two claims, or those before them, are linked."""
        left, right = (
            {sentence_of(claim), self._before.get(sentence_of(claim))} - {None} for claim in (a, b)
        )
        return any(frozenset((s, t)) in self._tied for s in left for t in right if s and t)


def _are_people(told: _Told) -> bool:
    """Tell whether a number is of people, of whom any statement counts others, and no verb says what became of them."""
    return "=member" in concepts_of(told.counted) and not told.counted.told_of


def _comparable(x: _Told, y: _Told) -> bool:
    """Tell whether two numbers can answer one question, of one thing at one time."""
    p, q = x.counted.quantity, y.counted.quantity
    if p.kind != q.kind or p.unit != q.unit or are_of_other_things(x.counted, y.counted):
        return False
    if sentence_of(x.claim) == sentence_of(y.claim) or (p.kind == "count" and not x.names & y.names):
        return False
    return not _are_dated_apart(x.claim, y.claim) and not _are_named_apart(x.claim, y.claim)


def _are_named_apart(a: Claim, b: Claim) -> bool:
    """Tell whether each names a thing, a body or a place that the other does not."""
    named = [
        {actor.entity for actor in claim.actors if actor.kind in ("thing", "organisation") and actor.entity}
        | {place.entity for place in claim.places if place.entity and place.kind != "country"}
        for claim in (a, b)
    ]
    return bool(named[0] and named[1]) and not named[0] & named[1]


def _differ(x: _Told, y: _Told) -> bool:
    p, q = x.counted.quantity, y.counted.quantity
    if agree(p, q) or min(p.value, q.value) <= 0 or max(p.value, q.value) > _FARTHEST * min(p.value, q.value):
        return False
    return p.kind != "count" or not generic(x.names & y.names)


def _are_dated_apart(a: Claim, b: Claim) -> bool:
    if a.date is None or b.date is None:
        return False
    if compare(a.date.value, b.date.value) is Relation.DISJOINT:
        return True
    return a.date.value.edtf != b.date.value.edtf and (is_span(a.date.value) or is_span(b.date.value))


def _same_date(a: Claim, b: Claim) -> bool:
    if a.date is None or b.date is None or a.date.value.is_yearless or b.date.value.is_yearless:
        return False
    return not _are_dated_apart(a, b)
