"""Texts in which each person does each thing twice, some years off by one, a fifth of either side missing.

The hardest case for a matcher: two dates for one act, or two acts? Generated with a fixed seed.
"""

from __future__ import annotations

from random import Random

_PEOPLE = (
    ("President", "le président", "Ivo Marek"),
    ("Governor", "le gouverneur", "Thomas Ashdown"),
    ("Minister", "la ministre", "Elena Sorescu"),
    ("Admiral", "l'amiral", "Jan Verhoeven"),
    ("Senator", "la sénatrice", "Ruth Calloway"),
    ("Ambassador", "l'ambassadeur", "Paulo Teixeira"),
    ("Archbishop", "l'archevêque", "Marius Lindqvist"),
    ("Professor", "le professeur", "Anton Kessler"),
)
_ACTS = (
    (
        ("{t} {n} visited Brazil in {y}.", "In {y} {t} {n} travelled to Brazil on an official visit."),
        ("{t} {n} se rendit au Brésil en {y}.", "En {y}, {t} {n} fit un voyage officiel au Brésil."),
    ),
    (
        ("{t} {n} signed a fishing treaty in {y}.", "A treaty on fishing was signed by {n} in {y}."),
        ("{t} {n} signa un traité de pêche en {y}.", "En {y} fut signé par {n} un traité sur la pêche."),
    ),
    (
        ("{t} {n} opened a hospital in Leuven in {y}.", "In {y} {n} inaugurated a new hospital in Leuven."),
        ("{t} {n} inaugura un hôpital à Louvain en {y}.", "En {y}, {n} ouvrit un hôpital à Louvain."),
    ),
    (
        ("{t} {n} published a volume of speeches in {y}.", "In {y} {n} brought out a book of speeches."),
        ("{t} {n} publia un recueil de discours en {y}.", "Un volume de discours de {n} parut en {y}."),
    ),
    (
        ("{t} {n} was awarded the order of the Crown in {y}.", "The order of the Crown went to {n} in {y}."),
        ("{t} {n} reçut l'ordre de la Couronne en {y}.", "En {y}, {n} fut décoré de l'ordre de la Couronne."),
    ),
    (
        ("{t} {n} received the Pope in {y}.", "In {y} the Pope was the guest of {n}."),
        ("{t} {n} reçut le pape en {y}.", "Le pape fut l'hôte de {n} en {y}."),
    ),
)


def texts(seed: int, people: int = 5, acts: int = 4) -> dict[str, str]:
    """Language → marked text (`train_texts`) of one generated subject."""
    random = Random(seed)
    english, french = [], []
    for title_en, title_fr, name in random.sample(_PEOPLE, people):
        for number, (wordings_en, wordings_fr) in enumerate(random.sample(_ACTS, acts)):
            first = random.randint(1900, 1990)
            for turn, year in enumerate((first, first + random.randint(2, 12))):
                key = f"[{name.split()[1].lower()}-{number}-{turn}] "
                slip = random.choice((-1, 1)) if random.random() < 0.2 else 0
                if random.random() > 0.2:
                    english.append(key + random.choice(wordings_en).format(t=title_en, n=name, y=year))
                if random.random() > 0.2:
                    sentence = random.choice(wordings_fr).format(t=title_fr, n=name, y=year + slip)
                    french.append(key + sentence[0].upper() + sentence[1:])
    random.shuffle(english)
    random.shuffle(french)
    return {"en": _paragraphs(english), "fr": _paragraphs(french)}


def _paragraphs(sentences: list[str]) -> str:
    return "\n\n".join(" ".join(sentences[k : k + 4]) for k in range(0, len(sentences), 4)) + "\n"
