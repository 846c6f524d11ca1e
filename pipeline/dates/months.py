"""Month words that no table lists: asked of `dateparser`, which knows the forms of some 200 locales.

The grammar has found a day, a word and a year in a row and knows the language; what is left to tell is
the month. dateparser is imported when the first such word is met, and asked once a word.
"""

from __future__ import annotations

from functools import lru_cache

_MOST_WORDS = 300
_asked: set[tuple[str, str]] = set()


def month_of(word: str, language: str) -> int | None:
    """The month (1-12) a word names in a language, None when it names none.

    At most 300 different words are asked in a process, so that a text of nonsense costs no time.
    """
    key = (word.lower().rstrip("."), language)
    if key not in _asked and len(_asked) >= _MOST_WORDS:
        return None
    _asked.add(key)
    return _ask(*key)


@lru_cache(maxsize=_MOST_WORDS)
def _ask(word: str, language: str) -> int | None:
    from dateparser import parse

    settings = {"STRICT_PARSING": True, "REQUIRE_PARTS": ["day", "month", "year"]}
    found = parse(f"17 {word} 1963", languages=[language], settings=settings)
    return found.month if found is not None and (found.day, found.year) == (17, 1963) else None
