"""Who speaks in a conflict, and what each of them says: a language, a source, or a passage of one source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pipeline.dates.civil import ordinal
from pipeline.dates.value import from_edtf
from pipeline.messages import catalogue
from pipeline.records import Claim, Conflict
from pipeline.review import wording

_OPEN = 10**7
"""Days that a date with an open end is held to cover."""


@dataclass(frozen=True, slots=True)
class Voice:
    """One side of a conflict.

    Attributes:
        claims: its statements, in the order of the conflict.
        values: what they say, as the table gives it, the most precise first; what says no value is left out.
    """

    claims: tuple[Claim, ...]
    values: tuple[str, ...]


def voices(one: Conflict, claims: Mapping[str, Claim]) -> tuple[Voice, ...]:
    """The sides of a conflict, in the order in which they first speak.

    Args:
        one: the conflict.
        claims: by identifier, at least those of the conflict.
    """
    sides: dict[str, list[Claim]] = {}
    for claim_id in dict.fromkeys(one.claim_ids):
        sides.setdefault(_speaker(one, claims[claim_id]), []).append(claims[claim_id])
    said = list(zip(one.claim_ids, one.values, strict=True))
    return tuple(
        Voice(
            tuple(side),
            tuple(
                sorted(
                    dict.fromkeys(
                        value
                        for claim_id, value in said
                        if value and any(claim_id == claim.claim_id for claim in side)
                    ),
                    key=_width,
                )
            ),
        )
        for side in sides.values()
    )


def heading(voice: Voice, peers: Iterable[str], single: bool, file: str, line: int, language: str) -> str:
    """Who speaks, in words: the text of a language where it has but one, else the file; in one source, a line.

    Args:
        voice: the side.
        peers: the languages of all sources of the dossier.
        single: whether all sides stand in one source.
        file: the name of the first statement's source.
        line: the line on which that statement begins; 0 when unknown.
        language: `en` or `fr`.
    """
    say = catalogue(language, "report")
    first = voice.claims[0]
    if single and line:
        return say["says-line"].format(line=line)
    alone = sum(peer == first.language for peer in peers) == 1
    if not single and (alone or len({claim.source_id for claim in voice.claims}) > 1):
        return say["says-text"].format(language=wording.tongue(first.language, language))
    return say["says-file"].format(file=file)


def others(voice: Voice, claims: Sequence[Claim]) -> list[Claim]:
    """The statements of the other sides."""
    own = {claim.claim_id for claim in voice.claims}
    return [claim for claim in claims if claim.claim_id not in own]


def _speaker(one: Conflict, claim: Claim) -> str:
    if one.scope == "cross-language":
        return claim.language
    return claim.source_id if one.scope == "cross-source" else claim.claim_id


def _width(value: str) -> int:
    """How many days a value leaves open, so that the most precise comes first; 0 for what is no date."""
    try:
        read = from_edtf(value)
    except ValueError:
        return 0
    return ordinal(read.latest) - ordinal(read.earliest) if read.earliest and read.latest else _OPEN
