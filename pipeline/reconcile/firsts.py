""" "The first" held against an earlier one that nothing links to it: "as early as 1880, the other ship had …"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from functools import cache

from pipeline.dates.value import from_edtf
from pipeline.languages import data
from pipeline.match.occasions import akin
from pipeline.match.words import classes
from pipeline.reconcile.cues import contains, cues, fold
from pipeline.reconcile.dates import boundaries
from pipeline.reconcile.model import Dossier, Sentence, Suspicion, sentence_of
from pipeline.reconcile.names import alike
from pipeline.reconcile.ordinals import is_first, is_universal
from pipeline.records import Claim, Participant, Place

_REAL_UNIVERSAL = 0.9
_REAL_RESTRICTED = 0.8
_SAME_KIND = {True: 0.9, False: 0.75}
"""How surely the two acts are of one kind: when the other text denies the first place, and when it only says that
it was done already."""
_LEAST = {True: 1, False: 2}
"""Words, or a type of event, that the two sentences must share."""
_FEW = 3
_FEW_SHARE = 0.12
_SHORTEST = 4
_NEAR = 48
"""Characters between a date and the word that says it was so already."""
_BETWEEN = 3
"""Words between a negation and the first place that it denies."""


@dataclass(frozen=True)
class _Wording:
    """The telling words of every claim and sentence, each as all that it can stand for, and what few sentences have."""

    words: dict[str | Sentence, tuple[frozenset[str], ...]]
    rare: Set[str]

    def shared(self, first: Claim, other: Claim, *, whole: bool) -> int:
        """How many rare words of the first have their like in the other claim, or in its whole sentence."""
        said = self.words[sentence_of(other) if whole else other.claim_id]
        known = frozenset[str]().union(*said) & self.rare
        return sum(bool(word & known) for word in self.words[first.claim_id])


def check_firsts(claims: Sequence[Claim], dossier: Dossier) -> Iterable[Suspicion]:
    """Hold each "the first" against the acts of one kind that a text says had been done before.

    The other text must say so ("already", "as early as") or deny the first place outright, name somebody or
    something that the first does not, and share with it words that few sentences have, or the type of event.
    """
    firsts = [claim for claim in claims if claim.date and _claims_first_place(claim, dossier)]
    others = [(claim, cue) for claim in claims if (cue := _says_before(claim, dossier)) is not None]
    if not firsts or not others:
        return
    wording = _wording(dossier, [*firsts, *(claim for claim, _ in others)])
    for other, denies in others:
        likeness: dict[str, list[tuple[int, Claim]]] = {}
        for first in firsts:
            if _can_contradict(first, other, denies, dossier):
                shared = wording.shared(first, other, whole=denies)
                alike = shared + akin(first.event_type, other.event_type)
                if alike >= _LEAST[denies] and (shared or denies):
                    likeness.setdefault(first.source_id, []).append((alike, first))
        for _, found in sorted(likeness.items()):
            most = max(alike for alike, _ in found)
            yield from (_suspicion(first, other, denies, dossier) for alike, first in found if alike == most)


def _can_contradict(first: Claim, other: Claim, denies: bool, dossier: Dossier) -> bool:
    if not begins_before(other, first) or sentence_of(other) == sentence_of(first):
        return False
    return denies or _names_another(first, other, dossier)


def begins_before(a: Claim, b: Claim) -> bool:
    """Tell whether what `a` dates began before anything that `b` can mean."""
    if a.date is None or b.date is None or not boundaries(a.date.value) or not boundaries(b.date.value):
        return False
    began = from_edtf(boundaries(a.date.value)[0].bare).latest
    then = from_edtf(boundaries(b.date.value)[0].bare).earliest
    return began is not None and then is not None and began < then


def _claims_first_place(claim: Claim, dossier: Dossier) -> bool:
    """Tell whether "the first" is a rank among all: not "her first", a First Empire, or what people say."""
    if not is_first(claim) or "reported" in claim.qualifiers or claim.in_list:
        return False
    if _denies(_sentence(claim, dossier), claim.language):
        return False
    return bool(_first(claim.language).search(claim.text)) and not _own_first(claim.language).search(
        claim.text
    )


@cache
def _first(language: str) -> re.Pattern[str]:
    """A word for the first, not with a capital inside the sentence, as in a name."""
    words = "|".join(map(re.escape, (*cues(language, "first"), *cues(language, "never_before"))))
    return re.compile(rf"(?:^\W*(?i:{words})|\b(?:{words}))\b")


@cache
def _own_first(language: str) -> re.Pattern[str]:
    owners = "|".join(map(re.escape, cues(language, "own")))
    firsts = "|".join(map(re.escape, cues(language, "first")))
    return re.compile(rf"\b(?:{owners})\s+(?:\w+\s+)?(?:{firsts})\b", re.IGNORECASE)


def _says_before(claim: Claim, dossier: Dossier) -> bool | None:
    """Whether a sentence denies a first place (True) or dates the claim as already done (False); else None."""
    if claim.date is None or "planned" in claim.qualifiers:
        return None
    said = _sentence(claim, dossier)
    if _denies(said, claim.language):
        return True
    if is_first(claim):
        return None
    start = sentence_of(claim)[1]
    near = said[max(0, claim.date.start - start - _NEAR) : claim.date.end - start + _NEAR]
    return False if _already(claim.language).search(near) else None


@cache
def _already(language: str) -> re.Pattern[str]:
    """The words as they are spelt: without its accent, « dès » would be « des »."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, cues(language, 'already')))})\b", re.IGNORECASE)


def _denies(said: str, language: str) -> bool:
    return contains(said, cues(language, "not_first")) or bool(_denied(language).search(fold(said)))


@cache
def _denied(language: str) -> re.Pattern[str]:
    """A negation with a word for the first shortly after it, in folded text."""
    negations, firsts = ("|".join(map(fold, cues(language, name))) for name in ("negations", "foremost"))
    return re.compile(rf"\b(?:{negations})(?:\s\w+){{0,{_BETWEEN}}}\s(?:{firsts})\b")


def _sentence(claim: Claim, dossier: Dossier) -> str:
    return dossier.text(*sentence_of(claim)) or claim.text


def _names_another(first: Claim, other: Claim, dossier: Dossier) -> bool:
    """Tell whether the other claim names somebody or something that the sentence of the first does not."""
    beside = dossier.by_sentence.get(sentence_of(first), (first,))
    known = [part.name for claim in beside for part in _parts(claim)]
    said = fold(_sentence(first, dossier))
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
    known = classes(word for words in asked.values() for word in words)
    counts = Counter(
        name
        for sentence in dossier.by_sentence
        for name in frozenset[str]().union(*(known.get(word, frozenset()) for word in said[sentence]))
    )
    most = max(_FEW, _FEW_SHARE * len(dossier.by_sentence))
    found = {key: tuple(known[word] for word in sorted(words)) for key, words in asked.items()}
    return _Wording(found, frozenset(name for name, count in counts.items() if count <= most))


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
    return Suspicion(
        "ordinal", (first, other), (f"1: {values[0]}", values[1]), real, _SAME_KIND[denies], "ordinal-earlier"
    )
