"""The command line: languages, help, and one clear line for every mistake of a user."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.cli import main
from pipeline.cli.app import helped
from pipeline.cli.tongue import choose
from tests.support.files import put

ENGLISH = (
    "The harbour was closed in 1911, when the engineer left the town and nobody would pay for the work.\n"
)
GERMAN = "Der Hafen wurde 1911 geschlossen, als der Ingenieur die Stadt verließ und niemand zahlen wollte.\n"
ROOT = Path(__file__).parents[3]
COMMANDS = ("run", "dates", "explain", "review", "conflicts", "show", "decide")


@pytest.fixture(autouse=True)
def _surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    before = signal.getsignal(signal.SIGTERM)
    yield
    signal.signal(signal.SIGTERM, before)


def call(*arguments: str | Path) -> int:
    with pytest.raises(SystemExit) as caught:
        main([str(argument) for argument in arguments])
    assert isinstance(caught.value.code, int)
    return caught.value.code


@pytest.mark.parametrize(
    ("arguments", "environment", "expected"),
    [
        (["run", "a"], {}, (["run", "a"], "en", "")),
        (["run", "a"], {"LANG": "fr_CA.UTF-8"}, (["run", "a"], "fr", "")),
        (["run", "a"], {"LC_ALL": "en_GB", "LANG": "fr_FR"}, (["run", "a"], "en", "")),
        (["run", "a"], {"LC_ALL": "", "LC_MESSAGES": "fr"}, (["run", "a"], "fr", "")),
        (["run", "a"], {"LANG": "de_DE"}, (["run", "a"], "en", "")),
        (["run", "a"], {"LANG": "fro_FR"}, (["run", "a"], "en", "")),
        (["run", "--lang", "fr", "a"], {"LANG": "en_GB"}, (["run", "a"], "fr", "")),
        (["--lang=en", "run", "a"], {"LANG": "fr"}, (["run", "a"], "en", "")),
        (["run", "a", "--lang", "xx"], {"LANG": "fr"}, (["run", "a"], "fr", "xx")),
        (["run", "a", "--lang"], {}, (["run", "a"], "en", "--lang")),
        (["run", "--", "--lang", "fr"], {}, (["run", "--", "--lang", "fr"], "en", "")),
    ],
)
def test_languages(
    arguments: list[str], environment: dict[str, str], expected: tuple[list[str], str, str]
) -> None:
    assert choose(arguments, environment) == expected


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_command_and_option_is_explained(language: str) -> None:
    group = helped(language)
    assert tuple(group.commands) == COMMANDS
    assert all(command.help for command in group.commands.values())


def test_help_is_in_the_language_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert call("decide", "--help", "--lang", "fr") == 0
    assert "Tranche un conflit" in capsys.readouterr().out
    assert call() == 0
    assert "reconcile" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("files", "arguments", "parts"),
    [
        ({}, ["run", "nowhere"], ["nowhere", "--out DIR"]),
        ({"file": "x"}, ["run", "file"], ["file", "folder"]),
        ({"s/port/en.txt": b""}, ["run", "s"], ["s/port/en.txt", "empty"]),
        ({"s/port/en.txt": b"\x00\x01" * 99}, ["run", "s"], ["s/port/en.txt", "plain text"]),
        ({"s/port/a.txt": GERMAN}, ["run", "s"], ["s/port/a.txt", "(de)", "en, fr", "sources.toml"]),
        (
            {"s/port/a.txt": ENGLISH, "s/port/sources.toml": "[a\nb = 1"},
            ["run", "s"],
            ["s/port/sources.toml", "line 1"],
        ),
        (
            {"s/port/a.txt": ENGLISH, "s/port/sources.toml": '["a.txt"]\nlanguage = "klingon"'},
            ["run", "s"],
            ["sources.toml", "klingon", "a.txt", "en, fr"],
        ),
        ({"s/port/a.txt": ENGLISH}, ["run", "s", "--engine", "dask"], ["--engine dask", "local"]),
        ({"s/port/a.txt": ENGLISH}, ["run", "s", "--engine", "spark"], ["--engine", "local", "dask"]),
        ({"s/port/a.txt": ENGLISH}, ["run", "s", "--out", "s/out"], ["s/out", "outside"]),
        ({"s/port/a.txt": ENGLISH}, ["run", "s", "--config", "no.toml"], ["no.toml", "--config"]),
        ({"s/port/a.txt": ENGLISH, "c.toml": "x = 1"}, ["run", "s", "--config", "c.toml"], ["c.toml", "x"]),
        ({"s/port/a.txt": ENGLISH, "recoupe.toml": "="}, ["run", "s"], ["recoupe.toml", "TOML"]),
        (
            {"s/port/a.txt": ENGLISH, "c.toml": "[matching]\nthreshhold = 1"},
            ["run", "s", "--config", "c.toml"],
            ["matching.threshhold", "threshold?"],
        ),
        (
            {"s/port/a.txt": ENGLISH, "c.toml": "[matching]\nneighbours = 0"},
            ["run", "s", "--config", "c.toml"],
            ["matching.neighbours", "1 or more"],
        ),
        (
            {"s/port/a.txt": ENGLISH, "c.toml": b"\xff"},
            ["run", "s", "--config", "c.toml"],
            ["c.toml", "UTF-8"],
        ),
        ({}, ["run"], ["SOURCES is missing", "run --help"]),
        ({}, ["frob"], ["frob", "conflicts", "--help"]),
        ({}, ["run", "s", "--nope"], ["--nope", "run --help"]),
        ({}, ["run", "s", "--quit"], ["--quit", "--quiet?"]),
        ({}, ["run", "s", "--out"], ["--out needs", "run --help"]),
        ({}, ["run", "s", "out"], ["more than", "out", "run --help"]),
        ({}, ["review", "--port", "99999"], ["--port", "0–65535"]),
        ({}, ["decide", "x1"], ["--verdict is missing"]),
        ({}, ["run", "s", "--lang"], ["--lang needs", "en, fr"]),
        ({}, ["run", "s", "--lang", "xx"], ["xx", "en, fr"]),
        ({}, ["conflicts"], ["outputs"]),
        ({}, ["explain", "x1"], ["outputs"]),
        ({}, ["dates", "no.jsonl"], ["no.jsonl"]),
        ({"d.jsonl": '{"lang": "en"'}, ["dates", "d.jsonl"], ["d.jsonl", "line 1"]),
        ({"d.jsonl": '\n{"doc_id": "a", "lang": "en"}'}, ["dates", "d.jsonl"], ["d.jsonl", "line 2", "text"]),
        ({"d.jsonl": '{"doc_id": "a", "lang": "xx", "text": "1911"}'}, ["dates", "d.jsonl"], ["xx", "en"]),
        (
            {"d.jsonl": '{"lang": "en", "text": "1911", "dct": "May"}'},
            ["dates", "d.jsonl"],
            ["line 1", "dct"],
        ),
    ],
)
def test_a_user_error_is_one_line_that_names_file_and_remedy(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    files: dict[str, str | bytes],
    arguments: list[str],
    parts: list[str],
) -> None:
    put(tmp_path, {**files, "outputs/claims.csv": "earlier"})
    assert call(*arguments) == 2
    captured = capsys.readouterr()
    assert captured.err.startswith("reconcile: ")
    assert captured.err.count("\n") == 1
    assert [part for part in parts if part not in captured.err] == []
    assert (tmp_path / "outputs" / "claims.csv").read_text() == "earlier"
    assert [p.name for p in (tmp_path / "outputs").iterdir()] == ["claims.csv"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["run", "nowhere"], "nowhere\u00a0: ce dossier n’existe pas."),
        (["run"], "il manque SOURCES. Voir\u00a0: reconcile run --help"),
        (["frob"], "la commande «\u00a0frob\u00a0» n’existe pas."),
        (["run", "s", "--nope"], "l’option --nope n’existe pas. Voir\u00a0: reconcile run --help"),
        (["run", "s", "--out"], "--out attend une valeur."),
        (["run", "s", "out"], "c’est plus que la commande n’en attend\u00a0: out."),
        (["run", "s", "--engine", "spark"], "--engine attend une autre valeur\u00a0: local, dask."),
        (
            ["run", "s", "--config", "no.toml"],
            "no.toml n’est pas lisible\u00a0: fichier ou dossier introuvable.",
        ),
        (["run", "s", "--config", "."], ". n’est pas lisible\u00a0: c’est un dossier."),
        (["dates", "no.jsonl"], "no.jsonl n’est pas lisible\u00a0: fichier ou dossier introuvable."),
    ],
)
def test_errors_are_in_french_for_french_users(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    said: str,
) -> None:
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    assert call(*arguments) == 2
    assert said in capsys.readouterr().err


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert call("--version") == 0
    assert capsys.readouterr().out.startswith("recoupe ")


def test_dates(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "The mole was begun in May 1911."
    lines = [
        {"doc_id": "a", "lang": "en", "dct": "1998-01-08", "text": text},
        {"doc_id": "b", "lang": "fr", "text": ""},
    ]
    put(tmp_path, {"d.jsonl": "".join(json.dumps(line) + "\n" for line in lines)})
    assert call("dates", "d.jsonl") == 0
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert first == {
        "doc_id": "a",
        "timexes": [
            {"start": 22, "end": 30, "text": "May 1911", "value": "1911-05", "mod": None, "edtf": "1911-05"},
        ],
    }
    assert second == {"doc_id": "b", "timexes": []}


def test_the_date_stage_loads_nothing_it_does_not_need(tmp_path: Path) -> None:
    put(tmp_path, {"d.jsonl": '{"doc_id": "a", "lang": "en", "text": "In 1911."}\n'})
    heavy = ("pandas", "numpy", "spacy", "pydantic", "typer", "rich", "lingua")
    script = (
        "import sys\nfrom pipeline.cli import main\n"
        "try:\n    main(['dates', 'd.jsonl'])\nexcept SystemExit:\n    pass\n"
        f"sys.exit(' '.join(name for name in {heavy!r} if name in sys.modules) or 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    assert json.loads(done.stdout)["timexes"][0]["value"] == "1911"


def test_what_programs_read_is_utf8_whatever_the_locale(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, {"d.jsonl": '{"doc_id": "œ…", "lang": "fr", "text": "En août 1911."}\n'})
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    done = subprocess.run(
        [sys.executable, "-m", "pipeline", "dates", "d.jsonl"], cwd=tmp_path, capture_output=True, check=False
    )
    assert done.stderr == b""
    record = json.loads(done.stdout.decode("utf-8"))
    assert (record["doc_id"], record["timexes"][0]["text"]) == ("œ…", "août 1911")


def test_a_reader_that_stops_reading_is_no_error(tmp_path: Path) -> None:
    put(tmp_path, {"d.jsonl": '{"doc_id": "a", "lang": "en", "text": "In 1911."}\n' * 5000})
    command = f"{sys.executable} -m pipeline dates d.jsonl | head -n 1"
    done = subprocess.run(["bash", "-c", command], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.stdout.count("\n") == 1
    assert done.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_under_the_output_is_one_line(tmp_path: Path) -> None:
    put(tmp_path, {"d.jsonl": '{"doc_id": "a", "lang": "en", "text": "In 1911."}\n' * 5000})
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "pipeline", "dates", "d.jsonl"],
            cwd=tmp_path,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert done.stderr.startswith("reconcile: the output could not be written: the disk is full.")
