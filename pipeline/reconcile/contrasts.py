"""Two accounts of one act that exclude each other: carried off by a flood or burnt down, released or escaped.

The sets of what excludes each other are data of the languages (`contrasts.toml`), under names that they share.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from pipeline.languages import data
from pipeline.reconcile.cues import as_written, fold
from pipeline.reconcile.model import Difference
from pipeline.records import Claim

_REAL = 0.7
_NEGATED_BEFORE = 24
"""Characters before a word in which a negation still reaches it."""


def compare_contrasts(a: Claim, b: Claim) -> Difference | None:
    """The conflict of two claims that each tell one member of a set, and not the same one.

    A member that is denied counts as not told; denied in one claim and told in the other it is the conflict.
    None when no set has anything against them.
    """
    left, right = _told(a), _told(b)
    for name in sorted(left.keys() & right.keys()):
        (plain, denied), (other, other_denied) = left[name], right[name]
        if len(plain) == len(other) == 1 and not plain.keys() & other.keys():
            return _difference(next(iter(plain.values())), next(iter(other.values())))
        for said, refused in ((plain, other_denied), (denied, other)):
            common = sorted(said.keys() & refused.keys())
            if common and not plain.keys() & other.keys():
                return _difference(said[common[0]], refused[common[0]])
    return None


def _difference(first: str, second: str) -> Difference:
    return Difference("event", "conflicts", _REAL, "event-contrast", first, second)


def _told(claim: Claim) -> dict[str, tuple[dict[str, str], dict[str, str]]]:
    """Set → the members that a claim tells, and those that it denies, each with its words."""
    text, found = fold(claim.text), dict[str, tuple[dict[str, str], dict[str, str]]]()
    for name, members in _sets(claim.language).items():
        plain, denied = dict[str, str](), dict[str, str]()
        for member, pattern in members.items():
            for match in pattern.finditer(text):
                before = text[max(0, match.start() - _NEGATED_BEFORE) : match.start()]
                negated = _negation(claim.language).search(before) is not None
                (denied if negated else plain).setdefault(member, as_written(claim.text, match.group()))
        if plain or denied:
            found[name] = plain, {member: words for member, words in denied.items() if member not in plain}
    return found


@cache
def _sets(language: str) -> Mapping[str, Mapping[str, re.Pattern[str]]]:
    return {
        name: {member: _pattern(words) for member, words in members.items()}
        for name, members in data(language, "contrasts").items()
        if name != "negation"
    }


@cache
def _negation(language: str) -> re.Pattern[str]:
    return _pattern(data(language, "contrasts").get("negation", {}).get("words", ()))


def _pattern(words: Sequence[str]) -> re.Pattern[str]:
    """Any of the words or phrases, folded; `*` at the end of one stands for any ending."""
    parts = [re.escape(fold(word)) + (r"\w*" if word.endswith("*") else "") for word in words]
    return re.compile(rf"\b(?:{'|'.join(parts) or '(?!)'})\b")
