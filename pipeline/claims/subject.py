"""The person a document is about, if it is about one: named again and again, in its title, or as "she"
throughout."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from pipeline.claims.carry import pronouns
from pipeline.claims.fold import fold
from pipeline.claims.genders import gender_of
from pipeline.claims.geography import gazetteer
from pipeline.claims.lexicon import lexicon
from pipeline.claims.tokens import Token
from pipeline.records import Participant

_TITLE = 40
_OPENING = 500
_MOST, _MUCH = 0.35, 0.22
_SPOKEN, _OFTEN = 4, 0.25


def find_subject(
    people: Sequence[Participant], opening: str, tokens: Iterable[Token], language: str
) -> Participant | None:
    """The person a document is about.

    Args:
        people: the persons named in it, in order, with their offsets. opening: its title, or how it begins.
        tokens: all its words. language: its code.

    Returns: the person whose surname stands out by its number, or is in the title; else, in a text that
        goes on
        saying "she" or "he", the first person it names in full. None for a text that opens with a body or
        place.
    """
    persons = [person for person in people if person.kind == "person" and person.name.strip()]
    title = _title_words(opening, language)
    named = Counter(_surname(person) for person in persons)
    if not named:
        return None
    surname, count = min(named.items(), key=lambda item: (-item[1], item[0]))
    others = max((number for name, number in named.items() if name != surname), default=0)
    share = count / sum(named.values())
    outstanding = share >= _MOST or surname in title or (share >= _MUCH and count >= 1.6 * others)
    if (count >= 5 and outstanding) or (count >= 3 and surname in title):
        return _subject(_usual_form(surname, persons, title))
    gender, spoken, often = _spoken(tokens, language)
    if spoken < _SPOKEN or often < _OFTEN:
        return None
    full = [p for p in persons if len(p.name.split()) > 1 and gazetteer(language).get(_surname(p)) is None]
    first = [p for p in full if p.start < persons[0].start + _OPENING]
    # after the name of a body or a place, "she" may be a ship: only a woman's name will do
    genders = ("", gender) if title else (gender,)
    fitting = [p for p in first if gender_of(p.name, p.title) in genders]
    return _subject(fitting[0].name) if fitting else None


def _subject(name: str) -> Participant:
    return Participant(name, "person", "agent")


def _surname(person: Participant) -> str:
    return fold(person.name).split()[-1]


def _spoken(tokens: Iterable[Token], language: str) -> tuple[str, int, float]:
    """The gender of the pronoun most often subject, how many times, and in what share of the sentences."""
    words = pronouns(language)
    kept = [token for token in tokens if token.dep == "ROOT" or token.dep.startswith("nsubj")]
    said = Counter(fold(token.text) for token in kept if token.dep.startswith("nsubj"))
    sentences = sum(token.dep == "ROOT" for token in kept)
    counts = {gender: sum(said[word] for word in words[gender]) for gender in ("female", "male")}
    best = max(counts, key=lambda gender: (counts[gender], gender))
    return best, counts[best], counts[best] / max(1, sentences)


def _title_words(title: str, language: str) -> frozenset[str]:
    """The folded words a document opens with; none when a body or a place among them is its subject."""
    words = frozenset(re.findall(r"[^\W\d_]+", fold(title[:_TITLE])))
    return frozenset() if words & lexicon(language).heads.keys() else words


def _usual_form(surname: str, persons: Sequence[Participant], title: frozenset[str]) -> str:
    """The full name a bearer of a surname goes by most: the one in the title, else the most frequent."""
    forms = Counter(person.name for person in persons if _surname(person) == surname)
    full = {name: number for name, number in forms.items() if len(name.split()) > 1} or dict(forms)
    return min(
        full, key=lambda name: (not title.issuperset(fold(name).split()), -full[name], -len(name), name)
    )
