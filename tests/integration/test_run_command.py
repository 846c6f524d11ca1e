"""`reconcile run` as people run it: with models, in a process of its own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.integration

ENGLISH = """\
The Saltmere mole

In May 1911 the engineer Thomas Ridley signed the contract for the north mole of Saltmere. The mole was opened
on 3 June 1913 by Queen Maud. It cost £12,000.
"""
FRENCH = """\
Le môle de Saltmere

L'ingénieur Thomas Ridley signa en mai 1911 le contrat du môle nord de Saltmere. La reine Maud inaugura le
môle le 3 juin 1914. Il coûta 12 000 livres.
"""
TABLES = ("sources", "claims", "matches", "evidence", "conflicts", "reconciled", "diagnostics")


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = tmp_path / "texts" / "mole"
    folder.mkdir(parents=True)
    (folder / "en.txt").write_text(ENGLISH, encoding="utf-8")
    (folder / "fr.txt").write_text(FRENCH, encoding="utf-8")
    return folder.parent


def command(sources: Path, *more: str | Path) -> list[str]:
    return [sys.executable, "-m", "pipeline", "run", str(sources), "--out", "out", *map(str, more)]


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"}


def run(sources: Path, *more: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(sources, *more),
        cwd=sources.parent,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_outputs_are_complete_silent_and_the_same_every_time(sources: Path) -> None:
    done = run(sources)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    first = files(sources.parent / "out")
    expected = {f"{name}.{end}" for name in TABLES for end in ("csv", "parquet")}
    expected |= {"reconciled.jsonl", "datapackage.json", "report.html", "report.md", "run.json"}
    assert first.keys() == expected
    seconds = json.loads(first.pop("run.json"))["seconds"]
    assert {"ingest", "dates", "claims", "match", "reconcile"} <= seconds.keys()

    (sources / "mole" / "my\n\u202enotes.pdf").write_bytes(b"%PDF-1.4")
    done = run(sources, "--check", "--verbose")
    assert done.returncode == 1, "the two texts disagree on the opening"
    assert "warning: mole/my ⟨U+202E⟩notes.pdf: files of this kind cannot be read." in done.stderr
    assert "finding dates · mole" in done.stderr
    second = files(sources.parent / "out")
    second.pop("run.json")
    unlike = {"diagnostics.csv", "diagnostics.parquet", "datapackage.json", "report.html", "report.md"}
    assert {name for name in first if first[name] != second[name]} == unlike, (
        "only what tells of the file left out"
    )


def test_a_model_that_is_not_installed(sources: Path) -> None:
    (sources.parent / "out").mkdir()
    (sources.parent / "out" / "claims.csv").write_text("earlier")
    config = sources.parent / "other.toml"
    config.write_text('[models.spacy]\nen = "no_such_model"\nfr = "fr_core_news_md"\n')
    done = run(sources, "--config", config)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "no_such_model" in done.stderr
    assert files(sources.parent / "out") == {"claims.csv": b"earlier"}


@pytest.mark.parametrize(("blow", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interrupted_run_leaves_the_earlier_outputs(
    sources: Path, blow: signal.Signals, code: int
) -> None:
    (sources.parent / "out").mkdir()
    (sources.parent / "out" / "claims.csv").write_text("earlier")
    with subprocess.Popen(
        command(sources, "--verbose"),
        cwd=sources.parent,
        env=environment(),
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stderr is not None
        assert "reading the sources" in process.stderr.readline()
        time.sleep(0.2)
        process.send_signal(blow)
        rest = process.stderr.read()
    assert (process.returncode, "Traceback" in rest) == (code, False), rest
    assert files(sources.parent / "out") == {"claims.csv": b"earlier"}
    assert sorted(path.name for path in sources.parent.iterdir()) == ["out", "texts"]
