"""Text of a source shows as it is and acts on nothing."""

from __future__ import annotations

import pytest

from pipeline.messages.visible import one_line, visible
from pipeline.report.markdown import escape
from pipeline.report.text import Lines, folded


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\u202eb\u202c", "a⟨U+202E⟩b⟨U+202C⟩"),
        ("a\u2066b", "a⟨U+2066⟩b"),
        ("nul\x00bell\x07", "nul␀bell␇"),
        ("\x85", "⟨U+0085⟩"),
        ("\ud800", "\ufffd"),
        ("mark\u200f stays", "mark\u200f stays"),
        ("tab\tand\nline stay", "tab\tand\nline stay"),
    ],
)
def test_control_characters_are_shown_as_signs(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_one_line_keeps_no_break_spaces() -> None:
    assert one_line(" 14,2\u00a0milliards\n de  dollars ") == "14,2\u00a0milliards de dollars"


@pytest.mark.parametrize(("text", "searched"), [("L’Été", "l'ete"), ("ÇA\n va", "ca va"), ("Œuvre", "œuvre")])
def test_what_is_searched_has_no_case_and_no_accents(text: str, searched: str) -> None:
    assert folded(text) == searched


def test_lines_are_counted_from_one() -> None:
    lines = Lines("ab\ncd\n\ne")
    assert [lines.number(place) for place in (0, 2, 3, 6, 7)] == [1, 1, 2, 3, 4]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("*a* _b_ `c`", r"\*a\* \_b\_ \`c\`"),
        ("[x](javascript:1)", r"\[x\](javascript:1)"),
        ("<script>", r"&lt;script\>"),
        ("a & b", "a &amp; b"),
        ("# no heading", r"\# no heading"),
        ("- no item", r"\- no item"),
        ("1944. It began", r"1944\. It began"),
        ("a | b", r"a \| b"),
        ("en-guide.txt (1931)", "en-guide.txt (1931)"),
    ],
)
def test_markdown_shows_text_as_written(text: str, written: str) -> None:
    assert escape(text) == written
