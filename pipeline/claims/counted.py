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
    lemma = fold(noun.lemma)
    forms = [lemma, fold(noun.text), *_singulars(fold(noun.text), table)]
    concept = next((table.counted[form] for form in forms if form in table.counted), "")
    return concept or ("" if known else lemma), False


def _singulars(word: str, table: Measures) -> list[str]:
    """A plural's possible singulars, for words that no model has reduced to their lemma."""
    plurals: Mapping[str, str] = table.table["plurals"]
    return [word[: -len(ending)] + single for ending, single in plurals.items() if word.endswith(ending)]


def _of(token: Token, table: Measures) -> bool:
    return lexicon(table.table["language"]).prepositions.get(fold(token.text)) == "of"


def _postponed(table: Measures) -> bool:
    """Whether the first noun is the head (French), not the last of a compound (English)."""
    return bool(table.table["head_first"])
