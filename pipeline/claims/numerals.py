"""Numbers in a text: digits, number words, fractions and ordinals, with their values."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from pipeline.claims.fold import ENTITY, fold, phrase_pattern
from pipeline.languages import data

NumberKind = Literal["cardinal", "ordinal", "fraction"]
_VULGAR = re.compile(r"[\s\u00a0\u202f]?([\u00bc-\u00be\u2150-\u215e])")
_LEAST_TENS = 20
_LEAST_SCALE = 100
_SIGN = re.compile(r"[$£€]\s?$")


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it stands: `significant` digits were given; `rounded` for words like "une centaine"."""

    start: int
    end: int
    value: float
    kind: NumberKind = "cardinal"
    significant: int = 0
    digits: bool = False
    rounded: bool = False
    scaled: bool = False


@dataclass(frozen=True)
class _Grammar:
    digits: re.Pattern[str]
    word: re.Pattern[str]
    joined: re.Pattern[str]
    tail: re.Pattern[str]
    scale: re.Pattern[str]
    ordinal_word: re.Pattern[str]
    ordinal_suffix: re.Pattern[str]
    fraction: re.Pattern[str]
    half: re.Pattern[str]
    extent: re.Pattern[str]
    words: Mapping[str, float]
    multipliers: Mapping[str, float]
    abbreviated: Mapping[str, float]
    ordinals: Mapping[str, float]
    fractions: Mapping[str, float]
    bare: frozenset[str]
    rounded: frozenset[str]
    groups: str
    decimal: str


def find(text: str, language: str) -> list[Number]:
    """All numbers of a text in order, without overlap.

    Args:
        text: a text in which dates have been blanked out.
        language: a language code.

    Returns: numbers with offsets into `text`. A lone "one" or "un" is an article and not returned.
    """
    grammar = _grammar(language)
    found: list[Number] = []
    position = 0
    for match in re.finditer(r"\d|[^\W\d_]", text):
        if match.start() < position or (match.start() and text[match.start() - 1].isalnum()):
            continue
        number = _at(text, match.start(), grammar)
        if number is not None:
            found.append(number)
            position = number.end
    return [number for number in found if number.digits or number.scaled or number.value != 1]


def _at(text: str, position: int, grammar: _Grammar) -> Number | None:
    if text[position].isdigit():
        return _from_digits(text, position, grammar)
    words = _from_words(text, position, grammar)
    match = grammar.fraction.match(text, position)
    if match and (words is None or words.end <= match.end()):
        return Number(match.start(), match.end(), grammar.fractions[fold(match[0])], "fraction", 1)
    return words


def _from_digits(text: str, position: int, grammar: _Grammar) -> Number | None:
    match = grammar.digits.match(text, position)
    if match is None:
        return None
    whole, part = match[1], match[2] or ""
    plain = re.sub(r"\D", "", whole)
    start = position
    if position and text[position - 1] == "." and not part and not text[max(0, position - 2)].isalnum():
        start, part, plain = position - 1, plain, "0"
    value = float(f"{plain}.{part or 0}")
    significant = max(1, len((plain + part).lstrip("0") if part else plain.strip("0")))
    end = match.end()
    suffix = grammar.ordinal_suffix.match(text, end)
    if suffix and not part:
        return Number(start, suffix.end(), value, "ordinal", significant, True)
    if not part and (vulgar := _VULGAR.match(text, end)):
        value, significant, end = value + unicodedata.numeric(vulgar[1]), significant + 1, vulgar.end()
    scale = _scale(text, start, end, grammar)
    scaled = False
    while scale:
        value, end, scaled = value * _factor(scale, grammar), scale.end(), True
        scale = grammar.scale.match(text, end)
    half = grammar.half.match(text, end)
    if half and scaled:
        value, end = value + value / max(1.0, float(plain)) / 2, half.end()
    return Number(start, end, round(value, 6), "cardinal", significant, True, scaled=scaled)


def _scale(text: str, start: int, end: int, grammar: _Grammar) -> re.Match[str] | None:
    """The word or letter that multiplies a number; the m of "50m high" is metres unless it is money."""
    match = grammar.scale.match(text, end)
    if (
        match
        and match["short"]
        and not _SIGN.search(text[:start])
        and grammar.extent.match(text, match.end())
    ):
        return None
    return match


def _factor(match: re.Match[str], grammar: _Grammar) -> float:
    word = match["word"]
    return grammar.multipliers[fold(word)] if word else grammar.abbreviated[match["short"]]


def _from_words(text: str, position: int, grammar: _Grammar) -> Number | None:
    match = grammar.ordinal_word.match(text, position)
    if match:
        return Number(match.start(), match.end(), grammar.ordinals[fold(match[0])], "ordinal", 1)
    match = grammar.word.match(text, position)
    if match is None:
        return None
    parts, end = [fold(match[0])], match.end()
    while not grammar.half.match(text, end) and (follower := grammar.joined.match(text, end)):
        if not _continues(parts[-1], fold(follower["word"]), bool(follower["joiner"]), grammar):
            break
        parts.append(fold(follower["word"]))
        end = follower.end()
    value = _evaluate(parts, grammar)
    tail = grammar.tail.match(text, end)
    ordinal = grammar.ordinal_word.match(text, tail.end()) if tail else None
    if ordinal and grammar.ordinals[fold(ordinal[0])] >= _magnitude(parts[-1], grammar):
        ordinal = None
    lone = len(parts) == 1 and parts[0] in grammar.multipliers and parts[0] not in grammar.bare
    # a lone "hundred" is no number, but "hundred and fiftieth" is
    if lone and not (ordinal and value >= _LEAST_SCALE):
        return None
    scaled = any(part in grammar.multipliers for part in parts)
    half = grammar.half.match(text, end)
    if half and scaled:
        value, end = value + grammar.multipliers.get(parts[-1], 1) / 2, half.end()
    if ordinal and value >= _LEAST_TENS and not half:
        value, end = value + grammar.ordinals[fold(ordinal[0])], ordinal.end()
        return Number(position, end, value, "ordinal", len(str(int(value)).rstrip("0")))
    significant = len(str(int(value)).rstrip("0")) or 1
    rounded = any(part in grammar.rounded for part in parts)
    return Number(position, end, value, "cardinal", significant, rounded=rounded, scaled=scaled)


def _magnitude(word: str, grammar: _Grammar) -> float:
    if word in grammar.multipliers:
        return grammar.multipliers[word]
    return 10 if grammar.words.get(word, 0) >= 20 else 1


def _continues(last: str, word: str, joined: bool, grammar: _Grammar) -> bool:
    """Whether `word` goes on with the number that ends in `last`: "ninety" "four", but not "two" "three"."""
    if word in grammar.multipliers:
        return not joined
    value = grammar.words[word]
    if last in grammar.multipliers:
        return value < grammar.multipliers[last] and (not joined or value < 100)
    tens = grammar.words[last]
    return (
        tens >= 20
        and tens % 10 == 0
        and (value < 10 or (value < 20 and tens in (60, 80)))
        and (not joined or value in (1, 11))
    )


def _evaluate(parts: list[str], grammar: _Grammar) -> float:
    total, current = 0.0, 0.0
    for part in parts:
        factor = grammar.multipliers.get(part)
        if factor is None:
            current += grammar.words[part]
        elif factor < 1000:
            current = (current or 1) * factor
        else:
            total, current = total + (current or 1) * factor, 0.0
    return total + current


@cache
def _grammar(language: str) -> _Grammar:
    table: Mapping[str, Any] = data(language, "units")
    words = {fold(word): float(value) for word, value in table["words"].items()}
    multipliers = {fold(word): float(value) for word, value in table["multipliers"].items()}
    ordinals = {fold(word): float(value) for word, value in table["ordinals"]["words"].items()}
    fractions = {fold(word): float(value) for word, value in table["fractions"].items()}
    any_word = phrase_pattern([*table["words"], *table["multipliers"]])
    groups = "".join(re.escape(sign) for sign in table["digits"]["groups"])
    decimals = re.escape(table["digits"]["decimal"]) + ("." if table["digits"]["decimal"] == "," else "")
    joiners = phrase_pattern([word for word in table["joiners"]["words"] if word != "-"])
    flags = re.IGNORECASE
    return _Grammar(
        digits=re.compile(rf"(\d{{1,3}}(?:(?:&nbsp;|[{groups}])\d{{3}})+(?!\d)|\d+)(?:[{decimals}](\d+))?"),
        word=re.compile(rf"(?:{any_word})\b", flags),
        joined=re.compile(rf"[\s-]+(?:(?P<joiner>{joiners})[\s-]+)?(?P<word>{any_word})\b", flags),
        tail=re.compile(rf"[\s-]+(?:(?:{joiners})[\s-]+)?", flags),
        scale=re.compile(
            rf"(?:{ENTITY}|[\s\u00a0\u202f-])?\s?(?:(?P<word>{phrase_pattern(list(table['multipliers']))})\b"
            rf"|(?<=\d)(?P<short>{'|'.join(map(re.escape, table['abbreviated']))})\b(?!²|2))",
        ),
        ordinal_word=re.compile(rf"(?:{phrase_pattern(list(table['ordinals']['words']))})\b", flags),
        ordinal_suffix=re.compile(rf"(?:{phrase_pattern(table['ordinals']['suffixes'])})\b"),
        fraction=re.compile(rf"(?:{phrase_pattern(list(table['fractions']))})\b", flags),
        half=re.compile(table["half"], flags),
        extent=re.compile(rf"\s(?:{phrase_pattern(table['extent'])})\b", flags),
        words=words,
        multipliers=multipliers,
        abbreviated={word: float(value) for word, value in table["abbreviated"].items()},
        ordinals=ordinals,
        fractions=fractions,
        bare=frozenset(table["bare"]),
        rounded=frozenset(fold(word) for word in table["rounded"]),
        groups=groups,
        decimal=decimals,
    )
