"""The first of a kind against an earlier one of the kind, whatever words tell of it."""

from __future__ import annotations

import re

import pytest

from pipeline.claims.qualifiers import qualifiers
from pipeline.reconcile import reconcile
from pipeline.records import Claim, Conflict, Participant
from tests.support.claims import claim, document, person

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


def told(name: str, text: str, language: str, *actors: Participant, type: str = "", other: str = "") -> Claim:
    """One sentence that is one claim, dated by the only year in it."""
    year = re.search(r"\b1[5-9]\d\d\b", text)
    assert year is not None
    return claim(
        name, year[0], text=text, language=language, date_at=year.start(), actors=actors, type=type,
        qualifiers=qualifiers(text, language, None), source=f"d/{language}{other}.txt",
    )  # fmt: skip


def found(*claims: Claim) -> list[Conflict]:
    said, documents = list(claims), []
    for one in claims:
        text = one.text + " " + " ".join(_FILLER[one.language])
        documents.append(document(text, one.language, one.source_id))
        for i, filler in enumerate(_FILLER[one.language]):
            name = f"{one.claim_id}-{i}"
            said.append(
                claim(name, text=filler, at=text.index(filler), language=one.language, source=one.source_id)
            )
    return [c for c in reconcile(said, (), documents).conflicts if c.kind == "ordinal"]


def thing(name: str) -> Participant:
    return Participant(name, "thing", "agent", entity=f"thing:{name.lower()}")


FIRES = [
    (
        told(
            "a",
            "The bank's Harbour branch, opened in 1931, was the first in the county to employ a woman cashier.",
            "en",
        ),
        told(
            "b",
            "Mlle Rosalie Tavan tenait la caisse de la banque de Vaux, dans le même comté, en 1924.",
            "fr",
            person("Rosalie Tavan"),
        ),
    ),
    (
        told(
            "a",
            "In 1902 Bertha Cole became the first woman to hold an office in the Society.",
            "en",
            person("Bertha Cole"),
            type="career.election",
        ),
        told(
            "b",
            "Élue trésorière en 1895, Louise Perrin garda la clef du coffre.",
            "fr",
            person("Louise Perrin"),
            type="career.election",
        ),
    ),
    (
        told(
            "a",
            "L'Étoile, mise à l'eau en 1868, fut le premier vapeur du lac à transporter des voyageurs.",
            "fr",
            thing("Étoile"),
        ),
        told(
            "b",
            "The Merganser, a small steamer, carried passengers about the lake from 1861.",
            "en",
            thing("Merganser"),
        ),
    ),
    (
        told(
            "a",
            "« Le Pèlerin », paru en 1922, est le premier roman policier publié par la maison.",
            "fr",
            thing("Le Pèlerin"),
        ),
        told(
            "b",
            "The Locked Barn, of 1913, was the firm's first detective novel.",
            "en",
            thing("The Locked Barn"),
        ),
    ),
    (
        told(
            "a",
            "In 1896 a cinematograph was shown in the town for the first time in the county, by Mr. Gow.",
            "en",
            person("Gow"),
        ),
        told(
            "b",
            "Le forain Jules Amiet avait déjà projeté des films, au cinématographe, dans le comté voisin puis ici en 1895.",
            "fr",
            person("Jules Amiet"),
        ),
    ),
    (
        told(
            "a",
            "Sergeant Hugh Pell, who fell in 1916, was the first policeman of the town to be killed on duty.",
            "en",
            person("Hugh Pell"),
        ),
        told(
            "b",
            "L'agent de police Firmin Roux fut tué en service par un rôdeur en 1889.",
            "fr",
            person("Firmin Roux"),
        ),
    ),
    (
        told(
            "a",
            "La chaire de botanique, créée en 1884, était la première qu'une université du pays eût confiée à une femme.",
            "fr",
        ),
        told(
            "b",
            "Miss Ellen Tring had taught botany at the university, from a chair of her own, since 1871.",
            "en",
            person("Ellen Tring"),
        ),
    ),
    (
        told(
            "a",
            "No surgeon of the province had ever opened a living heart before Dr. Amory did so in 1948.",
            "en",
            person("Amory"),
        ),
        told(
            "b",
            "Dès 1939, le chirurgien Luc Fabre avait opéré un cœur dans la province.",
            "fr",
            person("Luc Fabre"),
        ),
    ),
    (
        told(
            "a",
            "Aucun prisonnier n'avait jamais quitté la forteresse avant l'évasion de Paul Noir en 1744.",
            "fr",
            person("Paul Noir"),
        ),
        told(
            "b",
            "A prisoner named Abel Stone had left the fortress by a drain as early as 1702.",
            "en",
            person("Abel Stone"),
        ),
    ),
    (
        told("a", "The great organ was silenced for the first time in 1917, for want of coal.", "en"),
        told("b", "Le grand orgue avait été réduit au silence dès 1871.", "fr"),
    ),
    (
        told("a", "The lift, installed in 1901, was the first hydraulic lift in the country.", "en"),
        told("b", "Un ascenseur hydraulique fonctionnait à Bruges en 1887.", "fr", thing("Bruges")),
    ),
    (
        told(
            "a",
            "Sœur Agathe, morte en 1790, est la première abbesse à reposer dans la crypte.",
            "fr",
            person("Sœur Agathe"),
        ),
        told(
            "b",
            "Mother Ursula, abbess, was laid to rest in the crypt in 1702.",
            "en",
            person("Mother Ursula"),
        ),
    ),
]


@pytest.mark.parametrize(("first", "earlier"), FIRES, ids=[a.text[:40] for a, _ in FIRES])
def test_an_earlier_one_of_the_kind_is_a_conflict(first: Claim, earlier: Claim) -> None:
    assert [set(conflict.claim_ids) for conflict in found(first, earlier)] == [{"a", "b"}]


SILENT = [
    (
        "another scope",
        told(
            "a",
            "In 1902 Bertha Cole became the first woman to hold an office in the Society.",
            "en",
            person("Bertha Cole"),
            type="career.election",
        ),
        told(
            "b",
            "Louise Perrin devint institutrice à Vaux en 1895.",
            "fr",
            person("Louise Perrin"),
            type="career.appointment",
        ),
    ),
    (
        "a man",
        told(
            "a",
            "In 1902 Bertha Cole became the first woman to sit on the parish council.",
            "en",
            person("Bertha Cole"),
            type="career.election",
        ),
        told(
            "b",
            "Le conseil de paroisse élut Jules Perrin en 1895.",
            "fr",
            person("Jules Perrin"),
            type="career.election",
        ),
    ),
    (
        "another kind",
        told(
            "a",
            "L'Étoile, mise à l'eau en 1868, fut le premier vapeur du lac à transporter des voyageurs.",
            "fr",
            thing("Étoile"),
        ),
        told("b", "The Merganser, a barge, carried timber in 1861.", "en", thing("Merganser")),
    ),
    (
        "a later one",
        told(
            "a",
            "« Le Pèlerin », paru en 1922, est le premier roman policier publié par la maison.",
            "fr",
            thing("Le Pèlerin"),
        ),
        told("b", "The Locked Barn, a detective novel, followed in 1933.", "en", thing("The Locked Barn")),
    ),
    (
        "the first's own earlier attempt",
        told("a", "Ada Lorne was the first woman to swim the strait, in 1927.", "en", person("Ada Lorne")),
        told(
            "b", "Ada Lorne avait tenté la traversée du détroit à la nage en 1925.", "fr", person("Ada Lorne")
        ),
    ),
    (
        "without what is called the first",
        told(
            "a",
            "Edna Hope, in office from 1950, was the first woman to hold the rank of consul there.",
            "en",
            person("Edna Hope"),
        ),
        told("b", "Berthe Colin y servit en 1931 sans le rang de consul.", "fr", person("Berthe Colin")),
    ),
    (
        "planned only",
        told("a", "The lift, installed in 1901, was the first hydraulic lift in the country.", "en"),
        claim(
            "b",
            "1887",
            text="Un ascenseur hydraulique devait être posé à Bruges en 1887.",
            language="fr",
            source="d/fr.txt",
            qualifiers=("planned",),
            actors=(thing("Bruges"),),
        ),
    ),
    (
        "the first volume is none of all",
        told("a", "The first volume of the Atlas appeared in 1911.", "en", thing("Atlas")),
        told("b", "Le premier volume de la Faune paraît en 1899.", "fr", thing("Faune")),
    ),
    (
        "another person's own first",
        told("a", "Her first novel was published in 1911.", "en", person("Ada Lorne")),
        told("b", "Son premier roman, signé Paul Aubin, fut publié en 1899.", "fr", person("Paul Aubin")),
    ),
    (
        "what only the building shares",
        told("a", "The seminary was the first building in the county to have electric light, in 1904.", "en"),
        told("b", "L'édifice du comté fut construit par Octave Merle en 1872.", "fr", person("Octave Merle")),
    ),
    (
        "it is only reported",
        told(
            "a", "It is said that the inn, opened in 1840, was the first in the valley to serve coffee.", "en"
        ),
        told(
            "b",
            "L'auberge de Jean Mauny servait le café dans la vallée dès 1822.",
            "fr",
            person("Jean Mauny"),
        ),
    ),
    (
        "denied by its own text",
        told(
            "a", "The Ibis was not the first steamer on the lake when she came in 1868.", "en", thing("Ibis")
        ),
        told("b", "Le Grèbe, un vapeur, naviguait sur le lac en 1861.", "fr", thing("Grèbe")),
    ),
    (
        "the first since a date",
        told("a", "The great organ was silenced for the first time since 1880 in that winter.", "en"),
        told("b", "Le grand orgue avait été réduit au silence dès 1871.", "fr"),
    ),
]


@pytest.mark.parametrize(("first", "other"), [pair[1:] for pair in SILENT], ids=[pair[0] for pair in SILENT])
def test_what_is_no_earlier_one_of_the_kind_is_no_conflict(first: Claim, other: Claim) -> None:
    assert found(first, other) == []
