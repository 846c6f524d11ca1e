"""The lines of a text, and what each looks like by itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

_LINE = re.compile(r"[^\r\n\f\x0b\x85\u2028\u2029]*(?:\r\n|[\r\n\f\x0b\x85\u2028\u2029]|$)")
_WIKI = re.compile(r"(={1,6})\s*([^\s=].*?)\s*\1")
_MARKDOWN = re.compile(r"(#{1,6})\s+(\S.*?)\s*#*")
_UNDERLINE = re.compile(r"={3,}|-{3,}|~{3,}")
_RULE = re.compile(r"(?:[-*_=~•.·]\s*){3,}")
_BULLET = re.compile(r"(?:[-*•·▪◦‣●○■□–]|\*{2,6})\s+(?=\S)|\*+(?=[^\W_])")
_NUMBER = re.compile(r"\(?(\d{1,3}|[a-z])[.)]\s+(?=\S)")
_TABLE = re.compile(r"\{\||\|[-}+|]?|!(?=\s)")


class Look(Enum):
    """What a line is, by itself."""

    BLANK = auto()
    PLAIN = auto()
    HEADING = auto()  # marked as one: `== x ==`, `# x`, or underlined
    UNDERLINE = auto()
    RULE = auto()
    BULLET = auto()
    NUMBER = auto()
    TABLE = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """One line. `start` and `end` bound its content: no indentation, no marker, no line end."""

    look: Look
    start: int
    end: int
    indent: int
    text: str
    level: int = 0  # of a marked heading, 1 to 6
    number: int = -1  # of a numbered item; letters count from 1
    mark: str = ""  # the bullet or number before the content, with the blanks after it
    page_break: bool = False  # this line, or the break that ends it, ends a page


def split(text: str) -> list[Line]:
    """The lines of a text in order."""
    lines = []
    for match in _LINE.finditer(text):
        if match.start() == match.end():
            break
        lines.append(_line(text, match.start(), match.end()))
    return _with_underlines(lines)


def _line(text: str, start: int, end: int) -> Line:
    raw = text[start:end]
    content = raw.strip()
    first = start + len(raw) - len(raw.lstrip())
    indent = len(raw) - len(raw.lstrip())
    last = first + len(content)
    page_break = "\f" in raw

    def line(look: Look, match: re.Match[str] | None = None, group: int = 0, level: int = 0) -> Line:
        begin, finish = (first + match.start(group), first + match.end(group)) if match else (first, last)
        return Line(look, begin, finish, indent, text[begin:finish], page_break=page_break, level=level)

    if not content:
        return Line(Look.BLANK, end, end, 0, "", page_break=page_break)
    if marked := _WIKI.fullmatch(content) or _MARKDOWN.fullmatch(content):
        return line(Look.HEADING, marked, 2, level=len(marked[1]))
    if _UNDERLINE.fullmatch(content):
        return line(Look.UNDERLINE, level=1 if content[0] == "=" else 2)
    if _RULE.fullmatch(content):
        return line(Look.RULE)
    if _TABLE.match(content) or content.count("|") >= 2 or "\t" in content:
        return line(Look.TABLE)
    for look, pattern in ((Look.BULLET, _BULLET), (Look.NUMBER, _NUMBER)):
        if marker := pattern.match(content):
            begin = first + marker.end()
            number = _ordinal(marker[1]) if look is Look.NUMBER else -1
            mark = text[first:begin]
            return Line(
                look, begin, last, indent, text[begin:last], number=number, mark=mark, page_break=page_break
            )
    return line(Look.PLAIN)


def _ordinal(mark: str) -> int:
    return int(mark) if mark.isdigit() else ord(mark) - ord("a") + 1


def _with_underlines(lines: list[Line]) -> list[Line]:
    """A line with a line of = or - under it, about as long, is a heading; other such lines are rules."""
    result: list[Line] = []
    for line in lines:
        if line.look is not Look.UNDERLINE:
            result.append(line)
            continue
        above = result[-1] if result else None
        before = result[-2] if len(result) > 1 else None
        width = line.end - line.start
        heading = (
            above is not None
            and above.look is Look.PLAIN
            and (before is None or before.look is not Look.PLAIN)
            and 0.5 * len(above.text) <= width <= 2 * len(above.text) + 4
        )
        if heading and above is not None:
            result[-1] = Line(
                Look.HEADING, above.start, above.end, above.indent, above.text, level=line.level
            )
        result.append(
            Line(Look.RULE, line.start, line.end, line.indent, line.text, page_break=line.page_break)
        )
    return result
