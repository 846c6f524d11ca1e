"""Words and phrases of a language's data, looked for in a statement.

How the data writes them: `burn~` stands for a word in all the forms that `[endings]` gives under what follows the `~`
(`vend~re`: "vend", "vendit", "vendue" …), `burn*` for all words that begin so, `his/her` for either (`the/` for "the"
or nothing), `…` for up to three words of any kind. No phrase runs over a comma or another mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from pipeline.reconcile.cues import fold

_WORD = re.compile(r"[^\W_]+")
_MARK = re.compile(r"[,;:.!?()\[\]«»“”\"–—]")
_JOINED = re.compile(r"[-'’\u00a0]")
_GAP = "…"
_ANY = "*"
_GAP_LENGTH = 3
_PREFIX = 3
"""Letters that a beginning followed by `*` has at least: the phrases are found by them."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text, folded, where it stands, and whether a mark stands before it."""

    text: str
    start: int
    end: int
    opens: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase in a text: what it stands for, and its first token and the one after its last."""

    name: str
    first: int
    after: int


class Phrases:
    """Many phrases at once, each with a name that a hit reports.

    Args:
        named: name → phrases as the data writes them.
        endings: class of inflection → the endings of its forms.

    Raises: KeyError when a phrase wants a class of endings that there is not.
    """

    def __init__(self, named: Mapping[str, Iterable[str]], endings: Mapping[str, Sequence[str]]) -> None:
        self._exact: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        self._begun: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        for name, phrases in named.items():
            for words in dict.fromkeys(form for phrase in phrases for form in _forms(phrase, endings)):
                index, key = (
                    (self._begun, words[0][:_PREFIX]) if words[0].endswith(_ANY) else (self._exact, words[0])
                )
                index.setdefault(key, []).append((name, words))

    def hits(self, tokens: Sequence[Token]) -> Iterator[Hit]:
        """All phrases in a text, each where it stands."""
        for first, token in enumerate(tokens):
            known = (*self._exact.get(token.text, ()), *self._begun.get(token.text[:_PREFIX], ()))
            for name, words in known:
                after = _ends(tokens, first, words)
                if after:
                    yield Hit(name, first, after)


def tokens_of(text: str) -> tuple[Token, ...]:
    """The words of a text in order."""
    found: list[Token] = []
    last = 0
    for match in _WORD.finditer(text):
        opens = _MARK.search(text, last, match.start()) is not None
        found.append(Token(fold(match.group()), match.start(), match.end(), opens))
        last = match.end()
    return tuple(found)


def longest(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """The hits in order without those that a longer one covers in part; of two alike the first that is given."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda h: (h.first - h.after, h.first)):
        if all(hit.after <= other.first or other.after <= hit.first for other in kept):
            kept.append(hit)
    return tuple(sorted(kept, key=lambda h: h.first))


def _ends(tokens: Sequence[Token], at: int, words: Sequence[str], inside: bool = False) -> int:
    """The token after a phrase that starts at a token; 0 where it does not."""
    if not words:
        return at
    if words[0] == _GAP:
        for skipped in range(_GAP_LENGTH + 1):
            if any(token.opens for token in tokens[at : at + skipped]):
                return 0
            if after := _ends(tokens, at + skipped, words[1:], True):
                return after
        return 0
    if at >= len(tokens) or (inside and tokens[at].opens):
        return 0
    said, wanted = tokens[at].text, words[0]
    meets = said.startswith(wanted[:-1]) if wanted.endswith(_ANY) else said == wanted
    return _ends(tokens, at + 1, words[1:], True) if meets else 0


def _forms(phrase: str, endings: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """Every sequence of words that a phrase of the data stands for."""
    slots = [
        [form for choice in part.split("/") for form in _inflected(choice, endings)]
        for part in phrase.split()
    ]
    for chosen in product(*slots):
        yield tuple(word for words in chosen for word in words)


def _inflected(choice: str, endings: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """The forms of one choice, each as its words: apostrophes and hyphens part them."""
    forms = [
        [_GAP] if word == _GAP else [fold(form) + _ANY * form.endswith(_ANY) for form in _with(word, endings)]
        for word in _JOINED.sub(" ", choice).split()
    ]
    return product(*forms)


def _with(word: str, endings: Mapping[str, Sequence[str]]) -> list[str]:
    stem, mark, name = word.partition("~")
    return [stem + ending for ending in endings[name or "plain"]] if mark else [word]
