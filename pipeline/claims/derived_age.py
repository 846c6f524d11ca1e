"""Ages as dates: "à treize ans" is a year of a life whose beginning the document tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from pipeline.claims.fold import fold, phrase_pattern
from pipeline.claims.measures import measures
from pipeline.claims.statements import Statement
from pipeline.dates.read import Anchor, Timex
from pipeline.dates.value import from_edtf
from pipeline.records import Claim, Participant, Quantity

_DATED_BY_AGE = 130


@dataclass
class Births:
    """The births a document has told so far, by folded surname."""

    known: dict[str, Timex] = field(default_factory=dict)

    def learn(self, claim: Claim, subject: Participant | None) -> None:
        """Remember whose birth a claim tells."""
        if claim.event_type != "person.birth" or claim.date is None or claim.date.value.earliest is None:
            return
        persons = [person for person in claim.actors if person.kind == "person"] or (
            [subject] if subject else []
        )
        for person in persons[:1]:
            self.known.setdefault(_surname(person), claim.date)

    def age_date(
        self, text: str, people: Sequence[Participant], subject: Participant | None,
        counted: Sequence[Quantity], statement: Statement, language: str,
    ) -> Timex | None:  # fmt: skip
        """The date that an age gives an act without one.

        Args:
            text: the source's text. clause: the statement's words. people: who takes part; subject: the
                person
                the document is about. counted: its quantities. statement: where it stands and what it tells.

        Returns: a two-year interval (`1799/1800`: the birthday may come before or after), anchored on the
            birth;
            None without an age said of an act, or without a birth.
        """
        age = next(
            (q for q in counted if q.kind == "age" and q.upper is None and q.value < _DATED_BY_AGE), None
        )
        if age is None or not statement.event_type or statement.event_type == "person.birth":
            return None
        start = _opening(text, statement.start, age.start, language)
        if start is None:
            return None
        people = [person for person in people if person.kind == "person"]
        acting = sorted(people, key=lambda person: person.role not in ("agent", "patient"))
        for person in [*acting, *([subject] if subject else [])]:
            birth = self.known.get(_surname(person))
            if birth is not None and birth.value.earliest is not None:
                year = birth.value.earliest[0] + int(age.value)
                value = from_edtf(f"{year:04d}/{year + 1:04d}")
                anchor = Anchor(birth.start, birth.end, birth.text, birth.value)
                return Timex(start, age.end, text[start : age.end], value, "derived", anchor, "age")
        return None


def _surname(person: Participant) -> str:
    return fold(person.name).split()[-1] if person.name.strip() else ""


def _opening(text: str, begin: int, start: int, language: str) -> int | None:
    """Where "at the age of" or "à" before an age begins; None when the age describes and does not date."""
    match = _dating(language).search(text[begin:start])
    if match:
        return begin + match.start()
    return None


@cache
def _dating(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{phrase_pattern(measures(language).table['age']['dating'])})\s$", re.IGNORECASE)
