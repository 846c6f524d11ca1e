"""What a conflict is called: something that takes no side."""

from __future__ import annotations

from dataclasses import replace

from pipeline.records import Conflict, Participant
from pipeline.review.naming import conflict_title
from tests.support.results import claim, document

EN = document("d", "en.txt", "en", "The mill was sold in 1850 for 900 dollars.")
FR = document("d", "fr.txt", "fr", "Le moulin fut vendu en 1851.")
SOLD = claim(EN, "The mill was sold in 1850", "1850", "1850")
VENDU = claim(FR, "Le moulin fut vendu en 1851", "1851", "1851")
ABOUT = Conflict(
    conflict_id="x",
    dossier="d",
    event_id="e",
    kind="date",
    scope="cross-language",
    severity="high",
    probability=0.9,
    claim_ids=(SOLD.claim_id, VENDU.claim_id),
    values=("1850", "1851"),
    explanation_en="",
    explanation_fr="",
)


def test_a_statement_stands_for_the_conflict_with_a_gap_for_what_is_in_question() -> None:
    assert conflict_title(ABOUT, [SOLD, VENDU], "", "en") == "The mill was sold in …"
    assert conflict_title(ABOUT, [SOLD, VENDU], "", "fr") == "Le moulin fut vendu en …"


def test_a_statement_in_another_language_is_quoted() -> None:
    assert conflict_title(ABOUT, [SOLD], "", "fr") == "«\u00a0The mill was sold in …\u00a0»"


def test_a_number_is_left_open_where_numbers_differ() -> None:
    priced = claim(EN, "The mill was sold in 1850 for 900 dollars", "1850", "1850", amount=("900", 900, ""))
    assert conflict_title(replace(ABOUT, kind="quantity"), [priced], "", "en") == (
        "The mill was sold in 1850 for … dollars"
    )


def test_the_headline_goes_before() -> None:
    owner = Participant("Ada Moss", "person", "agent", entity="person:moss")
    told = [replace(one, actors=(owner,)) for one in (SOLD, VENDU)]
    assert conflict_title(ABOUT, told, "visit", "en") == "Visit: Ada Moss"
