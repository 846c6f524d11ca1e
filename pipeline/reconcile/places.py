"""Whether two claims put a thing in the same place.

One place may lie in the other; two towns are two places.
"""

from __future__ import annotations

import re

from pipeline.claims.geography import GeoName, gazetteer
from pipeline.claims.lexicon import concepts, particles
from pipeline.reconcile.cues import fold
from pipeline.reconcile.model import Difference, Dossier
from pipeline.reconcile.towns import compare_towns
from pipeline.reconcile.variants import alike
from pipeline.records import Claim, Participant, Place

_REAL = {"city": 0.85, "region": 0.75, "country": 0.8}
_REAL_TITLE = 0.75
"""One treaty can bear the names of two towns."""
_OTHER_TYPE = 0.7
"""Event types are read by words: with two of them the claims may tell of two acts."""


def compare_places(a: Claim, b: Claim, dossier: Dossier) -> Difference | None:
    """The difference of two claims in where it happened.

    None when they share no part of a place to compare.
    """
    if (towns := compare_towns(a, b, dossier)) is not None:
        return towns
    for role in ("at", "to", "from"):
        left, right = (_at(claim, role) for claim in (a, b))
        if not left or not right:
            continue
        pairs = [(x, y) for x in left for y in right]
        compatible = [(x, y) for x, y in pairs if can_be_one(x, y)]
        if compatible:
            x, y = compatible[0]
            same = x.entity == y.entity or alike(x.name, y.name)
            return Difference("place", "agrees" if same else "refines", 0.0, "place-agrees", x.name, y.name)
        if len(left) == len(right) == 1:
            x, y = left[0], right[0]
            same = bool(a.event_type) and a.event_type == b.event_type
            told = x.kind != "site" and (same or x.kind == "city")
            if told and not (_named_in(x, b) or _named_in(y, a)):
                real = _REAL[x.kind] * (1.0 if same else _OTHER_TYPE)
                return Difference("place", "conflicts", real, "place-differs", x.name, y.name)
    return _titles(a, b)


def _titles(a: Claim, b: Claim) -> Difference | None:
    """The conflict of the places in two titles of one kind: the Treaty of one town and that of another."""
    left, right = (
        [titled for actor in claim.actors if (titled := _of_place(actor, claim.language))] for claim in (a, b)
    )
    if len(left) != 1 or len(right) != 1 or left[0][0] != right[0][0]:
        return None
    (_, x, first), (_, y, second) = left[0], right[0]
    if x.entity == y.entity or x.entity in y.within or y.entity in x.within:
        return None
    return Difference("place", "conflicts", _REAL_TITLE, "place-differs", first, second)


def _of_place(actor: Participant, language: str) -> tuple[str, GeoName, str] | None:
    """What a title is of and the town or region in it ("Treaty of Lima"), as languages share them."""
    words = actor.name.split()
    if actor.kind != "thing" or len(words) < 3 or fold(words[1]) not in particles():
        return None
    place = gazetteer(language).get(" ".join(words[2:]))
    if place is None or place.kind not in ("city", "region"):
        return None
    return concepts().get(fold(words[0]), fold(words[0])), place, actor.name


def _at(claim: Claim, role: str) -> list[Place]:
    """The most specific places of a role: a country that holds one of the others says nothing more."""
    places = [place for place in claim.places if place.role == role]
    holders = {entity for place in places for entity in place.within}
    return [place for place in places if place.entity not in holders]


def can_be_one(x: Place, y: Place) -> bool:
    """Tell whether two places are the same, or one lies in the other, or the two are of different sizes.

    A site and a city, or a city and a region whose container is not known, can always be one.
    """
    if (x.entity and x.entity == y.entity) or alike(x.name, y.name) or _share_a_name(x, y):
        return True
    if not (_is_name(x) and _is_name(y)):
        return True
    if x.entity in y.within or y.entity in x.within:
        return True
    if x.kind == y.kind:
        return False
    holder, held = (x, y) if _SIZES.index(x.kind) < _SIZES.index(y.kind) else (y, x)
    known = [entity for entity in held.within if entity.startswith(f"{holder.kind}:")]
    return not known or holder.entity in known


def _share_a_name(x: Place, y: Place) -> bool:
    """Tell whether two names share a word: Mill Harbour and Port-Mill are one place in two languages."""
    words = [
        {fold(word) for word in re.findall(r"[^\W\d_]+", place.name) if word[:1].isupper()}
        for place in (x, y)
    ]
    return bool(words[0] & words[1])


def _is_name(place: Place) -> bool:
    """Tell whether a place goes by a name of its own, not by a common word ("the market")."""
    return place.name[:1].isupper()


_SIZES = ("country", "region", "city", "site")


def _named_in(place: Place, claim: Claim) -> bool:
    return any(fold(place.name) in fold(other.name) for other in claim.places) or fold(place.name) in fold(
        claim.text
    )
