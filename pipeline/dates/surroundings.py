"""What stands around a match: the classes and words of the tokens beside it."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.dates.grammar import Tokens
from pipeline.dates.rules import Rules

_LONGEST_CODE = 2


@dataclass(frozen=True, slots=True)
class Around:
    """Looks at the tokens around a match."""

    text: str
    tokens: Tokens
    rules: Rules

    def has(self, place: int, *names: str) -> bool:
        """Whether the token at a place has one of these classes."""
        if not 0 <= place < len(self.tokens.entries):
            return False
        classes = self.tokens.entries[place].classes
        return not classes.keys().isdisjoint(names)

    def word(self, place: int) -> str:
        """The text of a token, empty beyond the ends."""
        if not 0 <= place < len(self.tokens.entries):
            return ""
        return self.text[self.tokens.starts[place] : self.tokens.ends[place]]

    def touches(self, place: int) -> bool:
        """Whether only a space parts a token from the one before it."""
        return (
            0 < place < len(self.tokens.entries)
            and self.tokens.starts[place] - self.tokens.ends[place - 1] <= 1
        )

    def goes_on(self, place: int) -> bool:
        """Whether a noun may follow: a word that does not start a clause."""
        return self.word(place).isalnum() and not self.has(place, "SUBJECT", "LISTJOIN")

    def ends_phrase(self, place: int) -> bool:
        """Whether a mark follows, and no further number of a list."""
        if self.word(place).isalnum():
            return self.has(place, "SUBJECT") and not self.has(place, "LISTJOIN")
        return self.word(place) != "-" and not self.has(place + 1, "ORD", "ROMAN", "LISTJOIN", "DAY")

    def is_owned(self, place: int) -> bool:
        """The last week of May, le lendemain de la fête: what follows says of what."""
        return self.has(place, "OWNER") or (self.has(place, "KINDOF") and self.has(place + 1, "DETERMINER"))

    def is_owned_by_date(self, place: int) -> bool:
        """Le lendemain de la Toussaint, la veille du 3 mai: what owns it is a date itself."""
        after = 1 if self.has(place, "OWNER") else 2
        after += self.word(place + after) == "'"
        return self.has(place + after, "FEAST", "DAY", "YEAR", "MONTH", "SEASON")

    def is_labelled(self, place: int) -> bool:
        """Page 1914, no. 1838, route 66, the code is 1850."""
        if self.has(place - 1, "NUMBERED"):
            return True
        if self._is_code(place - 1):
            return True
        if self.has(place - 2, "NUMBERED") and (self.has(place - 1, "LINK") or self._is_in_label(place - 1)):
            return True
        return self.word(place - 1) in (".", "°", "º") and self.has(place - 2, "NUMBERED")

    def _is_code(self, place: int) -> bool:
        """L. 1804 of an article, 5 Mi 1830: letters that follow a number or what is numbered."""
        place -= self.word(place) == "."
        word = self.word(place)
        if not (word.isalpha() and len(word) <= _LONGEST_CODE and word[:1].isupper()):
            return False
        return self.has(place - 1, "NUM", "NUMBERED") and self.touches(place)

    def _is_in_label(self, place: int) -> bool:
        """Vol AF 1830, voie communale 1789: a word between what is numbered and its number."""
        word = self.word(place)
        if word.isalpha() and word.isupper() and len(word) in (2, 3):
            return True
        known = ("YEARPREP", "DATEPREP", "DETERMINER", "BOUND", "PART", "ABOUT", "LISTJOIN")
        return (
            bool(self.rules.options.get("adjective_after")) and word.isalpha() and not self.has(place, *known)
        )


def is_capitalised(word: str) -> bool:
    """Whether a word of letters starts with a capital."""
    return word[:1].isupper() and word.isalpha()
