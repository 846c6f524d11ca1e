"""Runs of capitals in a sentence: how far a name goes, over particles and hyphens."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.claims.fold import fold, plain
from pipeline.claims.geography import gazetteer
from pipeline.claims.lexicon import Lexicon, lexicon
from pipeline.claims.mention import Mention
from pipeline.claims.tokens import Token


class Runs:
    """One sentence with what tells where its names begin and end."""

    def __init__(self, tokens: Sequence[Token], dates: Sequence[tuple[int, int]], language: str) -> None:
        self.tokens = tokens
        self.dates = dates
        self.lex: Lexicon = lexicon(language)
        self.geo = gazetteer(language)
        self.folded = [fold(token.text) for token in tokens]
        self.parsed = any(token.pos for token in tokens)

    def dated(self, index: int) -> bool:
        """Whether a token lies in a date expression."""
        token = self.tokens[index]
        return any(begin < token.end and token.start < end for begin, end in self.dates)

    def _text(self, first: int, last: int) -> str:
        parts = [self.tokens[first].text]
        for left, right in zip(self.tokens[first:last], self.tokens[first + 1 : last + 1], strict=False):
            parts.append((" " if right.start > left.end else "") + right.text)
        return "".join(parts)

    def _organisation(self, index: int) -> list[Mention] | None:
        if not self.tokens[index].is_capital and "-" not in self.tokens[index].text:
            return None
        for last in range(min(len(self.tokens) - 1, index + 7), index - 1, -1):
            text = self._text(index, last)
            key = self.lex.organisations.get(fold(text))
            if key and (text.isupper() or len(text) > 5):
                return [Mention(index, last, text, "organisation", entity=f"org:{key}")]
        return None

    def _title_at(self, index: int) -> tuple[str, int] | None:
        """The title concept at a token, and its last token."""
        words: list[str] = []
        spans: list[int] = []
        for position in range(index, min(len(self.tokens), index + self.lex.longest + 3)):
            for part in plain(self.tokens[position].text).replace("-", " ").split() or [""]:
                if part:
                    words.append(part)
                    spans.append(position)
        for length in range(min(len(words), self.lex.longest), 0, -1):
            concept = self.lex.titles.get(tuple(words[:length]))
            if concept and (length == len(words) or spans[length] != spans[length - 1]):
                return concept, spans[length - 1]
        return None

    def _nameable(self, index: int) -> bool:
        token = self.tokens[index]
        if not token.is_capital or self.dated(index) or any(char in "$£€%@=/" for char in token.text):
            return False
        if self.folded[index] in self.lex.common and not (token.entity == "person" and index):
            return (
                index > 0
                and self.parsed
                and token.pos == "PROPN"
                and len(token.text) > 2
                and not self._opens(index)
            )
        if index == 0 or self._opens(index):
            return token.pos == "PROPN" or (token.pos == "NOUN" and bool(token.entity))
        return True

    def _opens(self, index: int) -> bool:
        """Whether a token is the first word after an opening mark, where any word has a capital."""
        return index == 0 or self.tokens[index - 1].text in ("“", "«", '"', ":", "*", "—", "-", "•", "==")

    def _run(self, index: int) -> tuple[int, int] | None:
        """The run of capitalised words at a token, with the particles inside it."""
        if not self._nameable(index):
            return None
        last = index
        position = index + 1
        while position < len(self.tokens):
            glued = self.tokens[position].start <= self.tokens[last].end + 1
            if self._nameable(position) and glued and not self._geo_after_geo(position):
                last = position
                position += 1
                continue
            ahead = self._over_particles(position, index)
            if ahead is None:
                break
            last = ahead
            position = ahead + 1
        return index, last

    def _geo_after_geo(self, position: int) -> bool:
        return self.tokens[position - 1].text in (",", ";")

    def _over_particles(self, position: int, first: int) -> int | None:
        """The capital after particles ("de", "of the") or a hyphen, when the run goes on over them."""
        step, hyphen = position, False
        while step < len(self.tokens) and step - position < 3:
            if self.tokens[step].text in ("-", "–") and self.tokens[step].start == self.tokens[step - 1].end:
                hyphen = True
            elif self.folded[step] not in self.lex.particles and self.folded[step] not in self.lex.joiners:
                break
            step += 1
        if step == position or step >= len(self.tokens) or not self._nameable(step):
            return None
        if hyphen:
            return step
        same = self.tokens[step].entity and not self.tokens[step].entity_start
        head = any(self.folded[place] in self.lex.heads for place in range(first, position))
        joined = any(self.folded[place] in self.lex.joiners for place in range(position, step))
        if joined and (not (same and self.tokens[step].entity == "organisation") or self._organisation(step)):
            return None
        return step if same or head else None

    def _head_before(self, index: int) -> int | None:
        """A common noun that belongs to the name after it ("île des …", "rue …"), by its token."""
        position = index - 1
        while position >= 0 and index - position < 4 and self._links(position):
            position -= 1
        if position < 0 or self.folded[position] not in self.lex.heads or self.tokens[position].is_capital:
            return None
        return position

    def _links(self, position: int) -> bool:
        """Whether a word may stand between a head and its name: an article or "of"."""
        word = self.folded[position]
        return word in self.lex.articles or self.lex.prepositions.get(word) == "of"
