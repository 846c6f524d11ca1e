"""Folding: one spelling for forms that differ in case, accents or typography only."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_APOSTROPHES = str.maketrans(
    {"’": "'", "ʼ": "'", "‘": "'", "‐": "-", "‑": "-", "œ": "oe", "Œ": "Oe", "æ": "ae"}
)
# How a no-break or thin space is written in HTML.
ENTITY = r"&(?:nbsp|thinsp|#160|#8239);"


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Lower case, no accents, straight apostrophes, one space between words."""
    plain = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES))
    kept = "".join(char for char in plain if not unicodedata.combining(char))
    return " ".join(kept.lower().split())


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """Lower case and one typography, accents kept, for languages in which they part words ("ne", "né")."""
    return text.translate(_APOSTROPHES).lower()


def slug(text: str) -> str:
    """A folded text as an identifier: letters and digits joined by hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")


def phrase_pattern(phrases: list[str] | tuple[str, ...]) -> str:
    """A regular expression for any of the phrases, the longest first; either apostrophe and any space fit."""
    parts = sorted({phrase for phrase in phrases if phrase}, key=lambda p: (-len(p), p))
    return "|".join(re.escape(p).replace("\\ ", r"\s+").replace("’", "'").replace("'", "['’]") for p in parts)
