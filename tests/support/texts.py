"""The invented texts that the results made by hand are about."""

from __future__ import annotations

from dataclasses import dataclass

ENGLISH = """== The Orle bridge ==

The Orle bridge crosses the river Orle below the old town. It was designed by Paul Ferrant in 1927.
Work began in 1928. The steel was cast at Brest in 1929.
After a delay caused by a strike, Mathilde Roussin opened the bridge in May 1931, before a crowd of several
thousand. It was then the second steel bridge of the county.
Roussin, born in 1886, was 52 in 1940. A flood closed it in the winter of 1947. The bridge is 412 metres long.

== Dates ==

Dates in the life of the bridge
- Opening (1931)
- Listed as a monument (1988)
"""

FRENCH = """Le pont de l’Orle

Les plans, de 1927, sont de Léon Ferrand. Les travaux commencent le 3 mars 1928.
L’acier fut coulé à Lorient en 1929.

Premier pont d’acier du département, il est inauguré le 14 juin 1932 par la
préfète Mathilde Roussin. Le pont mesure 421 mètres. La ville a aussi annoncé un

Les crues de 1947 et de 1951 l’ont fermé. Les années 1960 virent un second tablier.
"""

SENTENCE_OPENED = (
    "After a delay caused by a strike, Mathilde Roussin opened the bridge in May 1931, before a crowd of "
    "several\nthousand."
)
CLAUSE_OUVERT = (
    "Premier pont d’acier du département, il est inauguré le 14 juin 1932 par la\npréfète Mathilde Roussin."
)

HOSTILE_CLAIM = '<script>window.pwned=1</script>"><img src=x onerror="pwned=1"> <b>Bob</b> came in 1901'
HOSTILE = (
    f"{HOSTILE_CLAIM} \u202ereversed\u202c and \u200fmarked, ]]> --> {{{{ 7*7 }}}} {{% raw %}} \x00\x07 "
    + "W" * 10_000
    + "\n</textarea></svg><script>window.pwned=1</script>\n"
)
HOSTILE_FRENCH = "Bob arrive en 1902 | `code` [lien](javascript:alert(1)) ![x](y) # titre\n\n# pas un titre\n"


@dataclass(frozen=True)
class Words:
    """What a conflict says of itself, in both languages."""

    english: str
    french: str
    readings_en: tuple[str, ...] = ()
    readings_fr: tuple[str, ...] = ()
    why_en: str = ""
    why_fr: str = ""


OPENING = Words(
    "The English text dates the opening of the bridge to May 1931; the French text gives 14 June 1932.",
    "Le texte anglais date l’inauguration de mai 1931 ; le texte français donne le 14 juin 1932.",
    (
        "If both mean one ceremony, one of the dates is wrong.",
        "If the bridge was opened twice, these are two events, and both dates can stand.",
    ),
    (
        "S’il s’agit d’une seule cérémonie, l’une des dates est fausse.",
        "Si le pont a été inauguré deux fois, ce sont deux événements et les deux dates sont possibles.",
    ),
    "Both tell of the opening of the Orle bridge by Mathilde Roussin.",
    "Tous deux parlent de l’inauguration du pont de l’Orle par Mathilde Roussin.",
)
RANK = Words(
    "The French text calls it the first steel bridge of the county; the English text calls it the second.",
    "Le texte français dit que c’est le premier pont d’acier du département ; le texte anglais, le deuxième.",
)
LENGTH = Words("The lengths differ by 9 metres.", "Les longueurs diffèrent de 9 mètres.")
PLANS = Words("The texts name two different designers.", "Les textes nomment deux auteurs différents.")
AGE = Words(
    "Somebody born in 1886 was 53 or 54 in 1940, not 52.",
    "Une personne née en 1886 avait 53 ou 54 ans en 1940, et non 52.",
)
STEEL = Words("The texts name two different towns.", "Les textes nomment deux villes différentes.")
FLOODS = Words(
    "It is open whether these are one flood or two.", "On ne sait pas s’il s’agit d’une crue ou de deux."
)


def large_line(language: str, number: int, year: int) -> str:
    """One dated line of a large source: prose of a usual length that ends in its year."""
    if language == "en":
        return (
            f"After long preparations the surveyor set out with a party of {number % 40 + 3} men on "
            f"journey number {number} along the northern road in {year}."
        )
    return (
        f"Après de longs préparatifs, l’arpenteur partit avec {number % 40 + 3} hommes pour son voyage "
        f"numéro {number} par la route du nord en {year}."
    )
