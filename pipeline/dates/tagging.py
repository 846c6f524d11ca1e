"""Find the date expressions of a paragraph.

Words to tokens, tokens to dates, dates and what stands around them.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.dates.atoms import ImpossibleDateError, read_atom
from pipeline.dates.combine import combine
from pipeline.dates.grammar import Match, Piece, Tokens, rewrite
from pipeline.dates.lexicon import TOKEN, Entry
from pipeline.dates.nodes import Fixed, Node, classes
from pipeline.dates.numerals import join, plain
from pipeline.dates.rules import Rules
from pipeline.dates.timexes import Finding
from pipeline.dates.traps import is_trap, names_road

_CONVERTED = ("republican", "old style")


@dataclass(frozen=True, slots=True)
class Mention:
    """A date expression: where it stands, what it says, the pattern that found it."""

    start: int
    end: int
    node: Node
    rule: str


@dataclass(slots=True)
class Tagged:
    """The mentions of a paragraph in order, and what could not be a date."""

    mentions: list[Mention] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def tag(text: str, start: int, end: int, rules: Rules, day_first: bool | None) -> Tagged:
    """Find the date expressions between two offsets of a text.

    Args:
        day_first: how 10/09/2020 is to be read; None leaves both readings.
    """
    result = Tagged()
    tokens = tokenize(text, start, end, rules)
    if rules.phrases.next_place(tokens.chars, 0) >= 0:
        tokens = _join_phrases(tokens, rules)
    if rules.atoms.next_place(tokens.chars, 0) < 0:
        return result
    tokens = _find_atoms(text, tokens, rules, day_first, result.findings)
    if any("DATE" in entry.classes for entry in tokens.entries):
        tokens = combine(tokens, rules)
    result.mentions = [
        Mention(tokens.starts[place], tokens.ends[place], entry.classes["DATE"], entry.rule)
        for place, entry in enumerate(tokens.entries)
        if "DATE" in entry.classes
    ]
    return result


def tokenize(text: str, start: int, end: int, rules: Rules) -> Tokens:
    """Cut a stretch of text into tokens.

    A point after an abbreviation goes with it, number words are joined.
    """
    starts: list[int] = []
    ends: list[int] = []
    entries: list[Entry] = []
    entry = rules.lexicon.entry
    numerals = dotted = False
    for match in TOKEN.finditer(text, start, end):
        word = match.group()
        found = entry(word)
        if dotted and word == "." and match.start() == ends[-1] and not _opens_sentence(text, match.end()):
            ends[-1] += 1
            dotted = False
            continue
        dotted = "DOTTED" in found.classes
        numerals = numerals or "CARD" in found.classes or "ORDWORD" in found.classes
        starts.append(match.start())
        ends.append(match.end())
        entries.append(found)
    tokens = Tokens(text, starts, ends, entries, "".join([e.char for e in entries]))
    return _join_numerals(tokens, rules) if numerals else tokens


def _opens_sentence(text: str, place: int) -> bool:
    """Whether a capital follows: then the point before it ends a sentence, no abbreviation."""
    return text[place : place + 2].strip()[:1].isupper()


def _join_numerals(tokens: Tokens, rules: Rules) -> Tokens:
    starts: list[int] = []
    ends: list[int] = []
    entries: list[Entry] = []
    place = 0
    vigesimal, paired = bool(rules.options.get("vigesimal")), bool(rules.options.get("paired"))
    while place < len(tokens.entries):
        found = tokens.entries[place]
        after = place + 1
        if "CARD" in found.classes or "ORDWORD" in found.classes:
            after, number = join(tokens.entries, place, vigesimal=vigesimal, paired=paired)
            found = rules.lexicon.make({**plain(found), **number} if after == place + 1 else number)
        starts.append(tokens.starts[place])
        ends.append(tokens.ends[after - 1])
        entries.append(found)
        place = after
    return Tokens(tokens.text, starts, ends, entries, "".join([e.char for e in entries]))


def _join_phrases(tokens: Tokens, rules: Rules) -> Tokens:
    def read(place: int) -> tuple[list[Piece], int]:
        matches = list(rules.phrases.at(tokens, place))
        if not matches:
            return [], place + 1
        end = matches[0].end
        return [Piece(place, end, _phrase(matches, end, rules))], end

    return rewrite(rules.phrases, tokens, read)


def _phrase(matches: list[Match], end: int, rules: Rules) -> Entry:
    """One token for a phrase; a phrase listed under several classes has them all."""
    return rules.lexicon.make({m.pattern.means: m.pattern.options["value"] for m in matches if m.end == end})


def _find_atoms(
    text: str, tokens: Tokens, rules: Rules, day_first: bool | None, findings: list[Finding]
) -> Tokens:
    """The tokens with every single date as one token."""

    def read(place: int) -> tuple[list[Piece], int]:
        match, node = _best(text, tokens, place, rules, day_first, findings)
        if match is None or node is None:
            return [], place + 1 if match is None else match.end
        entry = rules.lexicon.make(classes(node), match.pattern.source)
        return [Piece(match.start, match.end, entry)], match.end

    return rewrite(rules.atoms, tokens, read)


def _best(
    text: str, tokens: Tokens, at: int, rules: Rules, day_first: bool | None, findings: list[Finding]
) -> tuple[Match | None, Node | None]:
    """The longest match that is a date; a match without a node is something that must not be read at all."""
    for match in rules.atoms.at(tokens, at):
        try:
            node = read_atom(
                match,
                lambda place: text[tokens.starts[place] : tokens.ends[place]],
                rules.language,
                day_first,
            )
        except ImpossibleDateError:
            start, end = tokens.starts[match.start], tokens.ends[match.end - 1]
            findings.append(Finding(start, end, "impossible-date", {"text": text[start:end]}))
            return match, None
        if node is not None and match.pattern.means in _CONVERTED:
            start, end = tokens.starts[match.start], tokens.ends[match.end - 1]
            value = node.value.edtf if isinstance(node, Fixed) else ""
            findings.append(Finding(start, end, "converted-date", {"text": text[start:end], "value": value}))
        if node is not None and names_road(text, tokens, match, node, rules):
            return match, None
        if node is not None and not is_trap(text, tokens, match, node, rules):
            return match, node
    return None, None
