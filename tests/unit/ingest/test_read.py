"""A folder of files → dossiers; one bad file never costs the others theirs."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from pipeline import ingest
from pipeline.config import Config
from pipeline.errors import ConfigError, RecoupeError, SourceError
from pipeline.records import Dossier
from tests.support.files import put

ENGLISH = (
    "The harbour was closed in 1911, when the engineer left the town and nobody would pay for the work.\n"
)
FRENCH = "Le port fut fermé en 1911, lorsque l'ingénieur quitta la ville et que nul ne voulut payer.\n"


def read(root: Path) -> tuple[Dossier, ...]:
    return ingest.read(root, Config())


def ids(dossier: Dossier) -> list[str]:
    return [document.source.source_id for document in dossier.documents]


def codes(dossier: Dossier) -> list[str]:
    return [diagnostic.code for diagnostic in dossier.diagnostics]


def test_dossiers_are_folders_and_the_root_is_one(tmp_path: Path) -> None:
    root = put(
        tmp_path / "texts",
        {
            "port/en.txt": ENGLISH,
            "port/fr/a.md": FRENCH,
            "mole/en.txt": ENGLISH,
            "en-loose.txt": ENGLISH,
            "port/decisions.jsonl": "{}",
            "port/.hidden.txt": "x",
            ".git/en.txt": ENGLISH,
            "port/en.txt~": "x",
        },
    )
    assert [(dossier.name, ids(dossier)) for dossier in read(root)] == [
        ("mole", ["mole/en.txt"]),
        ("port", ["port/en.txt", "port/fr/a.md"]),
        ("texts", ["texts/en-loose.txt"]),
    ]
    assert all(dossier.diagnostics == () for dossier in read(root))
    assert read(root)[1].decisions_path == str(root / "port" / "decisions.jsonl")


def test_language_folders_in_the_root_are_one_dossier(tmp_path: Path) -> None:
    root = put(tmp_path / "port", {"en/a.txt": ENGLISH, "fr/a.txt": FRENCH})
    assert [(dossier.name, ids(dossier)) for dossier in read(root)] == [
        ("port", ["port/en/a.txt", "port/fr/a.txt"])
    ]


def test_a_source_knows_where_it_comes_from(tmp_path: Path) -> None:
    root = put(
        tmp_path,
        {
            "port/a.txt": ENGLISH,
            "port/sources.toml": (
                '["a.txt"]\ntitle = "Port"\npublished = "1999"\nauthority = 2\nlicence = "CC0"\n'
            ),
        },
    )
    (dossier,) = read(root)
    source = dossier.documents[0].source
    assert (source.title, source.authority, source.licence, source.language_basis) == (
        "Port",
        "2",
        "CC0",
        "detection",
    )
    assert source.published is not None
    assert source.text == ENGLISH
    assert len(source.sha256) == 64


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("b.txt", b"", "empty-file"),
        ("b.txt", b"\x00\x01\x02\x03" * 50, "binary-file"),
        ("b.pdf", b"%PDF-1.4", "format-unknown"),
        (
            "b.txt",
            b"Der Hafen wurde geschlossen, als der Ingenieur die Stadt verlassen hatte und niemand zahlte.",
            "third-language",
        ),
    ],
)
def test_one_bad_source_is_left_out_and_told(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    root = put(tmp_path, {"port/en.txt": ENGLISH, f"port/{name}": content})
    (dossier,) = read(root)
    assert ids(dossier) == ["port/en.txt"]
    (diagnostic,) = dossier.diagnostics
    assert (diagnostic.code, diagnostic.severity, diagnostic.source_id) == (code, "error", f"port/{name}")
    assert diagnostic.message_en.startswith(f"port/{name}")
    assert str(tmp_path) not in diagnostic.message_en
    assert name in diagnostic.message_fr


def test_what_is_no_plain_file_is_left_out(tmp_path: Path) -> None:
    root = put(tmp_path, {"port/en.txt": ENGLISH})
    os.mkfifo(root / "port" / "pipe.txt")
    (root / "port" / "gone.txt").symlink_to("nowhere.txt")
    (dossier,) = read(root)
    assert ids(dossier) == ["port/en.txt"]
    assert sorted(codes(dossier)) == ["binary-file", "unreadable"]


def test_a_folder_that_is_a_link_is_read_once(tmp_path: Path) -> None:
    root = put(tmp_path / "texts", {"port/en.txt": ENGLISH})
    put(tmp_path / "archive", {"a.txt": FRENCH})
    (root / "port" / "old").symlink_to(tmp_path / "archive")
    (root / "port" / "older").symlink_to(tmp_path / "archive")
    (root / "port" / "round").symlink_to(root / "port")
    (dossier,) = read(root)
    assert ids(dossier) == ["port/en.txt", "port/old/a.txt"]
    assert dossier.diagnostics == ()


def test_a_folder_that_cannot_be_listed_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = put(tmp_path, {"port/en.txt": ENGLISH, "port/closed/fr.txt": FRENCH, "mole/en.txt": ENGLISH})
    listed = os.scandir

    def scandir(path: str) -> object:
        if Path(path).name in ("closed", "mole"):
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)
    mole, port = read(root)
    assert [(d.source_id, d.code, d.severity) for d in (*mole.diagnostics, *port.diagnostics)] == [
        ("mole", "unreadable", "error"),
        ("port/closed", "unreadable", "error"),
    ]
    assert "port/closed n’est pas lisible\u00a0: accès refusé." in port.diagnostics[0].message_fr


def test_the_first_of_many_failures_is_told_in_the_users_language(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as caught:
        read(put(tmp_path, {"port/en.txt": b"", "port/fr.txt": b""}))
    assert "en.txt est vide" in caught.value.say("fr")


def test_names_that_are_no_utf8_are_shown_and_kept_apart(tmp_path: Path) -> None:
    folder = tmp_path / "port"
    folder.mkdir()
    for name in (b"en-\xe9t\xe9.txt", b"en-\xe8t\xe9.txt"):
        (folder / os.fsdecode(name)).write_text(ENGLISH, encoding="utf-8")
    (dossier,) = read(tmp_path)
    assert ids(dossier) == ["port/en-\\xe8t\\xe9.txt", "port/en-\\xe9t\\xe9.txt"]
    assert codes(dossier) == ["same-text-twice"]


def test_nothing_readable(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as caught:
        read(put(tmp_path, {"port/en.txt": b"", "port/fr.txt": b""}))
    assert "en.txt" in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_folder_is_missing_a_file_or_empty(tmp_path: Path, language: str) -> None:
    for path, key in (
        (tmp_path / "nowhere", "ingest.missing-folder"),
        (put(tmp_path, {"file.txt": ENGLISH}) / "file.txt", "ingest.not-a-folder"),
        (put(tmp_path / "empty", {"sources.toml": ""}), "ingest.no-sources"),
    ):
        with pytest.raises(RecoupeError) as caught:
            read(path)
        assert caught.value.key == key
        assert str(path) in caught.value.say(language)


def test_a_bad_manifest_stops_everything(tmp_path: Path) -> None:
    with pytest.raises(ConfigError):
        read(put(tmp_path, {"port/en.txt": ENGLISH, "port/sources.toml": "= 3"}))


def test_a_manifest_that_names_what_is_not_there(tmp_path: Path) -> None:
    (dossier,) = read(
        put(tmp_path, {"port/en.txt": ENGLISH, "port/sources.toml": '["e.txt"]\ntitle = "A"\n'})
    )
    assert codes(dossier) == ["manifest-file-missing"]


def test_the_same_text_twice(tmp_path: Path) -> None:
    (dossier,) = read(put(tmp_path, {"port/en.txt": ENGLISH, "port/en-2.txt": ENGLISH}))
    assert codes(dossier) == ["same-text-twice"]


def test_a_cut_off_sentence_is_a_diagnostic_with_its_place(tmp_path: Path) -> None:
    text = "The harbour was closed in 1911. The council then spoke of the\n\nNobody answered.\n"
    (dossier,) = read(put(tmp_path, {"port/en.txt": text}))
    (diagnostic,) = dossier.diagnostics
    assert diagnostic.code == "sentence-cut-off"
    assert text[diagnostic.start : diagnostic.end] == "The council then spoke of the"
    assert "spoke of the" in diagnostic.message_fr
