"""The documented call from Python, whatever was imported before it."""

from __future__ import annotations

import importlib

import pipeline


def test_the_call_keeps_its_name_when_the_stage_of_that_name_is_imported() -> None:
    stage = importlib.import_module("pipeline.reconcile")
    from pipeline.run import reconcile

    assert pipeline.reconcile is reconcile
    assert stage.Reconciled.__module__.startswith("pipeline.reconcile")
