"""A dossier about two statements: what two texts tell besides, so that their words are rare."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.claims.qualifiers import qualifiers
from pipeline.reconcile import reconcile
from pipeline.records import Claim, Conflict, Link, Participant
from tests.support.claims import claim, document

_FILLER = {
    "en": (
        "Its roof was tarred by the sexton.",
        "A thunderstorm spoilt the hay.",
        "The grocer kept two parrots.",
        "Wages were paid in kind.",
        "Nobody liked the new curtains.",
        "A cow wandered into the vestry.",
    ),
    "fr": (
        "Le boulanger se plaignait du froid.",
        "On y cultivait surtout des poireaux.",
        "Les rideaux furent lavés.",
        "Le facteur boitait un peu.",
        "Un chien aboya toute la nuit.",
        "Le curé détestait la pluie.",
    ),
}
"""What else a text tells: words are rare only among many."""


def told(name: str, text: str, language: str, *actors: Participant, type: str = "") -> Claim:
    """One sentence that is one claim, dated by the only year in it."""
    year = re.search(r"\b1[5-9]\d\d\b", text)
    assert year is not None
    return claim(
        name, year[0], text=text, language=language, date_at=year.start(), actors=actors, type=type,
        qualifiers=qualifiers(text, language, None), source=f"d/{language}.txt",
    )  # fmt: skip


def ordinal(*claims: Claim, links: Sequence[Link] = ()) -> list[Conflict]:
    """The conflicts of order between statements, one of each text."""
    said, documents = list(claims), []
    for one in claims:
        text = one.text + " " + " ".join(_FILLER[one.language])
        documents.append(document(text, one.language, one.source_id))
        for i, filler in enumerate(_FILLER[one.language]):
            name = f"{one.claim_id}-{i}"
            said.append(
                claim(name, text=filler, at=text.index(filler), language=one.language, source=one.source_id)
            )
    return [c for c in reconcile(said, links, documents).conflicts if c.kind == "ordinal"]


def thing(name: str) -> Participant:
    """A named ship, work or building."""
    return Participant(name, "thing", "agent", entity=f"thing:{name.lower()}")
