"""`sources.toml`, in the forms people write it, and what is said of mistakes."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.errors import ConfigError
from pipeline.ingest.manifest import read

FILES = ("en-port.txt", "fr/port.txt")


def entries(folder: Path, text: str) -> dict[str, tuple[str, str]]:
    path = folder / "sources.toml"
    path.write_text(text, encoding="utf-8")
    return {name: (entry.language, entry.title) for name, entry in read(path, FILES).items()}


@pytest.mark.parametrize(
    "text",
    [
        '["en-port.txt"]\nlanguage = "en"\ntitle = "The Port"',
        '[sources."en-port.txt"]\nlanguage = "en"\ntitle = "The Port"',
        '[[source]]\nfile = "en-port.txt"\nlanguage = "en"\ntitle = "The Port"',
        '[en-port.txt]\nlanguage = "en"\ntitle = "The Port"',
        '"en-port.txt" = {language = "en", title = "The Port"}',
    ],
)
def test_forms(tmp_path: Path, text: str) -> None:
    assert entries(tmp_path, text) == {"en-port.txt": ("en", "The Port")}


def test_accents_are_accents_however_they_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "sources.toml"
    path.write_text('["fr-\u00e9t\u00e9.txt"]\ntitle = "A"\n', encoding="utf-8")
    assert read(path, ["fr-e\u0301te\u0301.txt"])["fr-e\u0301te\u0301.txt"].title == "A"


def test_no_manifest_says_nothing(tmp_path: Path) -> None:
    assert read(tmp_path / "sources.toml", FILES) == {}


@pytest.mark.parametrize(
    ("written", "edtf"),
    [('"1998-10"', "1998-10"), ("1998-10-05", "1998-10-05"), ("1998", "1998"), ('"1998~"', "1998~")],
)
def test_published_is_a_date_of_any_precision(tmp_path: Path, written: str, edtf: str) -> None:
    path = tmp_path / "sources.toml"
    path.write_text(f'["en-port.txt"]\npublished = {written}\n', encoding="utf-8")
    published = read(path, FILES)["en-port.txt"].published
    assert published is not None
    assert published.edtf == edtf


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ('["en-port.txt"]\nlanguage = en', ["line 2", "column 12"]),
        ('["en-port.txt"]\n\ntitle = "A"\nlangauge = "en"', ["4:1", "en-port.txt", "langauge", "language?"]),
        ('["en-port.txt"]\n  language = 3', ["2:3", "language"]),
        ('["en-port.txt"]\npublished = "last year"', ["2:1", "published", "last year"]),
        ('"en-port.txt" = 3', ["1:1", "en-port.txt"]),
        ('[[source]]\nfile = "en-port.txt"\nx = 2', ["3:1", "x"]),
        ('["fr/port.txt"]\ntitle = "en-port.txt.bak"\n["en-port.txt"]\nx = 2', ["4:1"]),
        ('["en-port.txt"]\npublished = 12:30:00', ["2:1", "12:30:00", "EDTF"]),
        ('[[source]]\ntitle = "A"', ["[[source]]", "file ="]),
        (
            '[[source]]\nfile = "en-port.txt"\n[[source]]\nfile = "./en-port.txt"',
            ["4:1", "en-port.txt", "twice"],
        ),
        ('title = "A"', ["1:1", "[title]", "a table"]),
    ],
)
def test_mistakes_are_placed(tmp_path: Path, text: str, parts: list[str]) -> None:
    with pytest.raises(ConfigError) as caught:
        entries(tmp_path, text)
    said = str(caught.value)
    assert "sources.toml" in said
    assert "\n" not in said
    assert [part for part in parts if part not in said] == []
    assert "sources.toml" in caught.value.say("fr")


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        entries(tmp_path, '["en-port.txt"]\npublisher_ = "A"\n["fr/port.txt"]\nurll = "B"\n')
    assert "publisher?" in str(caught.value)
    assert "4:1" in str(caught.value)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ('["en-port.txt"]\nlanguage = en', ["ligne 2, colonne 12"]),
        ('["en-port.txt"]\nlanguage = 3', ["language\u00a0: il faut un texte entre guillemets"]),
        ('["en-port.txt"]\npublished = "hier"', ["«\u00a0hier\u00a0» n’est pas une date EDTF"]),
        ('"en-port.txt" = 3', ["il faut une table"]),
        ('["en-port.txt"]\nlangauge = "en"', ["clé inconnue → language?"]),
    ],
)
def test_mistakes_are_told_in_french_to_the_french(tmp_path: Path, text: str, parts: list[str]) -> None:
    with pytest.raises(ConfigError) as caught:
        entries(tmp_path, text)
    said = caught.value.say("fr")
    assert [part for part in parts if part not in said] == []


@pytest.mark.parametrize("name", ["./en-port.txt", "fr/../en-port.txt"])
def test_a_path_is_the_file_it_leads_to(tmp_path: Path, name: str) -> None:
    assert entries(tmp_path, f'["{name}"]\ntitle = "A"') == {"en-port.txt": ("", "A")}


def test_what_is_left_empty_is_unknown(tmp_path: Path) -> None:
    path = tmp_path / "sources.toml"
    path.write_text('["en-port.txt"]\npublished = ""\ntitle = ""\n', encoding="utf-8")
    assert read(path, FILES)["en-port.txt"].published is None


def test_a_manifest_in_another_encoding(tmp_path: Path) -> None:
    path = tmp_path / "sources.toml"
    path.write_bytes('["en-port.txt"]\ntitle = "Été"'.encode("cp1252"))
    with pytest.raises(ConfigError) as caught:
        read(path, FILES)
    assert caught.value.key == "ingest.manifest-not-utf8"
