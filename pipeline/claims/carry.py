"""Who a pronoun or a bare office stands for: the subject carried over, cheaply and only where the text is
clear."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from pipeline.claims.fold import fold, phrase_pattern
from pipeline.claims.genders import gender_of
from pipeline.claims.lexicon import lexicon
from pipeline.claims.tokens import Token
from pipeline.languages import data
from pipeline.records import Participant

_OBJECTS = ("obj", "dobj", "iobj", "dative", "obl:arg")


@dataclass
class Carry:
    """What a document has said so far about who is meant.

    Attributes:
        language: its code. subject: the person the whole document is about, if one stands out.
        countries: the two countries it speaks of most, for "the two countries".
    """

    language: str
    subject: Participant | None = None
    countries: tuple[Participant, ...] = ()
    _person: Participant | None = None
    _thing: Participant | None = None
    _offices: dict[str, Participant] = field(default_factory=dict)
    _genders: dict[str, str] = field(default_factory=dict)

    def new_paragraph(self) -> None:
        """Forget whom the last paragraph ended with."""
        self._person = None
        self._thing = None

    def resolve(
        self,
        text: str,
        tokens: Sequence[Token],
        people: Sequence[Participant],
        previous: Sequence[Participant],
        leans: bool,
    ) -> tuple[Participant, ...]:
        """The participants of a clause with those its pronouns and offices stand for.

        Args:
            text: the clause. tokens: its tokens. people: the participants named in it.
            previous: those of the clause before in the same sentence; leans: whether this clause has no
                subject
                of its own and takes that one's.

        Returns: participants; the carried ones keep the name they were last called by and offsets of -1.
        """
        made = [self._full(self._office(person)) for person in people]
        if leans and not any(person.role == "agent" for person in made):
            agents = [p for p in previous if p.role == "agent"] or [
                p for p in previous if p.role == "patient"
            ]
            made = [*(_carried(p, p.role) for p in agents), *made]
        made.extend(
            self._spoken_of(
                text, tokens, made, [p for p in previous if p.kind == "person" and p.role == "agent"]
            )
        )
        self._remember(made)
        return tuple(dict.fromkeys(made))

    def _spoken_of(
        self,
        text: str,
        tokens: Sequence[Token],
        people: Sequence[Participant],
        previous: Sequence[Participant],
    ) -> list[Participant]:
        words = pronouns(self.language)
        found: list[Participant] = []
        if _pair(self.language, text) and self.countries:
            found.extend(_carried(country, "agent") for country in self.countries)
        for token in tokens:
            word = fold(token.text)
            subject = token.dep.startswith("nsubj") or token.dep == "expl:subj"
            if subject and self.subject is not None and self._described(tokens, token):
                found.append(_carried(self.subject, "agent"))
            if token.pos and token.pos not in ("PRON", "DET"):
                continue
            if word in words["person"] and subject:
                person = self._who(word, previous)
                if person is not None:
                    found.append(_carried(person, "patient" if "pass" in token.dep else "agent"))
                elif word in words["thing"] and self._thing is not None:
                    found.append(_carried(self._thing, "agent"))
            elif word in words["thing"] and subject and self._thing is not None:
                found.append(_carried(self._thing, "agent"))
            elif word in words["possessive"] and (person := self._who(word, previous)) is not None:
                found.append(_carried(person, "mentioned"))
            elif word in words["object"] and token.dep in _OBJECTS and (person := self._who(word, previous)):
                found.append(_carried(person, "patient"))
        known = {fold(person.name) for person in people}
        return [person for person in found if fold(person.name) not in known]

    def _described(self, tokens: Sequence[Token], token: Token) -> bool:
        """Whether a noun with an article stands for the person the text is about ("the painter")."""
        lex = lexicon(self.language)
        before = [t for t in tokens if t.end <= token.start]
        return (
            fold(token.lemma) in lex.descriptions and bool(before) and fold(before[-1].text) in lex.articles
        )

    def _who(self, word: str, previous: Sequence[Participant]) -> Participant | None:
        """The person a pronoun stands for: the agent of the clause before, the text's own subject, the last
        named."""
        words = pronouns(self.language)
        gender = "male" if word in words["male"] else "female" if word in words["female"] else ""
        for person in (*previous[:1], self.subject, self._person):
            if person is None:
                continue
            known = gender_of(person.name, "") or self._genders.get(fold(person.name).split()[-1], "")
            if not gender or not known or known == gender:
                return person
        return None

    def _full(self, person: Participant) -> Participant:
        """A bare surname that is the subject's is the subject, unless a title tells somebody else of the name."""
        if self.subject is None or person.kind != "person" or person.title in lexicon(self.language).kin:
            return person
        own, lex = fold(self.subject.name).split(), lexicon(self.language)
        gender = gender_of(self.subject.name, "") or self._genders.get(own[-1], "")
        wife = person.title in lex.female and gender != "female"
        husband = person.title in lex.male and gender == "female"
        if fold(person.name) != own[-1] or wife or husband:
            return person
        return replace(person, name=self.subject.name)

    def _office(self, person: Participant) -> Participant:
        """A bare office is the person last named with it."""
        if person.kind != "role" or person.title in lexicon(self.language).kin:
            return person
        holder = self._offices.get(person.title)
        if holder is None or person.role not in ("agent", "patient", "counterpart"):
            return person
        return Participant(
            holder.name, "person", person.role, person.title, holder.entity, person.start, person.end
        )

    def _remember(self, people: Sequence[Participant]) -> None:
        lex = lexicon(self.language)
        for person in people:
            if person.kind == "person" and person.title:
                self._offices[person.title] = person
                surname = fold(person.name).split()[-1]
                if person.title in lex.female:
                    self._genders[surname] = "female"
                elif person.title in lex.male:
                    self._genders[surname] = "male"
        agents = [person for person in people if person.role in ("agent", "patient")]
        persons = [person for person in agents if person.kind == "person"]
        things = [person for person in agents if person.kind in ("thing", "organisation", "country")]
        self._person = persons[0] if persons else self._person
        self._thing = things[0] if things else self._thing


def _carried(person: Participant, role: str) -> Participant:
    return Participant(person.name, person.kind, role, person.title, person.entity)  # type: ignore[arg-type]


def start(language: str, people: Sequence[Participant], subject: Participant | None) -> Carry:
    """Begin a document.

    Args:
        language: its code. people: all participants named in it, in order. subject: the person it is about.

    Returns: a carry that knows the subject and the two countries the document is about.
    """
    counted = Counter(p.entity for p in people if p.kind == "country" and p.entity)
    top = [entity for entity, _ in sorted(counted.items(), key=lambda item: (-item[1], item[0]))[:2]]
    pair = tuple(next(p for p in people if p.entity == entity) for entity in top) if len(top) == 2 else ()
    return Carry(language, subject, pair)


def _pair(language: str, text: str) -> bool:
    return bool(_pair_pattern(language).search(text))


@cache
def _pair_pattern(language: str) -> re.Pattern[str]:
    phrases = phrase_pattern(data(language, "claims")["pronouns"]["pair"])
    return re.compile(rf"(?<!\w)(?:{phrases})(?!\w)", re.IGNORECASE)


@cache
def pronouns(language: str) -> dict[str, frozenset[str]]:
    """The folded pronouns of a language by what they stand for."""
    table = data(language, "claims")["pronouns"]
    return {
        kind: frozenset(fold(word) for word in table[kind])
        for kind in ("person", "possessive", "object", "male", "female", "thing")
    }
