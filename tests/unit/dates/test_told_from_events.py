"""Dates counted from an event that the text has told with its date, and from nothing else."""

import pytest

from pipeline.dates.read import read

COUNTED = [
    # The event by its noun, told by another word.
    ("en", "The kiln burnt down in May 1834. Six years after the disaster it smoked again.", "1840"),
    ("en", "Ida Holt died on 3 March 1871. The street got her name a year after her death.", "1872"),
    ("fr", "Elle meurt le 3 mars 1871. La rue reçoit son nom un an après sa mort.", "1872"),
    ("fr", "En mai 1834, le four est réduit en cendres. Six ans après le sinistre, il fume.", "1840"),
    # By a noun that no list has: its own words tell it.
    ("en", "The council sent a petition in 1852. Three years after the petition the masons came.", "1855"),
    ("fr", "Le four est classé depuis 1908. Deux ans après ce classement, on le chauffa.", "1910"),
    # By a verb, with its subject or without.
    ("en", "They left Hull in April 1826. Nineteen months after they had left it they were back.", "1827-11"),
    ("fr", "Il quitte le port en avril 1826. Dix-neuf mois après l'avoir quitté, il revient.", "1827-11"),
    ("fr", "Il servit jusqu'en 1879 et mourut en 1894. Trois ans après qu'il eut quitté son poste, il plut.", "1882"),
    # Years and months.
    ("en", "The mill burnt in January 1911. It turned again two years and eight months after the fire.", "1913-09"),
    ("fr", "Le moulin brûla en janvier 1911. Il tourna deux ans et huit mois après l'incendie.", "1913-09"),
    ("en", "She came in May 1926 and left a year and three months later.", "1927-08"),
    # The nearest of two, and of a list only the line that tells it.
    ("en", "A fire in 1909 died out. Another, in 1952, burnt the barn. It rose three years after the fire.", "1955"),
    ("en", "- 1822: first turf cut\n- 1827: tunnels join\n\nIt rose four years after the first turf was cut.", "1826"),
]  # fmt: skip
SILENT = [
    ("en", "The mill was sold in 1852. Three years after the petition the masons came."),
    ("fr", "Le moulin fut vendu en 1852. Trois ans après la requête, les maçons vinrent."),
    (
        "en",
        "The hall opened on 7 May 1868. On 7 May 1968 it was a hundred years to the day after the opening.",
    ),
    ("fr", "On ouvrit le 7 mai 1868. Le 7 mai 1968, cent ans jour pour jour après l'ouverture, on but."),
    ("en", "They left Hull in April 1826 and landed on 14 August 1828, two years after they had left it."),
    ("fr", "Partis en mai 1826, ils rentrent le 3 juin 1828, deux ans après leur départ."),
    ("en", "The kiln burnt in 1834. Ten months after the fire it smoked again."),
]


@pytest.mark.parametrize(("language", "text", "date"), COUNTED)
def test_a_date_is_counted_from_the_event(language, text, date):
    assert read(text, language).timexes[-1].value.edtf == date


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_without_the_event_or_beside_the_date_itself_nothing_is_counted(language, text):
    assert [timex.text for timex in read(text, language).timexes if timex.basis == "derived"] == []


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("In 1850 there were sixty looms; ten years before there had been none.", "1840"),
        ("In 1850 it had two doors. The year before it had been a barn.", "1849"),
        ("He came in 1850. Ten years after, he was dead.", "1860"),
    ],
)
def test_what_names_no_event_counts_from_the_date_before(text, date):
    assert read(text, "en").timexes[-1].value.edtf == date
