"""What one statement denies and the other tells, whatever it is: they never wed, and they wed in May.

The words of negation stand in `contrasts.toml`; which words of two languages mean one thing, in the dictionary.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from pipeline.languages import data
from pipeline.match.words import meanings
from pipeline.reconcile.contrasts import is_negated
from pipeline.reconcile.cues import fold
from pipeline.reconcile.model import Difference
from pipeline.reconcile.phrases import Hit, tokens_of
from pipeline.records import Claim

_REAL = 0.65


def compare_denials(a: Claim, b: Claim) -> Difference | None:
    """The conflict of two claims of which one denies the verb that the other tells; None when neither does."""
    left, right = _said(a.text, a.language), _said(b.text, b.language)
    for (plain, denied), (other, refused), swapped in ((left, right, False), (right, left, True)):
        common = sorted((refused.keys() & plain.keys()) - (denied.keys() | other.keys()))
        if common:
            words = plain[common[0]], refused[common[0]]
            return Difference(
                "event", "conflicts", _REAL, "event-contrast", *(words[::-1] if swapped else words)
            )
    return None


@lru_cache(maxsize=1 << 14)
def _said(text: str, language: str) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """The concepts that a statement tells, and those that it denies outright, each with its word."""
    tokens = tokens_of(text)
    words = [token.text for token in tokens]
    plain, denied = dict[str, str](), dict[str, str]()
    for i, token in enumerate(tokens):
        found = frozenset() if token.text in _list(language, "helpers") else meanings(token.text, language)
        negated = is_negated(Hit("", i, i + 1), tokens, language) if found else None
        outright = negated and _is_next(i, words, language)
        for concept in found:
            if negated is False or outright:
                (denied if negated else plain).setdefault(concept, text[token.start : token.end])
    return plain, denied


def _is_next(at: int, words: Sequence[str], language: str) -> bool:
    """Tell whether only helping verbs part a word from its negation, and no place or doer is what is denied of it."""
    if at + 1 < len(words) and words[at + 1] in _list(language, "narrowing"):
        return False
    before = at - 1
    helpers, pronouns = _list(language, "helpers"), _list(language, "pronouns")
    while before >= 0 and (words[before] in helpers or words[before] in pronouns):
        before -= 1
    # an article after the negation makes the word its object: "ne signa pas la lettre"
    opens = "opening" if pronouns & set(words[before + 1 : at]) else "negations"
    return before >= 0 and words[before] in _list(language, opens)


@cache
def _list(language: str, name: str) -> frozenset[str]:
    return frozenset(fold(word) for word in data(language, "contrasts").get("denial", {}).get(name, ()))
