"""A word of a sentence as the later steps need it, whatever read it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

EntityLabel = Literal["", "person", "organisation", "place", "group", "thing"]


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark.

    Attributes:
        text: as it stands; lemma: its dictionary form in lower case (the text itself without a model).
        pos: Universal POS tag, empty without a model. dep: dependency label. head: index of the governing
            token in the sentence (its own index for the root).
        start, end: code points into the source.
        finite: a finite verb form. entity: label of the name it belongs to; entity_start: it opens that name.
    """

    text: str
    lemma: str
    pos: str
    dep: str
    head: int
    start: int
    end: int
    finite: bool = False
    entity: EntityLabel = ""
    entity_start: bool = False

    @property
    def is_word(self) -> bool:
        """True for words and numbers, false for marks and spaces."""
        return any(char.isalnum() for char in self.text)

    @property
    def is_capital(self) -> bool:
        """True when it begins with a capital letter."""
        return self.text[:1].isupper()
