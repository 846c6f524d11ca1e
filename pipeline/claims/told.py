"""The type of a statement where more than its cue is heard: its quantities, its offices, who acts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pipeline.claims.lexicon import lexicon
from pipeline.claims.tokens import Token
from pipeline.records import Participant, Quantity

_DEATHS = ("person.death", "person.killing")
# What a bare count of something tells, by the concept counted.
_COUNTED: Mapping[str, str] = {
    "inhabitant": "figure.population", "visitor": "figure.attendance", "tourist": "figure.attendance",
    "passenger": "figure.attendance", "guest": "figure.attendance", "spectator": "figure.attendance",
    "dead": "disaster.casualties", "injured": "disaster.casualties", "book": "figure.collection",
    "object": "figure.collection", "painting": "figure.collection", "employee": "figure.staff",
    "vote": "career.election", "pupil": "figure.attendance", "student": "figure.attendance",
}  # fmt: skip
_PEOPLE = ("dead", "person", "inhabitant", "man", "soldier", "worker", "passenger", "child", "sailor")
_KINDS: Mapping[str, str] = {"measure": "figure.size", "money": "trade.price", "percent": "figure.share"}


def told(
    event_type: str,
    people: Sequence[Participant],
    counted: Sequence[Quantity],
    tokens: Sequence[Token],
    language: str,
) -> str:
    """The type a whole statement tells.

    Args:
        event_type: the type its cue gives, or empty. people, counted: its participants and quantities.
        tokens: its words. language: a code.

    Returns: the deaths of many, and people carried off, are casualties; a person who moves changes residence; a
        number without a cue is told by what it counts; a name with an office and no verb is a term of office.
    """
    many = any(q.kind == "count" and q.value >= 2 for q in counted)
    if event_type in _DEATHS and many and not any(p.kind == "person" for p in people):
        return "disaster.casualties"
    if event_type == "disaster.damage" and any(q.kind == "count" and q.noun in _PEOPLE for q in counted):
        return "disaster.casualties"
    if event_type == "organisation.relocation" and any(
        p.kind == "person" and p.role == "agent" for p in people
    ):
        return "residence"
    if event_type:
        return event_type
    lex = lexicon(language)
    verbless = not any(token.finite for token in tokens)
    if verbless and any(
        p.kind == "person" and p.title and p.title not in lex.address | lex.kin for p in people
    ):
        return "career.term"
    for quantity in counted:
        kind = _COUNTED.get(quantity.noun) or _KINDS.get(quantity.kind)
        if kind:
            return kind
    return ""
