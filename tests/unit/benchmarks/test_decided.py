"""People's decisions against the probabilities."""

from pathlib import Path

from benchmarks.decided import decided
from pipeline.review import acts
from pipeline.review.desk import Desk
from tests.support import results
from tests.support.reviewing import written


def test_decisions_are_held_against_the_probabilities(tmp_path: Path) -> None:
    place = written(tmp_path, [results.bridge()])
    desk = Desk(place.sources, place.out)
    ids = {one.kind: one.conflict_id for one in desk.found.conflicts}
    assert decided(place.sources, place.out) == f"decisions: none on the conflicts in {place.out}"
    acts.decide(desk, ids["date"], "same-event-pick", value="1931", reviewer="A")
    acts.decide(desk, ids["place"], "not-a-conflict", reviewer="A")
    # stated 0.93, confirmed, and 0.83, refuted: (0.07 + 0.83) / 2
    assert decided(place.sources, place.out) == (
        "decisions: 2 conflicts settled, 1 confirmed (50%, stated 88%); expected calibration error 0.45"
    )


def test_without_a_run_it_says_so(tmp_path: Path) -> None:
    assert decided(tmp_path, tmp_path / "outputs").startswith("decisions: none")
