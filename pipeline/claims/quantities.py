"""Quantities: numbers with what they measure or count, in canonical units, the same way in every language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.claims.ages import age_in_nth_year, anniversary_at, anniversary_words, is_age
from pipeline.claims.clock import clock_times
from pipeline.claims.counted import noun_after, noun_before
from pipeline.claims.fold import fold, phrase_pattern
from pipeline.claims.labels import labels
from pipeline.claims.measures import Measures, measures
from pipeline.claims.numerals import Number, find
from pipeline.claims.tokens import Token
from pipeline.records import Bound, Quantity, QuantityKind

Span = tuple[int, int]
_MARK = re.compile(r"\[\s*(?:\d+|note \d+|[a-z])\s*\]")
_BLANK = "¤"


def read(
    text: str, start: int, tokens: Sequence[Token], dates: Sequence[Span], language: str
) -> tuple[Quantity, ...]:
    """The quantities of one sentence.

    Args:
        text: the sentence; start: its offset in the source.
        tokens: its words, with offsets into the source.
        dates: spans of date expressions in the source, which are no quantities.
        language: a language code.

    Returns: quantities in order, with offsets into the source. Numbers inside names are of kind `label`.
    """
    table = measures(language)
    work = _blanked(text, [(begin - start, end - start) for begin, end in dates])
    found: list[Quantity] = [
        *clock_times(work, table),
        *labels(work, tokens, start, table),
        *anniversary_words(work, table, language),
    ]
    taken = [(quantity.start, quantity.end) for quantity in found]
    numbers = [number for number in find(_blanked(work, taken), language) if not _inside(number.start, taken)]
    words = [replace(token, start=token.start - start, end=token.end - start) for token in tokens]
    index = 0
    while index < len(numbers):
        quantity = _quantity(work, numbers[index], words, table)
        following = numbers[index + 1] if index + 1 < len(numbers) else None
        ranged = (
            _ranged(work, numbers[index], quantity, following, words, table)
            if quantity and following
            else None
        )
        index += 2 if ranged else 1
        if kept := ranged or quantity:
            found.append(kept)
        index += _swallowed(numbers[index:], found)
    shifted = [
        replace(q, start=q.start + start, end=q.end + start, text=text[q.start : q.end]) for q in found
    ]
    return tuple(sorted(shifted, key=lambda q: (q.start, q.end)))


def _blanked(text: str, spans: Sequence[Span]) -> str:
    for match in _MARK.finditer(text):
        spans = [*spans, match.span()]
    chars = list(text)
    for begin, end in spans:
        for position in range(max(0, begin), min(len(chars), end)):
            chars[position] = _BLANK
    return "".join(chars)


def _inside(position: int, spans: Sequence[Span]) -> bool:
    return any(begin <= position < end for begin, end in spans)


def _swallowed(rest: Sequence[Number], found: Sequence[Quantity]) -> int:
    """How many of the next numbers lie inside the last quantity's unit ("cent" in "pour cent")."""
    last = max((quantity.end for quantity in found[-1:]), default=0)
    return sum(1 for number in rest if number.end <= last)


def _quantity(text: str, number: Number, words: Sequence[Token], table: Measures) -> Quantity | None:
    """One number with its unit, or None when it counts nothing."""
    whole = age_in_nth_year(text, number, table) or anniversary_at(text, number, table)
    if whole is not None:
        return whole
    if number.kind == "ordinal":
        return _ordinal(text, number, words, table)
    if number.kind == "fraction":
        return _fraction(text, number, table)
    begin, end, value = number.start, number.end, number.value
    kind: QuantityKind = "count"
    unit, noun = "", ""
    prefix = table.prefix.search(text[:begin])
    named = table.prefixed.search(text[:begin])
    currency = _currency(text, number, table)
    measured = table.unit_at(text, end)
    if prefix:
        kind, unit, begin = "money", table.prefixes[prefix["unit"]], prefix.start()
        end = currency[1] if currency else end
    elif currency:
        kind, (unit, end) = "money", currency
    elif measured and not (len(text[end : measured[1]].strip()) == 1 and number.scaled):
        kind, unit, value, end = measured[0].kind, measured[0].name, measured[0].convert(value), measured[1]
        if rest := table.rest_at(text, end, measured[0]):
            value, end = float(f"{value + rest[0]:.9g}"), rest[1]
    elif named:
        kind, unit, begin = "measure", table.prefixed_names[fold(named["unit"])], named.start()
    elif (
        not number.digits and text[end : end + 1] == "-" and not noun_after(end, words, table, known=True)[0]
    ) or (not number.digits and number.value == 2 and _idiom(text, number, table)):
        return None
    bound, approximate, _ = _hedge(text, begin, end, table)
    if (kind, unit) in (("duration", "year"), ("count", "")) and is_age(text, number, end, table):
        kind, unit = "age", "year"
    if kind == "count":
        noun, unit_noun = noun_after(end, words, table)
        if unit_noun:
            kind, unit = "measure", noun
        noun = noun or noun_before(begin, words, table)
    return Quantity(
        kind,
        value,
        unit,
        "",
        begin,
        end,
        None,
        noun,
        approximate or number.rounded,
        bound,
        number.significant,
    )


def _idiom(text: str, number: Number, table: Measures) -> bool:
    """The two of "the two", "both" and "deux fois": not counted, only spoken of."""
    before = re.search(
        rf"\b(?:{phrase_pattern(table.table['definite'])})\s$", text[: number.start], re.IGNORECASE
    )
    after = table.table["idioms"]
    return bool(before) or bool(after and re.match(rf"\s(?:{phrase_pattern(after)})\b", text[number.end :]))


def _currency(text: str, number: Number, table: Measures) -> tuple[str, int] | None:
    found = table.currency_at(text, number.end)
    if number.scaled:
        return found
    pounds = table.table["pounds"]
    match = re.compile(rf"\s(?:{'|'.join(pounds['forms'])})\b").match(text, number.end)
    if match is None or (found is not None and found[1] > match.end()):
        return found
    paid = not pounds["pay"] or _says(text, pounds["pay"])
    return (pounds["currency"], match.end()) if paid and not _says(text, pounds["weigh"]) else None


def _says(text: str, words: Sequence[str]) -> bool:
    return any(re.search(rf"\b{word}", text, re.IGNORECASE) for word in words)


def _hedge(text: str, begin: int, end: int, table: Measures) -> tuple[Bound, bool, int]:
    """Bound and approximation said before or after a number, and where the hedge starts."""
    before = text[max(0, begin - 28) : begin]
    for pattern, bound in table.before:
        match = pattern.search(before)
        if match:
            return bound or "exact", bound is None, begin - len(before) + match.start()
    for pattern, name in table.after:
        if pattern.match(text, end):
            return name, False, begin
    return "exact", False, begin


def _ordinal(text: str, number: Number, words: Sequence[Token], table: Measures) -> Quantity | None:
    """An ordinal from the second on; "the first" is a qualifier of its claim, not a number."""
    if number.value < 2:
        return None
    noun, _ = noun_after(number.end, words, table)
    return Quantity("ordinal", number.value, "", "", number.start, number.end, None, noun, False, "exact", 1)


def _fraction(text: str, number: Number, table: Measures) -> Quantity | None:
    unit = table.unit_at(text, number.end)
    after = text[number.end : number.end + 4]
    ordinal = re.search(
        rf"(?:{phrase_pattern(list(table.table['ordinals']['words']))}|\d\w\w?)[\s-]$",
        text[: number.start],
        re.IGNORECASE,
    )
    if ordinal or not re.search(table.table["fraction_after"], text[number.end :]):
        return None
    if (
        (unit and unit[0].kind == "duration")
        or after.startswith("-")
        or re.match(r"\s(?:an?|une?|d['’]une?)\s", after)
    ):
        return None
    bound, approximate, _ = _hedge(text, number.start, number.end, table)
    return Quantity(
        "percent",
        round(number.value * 100, 3),
        "%",
        "",
        number.start,
        number.end,
        None,
        "",
        approximate,
        bound,
        1,
    )


def _ranged(
    text: str, first: Number, low: Quantity, second: Number, words: Sequence[Token], table: Measures
) -> Quantity | None:
    """Two numbers as one range: "between 50% and 75%", "20 à 30 %", "4.8-13"."""
    ranges = table.table["ranges"]
    between = text[max(first.end, low.end) : second.start].strip().lower()
    before = text[: low.start].rstrip().lower()
    opened = any(before.endswith(fold(word)) for word in ranges["openers"])
    if not ((between in ranges["between"] and opened) or between in ranges["dashes"]):
        return None
    high = _quantity(text, second, words, table)
    if high is None or second.kind != "cardinal" or first.kind != "cardinal":
        return None
    factor = second.value / high.value if high.value and high.unit != low.unit and high.unit else 1
    scale = _scale(second) if second.scaled and not first.scaled else 1
    value = low.value * scale / factor if factor else low.value
    if low.unit and high.unit != low.unit and (low.kind, high.kind) != ("age", "count"):
        return None
    if value >= high.value:
        return None
    if low.kind == "age" and high.kind == "count" and not high.noun:
        high = replace(high, kind="age", unit="year")
    return replace(high, value=float(f"{value:.9g}"), upper=high.value, start=low.start, bound="exact")


def _scale(number: Number) -> float:
    scale = 1.0
    while number.value / scale >= 1000:
        scale *= 1000
    return scale
