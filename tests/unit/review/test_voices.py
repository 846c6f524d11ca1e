"""Who speaks in a conflict: by language, by source, by passage."""

from __future__ import annotations

from typing import Any

from pipeline.records import Claim, Conflict
from pipeline.review.voices import Voice, heading, others, voices
from tests.support.results import claim, document

EN = document("d", "en.txt", "en", "The mill burnt in May 1850. It burnt in 1850. It was rebuilt in 1853.")
EN2 = document("d", "en2.txt", "en", "The mill burnt in 1849.")
FR = document("d", "fr.txt", "fr", "Le moulin brûla en 1849.")
MAY = claim(EN, "The mill burnt in May 1850", "May 1850", "1850-05")
YEAR = claim(EN, "It burnt in 1850", "1850", "1850")
OTHER = claim(EN2, "The mill burnt in 1849", "1849", "1849")
BRULA = claim(FR, "Le moulin brûla en 1849", "1849", "1849")
ALL = {one.claim_id: one for one in (MAY, YEAR, OTHER, BRULA)}


def conflict(scope: Any, *said: tuple[Claim, str]) -> Conflict:
    return Conflict(
        conflict_id="x",
        dossier="d",
        event_id="e",
        kind="date",
        scope=scope,
        severity="high",
        probability=0.9,
        claim_ids=tuple(one.claim_id for one, _ in said),
        values=tuple(value for _, value in said),
        explanation_en="",
        explanation_fr="",
    )


def test_a_language_speaks_once_and_its_most_precise_value_comes_first() -> None:
    english, french = voices(
        conflict("cross-language", (YEAR, "1850"), (BRULA, "1849"), (MAY, "1850-05")), ALL
    )
    assert (english.claims, english.values) == ((YEAR, MAY), ("1850-05", "1850"))
    assert (french.claims, french.values) == ((BRULA,), ("1849",))


def test_sources_and_passages_speak_for_themselves() -> None:
    by_source = voices(conflict("cross-source", (MAY, "1850-05"), (YEAR, "1850"), (OTHER, "1849")), ALL)
    assert [voice.claims for voice in by_source] == [(MAY, YEAR), (OTHER,)]
    by_line = voices(conflict("within-source", (MAY, "1850-05"), (YEAR, "")), ALL)
    assert [voice.values for voice in by_line] == [("1850-05",), ()]
    assert others(by_line[0], [MAY, YEAR]) == [YEAR]


def test_what_is_no_date_keeps_its_order() -> None:
    (voice,) = voices(conflict("cross-source", (MAY, "12 men"), (YEAR, "9 men")), ALL)
    assert voice.values == ("12 men", "9 men")


def test_headings_name_the_text_the_file_or_the_line() -> None:
    one, two = Voice((MAY,), ("1850-05",)), Voice((MAY, OTHER), ())
    assert heading(one, ["en", "fr"], False, "en.txt", 1, "en") == "The English text says"
    assert heading(one, ["en", "fr"], False, "en.txt", 1, "fr") == "Le texte anglais dit"
    assert heading(one, ["en", "en", "fr"], False, "en.txt", 1, "en") == "en.txt says"
    assert heading(two, ["en", "en", "fr"], False, "en.txt", 1, "en") == "The English text says"
    assert heading(one, ["en", "fr"], True, "en.txt", 7, "en") == "Line 7 says"
    assert heading(one, ["en", "fr"], True, "en.txt", 0, "en") == "en.txt says"
