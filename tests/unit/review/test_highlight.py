"""What is marked in a quotation."""

from __future__ import annotations

from dataclasses import replace

from pipeline.records import Claim, DossierResult, Participant
from pipeline.report.quotes import library, quote
from pipeline.review.highlight import Span, cut, marks
from tests.support.results import claim, document

EN = document(
    "d",
    "en.txt",
    "en",
    "In May 1931 Ada Moss sold 12 boats to Leo Pratt.\nIn May 1933 Ada Moss sold 9 boats.\n",
)
FR = document("d", "fr.txt", "fr", "Ada Moss vendit 12 bateaux en juin 1932 à Max Dubois.\n")

SOLD = claim(
    EN,
    "In May 1931 Ada Moss sold 12 boats to Leo Pratt",
    "May 1931",
    "1931-05",
    actors=("Ada Moss", "Leo Pratt"),
    amount=("12", 12, "boat"),
)
AGAIN = claim(
    EN,
    "In May 1933 Ada Moss sold 9 boats",
    "May 1933",
    "1933-05",
    actors=("Ada Moss",),
    amount=("9", 9, "boat"),
)
VENDU = claim(
    FR,
    "Ada Moss vendit 12 bateaux en juin 1932 à Max Dubois",
    "juin 1932",
    "1932-06",
    actors=("Ada Moss", "Max Dubois"),
    amount=("12", 12, "boat"),
)


def marked(one: Claim, spans: list[Span], kind: str) -> list[str]:
    text = {"en": EN, "fr": FR}[one.language].source.text
    return [text[span.start : span.end] for span in spans if span.kind == kind]


def test_the_value_in_question_is_marked() -> None:
    assert marked(SOLD, marks(SOLD, [VENDU], "date"), "value") == ["May 1931"]
    assert marked(VENDU, marks(VENDU, [SOLD], "date"), "value") == ["juin 1932"]
    assert marked(SOLD, marks(SOLD, [VENDU], "quantity"), "value") == ["12"]
    assert marked(SOLD, marks(SOLD, [VENDU], "participant"), "value") == ["Ada Moss", "Leo Pratt"]
    assert marked(SOLD, marks(SOLD, [VENDU], "participant", ("Leo Pratt", "Max Dubois")), "value") == [
        "Leo Pratt"
    ]


def test_names_and_numbers_that_the_other_language_puts_otherwise_are_marked() -> None:
    assert marked(SOLD, marks(SOLD, [VENDU], "date"), "differs") == ["Leo Pratt"]
    assert marked(VENDU, marks(VENDU, [SOLD], "date"), "differs") == ["Max Dubois"]


def test_what_the_other_side_only_implies_is_known_to_it() -> None:
    implied = replace(
        VENDU, actors=(*VENDU.actors, Participant("Leo Pratt", "person", "patient", "", "person:pratt"))
    )
    assert marked(SOLD, marks(SOLD, [implied], "date"), "differs") == []


def test_the_words_that_say_it_was_the_first_are_marked() -> None:
    line = "Le premier ministre ouvrit la première école en 1901."
    school = document("d", "e.txt", "fr", line)
    opened = claim(school, line[:-1], "1901", "1901", qualifiers=("first",))
    spans = [span for span in marks(opened, [SOLD], "date") if span.kind == "value"]
    assert [line[span.start : span.end] for span in spans] == ["1901", "première"]


def test_words_that_differ_in_one_language_are_marked() -> None:
    assert marked(AGAIN, marks(AGAIN, [SOLD], "date"), "differs") == ["9", "1933", "9"]


def test_a_text_is_cut_where_marks_begin_and_end() -> None:
    pieces = cut("abcdefgh", 1, 7, [Span(2, 5, "claim"), Span(4, 9, "value")])
    assert [(piece.text, piece.kinds) for piece in pieces] == [
        ("b", ()),
        ("cd", ("claim",)),
        ("e", ("claim", "value")),
        ("fg", ("value",)),
    ]


def test_a_long_sentence_is_cut_between_words() -> None:
    text = "one two three four, In May 1931 Ada Moss sold boats, and five six seven eight nine."
    long = document("d", "long.txt", "en", text)
    sold = claim(long, "In May 1931 Ada Moss sold boats", "May 1931", "1931-05", sentence=text)
    shelf = library(DossierResult("d", (long,), (sold,), (), (), ()), "d1")

    def said(around: int) -> str:
        return "".join(piece.text for piece in quote(sold, shelf, around=around).segments)

    assert said(12) == "… four, In May 1931 Ada Moss sold boats, and five …"
    assert said(400) == text


def test_values_that_are_plain_words_are_marked_where_they_stand() -> None:
    assert marked(SOLD, marks(SOLD, [VENDU], "event", ("sold",)), "value") == ["sold"]
    assert marked(SOLD, marks(SOLD, [VENDU], "event", ("sol",)), "value") == ["May 1931"]
    assert marked(SOLD, marks(SOLD, [VENDU], "event", ("1931-05",)), "value") == ["May 1931"]
