"""The words of a language that matter for dates, each with its classes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from pipeline.dates.numbers import SAMPLES, number_classes, roman_value

TOKEN = re.compile(
    r"\d{1,4}([/.\-])(?:\d{1,2}|[IVX]{1,4})\1\d{1,4}(?![\d/])"  # 10/09/2020, 2020-09-10, 17.XI.1890
    r"|\d{4}-(?:0[1-9]|1[0-2])(?![\d-])"  # 2013-04, which may also be 2003-04
    r"|\d{1,2}:\d{2}(?::\d{2})?"  # clock times
    r"|\d{1,3}(?:[ \u00a0\u202f.,’']\d{3})+(?!\d)"  # 12 500, 2,000
    r"|(?!\d{4}[.,]\d{4}(?!\d))\d+(?:[.,]\d+)+"  # 3.5, but not 1990,1991
    r"|\w+|[^\w\s]"
)
"""A token: a date in digits, a clock time, a grouped or decimal number, a word or number, a mark."""

_DASHES = "-–—‑−‐"
_APOSTROPHES = "'’ʼ‘`´"
_REMEMBERED = 100_000


@dataclass(frozen=True, slots=True)
class Entry:
    """What a token can be: its classes with a value each.

    And the character that stands for this set of classes.

    `rule` is the pattern that made the token of others.
    """

    char: str
    classes: Mapping[str, Any] = field(default_factory=dict)
    rule: str = ""


BORING = Entry("\ue000")
"""Any token that no rule speaks of."""
BREAK = Entry("\ue001", {"BREAK": True})
"""Where no date goes on: a paragraph's end."""


def fold(word: str) -> str:
    """Lower case without accents, for words in capitals that lost them (FEVRIER)."""
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c))


class Lexicon:
    """Looks tokens up.

    Args:
        words: lower-case token to its classes with their values.
        cases: class to the case its words must have to belong to it (`capital`, `lower`).
        ordinals, decades: endings of ordinals ("th") and of decades ("s") in digits.
    """

    def __init__(
        self,
        words: Mapping[str, Mapping[str, Any]],
        cases: Mapping[str, str],
        ordinals: Collection[str],
        decades: Collection[str],
    ) -> None:
        self._words, self._cases = words, cases
        self._ordinals, self._decades = frozenset(ordinals), frozenset(decades)
        self._chars: dict[frozenset[str], str] = {frozenset(): BORING.char, frozenset({"BREAK"}): BREAK.char}
        self._by_class: dict[str, list[str]] = {}
        self._memo: dict[str, Entry] = {}
        self._unaccented = {fold(word): word for word in words if fold(word) not in words}
        for token in (*SAMPLES, *(f"XVI{ending}" for ending in ordinals)):
            self.entry(token)
        for word in words:
            for variant in (word, word.capitalize(), word.upper()):
                self.entry(variant)

    def entry(self, token: str) -> Entry:
        """What a token can be."""
        found = self._memo.get(token)
        if found is None:
            if len(self._memo) > _REMEMBERED:
                self._memo.clear()
            found = self._memo[token] = self.make(self._classes(token))
        return found

    def make(self, classes: Mapping[str, Any], rule: str = "") -> Entry:
        """An entry with these classes; new sets of classes get a character of their own."""
        if not classes:
            return BORING
        return Entry(
            self._chars.setdefault(frozenset(classes), chr(0xE000 + len(self._chars))), classes, rule
        )

    def chars(self, name: str) -> str:
        """The characters of all sets of classes known by now that have this class, in a fixed order.

        No new set of classes may come up after the first call; OTHER stands for tokens without any class.
        """
        if not self._by_class:
            for key, char in self._chars.items():
                for each in key:
                    self._by_class.setdefault(each, []).append(char)
        return BORING.char if name == "OTHER" else "".join(sorted(self._by_class.get(name, ())))

    def _classes(self, token: str) -> Mapping[str, Any]:
        if token[0].isdigit():
            return number_classes(token, self._ordinals, self._decades)
        if token in _DASHES or token in _APOSTROPHES:
            token = "-" if token in _DASHES else "'"
        if token in "([":
            return {"OPEN": True}
        if token in ")]":
            return {"CLOSE": True}
        known = self._words.get(token.lower())
        if known is None and token.isupper():
            known = self._words.get(self._unaccented.get(token.lower(), ""))
        classes = {name: value for name, value in (known or {}).items() if self._has_case(token, name)}
        roman = roman_value(token, self._ordinals)
        return (
            classes
            if roman is None
            else {**classes, "ROMAN": roman[0], **({"ROMANTH": roman[0]} if roman[1] else {})}
        )

    def _has_case(self, token: str, name: str) -> bool:
        match self._cases.get(name):
            case "capital":
                return token[0].isupper()
            case "lower":
                return not token[0].isupper() or (token.isupper() and len(token) > 1)
            case _:
                return True
