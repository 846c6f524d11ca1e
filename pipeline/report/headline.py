"""What a group of statements is about, in a few words: the kind of event, who takes part, where.

A title that takes no side in a conflict, and is short enough for a drawing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from pipeline.claims.geography import country_name
from pipeline.languages.event_types import event_types
from pipeline.messages.visible import one_line
from pipeline.records import Claim, Event, Participant, Place
from pipeline.report.both import Both, each, same, say

_SHOWN = 2
_COUNTRY = "country:"
Named = Participant | Place


def headline(event: Event, claims: Sequence[Claim]) -> Both:
    """The kind of event with those who take part and the place; its own title where these are unknown.

    Args:
        event: the event, for its type and its title.
        claims: the statements to name it after.
    """
    kind = event_types().get(event.event_type)
    names = [*(_people(claims) or [*_thing(claims), *_states(claims)]), *_place(claims)]
    if kind is None or not names or event.event_type == "statement":
        return Both(one_line(event.title_en), one_line(event.title_fr))
    listed = each(lambda language: ", ".join(dict.fromkeys(getattr(name, language) for name in names)))
    return say("headline", kind=each(lambda language: kind[language]), names=listed)


def label(event: Event, claims: Sequence[Claim]) -> Both:
    """What stands beside a mark: the headline where it names somebody, else the shortest statement itself."""
    if _people(claims):
        return headline(event, claims)
    return same(one_line(min(claims, key=lambda claim: (len(claim.text), claim.text)).text))


def _people(claims: Sequence[Claim]) -> list[Both]:
    """Persons, else bodies, that take part and that most statements name; the most often told first."""
    actors, acting = _actors(claims)
    taking_part = {actor.entity for _, actor in acting}
    for kind in ("person", "organisation"):
        found = [
            (claim, actor) for claim, actor in actors if actor.kind == kind and actor.entity in taking_part
        ]
        tellers = Counter(entity for entity, _ in {(actor.entity, claim.claim_id) for claim, actor in found})
        usual = [(claim, actor) for claim, actor in found if 2 * tellers[actor.entity] > len(claims)]
        if usual:
            return _most_told(usual)[:_SHOWN]
    return []


def _thing(claims: Sequence[Claim]) -> list[Both]:
    """The work, treaty or building that all statements name."""
    found = [(claim, actor) for claim, actor in _actors(claims)[0] if actor.kind == "thing"]
    shared = set.intersection(*({a.entity for c, a in found if c is claim} for claim in claims))
    return _most_told([(claim, actor) for claim, actor in found if actor.entity in shared])[:1]


def _states(claims: Sequence[Claim]) -> list[Both]:
    """The countries that take part; the most often told first."""
    return _most_told([(claim, actor) for claim, actor in _actors(claims)[1] if actor.kind == "country"])[
        :_SHOWN
    ]


def _actors(
    claims: Sequence[Claim],
) -> tuple[list[tuple[Claim, Participant]], list[tuple[Claim, Participant]]]:
    """All who are named, and those of them who take part."""
    actors = [(claim, actor) for claim in claims for actor in claim.actors if actor.entity]
    return actors, [(claim, actor) for claim, actor in actors if actor.role not in ("mentioned", "origin")]


def _place(claims: Sequence[Claim]) -> list[Both]:
    """The place that most statements name as where it was, a country before a town when as many do."""
    there = [
        (claim, place)
        for claim in claims
        for place in claim.places
        if place.role in ("to", "at") and place.entity
    ]
    wide = [(claim, place) for claim, place in there if place.kind == "country"]
    return (_most_told(wide) or _most_told(there))[:1]


def _most_told(found: Sequence[tuple[Claim, Named]]) -> list[Both]:
    """The names of what is mentioned, each once, first what most statements mention."""
    tellers: dict[str, set[str]] = {}
    for claim, one in found:
        tellers.setdefault(one.entity, set()).add(claim.claim_id)
    order = sorted(tellers, key=lambda entity: -len(tellers[entity]))
    return [_name(entity, ((claim, one) for claim, one in found if one.entity == entity)) for entity in order]


def _name(entity: str, mentions: Iterable[tuple[Claim, Named]]) -> Both:
    """What each language calls it: a country by its name, anything else by its fullest mention."""
    if entity.startswith(_COUNTRY):
        return each(lambda language: country_name(entity.removeprefix(_COUNTRY), language))
    told = list(mentions)
    return each(
        lambda language: max(
            ((claim.language == language, len(one.name), one_line(one.name)) for claim, one in told)
        )[2]
    )
