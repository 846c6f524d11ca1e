"""Linking: all mentions of one participant or place in a dossier share an entity, whatever the language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from pipeline.claims.fold import fold, slug
from pipeline.claims.identity import Group, Named, group_names, group_people
from pipeline.claims.lexicon import is_style
from pipeline.records import Claim, Participant, Place


def link(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Name the entities of one dossier.

    Args:
        claims: the claims of all its sources.

    Returns: the claims in the same order, their participants and places with `entity` set. A person is
        known by
        the longest form of the name; a bare surname goes to the one person who bears it, by title and by
        who was
        named last in that text. Countries and cities keep the entities geography gave them.
    """
    people = _people(claims)
    nameless = _no_persons(claims)
    claims = [_recast(claim, people, nameless) for claim in claims]
    persons = _index(group_people(_named(claims, ("person",))), "person")
    named = _index(group_names([*_named(claims, ("organisation", "thing", "group")), *_sites(claims)]), "")
    tables = {"person": persons, "organisation": named, "thing": named, "group": named}

    def actor(claim: Claim, person: Participant) -> Participant:
        if person.entity:
            return person
        if person.kind == "role":
            return replace(person, entity=f"role:{slug(person.title or person.name)}")
        found = (
            tables[person.kind].get(_key(claim, person.name, person.title, person.start))
            if person.kind in tables
            else None
        )
        if found is None:
            return person
        return replace(person, entity=found[0], name=found[1].get(claim.language) or found[1][""])

    def place(claim: Claim, where: Place) -> Place:
        if where.entity:
            return where
        found = named.get(_key(claim, where.name, "", where.start))
        return replace(where, entity=found[0]) if found else where

    return tuple(_renamed(claim, actor, place) for claim in claims)


_Key = tuple[str, str, str, int]
_Index = dict[_Key, tuple[str, dict[str, str]]]


def _key(claim: Claim, name: str, title: str, start: int) -> _Key:
    return claim.source_id, fold(name), title, start


def _named(claims: Sequence[Claim], kinds: tuple[str, ...]) -> list[Named]:
    return [
        Named(
            claim.source_id, claim.language, person.name, person.title, person.start, claim.start, person.kind
        )
        for claim in claims
        for person in claim.actors
        if person.kind in kinds and not person.entity and person.name.strip()
    ]


def _sites(claims: Sequence[Claim]) -> list[Named]:
    return [
        Named(claim.source_id, claim.language, place.name, "", place.start, claim.start, "site")
        for claim in claims
        for place in claim.places
        if not place.entity and place.name.strip()
    ]


def _index(groups: Sequence[Group], prefix: str) -> _Index:
    """Mention → its entity and its longest form: for persons in any language (under ""), else in its own."""
    index: _Index = {}
    for group in groups:
        entity = f"{prefix or _kind_of(group)}:{slug(group.name)}"
        display = {"": group.name}
        if prefix != "person":
            for named in sorted(group.members, key=lambda n: (len(n.name), n.name)):
                display[named.language] = named.name
        for named in group.members:
            index[(named.source_id, fold(named.name), named.title, named.start)] = (entity, display)
    return index


def _kind_of(group: Group) -> str:
    """What a group of names is by most of its mentions: `org`, `site` or `thing`."""
    counted = Counter(named.kind for named in group.members)
    best = min(counted, key=lambda kind: (-counted[kind], kind))
    return {"organisation": "org", "site": "site"}.get(best, "thing")


def _people(claims: Sequence[Claim]) -> frozenset[str]:
    """Folded names and surnames that a title or a full name shows to be persons'."""
    known: set[str] = set()
    for claim in claims:
        for person in claim.actors:
            if person.kind == "person" and (person.title or len(person.name.split()) > 1):
                known.add(fold(person.name))
                if not is_style(person.name):
                    known.add(fold(person.name).split()[-1])
    return frozenset(known)


def _no_persons(claims: Sequence[Claim]) -> frozenset[str]:
    """Folded single names read as a person here and there, but at least as often as a thing, a body or a
    place."""
    read: Counter[tuple[str, bool]] = Counter()
    titled = set()
    for claim in claims:
        for person in claim.actors:
            if person.start >= 0 and len(person.name.split()) == 1:
                read[(fold(person.name), person.kind == "person")] += 1
                if person.title:
                    titled.add(fold(person.name))
    return frozenset(
        n
        for (n, person), count in read.items()
        if not person and n not in titled and count >= read[(n, True)]
    )


def _recast(claim: Claim, people: frozenset[str], nameless: frozenset[str]) -> Claim:
    """A claim whose names are of the kind the whole dossier shows: a known person, or no person at all."""
    actors = tuple(_recast_one(person, people, nameless) for person in claim.actors)
    moved = [
        w
        for w in claim.places
        if w.kind == "site" and not w.entity and w.role == "mentioned" and fold(w.name) in people
    ]
    if not moved and actors == claim.actors:
        return claim
    extra = tuple(Participant(w.name, "person", "mentioned", "", "", w.start, w.end) for w in moved)
    return replace(claim, actors=(*actors, *extra), places=tuple(w for w in claim.places if w not in moved))


def _recast_one(person: Participant, people: frozenset[str], nameless: frozenset[str]) -> Participant:
    if _misread(person, people):
        return replace(person, kind="person")
    if person.kind == "person" and fold(person.name) in nameless and fold(person.name) not in people:
        return replace(person, kind="thing")
    return person


def _misread(person: Participant, people: frozenset[str]) -> bool:
    """Whether a thing, or a body with a full name, bears the name of a known person."""
    if person.entity or fold(person.name) not in people:
        return False
    return person.kind == "thing" or (person.kind == "organisation" and len(person.name.split()) > 1)


def _renamed(
    claim: Claim, actor: Callable[[Claim, Participant], Participant], place: Callable[[Claim, Place], Place]
) -> Claim:
    actors: dict[tuple[str, str], Participant] = {}
    for person in (actor(claim, person) for person in claim.actors):
        known = actors.get((person.entity or fold(person.name), person.kind))
        if known is None or (known.role == "mentioned" and person.role != "mentioned"):
            actors[(person.entity or fold(person.name), person.kind)] = person
    return replace(
        claim, actors=tuple(actors.values()), places=tuple(place(claim, where) for where in claim.places)
    )
