"""What the words of a statement can stand for, in any language: the counted noun, and the words around it."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import replace
from functools import cache

from pipeline.languages import data
from pipeline.match.words import fold as plain
from pipeline.match.words import meanings
from pipeline.reconcile.counted import Counted, concepts_of
from pipeline.reconcile.cues import concepts
from pipeline.records import Claim

Meaning = frozenset[str]
"""The concepts that one word can stand for."""
_WORD = re.compile(r"[^\W\d_]+")
_NEAR = 3
"""Words behind a number among which the counted noun stands: "forty carved oak stalls"."""
_SHORTEST = 3
_BROAD = frozenset({"=member", "=visitor"})
"""What nearly every word for people can name: it ties none of them that can name something else too."""
_PEOPLE = frozenset({"=people", "=person", "=man", "=woman", "=thing"})


def units(claim: Claim) -> frozenset[Meaning]:
    """What each word of a statement can stand for: its concepts, else the word itself."""
    return frozenset(stands_for(word, claim.language) for word in claim.keywords if len(word) >= _SHORTEST)


def said(claim: Claim) -> Meaning:
    """Whatever the words of a statement can stand for."""
    return frozenset[str]().union(*units(claim))


@cache
def stands_for(word: str, language: str) -> Meaning:
    """The concepts of a word; the folded word itself, where the dictionary has none."""
    return meanings(word, language) or frozenset((plain(word),))


def phrase(number: Counted, claim: Claim) -> frozenset[str]:
    """What a number counts: its noun where one was read, else the words behind it up to a stop."""
    if number.quantity.noun:
        named = concepts_of(replace(number, told_of=frozenset())) | meanings(
            number.quantity.noun, claim.language
        )
        return named | number.told_of if generic(named) else (named - _BROAD) or named
    behind = claim.text[max(0, number.quantity.end - claim.start) :]
    found: set[str] = set(number.told_of)
    small = _small(claim.language)
    for match in list(_WORD.finditer(behind))[:_NEAR]:
        if re.search(r"[,;.:!?()–—]", behind[: match.start()]) or plain(match.group()) in small:
            break
        found |= meanings(match.group(), claim.language)
        found |= {f"={name}" for name in concepts(claim.language).get(plain(match.group()), ())}
    return frozenset(found)


def generic(names: Set[str]) -> bool:
    """Tell whether what two numbers both count is only people or things, whoever they are."""
    return bool(names & _PEOPLE)


@cache
def _small(language: str) -> frozenset[str]:
    return frozenset(plain(word) for word in data(language, "claims")["stop"]["words"])
