"""What a statement calls the first of its kind: the words for the kind, as far as they stand beside "the first"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from dataclasses import dataclass
from functools import cache
from typing import Literal

from pipeline.languages import data
from pipeline.reconcile.cues import cues, firsts, fold
from pipeline.reconcile.likeness import Word, telling
from pipeline.reconcile.model import Dossier, sentence_of
from pipeline.records import Claim

_CLAUSE = re.compile(r"[.:;!?\n()\[\]]|\s[–—]\s|(?<!\d),\s")
_SENTENCE = re.compile(r"[.;!?\n]")
_ASIDE = re.compile(r",[^,]*#[^,]*,")
"""What a date stands in between two commas tells when, not what."""
_MOST = 16
"""Words behind "the first" that tell what it is the first of."""
Among = Literal["", "woman", "anybody"]


@dataclass(frozen=True, slots=True)
class Kind:
    """The kind of which a statement tells the first.

    Attributes:
        words: what tells it, without names of people; of both the noun and what it does.
        act: those of them that tell what it was the first to do; none where that is not said.
        among: whether a woman or a person is the first; empty for things.
        event: whether an act is told as done for the first time, and not a thing or person as the first.
        universal: whether it is so told of everybody ("nobody had", "for the first time in the county").
        own: whether it is the first of somebody's or something's own.
        text: the words for it as they stand; empty when a whole clause tells it.
    """

    words: frozenset[Word]
    act: frozenset[Word]
    among: Among
    event: bool
    universal: bool
    own: bool
    text: str


def kind_of(claim: Claim, dossier: Dossier) -> Kind | None:
    """The kind of which a dated statement tells the first; None when it tells of none.

    The word for the first stands in the statement, or in its sentence if nothing else there is dated.
    """
    sentence = sentence_of(claim)
    said = dossier.text(*sentence) or claim.text
    offset = sentence[1] if dossier.text(*sentence) else claim.start
    marked = list(_marker(claim.language).finditer(_masked(said, claim.language)))
    low, high = claim.start - offset, claim.end - offset
    inside = [m for m in marked if low <= m.start() < high]
    beside = dossier.by_sentence.get(sentence, (claim,))
    if not inside and any(other.date is not None for other in beside if other.claim_id != claim.claim_id):
        return None
    found = inside or marked
    if not found or _parted(said, found[0], claim, offset):
        return None
    people = {fold(w) for c in beside for a in c.actors if a.kind == "person" for w in a.name.split()}
    return _read(said, _without_dates(said, beside, offset), found[0], claim.language, people)


def _without_dates(said: str, beside: Iterable[Claim], offset: int) -> str:
    """The sentence with its dates blanked, in its length."""
    for claim in beside:
        if claim.date is not None:
            low, high = (
                min(max(0, place - offset), len(said)) for place in (claim.date.start, claim.date.end)
            )
            said = said[:low] + "#" * (high - low) + said[high:]
    return said


def _parted(said: str, mark: re.Match[str], claim: Claim, offset: int) -> bool:
    """Tell whether a semicolon stands between the word for the first and the date: then it dates something else."""
    if claim.date is None:
        return False
    places = sorted((mark.start(), claim.date.start - offset))
    return ";" in said[max(0, places[0]) : max(0, places[1])]


def _read(said: str, blank: str, mark: re.Match[str], language: str, people: Set[str]) -> Kind:
    group = mark.lastgroup or ""
    event = group in ("time", "never", "none")
    before = _ASIDE.sub(" ", _SENTENCE.split(blank[: mark.start()])[-1])
    after = blank[mark.end() :]
    clause = _clause(after)
    phrase = clause
    if event:
        phrase = f"{before} {f'{mark.group()} {_SENTENCE.split(after)[0]}' if group == 'none' else clause}"
    everybody = group in ("none", "never") or (event and _is_bare(clause, language))
    own = bool(mark["own"])
    if not event and (own or _is_bare(phrase, language) or _takes_up(clause, language)):
        phrase = f"{before} {phrase}"
    words = frozenset(word for word in telling(phrase, language) if fold(word[0]) not in people)
    named = (
        ""
        if event or own
        else " ".join(said[mark.start() : mark.end() + len(_CLAUSE.split(after)[0])].split())
    )
    did = _doing(language).split(clause, maxsplit=1)[1:]
    act = words & telling(did[0], language) if did and not event else frozenset()
    return Kind(words, act, _among(f"{mark.group()} {phrase}", language), event, everybody, own, named)


def _is_bare(phrase: str, language: str) -> bool:
    """Tell whether no noun follows "the first", only where or among whom: "the first in the county", "the first to"."""
    words = fold(phrase).split()[:1]
    dated = re.match(r"\W*[\w’'-]+\s*#", phrase)
    return (
        bool(words) and not dated and words[0] in {fold(word).split()[0] for word in cues(language, "among")}
    )


def _takes_up(phrase: str, language: str) -> bool:
    """Tell whether the words behind "the first" say nothing but that it did what is told before: "to do so"."""
    words = f" {fold(phrase)} "
    return not telling(phrase, language) or any(f" {fold(cue)} " in words for cue in firsts(language, "same"))


def _clause(text: str) -> str:
    return " ".join(_CLAUSE.split(text)[0].split()[:_MOST])


def _among(phrase: str, language: str) -> Among:
    words = set(fold(phrase).split())
    for name in ("woman", "anybody"):
        if words & {fold(word) for word in firsts(language, name)}:
            return "woman" if name == "woman" else "anybody"
    return ""


def _masked(said: str, language: str) -> str:
    return _except(language).sub(lambda match: "¤" * len(match[0]), said)


@cache
def _doing(language: str) -> re.Pattern[str]:
    """Before what the first did: "the first ship to carry", « le premier qui ait porté »."""
    words = "|".join(map(re.escape, (*cues(language, "doing"), *firsts(language, "which"))))
    return re.compile(rf"(?<!\w)(?:{words})\s")


@cache
def _except(language: str) -> re.Pattern[str]:
    """What "first" means no rank in; "for the first time since" does, unless it is since a date."""
    said = data(language, "claims")["qualifiers"]["first"]["except"]
    since = set(firsts(language, "since"))
    words = [words for words in said if not since & set(words.split())]
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


@cache
def _marker(language: str) -> re.Pattern[str]:
    own = "|".join(map(re.escape, cues(language, "own")))
    very = "|".join(map(re.escape, firsts(language, "very")))
    times = "|".join(map(re.escape, firsts(language, "time")))
    ranks = "|".join(map(re.escape, firsts(language, "rank")))
    never = "|".join(map(re.escape, firsts(language, "never")))
    none = "|".join(firsts(language, "none"))
    since = "|".join(map(re.escape, firsts(language, "since")))
    return re.compile(
        rf"(?:\b(?P<own>(?i:{own}))\s)?(?:\b(?:{very})\s)?"
        rf"(?:(?P<time>(?i:\b(?:{times})\b(?!\s(?:{since})\s(?:\w+\s)?\d)))|(?P<never>(?i:\b(?:{never})\b))|\b(?P<rank>{ranks})\b|(?P<none>(?i:{none})))"
    )
