"""What the fields of two linked claims mean for each other."""

from __future__ import annotations

import pytest

from pipeline.reconcile.compare import compare_pair
from pipeline.reconcile.model import Dossier
from pipeline.records import Claim
from tests.support.claims import claim, count, link


def relation(a: Claim, b: Claim) -> str:
    held = Dossier({one.claim_id: one for one in (a, b)}, {})
    return compare_pair(link(a.claim_id, b.claim_id), held).relation


def test_another_date_with_another_number_is_another_count() -> None:
    """Two surveys: neither the dates nor the numbers contradict each other."""
    first = claim("a", "1925-09", text="There were 212 pupils.", quantities=(count(212, noun="pupil"),))
    second = claim(
        "b", "1926-06", language="fr", text="Elle a 205 élèves.", quantities=(count(205, noun="pupil"),)
    )
    assert relation(first, second) != "conflicts"
    same = claim(
        "c", "1926-06", language="fr", text="Elle a 212 élèves.", quantities=(count(212, noun="pupil"),)
    )
    assert relation(first, same) == "conflicts"


def test_what_there_was_at_first_and_what_there_is_now() -> None:
    then = claim("a", text="It had at first 900 seats.", quantities=(count(900, noun="seat"),))
    now = claim(
        "b", language="fr", text="Elle compte aujourd’hui 600 places.", quantities=(count(600, noun="seat"),)
    )
    plain = claim("c", language="fr", text="Elle compte 600 places.", quantities=(count(600, noun="seat"),))
    assert relation(then, now) != "conflicts"
    assert relation(then, plain) == "conflicts"


@pytest.mark.parametrize(
    ("english", "french", "conflict"),
    [
        ("Her tales came out in 1931", "Ses contes paraissent en anglais en 1934", False),
        ("Her tales came out in translation in 1931", "Ses contes paraissent en 1934", False),
        ("Her tales were reissued in 1931", "Ses contes paraissent en 1934", False),
        ("The atlas came out in 1931", "L'atlas est réédité en 1934", False),
        ("The atlas was published in 1931", "L'atlas, traduit en danois, paraît en 1934", False),
        ("Her tales came out in 1931", "Ses contes paraissent en 1934", True),
        ("Her tales came out in French in 1931", "Ses contes paraissent en français en 1934", True),
        ("The atlas was reprinted in 1931", "L'atlas est réédité en 1934", True),
    ],
)
def test_a_translation_or_a_reprint_has_a_date_of_its_own(english: str, french: str, conflict: bool) -> None:
    first = claim("a", "1931", text=english, type="work.publication")
    other = claim("b", "1934", text=french, language="fr", type="work.publication")
    assert (relation(first, other) == "conflicts") is conflict


def test_a_language_that_something_else_is_in_has_no_date_of_its_own() -> None:
    first = claim("a", "1931", text="The school was opened in 1931", type="building.opening")
    other = claim(
        "b", "1934", text="L'école, où l'on enseigne en breton et en français, ouvre en 1934", language="fr",
        type="building.opening",
    )  # fmt: skip
    assert relation(first, other) == "conflicts"
