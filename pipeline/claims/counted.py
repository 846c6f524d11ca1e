"""What a number counts: the noun after it, as a concept that both languages share where the data has one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pipeline.claims.fold import fold
from pipeline.claims.lexicon import lexicon
from pipeline.claims.measures import Measures
from pipeline.claims.tokens import Token

_REACH = 6
_TIES = frozenset("-'’\"«“")


def noun_after(
    position: int, words: Sequence[Token], table: Measures, known: bool = False
) -> tuple[str, bool]:
    """The noun a number stands before.

    Args:
        position: where the number ends; words: tokens with offsets in the same text.
        known: take only nouns that the data has.

    Returns: the noun's concept or lemma (empty when there is none), and whether it names a measure
        ("7.5-magnitude").
    """
    following = [token for token in words if token.start >= position - 1 and token.end > position]
    noun: Token | None = None
    for token in following[:_REACH]:
        if not token.is_word:
            if token.text in _TIES:
                continue
            break
        if fold(token.text) in table.prefixed_names:
            return table.prefixed_names[fold(token.text)], True
        if token.pos in ("NOUN", "") and not token.text.isdigit():
            noun = token
            if token.pos == "" or _postponed(table):
                break
        elif noun is not None:
            break
        elif token.pos in ("ADJ", "DET", "PROPN", "NUM", "ADV") or _of(token, table):
            if fold(token.lemma) in table.counted:
                noun = token
                break
            continue
        else:
            break
    if noun is None:
        return "", False
    return _concept(noun, table) or ("" if known else fold(noun.lemma)), False


def noun_before(position: int, words: Sequence[Token], table: Measures) -> str:
    """The noun that a number is given for in an entry: "Rooms: 84", "Number of rooms: 84", « Chambres : 84 ».

    Args:
        position: where the number begins.
        words: tokens with offsets in the same text.

    Returns: its concept or lemma; empty when no colon stands before the number, or a verb before the colon.
    """
    before = [token for token in words if token.end <= position]
    if len(before) < 2 or before[-1].text != ":":
        return ""
    entry: list[Token] = []
    for token in reversed(before[:-1]):
        if not token.is_word and token.text not in _TIES:
            break
        entry.insert(0, token)
    if len(entry) > _REACH or any(token.pos in ("VERB", "AUX") for token in entry):
        return ""
    named = [token for token in entry if token.is_word and token.pos in ("NOUN", "PROPN", "")]
    for token in named if _postponed(table) else reversed(named):
        if concept := _concept(token, table):
            return concept
    if not named:
        return ""
    lemma = fold(named[-1].lemma)
    return lemma if lemma != fold(named[-1].text) else next(iter(_singulars(lemma, table)), lemma)


def _concept(noun: Token, table: Measures) -> str:
    forms = [fold(noun.lemma), fold(noun.text), *_singulars(fold(noun.text), table)]
    return next((table.counted[form] for form in forms if form in table.counted), "")


def _singulars(word: str, table: Measures) -> list[str]:
    """A plural's possible singulars, for words that no model has reduced to their lemma."""
    plurals: Mapping[str, str] = table.table["plurals"]
    return [word[: -len(ending)] + single for ending, single in plurals.items() if word.endswith(ending)]


def _of(token: Token, table: Measures) -> bool:
    return lexicon(table.table["language"]).prepositions.get(fold(token.text)) == "of"


def _postponed(table: Measures) -> bool:
    """Whether the first noun is the head (French), not the last of a compound (English)."""
    return bool(table.table["head_first"])
