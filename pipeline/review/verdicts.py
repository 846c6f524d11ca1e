"""What a decision may say, checked before it is written."""

from __future__ import annotations

import unicodedata
from typing import get_args

from pipeline.dates.value import from_edtf
from pipeline.errors import DecisionError
from pipeline.records import Conflict, ConflictKind, Verdict

DATED: frozenset[ConflictKind] = frozenset({"date", "event", "ordinal"})
"""The kinds of conflict whose values are dates: what is chosen must be one, in EDTF."""

_LONGEST = {"value": 500, "note": 10_000, "reviewer": 200}


def verdict(text: str) -> Verdict:
    """A verdict by its name.

    Raises:
        DecisionError: there is no such verdict.
    """
    for known in get_args(Verdict):
        if text == known:
            return known  # type: ignore[no-any-return]
    raise DecisionError("review.verdict-unknown", verdict=text, verdicts=", ".join(get_args(Verdict)))


def value(text: str, chosen: Verdict, conflict: Conflict) -> str:
    """The value that goes with a verdict: a date for a conflict of dates, else a line of text; else none.

    Raises:
        DecisionError: the value is missing, is no EDTF date where one is wanted, or is too long.
    """
    if chosen != "same-event-pick":
        return ""
    said = line(text, "value")
    if not said:
        raise DecisionError(
            "review.value-missing", values=", ".join(dict.fromkeys(v for v in conflict.values if v))
        )
    if conflict.kind not in DATED or said in conflict.values:
        return said
    try:
        return from_edtf(said).edtf
    except ValueError as error:
        raise DecisionError("review.value-not-edtf", value=said) from error


def reviewer(text: str) -> str:
    """The reviewer's name.

    Raises:
        DecisionError: there is none, or it is too long.
    """
    name = line(text, "reviewer")
    if not name:
        raise DecisionError("review.reviewer-missing")
    return name


def line(text: str, field: str) -> str:
    """A text on one line, without signs that cannot be seen.

    Raises:
        DecisionError: it is too long.
    """
    return _held(" ".join("".join(" " if _is_control(sign) else sign for sign in text).split()), field)


def note(text: str) -> str:
    """A note; it may have several lines.

    Raises:
        DecisionError: it is too long.
    """
    unix = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    return _held("".join(sign for sign in unix if sign in "\n\t" or not _is_control(sign)), "note")


def _held(text: str, field: str) -> str:
    clean = text.encode("utf-8", errors="replace").decode()
    if len(clean) > _LONGEST[field]:
        raise DecisionError("review.too-long", field=field, most=_LONGEST[field])
    return unicodedata.normalize("NFC", clean)


def _is_control(sign: str) -> bool:
    return unicodedata.category(sign) == "Cc"
