"""Join number words to one number.

"nineteen ninety-eight", "vingt et un", "mille neuf cent quatre-vingt-dix-huit".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pipeline.dates.lexicon import Entry


def join(
    entries: Sequence[Entry], start: int, *, vigesimal: bool, paired: bool
) -> tuple[int, dict[str, Any]]:
    """Read the number that starts at a token with the class CARD or ORDWORD.

    Args:
        entries: the tokens.
        start: where the number starts.
        vigesimal: quatre-vingt, soixante-dix: 4 × 20 and 60 + 10 … 19.
        paired: nineteen ninety-eight: two pairs of digits make a year.

    Returns: the place after it and its classes: NUM and DAY, MONTHNO, YEAR or YEARWORDS by its size,
        ORD when its last word is an ordinal.
    """
    total = current = 0
    place, joined = start, start
    pair: int | None = None
    ordinal = False
    while joined < len(entries):
        classes = entries[joined].classes
        word = classes.get("CARD", classes.get("ORDWORD"))
        if word is None:
            break
        ordinal = "CARD" not in classes
        step = _add(current, word, vigesimal)
        if step is None:
            pairs = pair is None and total == 0 and 10 <= current <= 20 and (word >= 10 or word == 0)
            if not (paired and pairs and not ordinal):
                ordinal = False
                break
            pair, current = current, word
        elif word >= 1000:
            total, current = total + step, 0
        else:
            current = step
        place = joined + 1
        if ordinal:
            break
        joined = place
        while joined < len(entries) and joined - place < 2 and "JOIN" in entries[joined].classes:
            joined += 1
    return place, _classes(total + current if pair is None else pair * 100 + current, ordinal, place - start)


def plain(entry: Entry) -> dict[str, Any]:
    """The classes a number word has beside being one ("second" is a unit too)."""
    return {name: value for name, value in entry.classes.items() if name not in ("CARD", "ORDWORD")}


def _add(current: int, word: int, vigesimal: bool) -> int | None:
    """The number so far with one more word, or None when that word starts another number."""
    if word >= 1000:
        return max(current, 1) * word
    if word == 100:
        return max(current, 1) * 100 if current < 100 else None
    rest = current % 100
    if word == 0 and current:
        return None
    if rest == 0:
        return current + word
    if vigesimal and rest == 4 and word == 20:
        return current + 76
    if rest % 10 == 0 and rest >= 20 and word < 10:
        return current + word
    if vigesimal and rest in (60, 80) and word < 20:
        return current + word
    if vigesimal and rest in (10, 70, 90) and 7 <= word <= 9:
        return current + word
    return None


def _classes(value: int, ordinal: bool, words: int) -> dict[str, Any]:
    if ordinal:
        return {"ORD": value, "DAY": value} if value <= 31 else {"ORD": value}
    classes: dict[str, Any] = {"NUM": value, "NUMWORD": value}
    if 1 <= value <= 31:
        classes["DAYWORD"] = value
    if 1000 <= value < 3000 and words > 1:
        classes["YEARWORDS"] = value
    return classes
