""" "The first" held against an earlier one that nothing links to it: "as early as 1880, the other ship had …"."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from pipeline.dates.civil import Day
from pipeline.dates.value import DateValue, from_edtf
from pipeline.languages import data
from pipeline.match.occasions import akin
from pipeline.match.words import classes
from pipeline.reconcile.cues import cues, fold
from pipeline.reconcile.dates import boundaries
from pipeline.reconcile.model import Dossier, Pair, Sentence, Suspicion, sentence_of
from pipeline.reconcile.names import alike
from pipeline.reconcile.ordinals import is_first, is_universal
from pipeline.reconcile.precedence import Precedence, names_predecessors, precedence, words_before
from pipeline.reconcile.ranks import claims_first_place, ranks
from pipeline.records import Claim, Participant, Place

_REAL_UNIVERSAL = 0.9
_REAL_RESTRICTED = 0.8
_SAME_KIND = {True: 0.9, False: 0.75}
"""How surely the two acts are of one kind: when the other text denies the first place, and when it only says that
it was done already."""
_LEAST = 4
"""What precedence, likeness and nearness must come to together."""
_LEAST_WITHIN = 6
"""In one text, which knows what it calls the first, they must come to more."""
_MOST_SHARED = 2
_NEIGHBOUR = 2
"""What it is worth that the earlier one is told right beside the very event that another text calls the first."""
_FEW = 3
_FEW_SHARE = 0.12
_SHORTEST = 4


@dataclass(frozen=True)
class _Wording:
    """The telling words of every claim and sentence, each as all that it can stand for, and what few sentences have."""

    words: dict[str | Sentence, tuple[frozenset[str], ...]]
    rare: Set[str]

    def shared(self, first: Claim, other: Claim, *, whole: bool) -> int:
        """How many rare words of the first have their like in the other claim, or in its whole sentence and before."""
        said = self.words[other.claim_id]
        if whole:
            said = (*self.words[sentence_of(other)], *self.words[_before(other)])
        known = frozenset[str]().union(*said) & self.rare
        # the words that call it the first may stand in another clause than its date
        ranked = first.claim_id if is_first(first) else sentence_of(first)
        return sum(bool(word & known) for word in self.words[ranked])


@dataclass(frozen=True)
class Links:
    """What the links say: which sentences tell the same as a claim, and which sources know of it.

    Attributes:
        told: claim id → the sentences of other sources that tell the same.
        known: claim id → the sources that tell the same, of one mind about the date.
    """

    told: Mapping[str, Set[Sentence]]
    known: Mapping[str, Set[str]]


def check_firsts(
    claims: Sequence[Claim], dossier: Dossier, pairs: Sequence[Pair] = ()
) -> Iterable[Suspicion]:
    """Hold each "the first" against the acts of one kind that a text says had been done before.

    The other text must say so ("already", "as early as", a tense that looks back) or deny the first place
    outright; it must name somebody or something that the first does not, unless it denies. How plainly it says so,
    the words that few sentences have, the type of event, and that it stands right beside the very event that is
    called the first add up to a score.

    Args:
        claims: in order of the text. pairs: the compared links.
    """
    dated = [*claims, *_of_the_sentence_before(claims, dossier)]
    firsts = [claim for claim in dated if claim.date and claims_first_place(claim, dossier)]
    yield from _denied_by_its_own(firsts, pairs, dossier)
    others = [(claim, said) for claim in claims if (said := precedence(claim, dossier)) is not None]
    if not firsts or not others:
        return
    wording = _wording(dossier, [*firsts, *(claim for claim, _ in others)])
    links = links_of(pairs)
    for other, said in others:
        likeness: dict[str, list[tuple[int, Claim]]] = {}
        for first in firsts:
            if _can_contradict(first, other, said, links, dossier):
                score = _score(first, other, said, wording, links, dossier)
                if score >= (_LEAST if first.source_id != other.source_id else _LEAST_WITHIN):
                    likeness.setdefault(first.source_id, []).append((score, first))
        for _, found in sorted(likeness.items()):
            most = max(score for score, _ in found)
            yield from (
                _suspicion(first, other, said.denied, dossier) for score, first in found if score == most
            )


def _of_the_sentence_before(claims: Sequence[Claim], dossier: Dossier) -> Iterable[Claim]:
    """The undated firsts that speak of what the sentence before dates: "She took over in 1902. She was the first …"."""
    for claim in claims:
        if claim.date is not None or not is_first(claim) or not ranks(claim, dossier):
            continue
        source, start, _ = sentence_of(claim)
        dated = [c for c in claims if c.source_id == source and c.date is not None]
        before = [c for c in dated if neighbours(sentence_of(c), sentence_of(claim), dossier)]
        before = [
            c for c in before if c.date and sentence_of(c)[1] < start and c.paragraph == claim.paragraph
        ]
        if len(before) == 1:
            yield replace(claim, date=before[0].date)


def _denied_by_its_own(
    firsts: Sequence[Claim], pairs: Iterable[Pair], dossier: Dossier
) -> Iterable[Suspicion]:
    """The firsts of which another text tells the same event, and says that it was none, or who had been before."""
    ranked = {claim.claim_id for claim in firsts if ranks(claim, dossier)}
    for pair in pairs:
        if pair.link.ambiguous or pair.a.source_id == pair.b.source_id or pair.conflicts:
            continue
        for first, other in ((pair.a, pair.b), (pair.b, pair.a)):
            if first.claim_id in ranked and other.date is not None and names_predecessors(other, dossier):
                values = tuple(claim.date.value.edtf if claim.date else "" for claim in (first, other))
                yield Suspicion(
                    "ordinal", (first, other), (f"1: {values[0]}", values[1]), _REAL_UNIVERSAL, pair.link.probability,
                    "ordinal-earlier", links=(pair.link,),
                )  # fmt: skip


def _score(
    first: Claim, other: Claim, said: Precedence, wording: _Wording, links: Links, dossier: Dossier
) -> int:
    """How much speaks for two acts of one kind, of which the other came before; 0 when nothing ties them."""
    shared = min(wording.shared(first, other, whole=said.denied), _MOST_SHARED)
    kind = akin(first.event_type, other.event_type)
    beside = stands_beside(first, other, links, dossier) and ranks(first, dossier)
    if not (shared or beside or (said.denied and kind)):
        return 0
    return said.weight + shared + int(kind) + _NEIGHBOUR * int(beside)


def stands_beside(first: Claim, other: Claim, links: Links, dossier: Dossier) -> bool:
    """Tell whether the other's sentence, or the one before or after it, tells of the very event called the first."""
    if first.source_id == other.source_id:
        return False
    told = {
        sentence
        for claim in dossier.by_sentence.get(sentence_of(first), (first,))
        for sentence in links.told.get(claim.claim_id, ())
    }
    return any(neighbours(sentence, sentence_of(other), dossier) for sentence in told)


def neighbours(a: Sentence, b: Sentence, dossier: Dossier) -> bool:
    """Tell whether two sentences are one, or follow each other in one paragraph."""
    if a[0] != b[0]:
        return False
    first, second = sorted((a, b))
    between = dossier.text(a[0], first[2], second[1])
    return a == b or (not between.strip() and "\n" not in between and second[1] - first[2] <= len(between))


def _can_contradict(first: Claim, other: Claim, said: Precedence, links: Links, dossier: Dossier) -> bool:
    """Tell whether the other may be an earlier one: before the first, unknown to its text, of somebody else.

    A text that tells of the earlier one itself and still speaks of a first counts another kind of act. In one
    text only a denial is a contradiction.
    """
    if not begins_before(other, first) or sentence_of(other) == sentence_of(first):
        return False
    if said.denied:
        return True
    if first.source_id == other.source_id or first.source_id in links.known.get(other.claim_id, ()):
        return False
    return names_another(first, other, dossier)


def begins_before(a: Claim, b: Claim) -> bool:
    """Tell whether what `a` dates began before anything that `b` can mean."""
    if a.date is None or b.date is None:
        return False
    began, then = _begin(a.date.value)[1], _begin(b.date.value)[0]
    return began is not None and then is not None and began < then


@lru_cache(maxsize=4096)
def _begin(value: DateValue) -> tuple[Day | None, Day | None]:
    """The first and the last day on which what a date names can have begun."""
    named = boundaries(value)
    begin = from_edtf(named[0].bare) if named else None
    return (begin.earliest, begin.latest) if begin else (None, None)


def links_of(pairs: Iterable[Pair]) -> Links:
    """What the links of two sources say."""
    told: dict[str, set[Sentence]] = defaultdict(set)
    known: dict[str, set[str]] = defaultdict(set)
    for pair in pairs:
        if pair.link.ambiguous or pair.a.source_id == pair.b.source_id:
            continue
        for one, other in ((pair.a, pair.b), (pair.b, pair.a)):
            told[one.claim_id].add(sentence_of(other))
            if pair.relation != "conflicts":
                known[one.claim_id].add(other.source_id)
    return Links(told, known)


def names_another(first: Claim, other: Claim, dossier: Dossier) -> bool:
    """Tell whether the other claim names somebody or something that the sentence of the first does not."""
    beside = dossier.by_sentence.get(sentence_of(first), (first,))
    known = [part.name for claim in beside for part in _parts(claim)]
    said = fold(dossier.text(*sentence_of(first)) or first.text)
    stated = fold(other.text)
    named = [part for part in _parts(other) if part.kind != "role" and fold(part.name) in stated]
    return any(
        fold(part.name) not in said and not any(alike(part.name, name) for name in known) for part in named
    )


def _parts(claim: Claim) -> list[Participant | Place]:
    return [*claim.actors, *claim.places]


def _wording(dossier: Dossier, claims: Sequence[Claim]) -> _Wording:
    """The words of the claims in question and of their sentences: as they stand, and their lemmas.

    How rare they are is counted over all sentences; only the words in question are looked up in two languages, as
    that takes every pair of words.
    """
    said: dict[Sentence, set[tuple[str, str]]] = {}
    for sentence, beside in dossier.by_sentence.items():
        said[sentence] = _words(dossier.text(*sentence), beside[0].language).union(*map(_lemmas, beside))
    asked: dict[str | Sentence, set[tuple[str, str]]] = {
        claim.claim_id: _words(claim.text, claim.language) | _lemmas(claim) for claim in claims
    }
    asked.update((sentence_of(claim), said[sentence_of(claim)]) for claim in claims)
    asked.update((_before(c), _words(words_before(c, dossier), c.language)) for c in claims)
    known = classes(word for words in asked.values() for word in words)
    counts = Counter(
        name
        for sentence in dossier.by_sentence
        for name in frozenset[str]().union(*(known.get(word, frozenset()) for word in said[sentence]))
    )
    most = max(_FEW, _FEW_SHARE * len(dossier.by_sentence))
    found = {key: tuple(known[word] for word in sorted(words)) for key, words in asked.items()}
    return _Wording(found, frozenset(name for name, count in counts.items() if count <= most))


def _before(claim: Claim) -> str:
    """The key of the words that stand before a claim's date."""
    return f"before {claim.claim_id}"


def _lemmas(claim: Claim) -> set[tuple[str, str]]:
    return {(word, claim.language) for word in claim.keywords if _tells(word, claim.language)}


def _words(text: str, language: str) -> set[tuple[str, str]]:
    return {
        (word.lower(), language) for word in re.findall(r"[^\W\d_]+", text) if _tells(word.lower(), language)
    }


@cache
def _tells(word: str, language: str) -> bool:
    small = {fold(one) for one in data(language, "claims")["stop"]["words"]}
    marks = {
        part
        for name in ("first", "already", "foremost")
        for cue in cues(language, name)
        for part in fold(cue).split()
    }
    return len(word) >= _SHORTEST and fold(word) not in small | marks


def _suspicion(first: Claim, other: Claim, denies: bool, dossier: Dossier) -> Suspicion:
    real = _REAL_UNIVERSAL if is_universal(first, dossier) or denies else _REAL_RESTRICTED
    values = tuple(claim.date.value.edtf if claim.date else "" for claim in (first, other))
    told = dossier.claims[first.claim_id]
    return Suspicion(
        "ordinal", (told, other), (f"1: {values[0]}", values[1]), real, _SAME_KIND[denies], "ordinal-earlier"
    )
