"""What a run makes sure of before and after the stages, without a model."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline import diagnostics, run
from pipeline.errors import DecisionError
from tests.support.making import claim, document

TEXT = "The harbour was closed in 1911, when the engineer left the town and nobody would pay for it.\n"


def test_a_broken_log_is_told_before_the_long_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "en.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b" / "decisions.jsonl").write_text("nonsense\n", encoding="utf-8")
    monkeypatch.setattr(run, "load_tools", lambda *_: pytest.fail("models were loaded"))
    with pytest.raises(DecisionError, match="line 1"):
        run.reconcile(tmp_path)


def test_a_source_in_which_nothing_was_found_is_told() -> None:
    speaking = document("port", "en.txt", "en", TEXT)
    silent = document("port", "fr.txt", "fr", "La mer est bleue.\n")
    said = claim(speaking, "The harbour was closed in 1911", "1911", "1911")
    (told,) = diagnostics.of_silence((speaking, silent), (said,))
    assert (told.source_id, told.code, told.severity, told.start) == (
        "port/fr.txt",
        "nothing-found",
        "warning",
        None,
    )
    assert "port/fr.txt" in told.message_en
    assert "aucun énoncé" in told.message_fr
