"""Who takes part in a clause and where it happens: every mention gets its role from grammar and
prepositions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.claims.event_type import family
from pipeline.claims.fold import fold
from pipeline.claims.lexicon import Lexicon, lexicon
from pipeline.claims.mention import Mention
from pipeline.claims.tokens import Token
from pipeline.records import Participant, ParticipantKind, ParticipantRole, Place, PlaceKind, PlaceRole

_PLACES = ("country", "region", "city", "site")
_MUTUAL = ("meeting", "person", "agreement", "relations", "lifestyle", "war", "sport")
_MOTION = ("visit", "voyage", "visit.state")


def take_part(
    text: str, tokens: Sequence[Token], found: Sequence[Mention], event_type: str, language: str
) -> tuple[tuple[Participant, ...], tuple[Place, ...]]:
    """The participants and places of a clause.

    Args:
        text: the source's text. tokens: the whole sentence. found: the mentions inside the clause.
        event_type: what the clause tells, which decides where a preposition points ("à" after a verb of
            motion).
        language: a code.

    Returns: both in the order of their mention, with offsets into the source; entities not linked yet.
    """
    lex = lexicon(language)
    people: list[Participant] = []
    places: list[Place] = []
    for number, mention in enumerate(found):
        preposition = _preposition(tokens, mention, found[:number], lex)
        role = _grammar(tokens, mention, found, family(event_type))
        if mention.kind in _PLACES and (
            _moved(tokens, mention, lex) or not _acts(mention, role, preposition)
        ):
            places.append(_place(tokens, mention, preposition, event_type, lex))
        else:
            people.append(_participant(tokens, mention, role, preposition, found, lex))
    return tuple(people), _contained(text, places, lex)


def span(tokens: Sequence[Token], mention: Mention) -> tuple[int, int]:
    """Where a mention stands in the source."""
    return tokens[mention.first].start, tokens[mention.last].end


def _acts(mention: Mention, role: ParticipantRole, preposition: str) -> bool:
    """Whether a country acts rather than being a place."""
    if mention.kind != "country":
        return False
    return role in ("agent", "patient", "counterpart") or preposition in ("with", "by", "of", "")


def _moved(tokens: Sequence[Token], mention: Mention, lex: Lexicon) -> bool:
    """Whether a country is where one goes or what one leaves: the object of a verb of motion."""
    head = _head(tokens, mention)
    return head.dep in ("obj", "dobj") and fold(tokens[head.head].lemma) in lex.motion_to | lex.motion_from


def _preposition(tokens: Sequence[Token], mention: Mention, before: Sequence[Mention], lex: Lexicon) -> str:
    """The role of the preposition before a mention; a member of a list takes that of the first member."""
    position = mention.first - 1
    while position >= 0 and mention.first - position < 5:
        word = fold(tokens[position].text)
        pair = f"{fold(tokens[position - 1].text)} {word}" if position else word
        if pair in lex.prepositions:
            return lex.prepositions[pair]
        if word in lex.prepositions:
            return lex.prepositions[word]
        if word in lex.joiners or word == ",":
            near = [
                other for other in before if other.kind == mention.kind and 0 <= position - other.last <= 2
            ]
            return _preposition(tokens, near[-1], before, lex) if near else ""
        if word not in lex.articles and tokens[position].pos not in ("ADJ", "DET", "NUM"):
            return ""
        position -= 1
    return ""


def _head(tokens: Sequence[Token], mention: Mention) -> Token:
    """The token of a mention that the rest of it hangs on."""
    inside = range(mention.first, mention.last + 1)
    for index in inside:
        if tokens[index].head not in inside or tokens[index].head == index:
            return tokens[index]
    return tokens[mention.last]


def _grammar(
    tokens: Sequence[Token], mention: Mention, found: Sequence[Mention], kind: str
) -> ParticipantRole:
    """The role a mention's place in the sentence's syntax gives it."""
    if not any(token.dep for token in tokens):
        return "agent" if found and found[0] is mention else "mentioned"
    head = _head(tokens, mention)
    for _ in range(4):
        dep = head.dep
        if dep.startswith("nsubj"):
            return "patient" if "pass" in dep else "agent"
        if dep in ("obj", "dobj", "iobj", "dative"):
            return "counterpart" if kind in _MUTUAL else "patient"
        if dep == "obl:agent" or (dep == "pobj" and tokens[head.head].dep == "agent"):
            return "agent"
        if dep not in (
            "conj",
            "appos",
            "compound",
            "flat",
            "flat:name",
            "flat:foreign",
            "nmod:appos",
            "amod",
        ):
            return "mentioned"
        if dep == "amod" and mention.kind == "demonym":
            return "mentioned"
        head = tokens[head.head]
    return "mentioned"


def _participant(
    tokens: Sequence[Token], mention: Mention, role: ParticipantRole, preposition: str,
    found: Sequence[Mention], lex: Lexicon,
) -> Participant:  # fmt: skip
    begin, end = span(tokens, mention)
    name, kind = mention.name, _kind(mention)
    if preposition == "with" and role == "mentioned":
        role = "counterpart"
    elif preposition == "by" and role == "mentioned":
        role = "agent"
    if mention.geo is not None:
        name = mention.geo.display
        if (mention.kind == "country" and role == "mentioned" and _belongs(mention, preposition, found)) or (
            mention.kind == "demonym"
            and (_belongs(mention, preposition, found) or _of_subject(tokens, mention))
        ):
            role = "origin"
    return Participant(name, kind, role, mention.title, mention.entity, begin, end)


def _kind(mention: Mention) -> ParticipantKind:
    if mention.geo is not None:
        return "country"
    kinds: dict[str, ParticipantKind] = {"person": "person", "organisation": "organisation", "role": "role"}
    return kinds.get(mention.kind, "thing")


def _belongs(mention: Mention, preposition: str, found: Sequence[Mention]) -> bool:
    """Whether a country tells where a person or body comes from: "Finnish President", "ministre … du Chili"."""
    for other in found:
        if other.kind not in ("person", "role", "organisation"):
            continue
        after, before = other.first - mention.last, mention.first - other.last
        if mention.kind == "demonym" and (1 <= after <= 3 or 1 <= before <= 2):
            return True
        if (
            mention.kind != "demonym"
            and preposition == "of"
            and other.kind != "organisation"
            and 1 <= before <= 4
        ):
            return True
    return False


def _of_subject(tokens: Sequence[Token], mention: Mention) -> bool:
    """Whether a demonym tells where a clause's subject comes from ("Norwegian troops landed")."""
    head = _head(tokens, mention)
    return head.dep == "amod" and tokens[head.head].dep.startswith("nsubj")


def _place(
    tokens: Sequence[Token], mention: Mention, preposition: str, event_type: str, lex: Lexicon
) -> Place:
    begin, end = span(tokens, mention)
    role: PlaceRole = "mentioned"
    verb = tokens[_head(tokens, mention).head]
    moved = event_type in _MOTION or event_type in ("voyage.arrival", "voyage.return")
    if preposition in ("to", "from", "at"):
        role = "to" if preposition == "at" and moved and _directed(tokens, mention, lex) else preposition  # type: ignore[assignment]
    elif fold(verb.lemma) in lex.motion_to and _head(tokens, mention).dep in ("obj", "dobj"):
        role = "to"
    elif (fold(verb.lemma) in lex.motion_from and _head(tokens, mention).dep in ("obj", "dobj")) or (
        preposition == "of" and event_type == "voyage.departure"
    ):
        role = "from"
    kind: PlaceKind = mention.geo.kind if mention.geo and mention.geo.kind != "demonym" else "site"
    name = mention.geo.display if mention.geo else mention.name
    within = mention.geo.within if mention.geo else ()
    return Place(name, kind, role, mention.entity, within, begin, end)


def _directed(tokens: Sequence[Token], mention: Mention, lex: Lexicon) -> bool:
    """Whether an "at" after a verb of motion points somewhere: French has one word for both."""
    word = fold(tokens[mention.first - 1].text) if mention.first else ""
    return word in lex.goals


def _contained(text: str, places: Sequence[Place], lex: Lexicon) -> tuple[Place, ...]:
    """Places followed at once by a larger one lie in it: "Vire, en Normandie", "a museum in Oslo"."""
    kept = list(places)
    for index in range(len(kept) - 2, -1, -1):
        inner, outer = kept[index], kept[index + 1]
        between = [fold(word) for word in re.findall(r"[^\s,(]+", text[inner.end : outer.start])]
        near = inner.end < outer.start <= inner.end + 12
        joined = near and all(w in lex.articles or lex.prepositions.get(w) == "at" for w in between)
        larger = outer.kind in ("country", "region") or inner.kind == "site"
        known = not outer.entity or outer.entity in (inner.entity, *inner.within)
        if joined and larger and not known and inner.kind != "country":
            kept[index] = replace(inner, within=(outer.entity, *outer.within, *inner.within))
    return tuple(kept)
