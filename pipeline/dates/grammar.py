"""Patterns over tokens: a small notation in the language data, compiled to regular expressions over classes.

A pattern is a sequence of words, class names in capitals, `[optional]`, `( a | b )`. `CLASS:name`
stores what it finds under another name. Every token is one character (see `lexicon`), so matching a
pattern at a place takes time bounded by the length of the pattern: there is no repetition in the notation.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from pipeline.dates.lexicon import TOKEN, Entry, Lexicon

_SYNTAX = re.compile(r"[\[\]()|]|[A-Z][A-Z_]+(?::[a-z_]+)?|[^\s\[\]()|]+")


class Pattern:
    """A pattern: `means` names what it is read as, `options` are the constants of its table.

    Its regular expression is compiled when the pattern is first tried, as most texts need few of them.
    """

    __slots__ = ("_regex", "_text", "first", "means", "options", "source")

    def __init__(
        self, text: str, first: set[str], means: str, options: Mapping[str, Any], source: str
    ) -> None:
        self._text, self._regex = text, cast("re.Pattern[str] | None", None)
        self.first, self.means, self.options, self.source = frozenset(first), means, options, source

    @property
    def regex(self) -> re.Pattern[str]:
        """The pattern over the characters of the lexicon."""
        if self._regex is None:
            self._regex = re.compile(self._text)
        return self._regex


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
        self._by_first: dict[str, list[Pattern]] = {}
        for pattern in patterns:
            for char in sorted(pattern.first):
                self._by_first.setdefault(char, []).append(pattern)
        self._ready: dict[str, list[tuple[_MatchAt, Pattern]]] = {}
        self._starts = re.compile(f"[{''.join(sorted(self._by_first))}]") if self._by_first else None

    def next_place(self, chars: str, place: int) -> int:
        """The next place where a pattern can start, -1 when there is none."""
        found = self._starts.search(chars, place) if self._starts is not None else None
        return -1 if found is None else found.start()

    def at(self, tokens: Tokens, place: int) -> list[Match]:
        """All matches at a place, the best first."""
        chars = tokens.chars
        ready = self._ready.get(chars[place])
        if ready is None:
            candidates = self._by_first.get(chars[place], ())
            ready = self._ready[chars[place]] = [(pattern.regex.match, pattern) for pattern in candidates]
        matches = [
            (match, pattern) for match_at, pattern in ready if (match := match_at(chars, place)) is not None
        ]
        if len(matches) > 1:
            matches.sort(key=_length, reverse=True)
        return [_stored(match, pattern, tokens) for match, pattern in matches]


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
    place, count = 0, len(tokens.entries)
    while place < count:
        at = patterns.next_place(tokens.chars, place)
        pieces, after = ((), count) if at < 0 else read(at)
        stop = at if pieces else after
        starts += tokens.starts[place:stop]
        ends += tokens.ends[place:stop]
        entries += tokens.entries[place:stop]
        for piece in pieces:
            starts.append(tokens.starts[piece.start])
            ends.append(tokens.ends[piece.end - 1])
            entries.append(piece.entry)
        place = after
    return Tokens(tokens.text, starts, ends, entries, "".join([entry.char for entry in entries]))


def _stored(match: re.Match[str], pattern: Pattern, tokens: Tokens) -> Match:
    found, places = {}, {}
    for group, place in ((group, match.start(group)) for group in pattern.regex.groupindex):
        if place >= 0:
            name, cls = group.split("__")[:2]
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
    regex, first, empty = compiler.alternatives()
    if compiler.parts or empty or not first:
        raise ValueError(f"bad date pattern {form!r}: unbalanced, empty or of unknown words")
    return Pattern(regex, first, means, options, form)


class _Compiler:
    """Recursive descent over a pattern.

    Every rule gives a regular expression, its first characters, may be empty.
    """

    def __init__(self, form: str, lexicon: Lexicon) -> None:
        self.parts = _SYNTAX.findall(form)
        self._lexicon = lexicon
        self._groups = 0

    def alternatives(self) -> tuple[str, set[str], bool]:
        regexes, first, empty = [], set(), False
        while True:
            regex, starts, can_be_empty = self._sequence()
            regexes.append(regex)
            first |= starts
            empty |= can_be_empty
            if not self.parts or self.parts[0] != "|":
                return "|".join(regexes), first, empty
            self.parts.pop(0)

    def _sequence(self) -> tuple[str, set[str], bool]:
        regex, first, empty = "", set[str](), True
        while self.parts and self.parts[0] not in ("|", "]", ")"):
            part, starts, can_be_empty = self._element(self.parts.pop(0))
            regex += part
            if empty:
                first |= starts
            empty &= can_be_empty
        return regex, first, empty

    def _element(self, part: str) -> tuple[str, set[str], bool]:
        if part in ("[", "("):
            regex, first, empty = self.alternatives()
            if not self.parts or self.parts.pop(0) != {"[": "]", "(": ")"}[part]:
                raise ValueError("a bracket is not closed")
            return f"(?:{regex}){'?' if part == '[' else ''}", first, empty or part == "["
        if _is_class(part):
            return self._class(part)
        words = [self._lexicon.chars(f"={token.group().lower()}") for token in TOKEN.finditer(part)]
        return "".join(f"[{chars}]" for chars in words), set(words[0]), False

    def _class(self, part: str) -> tuple[str, set[str], bool]:
        name, _, stored = part.partition(":")
        chars = self._lexicon.chars(name)
        if not chars:
            raise ValueError(f"no word has the class {name}")
        self._groups += 1
        return f"(?P<{stored or name.lower()}__{name}__{self._groups}>[{chars}])", set(chars), False
