"""Lists: what the line above a list says of every item in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from pipeline.claims.event_type import acts
from pipeline.claims.fold import fold
from pipeline.claims.models import Models
from pipeline.claims.names import mentions
from pipeline.claims.participants import take_part
from pipeline.claims.segment import readable
from pipeline.languages import data
from pipeline.records import Participant, Place


@dataclass(frozen=True, slots=True)
class Lead:
    """The type, participants and places that a lead gives its items ("Visits from A to B")."""

    event_type: str = ""
    people: tuple[Participant, ...] = ()
    places: tuple[Place, ...] = ()

    def lend(
        self, people: tuple[Participant, ...], places: tuple[Place, ...]
    ) -> tuple[tuple[Participant, ...], tuple[Place, ...]]:
        """Participants and places of an item with those of its lead that it does not name itself."""
        if not self.event_type and not self.people and not self.places:
            return people, places
        told = {person.entity or person.name for person in people}
        there = {place.entity or place.name for place in places}
        made = [_acting(person) for person in people]
        lent = [person for person in self.people if (person.entity or person.name) not in told]
        where = [place for place in self.places if (place.entity or place.name) not in there]
        return (*made, *lent), (*places, *where)


@cache
def ignored_sections(language: str) -> frozenset[str]:
    """Folded headings whose undated lines are references, not statements ("See also")."""
    return frozenset(fold(title) for title in data(language, "claims")["ignored_sections"])


def _acting(person: Participant) -> Participant:
    """The person an item names is who its lead speaks of."""
    return replace(person, role="agent") if person.role == "mentioned" and person.kind == "person" else person


def _listed(text: str, language: str) -> str:
    """The type that a heading such as "Works" or "Awards" gives the list under it, else empty."""
    title = fold(text).strip(" :=")
    for event_type, titles in data(language, "events")["lists"].items():
        if title in {fold(name) for name in titles}:
            return str(event_type)
    return ""


def lead_of(text: str, language: str, models: Models) -> Lead:
    """Read the line above a list.

    Args:
        text: the lead, or the heading of its section. language: its code. models: what parses it.

    Returns: what it gives its items; countries things come from are `origin`.
    """
    if not text.strip():
        return Lead()
    tokens = models.parse(language, [(0, readable(text))])[0]
    found = mentions(tokens, (), language)
    event_type = _listed(text, language) or next((act.event_type for act in acts(tokens, language)), "")
    if not event_type and any(mention.kind == "role" and mention.title for mention in found):
        event_type = "career.term"
    people, places = take_part(text, tokens, found, event_type, language)
    origins = tuple(
        Participant(place.name, "country", "origin", "", place.entity)
        for place in places
        if place.role == "from" and place.kind == "country"
    )
    countries = tuple(replace(person, start=-1, end=-1) for person in people if person.kind == "country")
    goals = tuple(replace(place, start=-1, end=-1) for place in places if place.role in ("to", "at", "from"))
    return Lead(event_type, (*origins, *countries), goals)
