"""What ties an earlier one to "the first" where they share no words: a denial, and the very event told beside it."""

from __future__ import annotations

import pytest

from pipeline.reconcile import reconcile
from pipeline.records import Claim, Participant
from tests.support.claims import document, link, person
from tests.support.telling import told

ENGLISH = "The mill was lit by electricity in 1883, the first works in the county to be so."
LIT = told(ENGLISH, "The mill was lit by electricity in 1883", "1883", name="first")


def found(french: str, *claims: Claim, english: str = ENGLISH, first: Claim = LIT) -> list[set[str]]:
    links = (link("first", "same"),) if any(c.claim_id == "same" for c in claims) else ()
    documents = [document(english), document(french, "fr")]
    conflicts = reconcile((first, *claims), links, documents).conflicts
    return [set(c.claim_ids) for c in conflicts if c.kind == "ordinal"]


def other(text: str, words: str, edtf: str = "1881", actors: tuple[Participant, ...] = ()) -> Claim:
    ruel = Participant("Ruel", "organisation", "agent", entity="org:ruel")
    return told(text, words, edtf, name="other", language="fr", actors=actors or (ruel,))


@pytest.mark.parametrize(
    ("beside", "conflict"),
    [
        ("La scierie Ruel brillait déjà ainsi en 1881.", True),
        ("La scierie Ruel l'était depuis 1881.", False),
        ("La scierie Ruel ouvrit en 1881.", False),
        ("La scierie brillait déjà ainsi en 1881.", False),
    ],
    ids=["already", "one's own tense only", "nothing says before", "nobody else"],
)
def test_an_earlier_one_right_beside_the_same_event(beside: str, conflict: bool) -> None:
    french = f"La filature passe à la lumière en 1883. {beside}"
    same = told(french, "La filature passe à la lumière en 1883", "1883", name="same", language="fr")
    edtf, date = ("1881/..", "depuis 1881") if "depuis" in beside else ("1881", "1881")
    earlier = told(
        french, beside[:-1], edtf, name="other", date=date, language="fr",
        actors=(Participant("Ruel", "organisation", "agent", entity="org:ruel"),),
    )  # fmt: skip
    assert found(french, same, earlier) == ([{"first", "other"}] if conflict else [])


def test_what_stands_in_another_paragraph_is_not_beside_it() -> None:
    french = "La filature passe à la lumière en 1883.\nLa scierie Ruel brillait déjà ainsi en 1881."
    same = told(french, "La filature passe à la lumière en 1883", "1883", name="same", language="fr")
    assert found(french, same, other(french, "La scierie Ruel brillait déjà ainsi en 1881")) == []


def test_a_text_that_knows_the_earlier_one_counts_another_kind() -> None:
    english = f"The Ruel saw mill had been lit up in 1881. {ENGLISH}"
    first = told(english, "The mill was lit by electricity in 1883", "1883", name="first")
    knows = told(english, "The Ruel saw mill had been lit up in 1881", "1881", name="knows")
    french = "La filature passe à la lumière en 1883. La scierie Ruel brillait déjà ainsi en 1881."
    same = told(french, "La filature passe à la lumière en 1883", "1883", name="same", language="fr")
    earlier = other(french, "La scierie Ruel brillait déjà ainsi en 1881")
    conflicts = reconcile(
        (first, knows, same, earlier), (link("first", "same"), link("knows", "other")),
        [document(english), document(french, "fr")],
    ).conflicts  # fmt: skip
    assert [c for c in conflicts if c.kind == "ordinal"] == []


@pytest.mark.parametrize(
    ("french", "conflict"),
    [
        ("Pionnière de l'électricité ? Pas tout à fait. La scierie Ruel avait la sienne dès 1881.", True),
        (
            "On la dit la première à l'électricité ; c'est faux : la scierie Ruel avait la sienne en 1881.",
            True,
        ),
        ("Qu'elle fût première en électricité est inexact. La scierie Ruel avait la sienne en 1881.", True),
        ("Il est faux que la scierie Ruel, première du nom, ait eu l'électricité en 1881.", False),
        ("L'électricité coûtait cher. La scierie Ruel avait la sienne en 1881.", False),
        ("C'est faux, dit-on. La scierie Ruel avait l'électricité en 1881.", False),
    ],
)
def test_a_first_place_called_wrong_before_the_earlier_one_is_told(french: str, conflict: bool) -> None:
    words = french[french.lower().index("la scierie") :][:-1]
    assert found(french, other(french, words)) == ([{"first", "other"}] if conflict else [])


@pytest.mark.parametrize(
    "english",
    [
        "The mill was lit by electricity in 1883, and the mayor sang first.",
        "The mill was lit by electricity in 1883, its first winter in the county.",
        "The mill was lit by electricity in 1883, and in 1890 the dyers were the first in the county to strike.",
    ],
    ids=["an adverb", "its own first", "something else of another year"],
)
def test_a_first_that_ranks_nothing(english: str) -> None:
    first = told(english, "The mill was lit by electricity in 1883", "1883", name="first")
    french = "La filature passe à la lumière en 1883. La scierie Ruel brillait déjà ainsi en 1881."
    same = told(french, "La filature passe à la lumière en 1883", "1883", name="same", language="fr")
    claims = [same, other(french, "La scierie Ruel brillait déjà ainsi en 1881")]
    if "1890" in english:
        claims.append(told(english, "in 1890 the dyers were the first in the county to strike", "1890", name="dyers",
                           actors=(person("Dyer"),)))  # fmt: skip
    assert found(french, *claims, english=english, first=first) == []


@pytest.mark.parametrize(
    ("told_so", "conflict"),
    [
        ("The glacier was traversed in 1926, a feat not new, however welcome.", True),
        ("The glacier was traversed in 1926, which only two parties had done before them.", True),
        ("The glacier was traversed in 1926, though not for the first time.", True),
        ("The glacier was traversed in 1926, two years after that of the northern range.", True),
        ("The glacier was traversed in 1926, two years after the death of the king.", False),
        ("The glacier was traversed in 1926, with only two dogs left at the end.", False),
        ("The glacier was traversed in 1926, as planned before them by the Survey.", False),
        ("The glacier was traversed in 1926, and nobody sang.", False),
    ],
)
def test_the_other_text_tells_the_event_and_denies_its_first_place(told_so: str, conflict: bool) -> None:
    french = "L'équipe parcourt le glacier en 1926 : c'est la première traversée intégrale."
    first = told(french, "L'équipe parcourt le glacier en 1926", "1926", name="first", language="fr")
    same = told(told_so, told_so[:-1], "1926", name="same")
    assert found(french, same, english=told_so, first=first) == ([{"first", "same"}] if conflict else [])


@pytest.mark.parametrize(
    ("tail", "conflict"),
    [
        ("She was the first woman in the trade to sign her work.", True),
        ("She signed her first jug with an owl.", False),
    ],
)
def test_a_first_without_a_date_is_that_of_the_sentence_before(tail: str, conflict: bool) -> None:
    english = f"Ada Crewe ran the shop from 1902 to 1931. {tail}"
    ran = told(
        english, "Ada Crewe ran the shop from 1902 to 1931", "1902/1931", name="ran", date="1902 to 1931"
    )
    first = told(english, tail[:-1], name="first", qualifiers=("first",))
    french = (
        "Elle n'est pas la première femme à signer : dès 1895, Marthe Lorin, à Nancy, était femme et signait."
    )
    earlier = told(french, "dès 1895, Marthe Lorin, à Nancy, était femme et signait", "1895", name="other",
                   language="fr", actors=(person("Marthe Lorin"),))  # fmt: skip
    assert found(french, ran, earlier, english=english, first=first) == (
        [{"first", "other"}] if conflict else []
    )


@pytest.mark.parametrize(
    ("english", "french", "conflict"),
    [
        ("no woman had been chosen before", "Elle avait pourtant élu Rose Aubin en 1872", True),
        ("nobody else had ever been chosen before", "Elle avait pourtant élu Rose Aubin en 1872", True),
        ("no woman had been chosen before", "Elle élut Rose Aubin en 1872", False),
        ("no woman had been asked to sing", "Elle avait pourtant élu Rose Aubin en 1872", False),
        ("no woman had been chosen before", "Elle avait pourtant été fondée en 1872", False),
    ],
    ids=["nobody before", "nobody else", "no looking back", "no rank", "no other"],
)
def test_nobody_before_and_a_statement_set_against_it(english: str, french: str, conflict: bool) -> None:
    said = f"The Society chose her in 1890; {english}."
    first = told(said, "The Society chose her in 1890", "1890", name="first")
    text = f"La Société la choisit en 1890. {french}."
    same = told(text, "La Société la choisit en 1890", "1890", name="same", language="fr")
    actors = (person("Rose Aubin"),) if "Aubin" in french else ()
    earlier = told(text, french, "1872", name="other", language="fr", actors=actors)
    assert found(text, same, earlier, english=said, first=first) == ([{"first", "other"}] if conflict else [])
