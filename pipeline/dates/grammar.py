"""Patterns over tokens: a small notation in the language data, compiled to regular expressions over classes.

A pattern is a sequence of words, class names in capitals, `[optional]`, `( a | b )`. `CLASS:name`
stores what it finds under another name. Every token is one character (see `lexicon`), so matching a
pattern at a place takes time bounded by the length of the pattern: there is no repetition in the notation.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from pipeline.dates.lexicon import TOKEN, Entry, Lexicon

Prefixes = frozenset[tuple[str, ...]]
"""What the first tokens of a pattern can be: for each way to start it, the characters of each token."""
_LOOKED_AT = 2
"""So many tokens at a place choose the patterns that are tried there."""
_SYNTAX = re.compile(r"[\[\]()|]|[A-Z][A-Z_]+(?::[a-z_]+)?|[^\s\[\]()|]+")


class Pattern:
    """A pattern: `means` names what it is read as, `options` are the constants of its table.

    Its regular expression is compiled when the pattern is first tried, as most texts need few of them.
    """

    __slots__ = ("_regex", "_stored", "_text", "means", "options", "prefixes", "source")

    def __init__(
        self, text: str, prefixes: Prefixes, means: str, options: Mapping[str, Any], source: str
    ) -> None:
        self._text, self._regex = text, cast("re.Pattern[str] | None", None)
        self._stored: tuple[tuple[str, str, str], ...] = ()
        self.prefixes, self.means, self.options, self.source = prefixes, means, options, source

    @property
    def regex(self) -> re.Pattern[str]:
        """The pattern over the characters of the lexicon."""
        if self._regex is None:
            self._regex = re.compile(self._text)
            named = ((group, *group.split("__")) for group in self._regex.groupindex)
            self._stored = tuple((group, name, cls) for group, name, cls, _ in named)
        return self._regex

    @property
    def stored(self) -> tuple[tuple[str, str, str], ...]:
        """What the pattern stores: group of the regular expression, name, class; after `regex` is read."""
        return self._stored

    def can_start(self, first: str, second: str) -> bool:
        """Whether two tokens (the second may be missing) can be its first ones."""
        return any(
            first in prefix[0] and (len(prefix) == 1 or (second and second in prefix[1]))
            for prefix in self.prefixes
        )


@dataclass(frozen=True, slots=True)
class Match:
    """Where a pattern matched: tokens from `start` up to `end`, and the values it stored."""

    pattern: Pattern
    start: int
    end: int
    found: Mapping[str, Any]
    places: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Tokens:
    """Tokens of a paragraph.

    The text, offsets into it, what each token can be, and their characters as one string.
    """

    text: str
    starts: list[int]
    ends: list[int]
    entries: list[Entry]
    chars: str


@dataclass(frozen=True, slots=True)
class Piece:
    """What takes the place of some tokens, from `start` up to `end`."""

    start: int
    end: int
    entry: Entry


_MatchAt = Callable[[str, int], "re.Match[str] | None"]


class PatternSet:
    """Patterns that compete: at every place the longest wins, the earlier listed one of equal length."""

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        self.patterns = tuple(patterns)
        starts = {char for pattern in patterns for prefix in pattern.prefixes for char in prefix[0]}
        self._ready: dict[str, list[tuple[_MatchAt, Pattern]]] = {}
        self._starts = re.compile(f"[{''.join(sorted(starts))}]") if starts else None

    def next_place(self, chars: str, place: int) -> int:
        """The next place where a pattern can start, -1 when there is none."""
        search = self._starts.search if self._starts is not None else None
        found = search and search(chars, place)
        while found is not None and search is not None:
            place = found.start()
            if self._ready_at(chars, place):
                return place
            found = search(chars, place + 1)
        return -1

    def at(self, tokens: Tokens, place: int) -> Iterator[Match]:
        """All matches at a place, the best first."""
        chars = tokens.chars
        matches = [
            (match, pattern)
            for match_at, pattern in self._ready_at(chars, place)
            if (match := match_at(chars, place)) is not None
        ]
        if len(matches) > 1:
            matches.sort(key=_length, reverse=True)
        for match, pattern in matches:
            yield _stored(match, pattern, tokens)

    def _ready_at(self, chars: str, place: int) -> list[tuple[_MatchAt, Pattern]]:
        """The patterns that the two tokens at a place can start."""
        two = chars[place : place + _LOOKED_AT]
        ready = self._ready.get(two)
        if ready is None:
            ready = self._ready[two] = [
                (pattern.regex.match, pattern)
                for pattern in self.patterns
                if pattern.can_start(two[0], two[1:])
            ]
        return ready


def _length(candidate: tuple[re.Match[str], Pattern]) -> int:
    return candidate[0].end()


def rewrite(
    patterns: PatternSet, tokens: Tokens, read: Callable[[int], tuple[Sequence[Piece], int]]
) -> Tokens:
    """The tokens with everything that was read at the places of the patterns as tokens of its own.

    Args:
        read: for a place where a pattern can start, the pieces that take the place of the tokens up to
            the second value; without pieces those tokens stay as they are.
    """
    starts: list[int] = []
    ends: list[int] = []
    entries: list[Entry] = []
    kept = 0
    at = patterns.next_place(tokens.chars, 0)
    while at >= 0:
        pieces, after = read(at)
        if pieces:
            starts += tokens.starts[kept:at]
            ends += tokens.ends[kept:at]
            entries += tokens.entries[kept:at]
            kept = after
        for piece in pieces:
            starts.append(tokens.starts[piece.start])
            ends.append(tokens.ends[piece.end - 1])
            entries.append(piece.entry)
        at = patterns.next_place(tokens.chars, after)
    if not kept:
        return tokens
    starts += tokens.starts[kept:]
    ends += tokens.ends[kept:]
    entries += tokens.entries[kept:]
    return Tokens(tokens.text, starts, ends, entries, "".join([entry.char for entry in entries]))


def _stored(match: re.Match[str], pattern: Pattern, tokens: Tokens) -> Match:
    found, places = {}, {}
    for group, name, cls in pattern.stored:
        place = match.start(group)
        if place >= 0:
            found[name], places[name] = tokens.entries[place].classes.get(cls), place
    return Match(pattern, match.start(), match.end(), found, places)


def literals(form: str) -> list[str]:
    """The words a pattern names, lower case, as the tokenizer cuts them."""
    return [
        token.group().lower()
        for part in _SYNTAX.findall(form)
        if not _is_class(part) and part not in "[]()|"
        for token in TOKEN.finditer(part)
    ]


def _is_class(part: str) -> bool:
    return bool(re.fullmatch(r"[A-Z][A-Z_]+(?::[a-z_]+)?", part))


def compile_pattern(form: str, means: str, options: Mapping[str, Any], lexicon: Lexicon) -> Pattern:
    """Compile a pattern.

    Raises ValueError, with the pattern, when its brackets do not match or it names nothing.
    """
    compiler = _Compiler(form, lexicon)
    regex, prefixes = compiler.alternatives()
    if compiler.parts or () in prefixes or not prefixes:
        raise ValueError(f"bad date pattern {form!r}: unbalanced, empty or of unknown words")
    return Pattern(regex, prefixes, means, options, form)


class _Compiler:
    """Recursive descent over a pattern.

    Every rule gives a regular expression and the characters that its first two tokens can be.
    """

    def __init__(self, form: str, lexicon: Lexicon) -> None:
        self.parts = _SYNTAX.findall(form)
        self._lexicon = lexicon
        self._groups = 0

    def alternatives(self) -> tuple[str, Prefixes]:
        regexes, prefixes = [], set[tuple[str, ...]]()
        while True:
            regex, starts = self._sequence()
            regexes.append(regex)
            prefixes |= starts
            if not self.parts or self.parts[0] != "|":
                return "|".join(regexes), frozenset(prefixes)
            self.parts.pop(0)

    def _sequence(self) -> tuple[str, Prefixes]:
        regex, prefixes = "", {cast("tuple[str, ...]", ())}
        while self.parts and self.parts[0] not in ("|", "]", ")"):
            part, starts = self._element(self.parts.pop(0))
            regex += part
            prefixes = {(*before, *after)[:_LOOKED_AT] for before in prefixes for after in starts}
        return regex, frozenset(prefixes)

    def _element(self, part: str) -> tuple[str, Prefixes]:
        if part in ("[", "("):
            regex, prefixes = self.alternatives()
            if not self.parts or self.parts.pop(0) != {"[": "]", "(": ")"}[part]:
                raise ValueError("a bracket is not closed")
            return f"(?:{regex}){'?' if part == '[' else ''}", prefixes | ({()} if part == "[" else set())
        if _is_class(part):
            return self._class(part)
        words = [self._lexicon.chars(f"={token.group().lower()}") for token in TOKEN.finditer(part)]
        return "".join(f"[{chars}]" for chars in words), frozenset({tuple(words)})

    def _class(self, part: str) -> tuple[str, Prefixes]:
        name, _, stored = part.partition(":")
        chars = self._lexicon.chars(name)
        if not chars:
            raise ValueError(f"no word has the class {name}")
        self._groups += 1
        return f"(?P<{stored or name.lower()}__{name}__{self._groups}>[{chars}])", frozenset({(chars,)})
