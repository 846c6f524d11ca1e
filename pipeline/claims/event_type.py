"""The event type of a clause: which act its words tell, from the cues of its language."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from pipeline.claims.fold import fold
from pipeline.claims.tokens import Token
from pipeline.languages import data

_GAP = 6


@dataclass(frozen=True, slots=True)
class Act:
    """A cue found: its type, how much it weighs, and the offsets of its first and last word."""

    event_type: str
    weight: float
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Cue:
    event_type: str
    words: tuple[frozenset[str], ...]
    strength: float


def acts(tokens: Sequence[Token], language: str, *, near: int | None = None) -> list[Act]:
    """The acts a clause tells, the weightiest first, at most one of each type.

    Args:
        tokens: the clause's tokens. language: a code. near: offset of the clause's date, which lends weight
            to
            what stands close before it.

    A cue of more words weighs more; so does one that is the clause's verb, or the noun the date hangs on.
    """
    index, weak = _cues(language)
    words = [token for token in tokens if token.is_word]
    small = _small_words(language)
    texts = [fold(token.text).rstrip("'") for token in words]
    forms = [(fold(token.lemma), small.get(text, text)) for token, text in zip(words, texts, strict=True)]
    best: dict[str, Act] = {}
    for place in range(len(words)):
        for key in {forms[place][0], forms[place][1]}:
            for cue in index.get(key, ()):
                last = _match(cue.words, forms, place)
                if last is None:
                    continue
                weight = _weight(cue, words, place, last, near) - (3.0 if cue.event_type in weak else 0.0)
                known = best.get(cue.event_type)
                if known is None or weight > known.weight:
                    best[cue.event_type] = Act(cue.event_type, weight, words[place].start, words[last].end)
    return sorted(best.values(), key=lambda act: (-act.weight, act.start, act.event_type))


def _match(cue: tuple[frozenset[str], ...], forms: Sequence[tuple[str, str]], place: int) -> int | None:
    """Where a cue that begins at `place` ends, or None; an empty set of forms is a gap."""
    position, reach = place, 0
    for word in cue[1:]:
        if not word:
            reach = _GAP
            continue
        for step in range(position + 1, min(len(forms), position + 2 + reach)):
            if forms[step][0] in word or forms[step][1] in word:
                position = step
                break
        else:
            return None
        reach = 0
    return position


def _weight(cue: _Cue, words: Sequence[Token], place: int, last: int, near: int | None) -> float:
    weight = cue.strength
    head = words[place]
    if (head.finite and head.pos != "AUX") or (
        head.pos == "VERB" and head.dep in ("ROOT", "conj", "acl:relcl", "relcl", "ccomp", "advcl")
    ):
        weight += 1.0
        weight += 0.4 if head.dep == "ROOT" else 0.0
    elif head.pos == "AUX":
        weight += 0.3
    elif head.dep.startswith("nsubj") or head.dep == "ROOT":
        weight += 0.5
    elif head.dep in ("amod", "compound", "nmod", "advcl", "acl"):
        weight -= 0.2
    if near is not None:
        distance = near - words[last].end if near >= words[last].end else words[place].start - near
        weight += 0.6 if 0 <= near - words[last].end <= 8 else max(0.0, 0.3 - abs(distance) / 400)
    return weight


@cache
def _cues(language: str) -> tuple[dict[str, tuple[_Cue, ...]], frozenset[str]]:
    """The cues of a language by their first word, and the types that yield to any other."""
    index: dict[str, list[_Cue]] = {}
    table = data(language, "events")
    for event_type, cues in table["cues"].items():
        for text in cues:
            for words in _spellings(text):
                real = [word for word in words if word != "..."]
                strength = 1.0 + 0.9 * (len([word for word in real if len(word) > 2]) - 1)
                forms = tuple(_forms(word, table["inflection"]) for word in words)
                for first in sorted(forms[0]):
                    index.setdefault(first, []).append(_Cue(event_type, forms, strength))
    return {key: tuple(cues) for key, cues in index.items()}, frozenset(table["weak"])


@cache
def _small_words(language: str) -> Mapping[str, str]:
    """Contracted and elided small words → the form cues use ("d'" → "de")."""
    table = data(language, "events").get("contractions", {})
    return {fold(word): fold(full) for full, words in table.items() for word in words}


def _forms(word: str, inflection: Mapping[str, Sequence[str]]) -> frozenset[str]:
    """The forms of a cue's word, so that a word the model read wrongly, or no model, still tells it."""
    if word == "...":
        return frozenset()
    forms = {word}
    for ending, others in inflection.items():
        stem = word[: len(word) - len(ending)]
        if word.endswith(ending) and len(stem) >= 4:
            forms.update(stem + fold(other) for other in others)
    return frozenset(forms)


def _spellings(text: str) -> list[tuple[str, ...]]:
    """A cue as words; a hyphenated word also as its parts, since models differ in how they cut it."""
    whole = tuple(part.rstrip("'") for part in re.split(r"(?<=')|\s+", fold(text)) if part and part != "-")
    apart = tuple(part for word in whole for part in (word.split("-") if word != "..." else [word]) if part)
    return [whole] if whole == apart else [whole, apart]


def family(event_type: str) -> str:
    """The family of an event type: its first part."""
    return event_type.partition(".")[0]
