"""Clauses: the pieces of a sentence that each state one thing, and which date belongs to which.

A sentence is cut at semicolons and colons, and at conjunctions and relatives between two finite verbs. A
piece with
several dates is cut again between them where a coordination stands ("rear-admiral in 1846 and vice-admiral in
1854"); dates side by side ("(2008, 2013)") share their piece. Pieces without a date of their own stay
claims only
if they say something that can be compared (see `extract`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from pipeline.claims.fold import fold, phrase_pattern
from pipeline.claims.tokens import Token
from pipeline.languages import data

Span = tuple[int, int]
_TELLING = 4
"""Letters of the shortest word that says something beside a date."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A piece of a sentence: its span in the source, the dates in it (indices), and how it hangs on the one
    before.

    Attributes:
        verb: it has a finite verb of its own. elliptic: it leans on the piece before it for its verb.
        subjectless: its verb has no subject of its own and takes that of the piece before.
        relative: it opens with a relative word and speaks of what stands before it.
    """

    start: int
    end: int
    dates: tuple[int, ...] = ()
    verb: bool = True
    elliptic: bool = False
    subjectless: bool = False
    relative: bool = False


def clauses(text: str, tokens: Sequence[Token], dates: Sequence[Span], language: str) -> list[Clause]:
    """The clauses of one sentence.

    Args:
        text: the source's text.
        tokens: the sentence's tokens, with offsets into the source.
        dates: spans of the date expressions in the sentence, in order.
        language: a language code.

    Returns: clauses in order, none empty; every date is in exactly one.
    """
    if not tokens:
        return []
    cuts = _cuts(text, tokens, dates, language)
    bounds = [tokens[0].start, *(tokens[index].start for index in cuts), tokens[-1].end]
    pieces: list[Clause] = []
    for begin, end in pairwise(bounds):
        pieces.extend(_split_by_dates(text, begin, end, dates, pieces, tokens, language))
    return pieces


def _cuts(text: str, tokens: Sequence[Token], dates: Sequence[Span], language: str) -> list[int]:
    """Indices of the tokens that open a new clause."""
    words = _words(language)
    parsed = any(token.pos for token in tokens)
    candidates = []
    depth = 0
    for index, token in enumerate(tokens[1:], start=1):
        depth += token.text.count("(") - token.text.count(")")
        if any(begin < token.start < end for begin, end in dates):
            continue
        before = tokens[index - 1].text
        if before in (";", "—", "–", ":") or text[tokens[index - 1].start : token.start].strip() in (
            " — ",
            " – ",
        ):
            candidates.append((index, "strong"))
        elif depth <= 0 and fold(token.text) in words.relatives and _opens_relative(tokens, index):
            candidates.append((index, "relative"))
        elif depth <= 0 and fold(token.text) in words.conjunctions and not _joins_nouns(tokens, index):
            candidates.append((index, "weak"))
    kept: list[int] = []
    begin = 0
    for position, (index, strength) in enumerate(candidates):
        # what a relative says belongs to the piece that a semicolon opens: "the cooks, who grumbled, did not"
        later = [i for i, other in candidates[position + 1 :] if strength != "strong" or other == "strong"]
        end = later[0] if later else len(tokens)
        left, right = tokens[begin:index], tokens[index:end]
        both = not parsed or (_has_verb(_before_relative(left, words.relatives)) and _has_verb(right))
        dated = _dated(left, dates) and _dated(right, dates)
        # an entry of a chronicle need not have a verb that the model knows
        entry = tokens[index - 1].text == ";" and _dated(left, dates) and _has_verb(right)
        whole = both and _dated(left, dates) and _main_verb_before(tokens, begin, index)
        if (
            (strength == "strong" and (both or dated or entry))
            or (strength == "weak" and both and (parsed or dated))
            or (strength == "relative" and whole)
        ):
            kept.append(index)
            begin = index
    return kept


def _joins_nouns(tokens: Sequence[Token], index: int) -> bool:
    """Whether the parse says that a conjunction joins two noun phrases, not two verbs."""
    conjunction = tokens[index]
    if conjunction.dep != "cc":
        return False
    head = tokens[conjunction.head]
    if head.pos not in ("NOUN", "PROPN", "NUM", "ADJ"):
        return False
    verbal = any(
        t.dep in ("cop", "aux", "aux:pass", "nsubj", "nsubj:pass") and tokens[t.head] is head for t in tokens
    )
    return not verbal and head.dep != "ROOT"


def _before_relative(tokens: Sequence[Token], relatives: frozenset[str]) -> Sequence[Token]:
    """The tokens up to an embedded relative, whose verb is not that of the clause; all of them when it has
    one."""
    for index, token in enumerate(tokens):
        if index and fold(token.text) in relatives and not _has_verb(tokens[:index]):
            rest = [i for i, t in enumerate(tokens) if t.dep == "ROOT"]
            return tokens if rest and rest[0] > index else tokens[:index]
    return tokens


def _opens_relative(tokens: Sequence[Token], index: int) -> bool:
    """A relative clause that can be cut off: after a comma, or its verb follows and nothing after needs
    it."""
    return tokens[index - 1].text in (",", "(", "and", "et") or tokens[index].pos in (
        "PRON",
        "ADV",
        "SCONJ",
        "",
    )


def _main_verb_before(tokens: Sequence[Token], begin: int, index: int) -> bool:
    """Whether the clause has its verb before the relative, so that cutting there leaves a whole statement."""
    return (
        any(token.finite or token.pos in ("VERB", "AUX") for token in tokens[begin:index])
        or not tokens[0].pos
    )


def _has_verb(tokens: Sequence[Token]) -> bool:
    return any(
        token.finite or (token.pos in ("AUX", "VERB") and token.dep in ("ROOT", "conj")) for token in tokens
    )


def _dated(tokens: Sequence[Token], dates: Sequence[Span]) -> bool:
    return bool(tokens) and any(tokens[0].start <= begin < tokens[-1].end for begin, _ in dates)


def _split_by_dates(
    text: str,
    begin: int,
    end: int,
    dates: Sequence[Span],
    before: Sequence[Clause],
    tokens: Sequence[Token],
    language: str,
) -> list[Clause]:
    """One piece, cut between its dates where a coordination or a comma with words on both sides stands."""
    inside = [index for index, span in enumerate(dates) if begin <= span[0] < end]
    marks = _words(language)
    groups: list[tuple[int, list[int]]] = [(begin, inside[:1])]
    for left, right in pairwise(inside):
        cut = _coordination(text, dates[left][1], dates[right][0], marks)
        if cut is None or _only_date(text, groups[-1][0], cut, dates, language):
            groups[-1][1].append(right)
        else:
            groups.append((cut, [right]))
    ends = [group[0] for group in groups[1:]] + [end]
    made: list[Clause] = []
    for (opening, members), closing in zip(groups, ends, strict=True):
        span = _trim(text, opening, closing, marks.trim)
        if span[0] >= span[1]:
            continue
        own = [token for token in tokens if span[0] <= token.start < span[1]]
        verb = _has_verb(own) or not any(token.pos for token in own)
        first = fold(own[0].text) if own else ""
        lean = bool(before or made)
        made.append(
            Clause(
                *span,
                tuple(members),
                verb,
                lean and not _has_verb(own),
                lean and verb and _subjectless(own),
                lean and first in marks.relatives,
            )
        )
    return made


def _subjectless(tokens: Sequence[Token]) -> bool:
    """Whether no subject stands before the first finite verb."""
    for token in tokens:
        if token.dep.startswith("nsubj") or token.dep == "csubj" or token.dep == "expl":
            return False
        if token.finite or token.pos in ("VERB", "AUX"):
            return not any(other.dep.startswith("nsubj") for other in tokens if other.start < token.start)
    return False


def _only_date(text: str, begin: int, end: int, dates: Sequence[Span], language: str) -> bool:
    """Whether a piece is a date and no statement ("After 1920" of "After 1920 and until 1931 it was …")."""
    rest = text[begin:end]
    for start, stop in sorted(dates, reverse=True):
        if begin <= start and stop <= end:
            rest = rest[: start - begin] + rest[stop - begin :]
    return all(
        len(word) < _TELLING or fold(word) in _words(language).small for word in re.findall(r"\w+", rest)
    )


def _coordination(text: str, begin: int, end: int, marks: _Words) -> int | None:
    """Where between two dates a new member begins, or None when nothing but punctuation parts them."""
    between = text[begin:end]
    if marks.leading.fullmatch(between):
        return end
    if not re.search(r"\w{3,}", marks.cut.sub(" ", between)):
        return None
    for match in marks.cut.finditer(between):
        if re.search(r"\w{3,}", between[match.end() :]):
            return begin + match.end()
    return None


def _trim(text: str, begin: int, end: int, pattern: re.Pattern[str]) -> Span:
    """A piece without the marks and conjunctions around it."""
    moved = True
    while moved and begin < end:
        moved = False
        match = pattern.match(text, begin, end)
        if match and match.end() > begin:
            begin, moved = match.end(), True
    while end > begin and (text[end - 1].isspace() or text[end - 1] in ",;:—–"):
        end -= 1
    tail = re.search(
        rf"[\s,;]+(?:{pattern.pattern.partition('|')[2]})$", text[begin:end] + " ", pattern.flags
    )
    if tail:
        end = begin + tail.start()
    if text[begin:end].count("(") > text[begin:end].count(")") and text[end : end + 1] == ")":
        end += 1
    return begin, end


@dataclass(frozen=True)
class _Words:
    conjunctions: frozenset[str]
    relatives: frozenset[str]
    cut: re.Pattern[str]
    leading: re.Pattern[str]
    trim: re.Pattern[str]
    small: frozenset[str]


@cache
def _words(language: str) -> _Words:
    table = data(language, "claims")
    coordinators = phrase_pattern(table["coordinators"])
    return _Words(
        frozenset(fold(word) for word in table["conjunctions"]),
        frozenset(fold(word) for word in table["relatives"]),
        re.compile(
            rf"\)?\s*[;,]\s*(?:(?:{coordinators})\s+)?|\)?\s+(?:{coordinators})\s+|\)\s+", re.IGNORECASE
        ),
        re.compile(rf"\s*,?\s+(?:{coordinators}),\s*", re.IGNORECASE),
        re.compile(rf"[\s,;:—–]+|(?:{phrase_pattern(table['openers'])})\s+", re.IGNORECASE),
        frozenset(fold(word) for word in table["stop"]["words"]),
    )
