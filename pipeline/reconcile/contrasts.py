"""Two accounts of one act that exclude each other: carried off by a flood or burnt down, released or escaped.

The sets of what excludes each other are data of the languages (`contrasts.toml`), under names that they share.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import combinations
from typing import Any

from pipeline.languages import codes, data
from pipeline.reconcile.model import Difference
from pipeline.reconcile.phrases import Hit, Phrases, Token, longest, tokens_of
from pipeline.records import Claim, ConflictKind

_REAL = 0.7
_REACH = 4
"""Words before a word in which a negation still reaches it."""
_TABLES = {"negation", "endings", "denial"}
_ABOUT, _NOT, _TOGETHER, _KIND = "about", "not", "together", "kind"
"""What a set says besides its members: words one of which a statement must have for the set to count, phrases that
are none of it though they sound so, pairs of members that go together, the kind of conflict if not an act's."""
_SIDE = {"before": "before", "only": "before", "opening": "before", "after": "after", "until": "after"}
_NEAR = {"after": 2, "until": 8}
"""Words from a phrase within which a word of negation behind it must begin, if not `_REACH`."""

Told = tuple[Mapping[str, str], Mapping[str, str]]
"""The members that a statement tells, and those that it denies, each with its words."""


def compare_contrasts(a: Claim, b: Claim, kind: ConflictKind = "event") -> Difference | None:
    """The conflict of two claims that each tell one member of a set, and not the same one.

    A member that is denied counts as not told; denied in one claim and told in the other it is the conflict.

    Args:
        a, b: claims about one thing.
        kind: which sets are looked at: those of acts or those of places.

    Returns: None when no set has anything against them.
    """
    left, right = told(a.text, a.language), told(b.text, b.language)
    for name in sorted(left.keys() & right.keys()):
        if _kind(name) != kind:
            continue
        (plain, denied), (other, other_denied) = left[name], right[name]
        if plain.keys() & other.keys():
            continue
        if plain and other and _is_one_account(name, plain) and _is_one_account(name, other):
            if not any(_go_together(name, x, y) for x in plain for y in other):
                return _difference(kind, next(iter(plain.values())), next(iter(other.values())))
            continue
        for said, refused in ((plain, other_denied), (denied, other)):
            common = sorted(said.keys() & refused.keys())
            if common:
                return _difference(kind, said[common[0]], refused[common[0]])
    return None


def _difference(kind: ConflictKind, first: str, second: str) -> Difference:
    reason = "place-differs" if kind == "place" else "event-contrast"
    return Difference(kind, "conflicts", _REAL, reason, first, second)


def _is_one_account(name: str, members: Mapping[str, str]) -> bool:
    return all(_go_together(name, x, y) for x, y in combinations(members, 2))


def _go_together(name: str, x: str, y: str) -> bool:
    return frozenset((x, y)) in _together().get(name, frozenset())


@lru_cache(maxsize=1 << 14)
def told(text: str, language: str) -> Mapping[str, Told]:
    """What a statement tells and denies of each set; sets of which it has nothing are left out."""
    phrases = _phrases(language)
    if phrases is None:
        return {}
    tokens = tokens_of(text)
    by_set: dict[str, list[Hit]] = {}
    for hit in phrases.hits(tokens):
        by_set.setdefault(hit.name.split()[0], []).append(hit)
    found: dict[str, Told] = {}
    for name, hits in by_set.items():
        about = [hit for hit in hits if hit.name == f"{name} {_ABOUT}"]
        if not about and _ABOUT in data(language, "contrasts")[name]:
            continue
        plain, denied = dict[str, str](), dict[str, str]()
        for hit in longest(hit for hit in hits if hit not in about):
            member = hit.name.split()[1]
            negated = is_negated(hit, tokens, language)
            if member != _NOT and negated is not None:
                words = text[tokens[hit.first].start : tokens[hit.after - 1].end]
                (denied if negated else plain).setdefault(member, words)
        if plain or denied:
            found[name] = plain, {member: words for member, words in denied.items() if member not in plain}
    return found


def is_negated(hit: Hit, tokens: Sequence[Token], language: str) -> bool | None:
    """Tell whether a phrase is denied; None when it is denied only for a while ("not adopted until").

    Args:
        hit: the phrase, as it stands among `tokens`.
        tokens: those of the whole statement.
        language: of the statement.
    """
    names = {word.name for word in _around(hit, tokens, language)}
    if "only" in names or not names & {"before", "after"}:
        return False
    return None if "until" in names else "before" in names or {"after", "opening"} <= names


def _around(hit: Hit, tokens: Sequence[Token], language: str) -> list[Hit]:
    """The words of negation that reach a phrase, on their own side of it and of the marks."""
    first = hit.first
    while first > 0 and hit.first - first < _REACH and not tokens[first].opens:
        first -= 1
    after = hit.after
    while after < len(tokens) and after - hit.after < max(_NEAR.values()) and not tokens[after].opens:
        after += 1
    found = []
    for word in _negation(language).hits(tokens[first:after]):
        place = "before" if first + word.after <= hit.first else "after"
        near = first + word.first - hit.after < _NEAR.get(word.name, _REACH)
        if (_SIDE.get(word.name, place) == place) and near:
            found.append(word)
    return found


@cache
def _kind(name: str) -> str:
    return next((str(table[name][_KIND]) for table in _tables() if _KIND in table.get(name, {})), "event")


@cache
def _together() -> Mapping[str, frozenset[frozenset[str]]]:
    """Set → the pairs of its members that both may be true, as any language says."""
    found: dict[str, set[frozenset[str]]] = {}
    for table in _tables():
        for name in table.keys() - _TABLES:
            found.setdefault(name, set()).update(
                frozenset(pair.split()) for pair in table[name].get(_TOGETHER, ())
            )
    return {name: frozenset(pairs) for name, pairs in found.items()}


def _tables() -> list[Mapping[str, Any]]:
    return [data(code, "contrasts") for code in codes()]


@cache
def _phrases(language: str) -> Phrases | None:
    table = data(language, "contrasts")
    named = {
        f"{name} {member}": words
        for name, members in table.items()
        if name not in _TABLES
        for member, words in sorted(members.items(), key=lambda item: item[0] != _NOT)
        if member not in (_TOGETHER, _KIND)
    }
    return Phrases(named, table.get("endings", {})) if named else None


@cache
def _negation(language: str) -> Phrases:
    table = data(language, "contrasts")
    return Phrases(table["negation"], table.get("endings", {}))
