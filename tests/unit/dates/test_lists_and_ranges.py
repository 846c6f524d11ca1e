"""Lists, ranges and shared parts of dates, in both languages."""

import pytest

from pipeline.dates.read import read

ENGLISH = [
    ("It snowed on the 3rd, 10th and 17th of May 1911.", ["1911-05-03", "1911-05-10", "1911-05-17"]),
    ("It snowed on May 3, 10 and 17, 1911.", ["1911-05-03", "1911-05-10", "1911-05-17"]),
    ("It snowed on May 3 and 17, 1911.", ["1911-05-03", "1911-05-17"]),
    ("It rained in January, March and October 1911.", ["1911-01", "1911-03", "1911-10"]),
    ("In the summers of 1911 and 1912 the well dried.", ["1911-22", "1912-22"]),
    ("In the summer of 1911 and 1912 brought more.", ["1911-22", "1912"]),
    ("They met from the 3rd to the 17th of May 1911.", ["1911-05-03/1911-05-17"]),
    ("They met from May 3, 1911, to June 17, 1912.", ["1911-05-03/1912-06-17"]),
    ("It was shut from spring to autumn 1911.", ["1911-21/1911-23"]),
    ("Cast circa 1850–60.", ["1850~/1860~"]),
    ("Cast between about 1850 and 1860.", ["1850~/1860"]),
    ("They lay there in the winter of 1911/12.", ["1911-24"]),
    ("The 17th- and 18th-century houses.", ["16XX", "17XX"]),
    ("Over the weekend of 3 and 4 June 1911 it rained.", ["1911-06-03/1911-06-04"]),
    ("In the first six months of 1920 it rained.", ["1920-01/1920-06"]),
    ("In the last three months of 1920 it rained.", ["1920-10/1920-12"]),
    ("H1 2004 was dry.", ["2004-01/2004-06"]),
    ("May 3 and 17 others left.", ["XXXX-05-03"]),
    ("The 10th, 11th and 12th centuries.", ["09XX", "10XX", "11XX"]),
    ("In the last quarter of 1931 it closed.", ["1931-10/1931-12"]),
    ("Logged 17.XI.1890.", ["1890-11-17"]),
    ("Dated 9th Jany. 1811.", ["1811-01-09"]),
    ("It fell on 25 October (7 November) 1917.", ["1917-11-07"]),
    ("It fell on 11/22 February 1731.", ["1731-02-22"]),
    ("Shut Jan-Mar 1911.", ["1911-01/1911-03"]),
    ("It was in nineteen-oh-five.", ["1905"]),
    ("The file runs from 1911 to date.", ["1911/.."]),
    ("Cast between the end of the 12th and the 14th century.", ["11XX/13XX"]),
    ("Shut from March until the end of May 1911.", ["1911-03/1911-05"]),
    ("Cast from about 1450 until around 1475.", ["1450~/1475~"]),
    ("Licences of 1911/1914.", ["1911/1914"]),
    ("Cast on 3 or 4 May 1911.", ["[1911-05-03,1911-05-04]"]),
    ("May or June 1911 it was.", ["[1911-05,1911-06]"]),
    ("A garden of 1911 or later.", ["1911/.."]),
    ("Post-1911 cars and pre-1850 houses.", ["1911/..", "../1850"]),
    ("Poems of the nineteen-hundreds.", ["19XX"]),
    ("The first two quarters of 1990 were dry.", ["1990-01/1990-06"]),
    ("They met on 12 May, and again on the 19th.", ["XXXX-05-12", "XXXX-05-19"]),
    ("In fiscal 1988 sales fell.", ["1988"]),
]
FRENCH = [
    ("Il neigea le samedi 1er et le dimanche 2 mai 2004.", ["2004-05-01", "2004-05-02"]),
    ("Pendant les étés 1911 et 1912, le puits tarit.", ["1911-22", "1912-22"]),
    ("Au printemps et à l'été 1848, il plut.", ["1848-21", "1848-22"]),
    ("Fermé de l'automne 1914 au printemps 1915.", ["1914-23/1915-21"]),
    ("Fermé de la Toussaint 1914 à Pâques 1915.", ["1914-11-01/1915-04-04"]),
    ("Fondu vers 1850-1860.", ["1850~/1860~"]),
    ("Pendant l'hiver 1911-12, il gela.", ["1911-24"]),
    ("Dans les années 1920-1930, on dansait.", ["192X/193X"]),
    ("Dans les années vingt et trente, on dansait.", ["192X", "193X"]),
    ("Les six premiers mois de 1920 furent secs.", ["1920-01/1920-06"]),
    ("Les fresques des XVe-XVIIe siècles.", ["14XX/16XX"]),
    ("L'an deux mille dix-huit, le vingt-trois juin, on signa.", ["2018-06-23"]),
    ("Loi du 1er juill. 1901.", ["1901-07-01"]),
    ("Il plut le lendemain de Noël 1911.", ["1911-12-26"]),
    ("Pas avant 1911.", ["1911/.."]),
    ("Pour les Xe, XIe et XIIe siècles.", ["09XX", "10XX", "11XX"]),
    ("Au T3 2016 et au S2 2017.", ["2016-07/2016-09", "2017-07/2017-12"]),
    ("Au dernier trimestre 1931.", ["1931-10/1931-12"]),
    ("Le 2e jour d'août 1914.", ["1914-08-02"]),
    ("Le 5e jour complémentaire an III.", ["1795-09-21"]),
    ("On rit en mai 68.", ["1968-05"]),
    ("De la fin du XIIe au début du XIIIe siècle.", ["11XX/12XX"]),
    ("Il plut en mai, juin et octobre 1911.", ["1911-05", "1911-06", "1911-10"]),
    ("Dans les années 10, 20 et 30, on dansait.", ["191X", "192X", "193X"]),
    ("À la mi-carême 1911, on rit.", ["1911-03-23"]),
    ("Le 3 ou le 4 mai 1911.", ["[1911-05-03,1911-05-04]"]),
    ("La ligne sera enterrée d'ici à 2030.", ["../2030"]),
]


@pytest.mark.parametrize(
    ("language", "sentence", "dates"),
    [*(("en", *case) for case in ENGLISH), *(("fr", *case) for case in FRENCH)],
)
def test_what_a_sentence_says(language, sentence, dates):
    assert [timex.value.edtf for timex in read(sentence, language).timexes] == dates
