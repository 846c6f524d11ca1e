"""What a first of its kind leaves alone: another scope or kind, a later one, its own earlier attempt."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.records import Claim
from tests.support.claims import claim, link, person
from tests.support.rivals import ordinal, thing, told

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
    (
        "the same company, but not its point",
        told(
            "a",
            "The Gull, of 1907, was the first of the company's ships to carry wireless.",
            "en",
            thing("Gull"),
        ),
        told("b", "La Sterne, navire de la compagnie, coula en 1903.", "fr", thing("Sterne")),
    ),
    (
        "a bridge of another make",
        told("a", "Inauguré en 1874, ce pont fut le premier pont suspendu de la vallée.", "fr"),
        told("b", "A wooden bridge stood in the valley at Ferrand in 1839.", "en", thing("Ferrand")),
    ),
    (
        "the same thing before it was so",
        told("a", "The chapel was lit by gas in 1859, the first in the diocese to be so.", "en"),
        told("b", "L'église Saint-Roch fut consacrée en 1852.", "fr", thing("Saint-Roch")),
    ),
]


@pytest.mark.parametrize(("first", "other"), [pair[1:] for pair in SILENT], ids=[pair[0] for pair in SILENT])
def test_what_is_no_earlier_one_of_the_kind_is_no_conflict(first: Claim, other: Claim) -> None:
    assert ordinal(first, other) == []


def test_what_the_sentence_of_the_same_event_tells_besides_is_no_earlier_one() -> None:
    """Where two texts date one event to two years, that is the conflict, and not one of order besides."""
    first = told(
        "a",
        "In 1902 Bertha Cole became the first woman to hold an office in the Society.",
        "en",
        person("Bertha Cole"),
        type="career.election",
    )
    rest = told(
        "c",
        "Élue trésorière en 1895, Louise Perrin garda la clef du coffre.",
        "fr",
        person("Louise Perrin"),
        type="career.election",
    )
    piece = replace(rest, claim_id="b", actors=(person("Bertha Cole"),))
    assert ordinal(first, rest)
    assert ordinal(first, rest, piece, links=(link("a", "b"),)) == []
