"""The first of a kind against an earlier one of the kind, whatever words tell of it."""

from __future__ import annotations

import pytest

from pipeline.records import Claim
from tests.support.claims import person
from tests.support.rivals import ordinal, thing, told

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
            "Le forain Jules Amiet avait déjà projeté des films, au cinématographe, dans le comté, en 1895.",
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
            "La chaire de botanique, créée en 1884, était la première qu'une université eût confiée à une femme.",
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
    (
        told("a", "The chapel was lit by gas in 1859, the first in the diocese to be so.", "en"),
        told("b", "L'église Saint-Roch avait reçu l'éclairage au gaz en 1852.", "fr", thing("Saint-Roch")),
    ),
    (
        told("a", "Inauguré en 1874, ce pont fut le premier pont suspendu de la vallée.", "fr"),
        told(
            "b", "A suspension bridge had hung over the gorge at Ferrand since 1839.", "en", thing("Ferrand")
        ),
    ),
    (
        told(
            "a",
            "Marthe Oger, reçue en 1911, fut la première avocate du barreau.",
            "fr",
            person("Marthe Oger"),
        ),
        told(
            "b", "Miss Ada Finn, a barrister, had been called to the bar in 1903.", "en", person("Ada Finn")
        ),
    ),
    (
        told("a", "Never before 1933 had a woman preached from that pulpit.", "en"),
        told("b", "Mme Ruth Aubert avait prêché de cette chaire en 1919.", "fr", person("Ruth Aubert")),
    ),
    (
        told("a", "En 1956, l'hôpital pratique la première transfusion sanguine de la région.", "fr"),
        told("b", "Blood was transfused by Dr. Kerr at the hospital in 1938.", "en", person("Kerr")),
    ),
    (
        told(
            "a",
            "Ilse Marten was in 1946 the first woman to direct the observatory.",
            "en",
            person("Ilse Marten"),
        ),
        told("b", "Jeanne Vial dirigea l'observatoire de 1919 à sa mort.", "fr", person("Jeanne Vial")),
    ),
]


@pytest.mark.parametrize(("first", "earlier"), FIRES, ids=[a.text[:40] for a, _ in FIRES])
def test_an_earlier_one_of_the_kind_is_a_conflict(first: Claim, earlier: Claim) -> None:
    assert [set(conflict.claim_ids) for conflict in ordinal(first, earlier)] == [{"a", "b"}]
