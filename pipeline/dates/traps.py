"""Tell dates from what only looks like one: counts, pages, routes, names, durations."""

from __future__ import annotations

from pipeline.dates.grammar import Match, Tokens
from pipeline.dates.nodes import Node, Parts, Relative
from pipeline.dates.rules import Rules

_OPENING_QUOTES, _CLOSING_QUOTES = "\"“‘'", "\"”’'"
_CURRENCY = "$£€¥№#§@=+*^~\\%°"


def is_trap(text: str, tokens: Tokens, match: Match, node: Node, rules: Rules) -> bool:
    """Say whether a match is no date where it stands."""
    if _has(tokens, match.start - 1, "EACH") and not (isinstance(node, Parts) and node.year is not None):
        return True
    if _is_tail_of_name(text, tokens, match):
        return True
    if isinstance(node, Relative):
        return (node.counted and _has(tokens, match.start - 1, "DURING")) or _is_title(
            text, tokens, match, node
        )
    if "decade" in match.found and _has(tokens, match.start - 1, "POSSESSIVE"):
        return True
    needed = match.pattern.options.get("needs_before")
    if needed is not None and not _has(tokens, match.start - 1, needed):
        return True
    if match.pattern.options.get("bare"):
        return _is_bare_number(text, tokens, match, rules)
    return False


def _is_tail_of_name(text: str, tokens: Tokens, match: Match) -> bool:
    """Port-Mars: a capital after a hyphen after a letter."""
    start = tokens.starts[match.start]
    if start < 2 or not text[start].isupper() or text[start - 1] not in "-‑" or match.start < 2:
        return False
    return text[tokens.starts[match.start - 2]].isupper() and text[start - 2].isalpha()


def _is_title(text: str, tokens: Tokens, match: Match, node: Relative) -> bool:
    """ "This Week", the broadcast."""
    word = text[tokens.starts[match.end - 1] : tokens.ends[match.end - 1]]
    return node.target is None and match.end - match.start > 1 and word[:1].isupper() and not word.isupper()


def _has(tokens: Tokens, place: int, *names: str) -> bool:
    return 0 <= place < len(tokens.entries) and any(name in tokens.entries[place].classes for name in names)


def _is_bare_number(text: str, tokens: Tokens, match: Match, rules: Rules) -> bool:
    """A year that stands alone must not count, number, price or measure anything."""
    start, end = tokens.starts[match.start], tokens.ends[match.end - 1]
    before, after = text[start - 1 : start], text[end : end + 1]
    if before and (before in _CURRENCY or before.isalnum()):
        return True
    if (after and after in "%°$£€") or (after == "-" and text[end + 1 : end + 2].isalpha()):
        return True
    if before in ("/", "-", ".", ",", ":") and text[start - 2 : start - 1].isdecimal() and before not in "-,":
        return True
    if _has(tokens, match.start - 1, "NUMBERED") or _has(tokens, match.end, "COUNTED", "QUANTITY", "CLOCK"):
        return True
    if _has(tokens, match.start - 2, "NUMBERED") and before == ".":
        return True
    if "YEARWORDS" in tokens.entries[match.start].classes and int(match.found["year"]) % 100 == 0:
        return not _has(tokens, match.start - 1, "YEARPREP")
    word = _word_after(text, tokens, match.end, end)
    options = match.pattern.options
    if options.get("short"):
        return bool(word) and not _has(tokens, match.end, "NOTPLURAL", "YEARPREP")
    if not word or not word.islower() or _has(tokens, match.end, "NOTPLURAL"):
        return False
    plural = word.endswith(rules.options.get("plural", "s")) and len(word) > 3
    if not plural:
        return False
    if _has(tokens, match.start - 1, "YEARPREP"):
        return int(match.found.get("year") or 1) % 100 == 0
    return not _has(tokens, match.start - 1, "DETERMINER")


def _word_after(text: str, tokens: Tokens, place: int, end: int) -> str:
    if place >= len(tokens.entries) or tokens.starts[place] - end > 2:
        return ""
    word = text[tokens.starts[place] : tokens.ends[place]]
    return word if word.isalpha() else ""
