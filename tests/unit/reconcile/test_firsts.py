"""The first of its kind against an earlier one that no link ties to it."""

from __future__ import annotations

import pytest

from pipeline.reconcile import reconcile
from pipeline.records import Claim, Conflict, Participant
from tests.support.claims import claim, document, person


def thing(name: str) -> Participant:
    return Participant(name, "thing", "agent", entity=f"thing:{name.lower()}")


def said(name: str, edtf: str, text: str, language: str = "en", **more: object) -> Claim:
    """One sentence that is one claim, its year where it stands in the text."""
    return claim(name, edtf, text=text, language=language, date_at=text.index(edtf), **more)  # type: ignore[arg-type]


def found(*claims: Claim) -> tuple[Conflict, ...]:
    documents = [document(c.text, c.language, c.source_id) for c in claims]
    return reconcile(claims, (), documents).conflicts


FIRST = said(
    "first",
    "1887",
    "In 1887 the Swallow became the first ferry on the lake to be lit by electricity.",
    qualifiers=("first",),
    actors=(thing("Swallow"),),
)


@pytest.mark.parametrize(
    "text",
    [
        "Elle avait une aînée, car le Héron éclairait ses ponts à l'électricité en 1884.",
        "C'est oublier le Héron, autre ferry, et ses lampes à l'électricité de 1884.",
        "L'Hirondelle ne fut pas la première : le Héron avait l'électricité dès 1884.",
        "Le Héron, lui, éclairait déjà ses ponts à l'électricité en 1884, sur le même lac, en vrai ferry.",
    ],
)
def test_an_earlier_one_that_the_other_text_sets_against_the_first_is_a_conflict(text: str) -> None:
    earlier = said("earlier", "1884", text, "fr", actors=(thing("Héron"),))
    conflicts = found(FIRST, earlier)
    assert [(c.kind, set(c.claim_ids)) for c in conflicts] == [("ordinal", {"first", "earlier"})]


def test_the_english_text_may_be_the_one_that_knows_better() -> None:
    first = said(
        "first",
        "1952",
        "En 1952, Odile Brun fut la première femme élue au conseil municipal.",
        "fr",
        qualifiers=("first",),
        actors=(person("Odile Brun"),),
        type="career.election",
    )
    earlier = said(
        "earlier",
        "1947",
        "As early as 1947 Jane Foss had been elected to the municipal council.",
        actors=(person("Jane Foss"),),
        type="career.election",
    )
    assert [c.kind for c in found(first, earlier)] == ["ordinal"]


@pytest.mark.parametrize(
    ("edtf", "text", "name"),
    [
        ("1890", "Le Héron avait déjà l'électricité en 1890.", "Héron"),
        ("1884", "Le Héron transportait en 1884 des moutons, et l'électricité attendait.", "Héron"),
        ("1884", "L'Hirondelle, ou Swallow, portait déjà ce nom en 1884.", "Swallow"),
        ("1884", "Le maire Paul Aubin avait déjà démissionné en 1884.", "Paul Aubin"),
    ],
    ids=["later", "no word says already", "the same ship", "another kind of act"],
)
def test_what_does_not_deny_the_first_place_is_no_conflict(edtf: str, text: str, name: str) -> None:
    assert found(FIRST, said("other", edtf, text, "fr", actors=(thing(name),))) == ()


def test_the_first_of_somebodys_own_excludes_nobody() -> None:
    own = said("own", "1887", "Her first ferry was lit by electricity in 1887.", qualifiers=("first",))
    earlier = said(
        "earlier",
        "1884",
        "Le Héron, autre ferry, avait l'électricité dès 1884.",
        "fr",
        actors=(thing("Héron"),),
    )
    assert found(own, earlier) == ()


def test_a_denial_is_held_against_the_first_that_it_is_most_like() -> None:
    library = "The library of the lake was the first in 1890 to open on Sundays."
    other = claim(
        "other",
        "1890",
        text=library,
        at=100,
        date_at=100 + library.index("1890"),
        qualifiers=("first",),
    )
    earlier = said(
        "earlier",
        "1884",
        "La Swallow n'est pas la première du lac : un ferry, le Héron, avait l'électricité dès 1884.",
        "fr",
        actors=(thing("Héron"),),
    )
    text = FIRST.text.ljust(100) + library
    conflicts = reconcile(
        (FIRST, other, earlier), (), [document(text), document(earlier.text, "fr")]
    ).conflicts
    assert [set(c.claim_ids) for c in conflicts] == [{"first", "earlier"}]
