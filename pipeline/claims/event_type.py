"""The event type of a clause: which act its words tell, from the cues of its language."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from pipeline.claims.fold import plain
from pipeline.claims.tokens import Token
from pipeline.languages import data

_GAP, _WEAK = 6, 3.0


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


def acts(
    tokens: Sequence[Token], language: str, *, near: int | None = None, placed: bool = True
) -> list[Act]:
    """The acts a clause tells, the weightiest first, at most one of each type.

    Args:
        tokens: the clause's tokens. language: a code. near: offset of the clause's date, which lends weight
            to what stands close before it. placed: whether the clause names a place, without which a bare
            verb
            of motion tells little.

    A cue of more words weighs more; so does one that is the clause's verb, or the noun the date hangs on.
    """
    index, weak, motion = _cues(language)
    words = [token for token in tokens if token.is_word]
    small = _small_words(language)
    texts = [plain(token.text).rstrip("'") for token in words]
    lemmas = [plain(token.lemma) for token in words]
    forms = [(m, small.get(t, t), f"={m}") for m, t in zip(lemmas, texts, strict=True)]
    best: dict[str, Act] = {}
    for place in range(len(words)):
        if _compounded(tokens, words[place]):
            continue
        for cue in {id(cue): cue for key in forms[place] for cue in index.get(key, ())}.values():
            last = _match(cue.words, forms, place)
            if last is None:
                continue
            weight = _weight(cue, words, place, last, near) - (_WEAK if cue.event_type in weak else 0.0)
            if not placed and cue.strength <= 1.0 and cue.event_type in motion:
                weight -= 0.8
            known = best.get(cue.event_type)
            if known is None or weight > known.weight:
                best[cue.event_type] = Act(cue.event_type, weight, words[place].start, words[last].end)
    return sorted(best.values(), key=lambda act: (-act.weight, act.start, act.event_type))


def _compounded(tokens: Sequence[Token], word: Token) -> bool:
    """Whether a word hangs on another by a hyphen ("German-born") and opens no cue of its own."""
    return any(token.text == "-" and token.end == word.start for token in tokens)


def _match(cue: tuple[frozenset[str], ...], forms: Sequence[tuple[str, ...]], place: int) -> int | None:
    """Where a cue that begins at `place` ends, or None; an empty set of forms is a gap."""
    position, reach = place, 0
    for word in cue[1:]:
        if not word:
            reach = _GAP
            continue
        for step in range(position + 1, min(len(forms), position + 2 + reach)):
            if not word.isdisjoint(forms[step]):
                position = step
                break
        else:
            return None
        reach = 0
    return position


def _weight(cue: _Cue, words: Sequence[Token], place: int, last: int, near: int | None) -> float:
    weight = cue.strength + max(_standing(words[place]), _standing(words[last]))
    if near is not None:
        distance = near - words[last].end if near >= words[last].end else words[place].start - near
        adjacent = 0 <= near - words[last].end <= 5 and words[last].pos == "NOUN"
        weight += 1.2 if adjacent else max(0.0, 0.6 - abs(distance) / 100)
    return weight


def _standing(word: Token) -> float:
    """What the part that a word plays in its clause lends a cue: most for the verb, less for the subject."""
    verbal = word.pos == "VERB" and word.dep in ("ROOT", "conj", "acl:relcl", "relcl", "ccomp", "advcl")
    if (word.finite and word.pos != "AUX") or verbal:
        return 1.4 if word.dep == "ROOT" else 1.0
    if word.pos == "AUX":
        return 0.3
    if word.pos == "VERB" and word.dep == "xcomp":
        return 0.8
    if word.dep.startswith("nsubj") or word.dep == "ROOT":
        return 0.6
    return -0.2 if word.dep in ("amod", "compound", "nmod", "advcl", "acl") else 0.0


@cache
def _cues(language: str) -> tuple[dict[str, tuple[_Cue, ...]], frozenset[str], frozenset[str]]:
    """The cues of a language by their first word, the types that yield to any other, and those of motion."""
    index: dict[str, list[_Cue]] = {}
    table = data(language, "events")
    small = {plain(word) for word in table["small"]}
    for event_type, cues in table["cues"].items():
        for text in cues:
            for words in _spellings(text):
                real = [word for word in words if word != "..."]
                little = sum(word in small for word in real)
                strength = 1.0 + 0.9 * max(0, len(real) - little - 1) + 0.25 * min(little, len(real) - 1)
                forms = tuple(_forms(word, table["inflection"]) for word in words)
                for first in sorted(forms[0]):
                    index.setdefault(first, []).append(_Cue(event_type, forms, strength))
    return (
        {key: tuple(cues) for key, cues in index.items()},
        frozenset(table["weak"]),
        frozenset(table["motion"]),
    )


@cache
def _small_words(language: str) -> Mapping[str, str]:
    """Contracted and elided small words → the form cues use ("d'" → "de")."""
    table = data(language, "events").get("contractions", {})
    return {plain(word): plain(full) for full, words in table.items() for word in words}


def _forms(word: str, inflection: Mapping[str, Sequence[str]]) -> frozenset[str]:
    """The forms of a cue's word, so that a word the model read wrongly, or no model, still tells it."""
    if word == "...":
        return frozenset()
    if word.startswith("="):
        return frozenset({word})
    if "|" in word:
        return frozenset().union(*(_forms(one, inflection) for one in word.split("|")))
    forms = {word}
    for ending, others in inflection.items():
        stem = word[: len(word) - len(ending)]
        if word.endswith(ending) and len(stem) >= 4:
            forms.update(stem + plain(other) for other in others)
    return frozenset(forms)


def _spellings(text: str) -> list[tuple[str, ...]]:
    """A cue as words; a hyphenated word also as its parts, since models differ in how they cut it."""
    whole = tuple(part.rstrip("'") for part in re.split(r"(?<=')|\s+", plain(text)) if part and part != "-")
    apart = tuple(part for word in whole for part in (word.split("-") if word != "..." else [word]) if part)
    return [whole] if whole == apart else [whole, apart]


def family(event_type: str) -> str:
    """The family of an event type: its first part."""
    return event_type.partition(".")[0]
