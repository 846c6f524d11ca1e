"""Ages and anniversaries as texts put them, and numbers that are neither."""

from __future__ import annotations

import pytest

from pipeline.claims.quantities import read


def said(text: str, language: str) -> list[tuple[str, float]]:
    """The ages and anniversaries of a sentence: kind and years."""
    found = read(text, 0, (), (), language)
    return [(q.kind, q.value) for q in found if q.kind in ("age", "anniversary")]


@pytest.mark.parametrize(
    ("text", "language", "years"),
    [
        ("She was twenty-six when the dam broke.", "en", 26),
        ("At forty-four he gave up the sea.", "en", 44),
        ("He died at ninety-one, in his chair.", "en", 91),
        ("She was made a captain at nineteen.", "en", 19),
        ("She was a girl of fifteen when she joined the choir.", "en", 15),
        ("He had only just turned thirty.", "en", 30),
        ("She lived to be ninety-seven.", "en", 97),
        ("The engine was then sixty-two years old.", "en", 62),
        ("He was in his sixty-first year.", "en", 60),
        ("She died in the ninetieth year of her age.", "en", 89),
        ("The village kept her eightieth birthday with a band.", "en", 80),
        ("Il venait d'avoir trente ans.", "fr", 30),
        ("Elle mourut dans sa quatre-vingt-cinquième année.", "fr", 84),
        ("Il mourut dans la 90e année de son âge.", "fr", 89),
        ("Elle eut vingt ans cette année-là.", "fr", 20),
    ],
)
def test_an_age_in_other_words(text: str, language: str, years: float) -> None:
    assert said(text, language) == [("age", years)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("It was sixty when the wind turned.", "en"),
        ("The shop closed at six.", "en"),
        ("The barrel was valued at sixty, and the cask at more.", "en"),
        ("The gauge stood at seventy.", "en"),
        ("The omnibus turned at 42, and again at the church.", "en"),
        ("He was twelve points behind.", "en"),
        ("The committee of sixteen met twice.", "en"),
        ("In his twentieth year as keeper he went deaf.", "en"),
        ("In its thirtieth year the club moved.", "en"),
        ("She worked in her third year at a mill.", "en"),
        ("Dans sa vingtième année de service, il devint sourd.", "fr"),
        ("Il a passé vingt ans en mer.", "fr"),
        ("Dans sa trentième année à la tête du club, il céda.", "fr"),
    ],
)
def test_what_is_no_age(text: str, language: str) -> None:
    assert said(text, language) == []


@pytest.mark.parametrize(
    ("text", "language", "years"),
    [
        ("The choir marked its hundred and twenty-fifth year with a mass.", "en", 125),
        ("The hundred and fiftieth anniversary fell on a Sunday.", "en", 150),
        ("They celebrated 75 years of the league.", "en", 75),
        ("The sesquicentenary drew a crowd.", "en", 150),
        ("They celebrated their half-century in the rain.", "en", 50),
        ("The sixth centenary of the fair drew a crowd.", "en", 600),
        ("A quarter-centenary is a modest feast.", "en", 25),
        ("La fanfare fêta ses quatre-vingts ans.", "fr", 80),
        ("Les cent vingt ans de la ligne, célébrés sous la pluie, firent du bruit.", "fr", 120),
        ("Le jubilé d’or de la chorale attira la foule.", "fr", 50),
        ("Le cent-cinquantenaire attira la foule.", "fr", 150),
        ("La société comptait soixante ans d'existence.", "fr", 60),
    ],
)
def test_an_anniversary_in_other_words(text: str, language: str, years: float) -> None:
    assert said(text, language) == [("anniversary", years)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("A hundred and fifty years of damp had done their work.", "en"),
        ("Le XIe centenaire attira la foule.", "fr"),
        ("They marked the fiftieth yard with paint.", "en"),
        ("The line marked its third year of losses.", "en"),
        ("Il célébra la messe cinquante ans dans la même église.", "fr"),
        ("Ces quarante ans de retard ne se rattrapent pas.", "fr"),
    ],
)
def test_what_is_no_anniversary(text: str, language: str) -> None:
    assert said(text, language) == []
