"""The annotated dossiers, their notation, and the recurring set."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from benchmarks.build_gold import ROOT, AnnotationError, build_gold
from benchmarks.recurring.generate import TEMPLATES, build_dossier, judge

ANNOTATED = sorted((ROOT / "annotated").glob("*.txt"))

SMALL = """A mill.

@@ en
[built; mill built; 1901: The mill was built <in 1901>]. It has [looms; looms; ; 12: twelve looms].

@@ fr
[built; mill built; 1902: Bâti <en 1902>], le moulin a brûlé.

@@ matches
built | conflict date hard | 1901 / 1902

@@ within
en: built looms | holds arithmetic | nothing to do with each other

@@ hard negatives
looms / built | looms are no mill
"""


def test_markup_becomes_offsets_into_the_plain_text() -> None:
    texts, gold = build_gold("mill", SMALL)

    assert texts["en"] == "The mill was built in 1901. It has twelve looms.\n"
    assert gold["claims"]["en"] == [
        {
            "id": "e1", "start": 0, "end": 26, "date_edtf": "1901", "date_text": "in 1901",
            "date_start": 19, "date_end": 26, "kind": "mill built",
        },
        {
            "id": "e2", "start": 35, "end": 47, "date_edtf": None, "date_text": None,
            "date_start": None, "date_end": None, "kind": "looms", "number": 12,
        },
    ]  # fmt: skip
    assert gold["matches"] == [
        {
            "en": ["e1"], "fr": ["f1"], "relation": "conflict", "field": "date", "severity": "hard",
            "note": "1901 / 1902",
        }
    ]  # fmt: skip
    assert gold["hard_negatives"] == [{"en": ["e2"], "fr": ["f1"], "why": "looms are no mill"}]


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("<in 1901>", "in 1901", "both a date and its words"),
        ("looms; looms", "built; looms", "two claims are named 'built'"),
        ("built | conflict date hard", "built | conflict date", "cannot read the judgement"),
        ("built | conflict", "bulit | conflict", "no claim 'bulit'"),
        ("looms / built", "built / built", "both a match and a hard negative"),
        ("It has [", "It has [[", "markup left over"),
    ],
)
def test_annotations_that_contradict_themselves_are_refused(old: str, new: str, complaint: str) -> None:
    assert old in SMALL
    with pytest.raises(AnnotationError, match=complaint):
        build_gold("mill", SMALL.replace(old, new, 1))


@pytest.mark.parametrize("path", ANNOTATED, ids=lambda path: path.stem)
def test_texts_and_gold_are_what_the_annotation_says(path: Path) -> None:
    texts, gold = build_gold(path.stem, path.read_text(encoding="utf-8"))

    for language, text in texts.items():
        assert (ROOT / "texts" / path.stem / f"{language}.txt").read_text(encoding="utf-8") == text
    assert json.loads((ROOT / "gold" / path.stem / "gold.json").read_text(encoding="utf-8")) == gold


@pytest.mark.parametrize("path", ANNOTATED, ids=lambda path: path.stem)
def test_dossiers_are_large_enough_and_controls_have_no_conflict(path: Path) -> None:
    _, gold = build_gold(path.stem, path.read_text(encoding="utf-8"))
    conflicts = [m for m in gold["matches"] if m["relation"] == "conflict"]
    conflicts += [p for p in gold["intra_document"] if p["conflict"]]

    assert all(len(claims) >= 12 for claims in gold["claims"].values())
    assert (not conflicts) == path.stem.startswith("control-")


@pytest.mark.parametrize(
    ("english", "french", "relation"),
    [
        ("1931", "1931-05-04", "refines"),
        ("1931-05-04", "1931-05", "refines"),
        ("1931-05", "1931-05", "agree"),
        ("1931", "1932-05", "conflict"),
        ("1931-05-04", "1930", "conflict"),
    ],
)
def test_dates_conflict_in_the_digits_that_both_give(english: str, french: str, relation: str) -> None:
    assert judge(english, french) == relation


def test_the_recurring_set_is_the_same_for_the_same_seed_only() -> None:
    assert build_dossier("trial", "tune", 4, seed=1) == build_dossier("trial", "tune", 4, seed=1)
    assert build_dossier("trial", "tune", 4, seed=1) != build_dossier("trial", "tune", 4, seed=2)


def test_each_person_does_everything_twice_and_a_fifth_is_missing() -> None:
    texts, gold = build_dossier("trial", "test", 12, seed=3)
    told = {language: len(claims) for language, claims in gold["claims"].items()}
    conflicts = [m for m in gold["matches"] if m["relation"] == "conflict"]

    assert all(0.7 * 144 < count < 0.9 * 144 for count in told.values())  # 12 persons, 6 acts, twice
    assert 0.1 < len(conflicts) / len(gold["matches"]) < 0.3
    assert len(gold["hard_negatives"]) > 60
    for language, claims in gold["claims"].items():
        assert all(quoted(texts[language], claim) == claim["date_text"] for claim in claims)


def quoted(text: str, claim: dict[str, Any]) -> str:
    return text[claim["date_start"] : claim["date_end"]]


def test_the_two_parts_of_the_recurring_set_share_no_sentence_and_no_name() -> None:
    catalogue = tomllib.loads(TEMPLATES.read_text(encoding="utf-8"))

    for act in catalogue["acts"].values():
        for language in ("en", "fr"):
            assert not set(act["tune"][language]) & set(act["test"][language])
    names = [{name for name, _ in catalogue["names"][part]} for part in ("tune", "test")]
    assert not names[0] & names[1]
