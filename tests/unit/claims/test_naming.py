"""Identifiers say what a claim says, not where it stands."""

from __future__ import annotations

from dataclasses import replace

from pipeline.claims.naming import named
from pipeline.dates.timexes import Timex
from pipeline.dates.value import from_edtf
from pipeline.records import Claim


def claim(start: int, text: str = "It opened in 1931", year: str = "1931", **more: object) -> Claim:
    date = Timex(start + 13, start + 17, year, from_edtf(year))
    fields: dict[str, object] = {"section": "", "start": start, "end": start + len(text), "date": date}
    return Claim("", "d", "d/en.txt", "en", text=text, **(fields | more))  # type: ignore[arg-type]


def ids(*claims: Claim) -> list[str]:
    return [one.claim_id for one in named(claims)]


def test_moving_a_claim_does_not_rename_it() -> None:
    assert ids(claim(0)) == ids(claim(700, section="Elsewhere"))


def test_saying_something_else_renames_it() -> None:
    first = claim(0)
    others = [
        claim(0, year="1932"),
        claim(0, text="It opened in 1931."),
        replace(first, date=None),
        replace(first, event_type="building.opening"),
        replace(first, source_id="d/fr.txt"),
    ]
    assert len({*ids(first), *(name for other in others for name in ids(other))}) == 6


def test_saying_the_same_twice_gives_two_names_by_order() -> None:
    first, second = ids(claim(0), claim(100))
    assert first != second
    assert ids(claim(50), claim(90), claim(400))[:2] == [first, second]
