"""Acts that two texts date by counting from one event."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.dates.read import Anchor
from pipeline.dates.value import from_edtf
from pipeline.reconcile import reconcile
from pipeline.records import Claim
from tests.support.claims import claim, document, link

ENGLISH = "The quay was begun in 1583. It was finished four years later, in 1587."
FRENCH = "Commencé en 1583, le quai fut terminé quatorze ans plus tard."


def begun() -> tuple[Claim, Claim]:
    return (
        claim("begun", "1583", text=ENGLISH[:27], date_at=22, type="building.start"),
        claim(
            "commence",
            "1583",
            text=FRENCH[:16],
            language="fr",
            date_at=12,
            type="building.start",
            sentence=(0, 61),
        ),
    )


def finished(edtf: str, kind: str = "building.completion") -> tuple[Claim, Claim]:
    text = ENGLISH[28:]
    plain = claim(
        "finished", "1587", at=28, text=text, date_at=ENGLISH.index("1587"), type="building.completion"
    )
    counted = claim(
        "termine", edtf, at=18, text=FRENCH[18:], language="fr", date_at=40, basis="derived", type=kind,
        sentence=(0, 61),
    )  # fmt: skip
    assert counted.date is not None
    date = replace(counted.date, anchor=Anchor(12, 16, "1583", from_edtf("1583")))
    return plain, replace(counted, date=date)


@pytest.mark.parametrize(
    ("edtf", "kind", "linked", "conflict"),
    [
        ("1597", "building.completion", True, True),
        ("1587", "building.completion", True, False),
        ("1597", "building.opening", True, False),
        ("1597", "building.completion", False, False),
    ],
    ids=["another interval", "the same", "another act", "not from one event"],
)
def test_two_intervals_from_one_beginning(edtf: str, kind: str, linked: bool, conflict: bool) -> None:
    claims = (*begun(), *finished(edtf, kind))
    links = (link("begun", "commence"),) if linked else ()
    result = reconcile(claims, links, (document(ENGLISH), document(FRENCH, "fr")))
    found = [set(c.claim_ids) for c in result.conflicts]
    assert found == ([{"finished", "termine"}] if conflict else [])
