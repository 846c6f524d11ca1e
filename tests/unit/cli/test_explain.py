"""`reconcile explain`: features, weights and evidence of the last run, for people and as data."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline import export, tables
from pipeline.cli import main
from pipeline.records import DossierResult
from pipeline.result import Result
from tests.support.results import bridge, hostile, run_of

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def dossier() -> DossierResult:
    return bridge()


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory, dossier: DossierResult) -> Path:
    folder = tmp_path_factory.mktemp("out")
    dossiers = (dossier, hostile())
    export.write(Result(dossiers, tables.frames(dossiers), run_of(dossiers)), folder)
    return folder


@pytest.fixture(autouse=True)
def _signals() -> Iterator[None]:
    before = signal.getsignal(signal.SIGTERM)
    yield
    signal.signal(signal.SIGTERM, before)


def explain(out: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    with pytest.raises(SystemExit) as caught:
        main(["explain", *arguments, "--out", str(out)])
    assert caught.value.code == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_conflict_is_explained_with_features_weights_and_evidence(
    out: Path, dossier: DossierResult, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    conflict = next(c for c in dossier.conflicts if c.match_ids)
    text = " ".join(explain(out, capsys, conflict.conflict_id, "--lang", language).split())
    assert " ".join((conflict.finding_fr if language == "fr" else conflict.finding_en).split()) in text
    matches = [match for match in dossier.matches if match.match_id in conflict.match_ids]
    for term in (term for match in matches for term in match.evidence):
        written = f"{term.weight:+.2f}".replace("-", "−")
        assert f"{written.replace('.', ',') if language == 'fr' else written} {term.feature}" in text
        assert " ".join((term.text_fr if language == "fr" else term.text_en).split()) in text
    assert all(value in text for value in conflict.values if value)
    assert ("93 %" if language == "fr" else "93%") in text


def test_a_match_and_a_claim(out: Path, dossier: DossierResult, capsys: pytest.CaptureFixture[str]) -> None:
    match = dossier.matches[0]
    assert match.claim_b in explain(out, capsys, match.match_id)
    of_claim = explain(out, capsys, match.claim_a)
    assert match.match_id in of_claim


def test_as_data_nothing_is_left_out(
    out: Path, dossier: DossierResult, capsys: pytest.CaptureFixture[str]
) -> None:
    match = dossier.matches[0]
    record = json.loads(explain(out, capsys, match.match_id, "--json"))
    assert [term["weight"] for term in record["matches"][0]["evidence"]] == [
        term.weight for term in match.evidence
    ]
    assert {claim["claim_id"] for claim in record["claims"]} == {match.claim_a, match.claim_b}


def test_what_sources_say_cannot_act_on_the_terminal(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for claim in hostile().claims:
        text = explain(out, capsys, claim.claim_id)
        assert not any((ord(sign) < 32 and sign != "\n") or sign == "\u202e" for sign in text)


def test_an_unknown_identifier(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["explain", "x000", "--out", str(out)])
    assert caught.value.code == 2
    assert "x000" in capsys.readouterr().err


def test_a_reader_that_stops_reading_is_no_error(out: Path) -> None:
    claim = hostile().claims[0].claim_id  # more than a buffer of text
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "pipeline", "explain", claim, "--json", "--out", str(out)],
        cwd=ROOT,
        stdout=writing,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, "")
