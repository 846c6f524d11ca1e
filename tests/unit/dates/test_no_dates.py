"""What looks like a date and is none, in both languages."""

import pytest

from pipeline.dates.read import read

ENGLISH = [
    "The bench 1912 was repaired.",
    "Call extension 1947 for details.",
    "The postcode is 1934.",
    "The Orion 1500 drew more power.",
    "See note 1789 and shelf mark 1801.c.14.",
    "Turn into 14 May Street.",
    "They danced around the Christmas tree.",
    "April, who was seven, had drawn it.",
    "There were about 300.",
    "He showed “The Mill in June” there.",
    "About 328 men came.",
    "Of 1914 tickets printed none was sold.",
    "A crowd of 1500 came.",
    "Stop 1066 is folio 1603.",
    "Telephone 01223 1984.",
    "Nineteen Eighty-Four sold well.",
    "It flies on Monday and Tuesday nights.",
    "See https://example.org/2017/04 for it.",
    "It was shut on the 0 May.",
]
FRENCH = [
    "Le poste 1912 est libre.",
    "La voie communale 1789 est barrée.",
    "Le vol AF 1830 se voit d'en bas.",
    "Une plaque de la place du 14 juillet.",
    "On monte au marché de Noël.",
    "Devant le 10, rue du Moulin, il s'arrêta.",
    "Environ 300 m2 ont brûlé.",
    "La Régence 1500 pesait moins.",
    "Cote 1 J 1789, microfilm 5 Mi 1830.",
    "L'article L. 1804-2 y renvoie.",
    "Rendez-vous le 0 juin.",
    "Une foule de 1500 vint.",
]


@pytest.mark.parametrize(
    ("language", "sentence"), [*(("en", case) for case in ENGLISH), *(("fr", case) for case in FRENCH)]
)
def test_none_is_read(language, sentence):
    assert [timex.text for timex in read(sentence, language).timexes] == []


def test_the_same_words_are_dates_where_they_stand_for_themselves():
    assert [t.text for t in read("“We left the mill in June”, he said.", "en").timexes] == ["June"]
    assert [t.value.edtf for t in read("It was built about 328.", "en").timexes] == ["0328~"]
    assert [t.value.edtf for t in read("Ils vinrent à Noël 1911.", "fr").timexes] == ["1911-12-25"]
    assert [t.value.edtf for t in read("Le 14 juillet 1911, on dansa.", "fr").timexes] == ["1911-07-14"]
