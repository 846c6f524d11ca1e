"""The clock of a telling: which year a month without one has, and what does not move the story."""

import pytest

from pipeline.dates.read import read

GOES_ON = [
    # A digression told in the pluperfect, ahead of its time, in brackets or beside the story moves nothing.
    ("en", "The ice broke in April 1926. Whalers had wintered there in 1909. On 2 May they landed.", "1926-05-02"),
    ("en", "She won the cup in 1925; she was to lose it five years later. In June she married.", "1925-06"),
    ("en", "The mill (bought in 1880) was leased in March 1902. In May it burnt.", "1902-05"),
    ("en", "In 1911 he joined the firm, which his uncle founded in 1870. In July he was sent to Leith.", "1911-07"),
    ("en", "The dam was begun in March 1931. The vestry had already been moved in 1928. In May it rained.", "1931-05"),
    ("en", "In 1702 he drew the coast from a chart of 1650. In August he was paid.", "1702-08"),
    ("en", "The council met on 8 March 1823. He read notes made two years earlier. It met on 9 April.", "1823-04-09"),
    ("fr", "Le pont fut ouvert en avril 1926. On l'avait déjà refait en 1909. Le 2 mai, on le bénit.", "1926-05-02"),
    ("fr", "Elle obtient la bourse en 1925 ; elle devait la rendre cinq ans après. En juin, elle part.", "1925-06"),
    ("fr", "Le moulin (acheté en 1880) fut loué en mars 1902. En mai, il brûla.", "1902-05"),
    ("fr", "En 1911 il entra dans la maison, qui fut fondée en 1870. En juillet, on l'envoya à Brest.", "1911-07"),
    ("fr", "Le 8 mars 1823 on siégea. On lut des notes prises deux ans plus tôt. Le 9 avril, on revint.", "1823-04-09"),
    # The months turn back over New Year.
    ("en", "The depot was reached on 2 December 1833. On 5 January the stove went out.", "1834-01-05"),
    ("en", "They sailed in October 1826 and came home in February.", "1827-02"),
    ("fr", "Le 1er décembre 1833, il prêche. Le 4 février, on fonde la caisse.", "1834-02-04"),
    ("fr", "On vota la somme en novembre 1911 ; en mars, les travaux commencèrent.", "1912-03"),
    # What was counted on from the story moves it.
    ("en", "The ship left on 1 December 1833. Three months later she was found. On 1 May she sank.", "1834-05-01"),
    ("fr", "Le 1er décembre 1833, il part. Trois mois plus tard, il écrit. Le 1er mai, il revient.", "1834-05-01"),
]  # fmt: skip
STAYS = [
    # A little way back is told out of its order, no year later; so is what had been before.
    ("en", "The roof fell on 5 June 1911. In May the beams were inspected.", "1911-05"),
    ("fr", "Le toit tomba le 5 juin 1911. En mai, on visita les poutres.", "1911-05"),
    ("en", "The hall burnt in February 1927. It had been painted in November.", "1926-11"),
    ("fr", "La salle brûla en février 1927. On l'avait peinte en novembre.", "1926-11"),
    # In one clause the nearest date counts, whatever the clause is.
    ("en", "The fair of 1850 was small. He had come in May 1848 and left in June.", "1848-06"),
    ("fr", "La foire de 1850 fut petite. Il était venu en mai 1848 et reparti en juin.", "1848-06"),
    # So do the dates of one digression, and of one pair of brackets.
    ("en", "He died in 1850. He had come home in 1848. In June he had been ill.", "1848-06"),
    ("en", "The hall opened in 1850 (begun in 1848, roofed in June) and was full.", "1848-06"),
    # A thing that says when something happened moves the story.
    ("en", "The bridge was built in 1830. It was lost in the flood of 1836. In May a ferry was hired.", "1836-05"),
    ("fr", "Le pont fut bâti en 1830. Il fut perdu dans la crue de 1836. En mai, on loua un bac.", "1836-05"),
    # A whole year has no months to turn back from.
    ("en", "The frost of 1703 was hard. It came in December; in January the bells cracked.", "1704-01"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "date"), [*GOES_ON, *STAYS])
def test_the_last_date_has_the_year_of_the_story(language, text, date):
    assert read(text, language).timexes[-1].value.edtf == date


LONG = "The harbour was empty and the pilots sat in the lee of the wall, mending what could be mended. "
LANG = (
    "Le port était vide et les pilotes, assis au pied du mur, réparaient ce qui pouvait encore se réparer. "
)


@pytest.mark.parametrize(
    ("language", "text", "date"),
    [
        ("en", f"{LONG * 2}The brig sailed on 9 April 1826.\n\n{LONG * 2}On 1 July she was sighted.", "1826-07-01"),
        ("fr", f"{LANG * 2}Le brick partit le 9 avril 1826.\n\n{LANG * 2}Le 1er juillet, on le vit.", "1826-07-01"),
        ("en", f"{LONG * 2}She sailed on 9 April 1826.\n\nSales\n\n{LONG * 2}On 1 July she sank.", "XXXX-07-01"),
        ("en", f"{LONG * 2}The brig sailed in 1826.\n\n{LONG * 2}On 1 July there is a fair.", "XXXX-07-01"),
        ("fr", f"{LANG * 2}Le brick partit le 9 avril 1826.\n\nVisites le 1er juillet.", "XXXX-07-01"),
        ("fr", f"{LANG * 2}Ouvert le 9 avril 1926.\n\n{LANG * 2}Visites du 1er mai au 3 mai.", "XXXX-05-01/XXXX-05-03"),
    ],
)  # fmt: skip
def test_a_story_goes_on_in_the_next_paragraph_of_sentences_only(language, text, date):
    assert read(text, language).timexes[-1].value.edtf == date
