"""Whom two statements give one part of an act: who won, who bought, who built, who came after, who went along."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from pipeline.claims.geography import gazetteer
from pipeline.languages import codes, data
from pipeline.reconcile.capitals import Word, name_end, small_words, words_in
from pipeline.reconcile.cues import concepts, fold
from pipeline.reconcile.model import Difference, Dossier
from pipeline.reconcile.variants import alike, are_translated
from pipeline.records import Claim

_REAL = {"winner": 0.8, "buyer": 0.75, "companion": 0.65}
_REAL_PERSON = 0.7
_BODIES = ("winner", "buyer")
"""Parts that a body has as often as a person; in all others only two persons are held against each other."""
_APPOSED = 8
"""Words of an apposition between a name and its verb ("Roe, a grocer of Hull, who bought it")."""
_OBJECT = 6
"""Words between a verb and "by" or "to" ("sold the whole of its land to Roe")."""
_LONGEST = 4
"""Words of the longest phrase."""
_BEFORE_NAME = 4
"""Words between a preposition and the name ("with the young botanist Jane Roe")."""


def compare_doers(a: Claim, b: Claim, dossier: Dossier) -> Difference | None:
    """The conflict of the only one that each statement, in its sentence, names as winner, builder, companion …

    None where the names can be variants or translations of each other.
    """
    for act in _acts(a.language):
        left, right = (_doers_around(claim, act, dossier) for claim in (a, b))
        if act not in _BODIES:
            left, right = ([name for name in names if _is_person(name, dossier)] for names in (left, right))
        if (found := _difference(act, left, right, a, b)) is not None:
            return found
    left, right = (_persons(companions(claim.text, claim.language), claim) for claim in (a, b))
    return _difference("companion", left, right, a, b)


def _difference(
    part: str, left: Sequence[str], right: Sequence[str], a: Claim, b: Claim
) -> Difference | None:
    if len(left) != 1 or len(right) != 1:
        return None
    x, y = left[0], right[0]
    if alike(x, y) or are_translated(x, y):
        return None
    if part != "winner" and (fold(x) in fold(b.text) or fold(y) in fold(a.text)):
        return None
    return Difference("participant", "conflicts", _REAL.get(part, _REAL_PERSON), "participant-differs", x, y)


def _doers_around(claim: Claim, act: str, dossier: Dossier) -> list[str]:
    """The doers that a claim names, with what its sentence tells of the same date or none."""
    own = claim.date.value.edtf if claim.date else ""
    near = [
        doers(one.text, one.language, act)
        for one in dossier.around(claim)
        if one is claim or one.date is None or one.date.value.edtf == own
    ]
    return list(dict.fromkeys(name for names in near for name in names))


def _is_person(name: str, dossier: Dossier) -> bool:
    """Tell whether a name is somebody's: read as one anywhere in the dossier, or two words that are no common ones."""
    if any(alike(name, person) for person in dossier.people):
        return True
    words = name.split()
    return len(words) > 1 and _common_words().isdisjoint(
        form for word in words for form in (fold(word), fold(word).rstrip("s"))
    )


def _persons(names: Sequence[str], claim: Claim) -> list[str]:
    """Those of some names that the statement is read to name a person by."""
    people = [actor.name for actor in claim.actors if actor.kind == "person"]
    return [name for name in names if any(alike(name, person) for person in people)]


def doers(text: str, language: str, act: str) -> tuple[str, ...]:
    """Those whom a sentence names as having one part of an act, each once; none when one is of several.

    Args:
        text: a sentence.
        language: its language.
        act: a table of `slots.toml` under `acts`.
    """
    return _parts(text, language).get(act, ())


@lru_cache(maxsize=4096)
def _parts(text: str, language: str) -> Mapping[str, tuple[str, ...]]:
    """Act → those who have a part in it, for all acts that a sentence has words of."""
    words = words_in(text)
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for last in range(len(words)):
        for act, part, begin in _said_of(words, last, language):
            if part == "active":
                found[act] += _before(words, begin - 1, language)
            elif part == "passive":
                found[act] += _behind(words, last + 1, language, "by")
            elif part == "of":
                found[act] += _name_from(words, last + 1, language)
            elif part == "noun":
                found[act] += _called(words, last + 1, language)
            elif part == "giving" and _is_given(words, act, language):
                found[act] += _behind(words, last + 1, language, "to")
    return {act: _names(text, words, spans, language) for act, spans in found.items()}


def _is_given(words: Sequence[Word], act: str, language: str) -> bool:
    gifts = _phrases(language, act, "gifts")
    return not gifts or any(word.folded in gifts for word in words)


def _names(
    text: str, words: Sequence[Word], spans: Sequence[tuple[int, int]], language: str
) -> tuple[str, ...]:
    if any(_is_listed(words, span, language) for span in spans):
        return ()
    names = dict.fromkeys(text[words[i].start : words[j].end] for i, j in sorted(set(spans)))
    return tuple(name for name in names if not _is_place(name))


def companions(text: str, language: str) -> tuple[str, ...]:
    """Those whom a text names after "with"; none when one is of several."""
    words = words_in(text)
    withs = _phrases(language, "with", "")
    found = [
        span
        for last in range(len(words))
        if any(phrase in withs for phrase, _ in _ending_at(words, last))
        for span in _name_from(words, last + 1, language)
    ]
    if any(_is_listed(words, span, language) for span in found):
        return ()
    return tuple(text[words[i].start : words[j].end] for i, j in found)


def _said_of(words: Sequence[Word], last: int, language: str) -> list[tuple[str, str, int]]:
    """The acts and parts of which a phrase ends at a word, each with the first word of the longest one."""
    found: dict[tuple[str, str], int] = {}
    for phrase, begin in _ending_at(words, last):
        for told in _told_by(language).get(phrase, ()):
            found.setdefault(told, begin)
    return [(act, part, begin) for (act, part), begin in found.items()]


def _ending_at(words: Sequence[Word], last: int) -> Iterator[tuple[str, int]]:
    """The phrases of a text that end at a word, folded, the longest first, each with its first word."""
    for begin in range(max(0, last - _LONGEST + 1), last + 1):
        if words[begin].folded:
            yield fold(" ".join(word.text for word in words[begin : last + 1])), begin


def _before(words: Sequence[Word], last: int, language: str) -> list[tuple[int, int]]:
    """The name that is the subject of a verb which begins after a word: at once before it, or before an apposition."""
    between = _phrases(language, "between", "")
    at = last
    while at >= 0 and words[at].folded in between:
        at -= 1
    if at >= 0 and words[at].text == ",":
        opens = [k for k in range(max(0, at - _APPOSED), at) if words[k].text == ","]
        named = opens[-1] - 1 if opens else -1
        at = named if named >= 0 and words[named].is_capital else (at - 1 if at < last else -1)
    first = _ends_name(words, at, language) if at >= 0 and words[at].is_capital else -1
    return [(first, at)] if first >= 0 else []


def _ends_name(words: Sequence[Word], last: int, language: str) -> int:
    """The first word of the longest name that ends at a word; -1 when none does."""
    begins = range(max(0, last - _APPOSED + 1), last + 1)
    return next((begin for begin in begins if name_end(words, begin, language) == last), -1)


def _behind(words: Sequence[Word], first: int, language: str, preposition: str) -> list[tuple[int, int]]:
    """The name behind a verb and its "by" or "to", in one clause with it."""
    wanted = _phrases(language, preposition, "")
    for at in range(first, min(len(words), first + _OBJECT + 1)):
        if not words[at].text[0].isalnum():
            return []
        if words[at].folded in wanted:
            return _name_from(words, at + 1, language)
    return []


def _name_from(words: Sequence[Word], first: int, language: str) -> list[tuple[int, int]]:
    """The name that follows a preposition, behind an article, a title or a trade ("by the engineer, Ann Roe")."""
    for at in range(first, min(len(words), first + _BEFORE_NAME + 1)):
        apposed = (
            words[at].text == "," and at > first + 1 and at + 1 < len(words) and words[at + 1].is_capital
        )
        if words[at].text[0] not in "." and not words[at].text[0].isalnum() and not apposed:
            return []
        last = name_end(words, at, language)
        if last >= at:
            return [(at, last)]
    return []


def _called(words: Sequence[Word], first: int, language: str) -> list[tuple[int, int]]:
    """The name that says who a person of some part is: "her successor was Ann Roe", "his pupil, the sculptor Roe"."""
    at = first
    while at < len(words) and words[at].folded in _phrases(language, "is", ""):
        at += 1
    if at < len(words) and words[at].text == ",":
        at += 1
    return _name_from(words, at, language) if at > first else []


def _is_listed(words: Sequence[Word], span: tuple[int, int], language: str) -> bool:
    """Tell whether a name is one of several: "Roe and Doe", "Roe, Doe"."""
    after = words[span[1] + 1 : span[1] + 3]
    listed = _phrases(language, "listed", "")
    return (
        len(after) == 2
        and after[0].folded in listed
        and (after[1].is_capital or after[1].folded in small_words(language, "articles"))
    )


def _is_place(name: str) -> bool:
    """Tell whether a name is that of a country, region or town in any language."""
    return any(gazetteer(language).get(name) is not None for language in codes())


@cache
def _phrases(language: str, name: str, part: str) -> frozenset[str]:
    found = data(language, "slots").get("acts", {}).get(name, ())
    return frozenset(fold(phrase) for phrase in (found.get(part, ()) if part else found))


@cache
def _told_by(language: str) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Folded phrase → the acts and parts that it tells."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for act in _acts(language):
        for part in ("active", "passive", "of", "noun", "giving"):
            for phrase in sorted(_phrases(language, act, part)):
                found[phrase].append((act, part))
    return {phrase: tuple(told) for phrase, told in found.items()}


@cache
def _common_words() -> frozenset[str]:
    return frozenset(word for language in codes() for word in concepts(language))


@cache
def _acts(language: str) -> tuple[str, ...]:
    acts = data(language, "slots").get("acts", {})
    return tuple(name for name, part in acts.items() if isinstance(part, dict))
