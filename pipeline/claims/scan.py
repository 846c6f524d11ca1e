"""Scanning a sentence for names: what begins at a token, and how far it goes."""

from __future__ import annotations

from pipeline.claims.fold import fold
from pipeline.claims.mention import Mention, MentionKind
from pipeline.claims.runs import Runs


class Scanner(Runs):
    """One sentence being searched for names."""

    def at(self, index: int) -> list[Mention] | None:
        """The mention that begins at a token: a shared organisation, a title, a place or a run of
        capitals."""
        return self._organisation(index) or self._titled(index) or self._place(index) or self._capitals(index)

    def _titled(self, index: int) -> list[Mention] | None:
        found = self._title_at(index)
        if found is None or self.tokens[index].pos in ("VERB", "AUX"):
            return None
        if found[0] in self.lex.kin and index and self.tokens[index - 1].pos in ("NOUN", "PROPN", "PRON"):
            return None
        title, last = found
        following = last + 1
        while following < len(self.tokens) and (again := self._title_at(following)):
            if again[0] in self.lex.kin:
                break
            title, last = (title if again[0] in self.lex.address else again[0]), again[1]
            following = last + 1
        if title in self.lex.nobility and (styled := self._styled(index, last, title)):
            return [styled]
        name = self._run(following) if following < len(self.tokens) else None
        if name is None and title not in self.lex.address and self._comma_name(following):
            name = self._run(following + 1)
            following += 1
        if name is not None and (named := self._headed(index, name[1])):
            return [named]
        if name is not None and self.geo.get(self._text(*name)) is None:
            return [Mention(index, name[1], self._text(*name), "person", title)]
        if title in self.lex.address:
            return None
        if self.parsed and self.tokens[index].pos not in ("NOUN", "PROPN", "ADJ"):
            return None
        return [Mention(index, last, self._text(index, last), "role", title)]

    def _styled(self, index: int, last: int, title: str) -> Mention | None:
        """A person named by a title of nobility and its place ("the Duchess of Arden"); a sovereign's office goes
        with a country."""
        first = last + 1
        if first >= len(self.tokens) or self.lex.prepositions.get(self.folded[first]) != "of":
            return None
        first += 2 if first + 1 < len(self.tokens) and self.folded[first + 1] in self.lex.articles else 1
        place = self._run(first) if first < len(self.tokens) else None
        geo = self.geo.get(self._text(*place)) if place else None
        if place is None or (geo is not None and geo.kind in ("country", "demonym")):
            return None
        return Mention(index, place[1], self._text(index, place[1]), "person", title)

    def _comma_name(self, index: int) -> bool:
        """ "President, Firstname Lastname," – a name set off by commas after an office."""
        if index + 1 >= len(self.tokens) or self.tokens[index].text != ",":
            return False
        run = self._run(index + 1)
        return run is not None and run[1] > run[0] and self.tokens[index + 1].entity == "person"

    def _place(self, index: int) -> list[Mention] | None:
        token = self.tokens[index]
        person = token.entity == "person" and not (index and self.folded[index - 1] in self.lex.prepositions)
        reach = self.geo.longest + 2 if token.is_capital else 2
        for last in range(min(len(self.tokens) - 1, index + reach), index - 1, -1):
            geo = self.geo.get(self._text(index, last))
            if geo is None or (geo.kind != "demonym" and (person or not token.is_capital)):
                continue
            if geo.kind == "demonym" and self.parsed and token.pos not in ("ADJ", "NOUN", "PROPN"):
                continue
            if geo.kind != "demonym" and (
                self._goes_on(last) or not self._capitalised(index, last, geo.display)
            ):
                continue
            if geo.kind == "city" and self.parsed and not self._located(index):
                continue
            return [Mention(index, last, self._text(index, last), geo.kind, geo=geo, entity=geo.entity)]
        return None

    def _capitalised(self, first: int, last: int, display: str) -> bool:
        """Whether the words of a place's name have the capitals it is written with ("La Réunion", not "La
        réunion"; "Afrique australe")."""
        small = {fold(word) for word in display.split() if word[:1].islower()}
        words = [t for t in self.tokens[first : last + 1] if len(t.text) > 3 and fold(t.text) not in small]
        return all(token.is_capital or "-" in token.text for token in words) or not words

    def _located(self, index: int) -> bool:
        """Whether a city's name is used as one: the model says so, or a preposition of place stands before
        it."""
        before = self.folded[index - 1] if index else ""
        return self.tokens[index].entity == "place" or self.lex.prepositions.get(before) in ("at", "from")

    def _goes_on(self, last: int) -> bool:
        """Whether a capital straight after makes the place part of a longer name ("Oslo Accords")."""
        if last + 1 >= len(self.tokens) or self.tokens[last + 1].start > self.tokens[last].end + 1:
            return False
        following = self.tokens[last + 1]
        return (
            following.is_capital
            and self.folded[last + 1] not in self.lex.common
            and not self._title_at(last + 1)
        )

    def _capitals(self, index: int) -> list[Mention] | None:
        start = self._head_before(index)
        run = self._run(index)
        if run is None:
            return None
        first, last = run
        if named := self._headed(first, last):
            return [named]
        last = self._tail(first, last)
        kind, sure = self._classify(first, last, start)
        if (
            first == last
            and start is None
            and self.lex.heads.get(self.folded[first], "organisation") != "organisation"
        ):
            return None
        if kind == "person" and start is None:
            name = self._text(first, last)
        else:
            first = start if start is not None else first
            name = self._text(first, last)
        return [Mention(first, last, name, kind, sure=sure)]

    def _headed(self, first: int, last: int) -> Mention | None:
        """A name whose common noun follows it in lower case ("the Saint Ann school"), where a language does
        so."""
        following = last + 1
        if self.lex.adjective_last or following >= len(self.tokens):
            return None
        kind = self.lex.heads.get(self.folded[following])
        word = self.tokens[following]
        if (
            kind not in ("organisation", "site")
            or word.pos != "NOUN"
            or word.start > self.tokens[last].end + 1
        ):
            return None
        return Mention(first, following, self._text(first, following), kind)  # type: ignore[arg-type]

    def _tail(self, first: int, last: int) -> int:
        """The adjective that ends a body's name in languages that put it last ("Société hydrographique")."""
        following = last + 1
        if (
            first != last
            or self.lex.heads.get(self.folded[last]) != "organisation"
            or following >= len(self.tokens)
        ):
            return last
        word = self.tokens[following]
        named = (
            word.pos == "ADJ"
            and not word.is_capital
            and self.geo.get(word.text) is None
            and self.lex.adjective_last
        )
        return following if named else last

    def _classify(self, first: int, last: int, start: int | None) -> tuple[MentionKind, bool]:
        folded = self.folded[first : last + 1]
        if start is not None:
            return self.lex.heads[self.folded[start]], True  # type: ignore[return-value]
        parts = [part for word in folded for part in word.split("-")]
        kinds = [self.lex.heads[part] for part in parts if part in self.lex.heads]
        if kinds and len(parts) > 1:
            return (kinds[-1] if "organisation" not in kinds else "organisation"), True  # type: ignore[return-value]
        label = max(
            (self.tokens[place].entity for place in range(first, last + 1)),
            key=lambda name: (
                sum(self.tokens[p].entity == name for p in range(first, last + 1)) if name else 0,
                name,
            ),
        )
        text = self._text(first, last)
        if any(char.isdigit() for char in text):
            return "thing", False
        if text.isupper() and 2 <= len(text) <= 6 and first == last:
            return "organisation", True
        before = self.folded[first - 1] if first else ""
        if label == "person" and before not in self.lex.articles:
            return "person", True
        role = self.lex.prepositions.get(before, "")
        if label == "organisation" and not (role == "at" and first == last):
            return "organisation", False
        if role in ("at", "to", "from"):
            return "site", label == "place"
        if before in self.lex.articles:
            return "thing", False
        if label == "place" and self.tokens[first].dep.startswith("nsubj"):
            return "person", False
        if label == "place":
            return "site", False
        return ("person" if last - first in (1, 2) and label != "thing" else "thing"), False
