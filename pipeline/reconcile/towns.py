"""Whether two statements put one thing in two towns, whatever the gazetteer knows of them."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from rapidfuzz import fuzz

from pipeline.claims.geography import gazetteer
from pipeline.claims.lexicon import concepts, lexicon
from pipeline.languages import codes, data
from pipeline.reconcile.capitals import opening
from pipeline.reconcile.cues import fold
from pipeline.reconcile.model import Difference, Dossier, sentence_of
from pipeline.reconcile.spots import Spot, spots
from pipeline.reconcile.variants import alike
from pipeline.records import Claim

_REAL = 0.8
_REAL_OTHER_TYPE = 0.65
"""Event types are read by words: with two of them the claims may tell of two acts."""
_LIKE = 70
"""Percent of likeness from which on two names may be one in two languages (Antwerpen, Antwerp)."""
_POSSESSIVE = re.compile(r"['’]s\b")
_NEAR = 60
"""Two names at most so many characters apart in one source are told together."""


def compare_towns(a: Claim, b: Claim, dossier: Dossier) -> Difference | None:
    """The conflict of the only town that each statement gives for the same relation.

    Not where one lies in the other or may do, where either source tells both together, or where one is a
    person's name.
    """
    left, right = towns(a, dossier), towns(b, dossier)
    x_left = [x for x in left if not _known(x, b, dossier)]
    y_left = [y for y in right if not _known(y, a, dossier)]
    if len(x_left) != 1 or len(y_left) != 1 or len(left) != 1 or len(right) != 1:
        return None
    x, y = x_left[0], y_left[0]
    if not _fields(x, a) & _fields(y, b):
        return None
    if not (_entity(x.name) and _entity(y.name)) and _told_together(x.name, y.name, dossier):
        return None
    if (x.holder and alike(x.holder, y.name)) or (y.holder and alike(y.holder, x.name)):
        return None
    same = not (a.event_type and b.event_type) or a.event_type.split(".")[0] == b.event_type.split(".")[0]
    return Difference(
        "place", "conflicts", _REAL if same else _REAL_OTHER_TYPE, "place-differs", x.name, y.name
    )


def towns(claim: Claim, dossier: Dossier) -> list[Spot]:
    """The towns that a statement names as where, whence or whither; not those that only hold another."""
    found = [
        _town_in(spot, claim.language)
        for spot in spots(claim)
        if not spot.held and spot.relation in ("at", "from", "to")
    ]
    return [spot for spot in found if _is_town(spot, claim, dossier)]


def _town_in(spot: Spot, language: str) -> Spot:
    """A place with the town that its name begins with alone: what is at the Oslo Fair is in Oslo."""
    words = spot.name.split()
    if spot.relation != "at" or spot.bare or lexicon(language).adjective_last:
        return spot
    for length in range(len(words) - 1, 0, -1):
        place = gazetteer(language).get(" ".join(words[:length]))
        if place is not None and place.kind == "city":
            return replace(spot, name=" ".join(words[:length]), noun="", bare=True)
    return spot


def _is_town(spot: Spot, claim: Claim, dossier: Dossier) -> bool:
    """Tell whether a name stands as only the name of a town does, and is nobody's."""
    if not (spot.bare or (spot.noun and spot.noun.split()[-1] in _in_town(claim.language))):
        return False
    place = gazetteer(claim.language).get(spot.name)
    if place is not None:
        return place.kind == "city"
    # what a hyphen joins is the name of a town, whatever its words mean elsewhere
    words = {word for part in spot.name.split() if "-" not in part for word in fold(part).split()}
    common = {word for word in words if concepts().get(word, "saint") != "saint"}
    if common or _no_town(claim.language) & words or _POSSESSIVE.search(spot.name) or not fold(spot.name):
        return False
    return bool(spot.holder) or not any(alike(spot.name, person) for person in dossier.people)


def _known(spot: Spot, other: Claim, dossier: Dossier) -> bool:
    """Tell whether the other statement, in its whole sentence, names a place too."""
    source, start, end = sentence_of(other)
    begin = opening(other)
    text = fold(other.text[begin:] if begin else dossier.text(source, start, end) or other.text)
    if f" {fold(spot.name)} " in f" {text} ":
        return True
    entity = _entity(spot.name)
    named = [one.name for one in spots(other)] + [
        place.name for place in other.places if place.start < 0 or place.start >= other.start + begin
    ]
    return any(
        alike(spot.name, name)
        or fuzz.ratio(fold(spot.name), fold(name)) >= _LIKE
        or (entity and entity & _entity(name))
        for name in named
    )


def _entity(name: str) -> frozenset[str]:
    """What the gazetteers of all languages know under a name."""
    return frozenset(place.entity for language in codes() if (place := gazetteer(language).get(name)))


def _fields(spot: Spot, claim: Claim) -> frozenset[str]:
    """The relations that a preposition can tell with the verb: what is made in a town comes from it."""
    got = {fold(lemma) for lemma in data(claim.language, "slots")["places"]["got"]}
    fields = {spot.relation}
    if spot.relation == "at" and data(claim.language, "slots")["places"].get("at_is_to"):
        fields.add("to")
    if spot.relation in ("at", "to") and got & {fold(word) for word in claim.keywords}:
        fields.add("from")
    return frozenset(fields)


def _told_together(x: str, y: str, dossier: Dossier) -> bool:
    """Tell whether a source names both near each other, as it does where one lies in or by the other."""
    for document in dossier.documents.values():
        text = fold(document.source.text)
        if x_at := _places(fold(x), text):
            y_at = _places(fold(y), text)
            if any(abs(i - j) <= _NEAR for i in x_at for j in y_at):
                return True
    return False


def _places(name: str, text: str) -> list[int]:
    found, at = [], text.find(name)
    while at >= 0:
        found.append(at)
        at = text.find(name, at + 1)
    return found


@cache
def _in_town(language: str) -> frozenset[str]:
    return frozenset(fold(word) for word in data(language, "slots")["places"]["in_town"])


@cache
def _no_town(language: str) -> frozenset[str]:
    named = frozenset(fold(word) for word in data(language, "slots")["places"]["no_town"])
    return named | frozenset(fold(word) for word in lexicon(language).heads)
