"""What a plain text's lines are: headings, paragraphs, lists, and sentences that break off."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.ingest.layout import Layout, layout
from pipeline.records import Block

DANGLING = ("a", "the", "of", "une", "des", "qui")


def read(text: str) -> Layout:
    return layout(text, DANGLING)


def texts(text: str, kind: str | None = None) -> list[str]:
    return [text[b.start : b.end] for b in read(text).blocks if kind in (None, b.kind)]


def only(text: str, content: str) -> Block:
    (block,) = (b for b in read(text).blocks if text[b.start : b.end] == content)
    return block


WRAPPED = """\
The harbour of Saltmere was dredged twice before the war, and the engineer
Thomas Ridley, who had the contract, built the north mole in 1911 against the
advice of the pilots. When it gave way, the insurers sent a second engineer to
Ridley's office, and the harbour stayed closed until the spring of 1913.

Nobody had asked the fishermen. They moved their boats to the river mouth and
paid no dues there, which the council noticed only when the accounts of the
year were read to it.
"""


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    blocks = read(WRAPPED).blocks
    assert [(b.kind, WRAPPED[b.start : b.end][:11], WRAPPED[b.start : b.end][-5:]) for b in blocks] == [
        ("paragraph", "The harbour", "1913."),
        ("paragraph", "Nobody had ", "o it."),
    ]


def test_lines_of_unwrapped_text_stay_apart() -> None:
    text = "City of Brenn (listed 1983)\nThe town was founded on a ford, and its walls fell in 1790.\n"
    assert texts(text, "heading") == ["City of Brenn (listed 1983)"]
    assert texts(text, "paragraph") == ["The town was founded on a ford, and its walls fell in 1790."]


def test_a_word_divided_at_the_line_end_does_not_end_the_paragraph() -> None:
    text = "The coopera-\ntion lasted until 1950.\n"
    assert texts(text) == ["The coopera-\ntion lasted until 1950."]


def test_short_lines_that_are_no_sentence_are_not_joined() -> None:
    text = "Born: 19 August 1934, Fort Sorrel\nDied: 2 October 2016, Montreal\nProfession: nurse\n\n"
    text += "She won in 1962.\n"
    assert texts(text)[:3] == [
        "Born: 19 August 1934, Fort Sorrel",
        "Died: 2 October 2016, Montreal",
        "Profession: nurse",
    ]


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("= Ridley Mole =\n\nIt fell.\n", "Ridley Mole"),
        ("==== Later ====\nIt fell.\n", "Later"),
        ("====== Deep ======\nIt fell.\n", "Deep"),
        ("## Works ##\n\nIt fell.\n", "Works"),
        ("Works\n=====\nIt fell.\n", "Works"),
        ("The works\n---------\n\nIt fell.\n", "The works"),
        ("LES TRAVAUX DU MÔLE\n\nIls durèrent deux ans.\n", "LES TRAVAUX DU MÔLE"),
        ("Les travaux\n\nIls durèrent deux ans, de 1911 à 1913.\n", "Les travaux"),
    ],
)
def test_headings(text: str, heading: str) -> None:
    assert texts(text, "heading") == [heading]
    assert read(text).blocks[-1].kind == "paragraph"
    assert read(text).blocks[-1].section == heading


def test_sections_are_paths_of_headings() -> None:
    text = "= Port =\n\nA.\n\n== Mole ==\n\nB.\n\n=== North ===\n\nC.\n\n== Quay ==\n\nD.\n"
    assert [only(text, letter).section for letter in ("A.", "B.", "C.", "D.")] == [
        "Port",
        "Port › Mole",
        "Port › Mole › North",
        "Port › Quay",
    ]


def test_a_short_sentence_is_no_heading() -> None:
    assert texts("It fell.\n\nThe insurers paid in 1914, and nobody thanked them.\n", "heading") == []


def test_list_items_know_the_line_that_governs_them() -> None:
    text = (
        "== Visits ==\n\nVisits from Arden to Brenn\n- Queen Maud (1921)\n- King Odo (1930, 1934)\n\n"
        "Visits from Brenn to Arden\n- Duke Ivo (1925)\n\nNo visit was paid during the war.\n"
    )
    item = only(text, "Queen Maud (1921)")
    assert (item.kind, item.lead, item.section) == (
        "item",
        "Visits from Arden to Brenn",
        "Visits › Visits from Arden to Brenn",
    )
    assert only(text, "Duke Ivo (1925)").section == "Visits › Visits from Brenn to Arden"
    assert only(text, "No visit was paid during the war.").section == "Visits"


def test_a_heading_right_above_a_list_governs_it() -> None:
    text = "== Missions ==\n* Brenn has an embassy in Arden.\n* Arden has none.\n"
    assert [b.lead for b in read(text).blocks if b.kind == "item"] == ["Missions", "Missions"]


def test_the_last_sentence_of_a_paragraph_introduces_a_list() -> None:
    text = "The museum opened in 1912. It keeps among others :\n- a bell cast in 1875 ;\n- a map.\n"
    assert only(text, "a map.").lead == "It keeps among others :"
    assert only(text, "a map.").section == ""


def test_numbered_items_and_numbers_in_prose() -> None:
    text = "Decisions:\n1. The mole is rebuilt.\n2. The pilots are paid.\n"
    assert texts(text, "item") == ["The mole is rebuilt.", "The pilots are paid."]
    prose = "The council met again on the evening of\n12. The vote was put off.\n"
    assert texts(prose, "item") == []


def test_numbered_titles_are_titles() -> None:
    text = (
        "1. The pond\nIt was dug in 1896 by hand.\n\n2. The rockery\nIt was laid out in 1911 by the staff.\n"
    )
    assert texts(text, "heading") == ["1. The pond", "2. The rockery"]
    assert texts("1. The pond\n\nIt was dug in 1896 by hand.\n", "heading") == ["1. The pond"]


def test_numbered_items_may_have_blank_lines_between() -> None:
    assert texts("1. the pond\n\n2. the rockery\n\n3. the wall\n", "item") == [
        "the pond",
        "the rockery",
        "the wall",
    ]


def test_an_item_goes_on_in_the_next_line() -> None:
    text = "Works:\n- the north mole, built against the\n  advice of the pilots\n- the quay\n"
    assert texts(text, "item") == ["the north mole, built against the\n  advice of the pilots", "the quay"]


def test_a_dash_in_wrapped_prose_is_no_item() -> None:
    text = WRAPPED.replace("Ridley's office, and", "- as was said -, and")
    assert "item" not in {b.kind for b in read(text).blocks}


def test_a_mark_that_begins_no_item_belongs_to_the_text() -> None:
    text = "The council met for the last time that year on the windy eve of the\n- as they said -\nstorm.\n"
    assert "".join(texts(text)).count("- as they said -") == 1


def test_a_list_without_bullets() -> None:
    text = "Works\n\nSonata in G (1884)\nQuartet in A (1911)\nMass for Bells (1913)\n"
    assert texts(text, "item") == ["Sonata in G (1884)", "Quartet in A (1911)", "Mass for Bells (1913)"]
    assert {b.lead for b in read(text).blocks if b.kind == "item"} == {"Works"}


def test_table_rows_are_left_alone() -> None:
    text = "| year | ships |\n| 1911 | 40 |\n| 1912 | 38 |\n"
    assert texts(text) == ["| year | ships |", "| 1911 | 40 |", "| 1912 | 38 |"]


@pytest.mark.parametrize(
    "text",
    [
        "Le môle céda en 1912. Le conseil a aussi annoncé une\n\nLa rencontre suivante eut lieu en mai.\n",
        "The mole gave way in 1912. The insurers then refused to pay for\fThe council met in May.\n",
        "Keeper of the\n\nLight was what they called him.\n",
    ],
)
def test_a_sentence_cut_off_is_noticed(text: str) -> None:
    result = read(text)
    (finding,) = result.findings
    (cut,) = (block for block in result.blocks if block.truncated)
    assert finding.code == "sentence-cut-off"
    assert finding.end == cut.end
    assert finding.start is not None
    assert text[finding.start : finding.end].split()[0] in ("Le", "The", "Keeper")


@pytest.mark.parametrize(
    "text",
    [
        "The mole gave way.\n\nThe council met.\n",
        "He said: “The mole gave way.”\n\nThe council met.\n",
        "The mole gave way in 1912.[3]\n\nThe council met.\n",
        "Read before the Harbour Society, and printed at the request of its members\n\nThe mole gave way.\n",
        "It gave way. (Harbour News)\n\nThe council met.\n",
        "Il dit : « Le môle a cédé. »\n\nLe conseil se réunit.\n",
        "The quays:\n\n- the north quay\n- the south quay\n",
    ],
)
def test_whole_sentences_and_titles_are_not_cut_off(text: str) -> None:
    assert read(text).findings == ()


def test_an_item_without_end_among_items_with_one() -> None:
    text = "Do not miss:\n- The bell, cast in 1875.\n- The map, drawn in 1650.\n- The loom, which weighs\n"
    assert [text[b.start : b.end] for b in read(text).blocks if b.truncated] == ["The loom, which weighs"]


def test_a_sentence_goes_on_after_a_page_break() -> None:
    text = "The mole was begun in 1911. The engineer asked for\f\nmore stone, and was refused.\n"
    assert len(read(text).blocks) == 1
    assert read(text).findings == ()


@given(st.text(alphabet=st.sampled_from("aB1 .,:;-*=#|\n\r\f\té—«»()'"), max_size=200))
def test_blocks_of_any_text_are_in_order_and_hold_all_its_letters(text: str) -> None:
    blocks = read(text).blocks
    assert all(a.end <= b.start for a, b in pairwise(blocks))
    covered = "".join(text[b.start : b.end] for b in blocks)
    assert sum(map(str.isalpha, covered)) == sum(map(str.isalpha, text))
    assert all(text[b.start : b.end] == text[b.start : b.end].strip() != "" for b in blocks)
