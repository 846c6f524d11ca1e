"""What a group of statements is called: the kind of event, who takes part, where.

A name that takes no side in a conflict, is the same thing in both languages, and is short enough for a drawing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from pipeline.claims.geography import country_name
from pipeline.languages.event_types import event_types
from pipeline.messages import say
from pipeline.records import Claim, Participant, Place

_SHOWN = 2
_QUOTE = 90
_COUNTRY = "country:"
Named = Participant | Place


def title(claims: Sequence[Claim], event_type: str, language: str) -> str:
    """A group of statements in a few words: its headline; where there is none, its plainest statement.

    Args:
        claims: the statements, at least one.
        event_type: what kind of event they tell of; empty when unknown.
        language: `en` or `fr`.
    """
    told = plainest(claims, language)
    return headline(claims, event_type, language) or shortened(told.text, told.language == language, language)


def headline(claims: Sequence[Claim], event_type: str, language: str) -> str:
    """The kind of event with those who take part and the place; empty where the kind or the names are unknown.

    Args:
        claims, event_type, language: as for `title`.
    """
    kind = event_types().get(event_type)
    names = _names(claims, language)
    if kind is None or not names or event_type == "statement":
        return ""
    return say("reconcile.title", language, kind=kind[language], names=", ".join(dict.fromkeys(names)))


def names_people(claims: Sequence[Claim]) -> bool:
    """Tell whether the headline names a person or a body that takes part."""
    return bool(_people(claims))


def plainest(claims: Sequence[Claim], language: str) -> Claim:
    """A statement in the language if there is one; in prose before a list item, dated, then the shortest."""
    return min(
        claims,
        key=lambda c: (c.language != language, c.in_list, c.date is None, len(c.text), c.source_id, c.start),
    )


def shortened(text: str, own: bool, language: str) -> str:
    """A statement as a title: on one line, cut at a word; between quotation marks if it is in another language."""
    words = " ".join(text.split())
    short = words if len(words) <= _QUOTE else words[:_QUOTE].rsplit(" ", 1)[0].rstrip(",;:") + " …"
    return short if own else say("reconcile.title-quote", language, quote=short)


def _names(claims: Sequence[Claim], language: str) -> list[str]:
    return [
        _name(one, language)
        for one in (*(_people(claims) or [*_thing(claims), *_states(claims)]), *_place(claims))
    ]


Told = list[tuple[Claim, Named]]


def _people(claims: Sequence[Claim]) -> list[Told]:
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


def _thing(claims: Sequence[Claim]) -> list[Told]:
    """The work, treaty or building that all statements name."""
    found = [(claim, actor) for claim, actor in _actors(claims)[0] if actor.kind == "thing"]
    shared = set.intersection(*({a.entity for c, a in found if c is claim} for claim in claims))
    return _most_told([(claim, actor) for claim, actor in found if actor.entity in shared])[:1]


def _states(claims: Sequence[Claim]) -> list[Told]:
    """The countries that take part; the most often told first."""
    acting = _actors(claims)[1]
    return _most_told([(claim, actor) for claim, actor in acting if actor.kind == "country"])[:_SHOWN]


def _actors(
    claims: Sequence[Claim],
) -> tuple[list[tuple[Claim, Participant]], list[tuple[Claim, Participant]]]:
    """All who are named, and those of them who take part."""
    actors = [(claim, actor) for claim in claims for actor in claim.actors if actor.entity]
    return actors, [(claim, actor) for claim, actor in actors if actor.role not in ("mentioned", "origin")]


def _place(claims: Sequence[Claim]) -> list[Told]:
    """The place that most statements name as where it was, a country before a town when as many do."""
    there = [
        (claim, place)
        for claim in claims
        for place in claim.places
        if place.role in ("to", "at") and place.entity
    ]
    wide = [(claim, place) for claim, place in there if place.kind == "country"]
    return (_most_told(wide) or _most_told(there))[:1]


def _most_told(found: Iterable[tuple[Claim, Named]]) -> list[Told]:
    """The mentions of each one that is named, first of the one whom most statements mention."""
    mentions: dict[str, Told] = {}
    for claim, one in found:
        mentions.setdefault(one.entity, []).append((claim, one))
    return sorted(mentions.values(), key=lambda told: -len({claim.claim_id for claim, _ in told}))


def _name(told: Told, language: str) -> str:
    """What a language calls one that is mentioned: a country by its name, else its fullest mention."""
    entity = told[0][1].entity
    if entity.startswith(_COUNTRY):
        return country_name(entity.removeprefix(_COUNTRY), language)
    return max(
        (claim.language == language, len(one.name), " ".join(one.name.split())) for claim, one in told
    )[2]
