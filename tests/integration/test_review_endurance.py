"""Nothing that the page acknowledged is lost, and nothing counts twice, whenever the server is killed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pipeline.review import decisions
from tests.support import results
from tests.support.endurance import Endurance
from tests.support.reviewing import written

pytestmark = pytest.mark.integration
# RECOUPE_ENDURANCE=1000/200 for the whole of it: decisions/kills
DECISIONS, KILLS = map(int, os.environ.get("RECOUPE_ENDURANCE", "60/10").split("/"))


def test_decisions_outlive_kills_at_random_moments(tmp_path: Path) -> None:
    result = results.many(conflicts=DECISIONS, events=DECISIONS)
    ids = [one.conflict_id for one in result.conflicts]
    trial = Endurance(written(tmp_path, [result]), result.name)
    trial.decide(ids, KILLS)
    assert trial.kills >= KILLS * 0.8
    assert trial.lost == []
    assert sorted(trial.decided()) == sorted(ids)
    taken = decisions.read(trial.path)
    assert len({one.decision_id for one in taken}) == len(taken) == DECISIONS
    assert {one.reviewer for one in taken} == {"Zoé"}
