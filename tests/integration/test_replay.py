"""Decisions through the whole pipeline: decided on one run, applied, withdrawn or stale in the next."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline import export, ingest, tables
from pipeline import run as pipeline_run
from pipeline.clock import Clock
from pipeline.config import Config
from pipeline.records import Conflict, DossierResult, Event
from pipeline.result import Result
from pipeline.review import acts, commands
from pipeline.review.agreement import agreements
from pipeline.review.desk import Desk
from pipeline.review.labels import labels
from pipeline.review.stale import stale
from tests.support.models import tools

pytestmark = pytest.mark.integration

ENGLISH = """\
The Skerry lighthouse

The Skerry lighthouse stands on the northern rock of Pellan. Work on the lighthouse began in April 1868.
The lighthouse was inaugurated on 12 May 1871 by Governor Robert Haldane.
In 1904 a storm destroyed the keeper's house.
"""
FRENCH = """\
Le phare de Skerry

Le phare de Skerry se dresse sur le rocher nord de Pellan. Les travaux du phare commencèrent en avril 1868.
Le phare fut inauguré le 12 mai 1873 par le gouverneur Robert Haldane.
En 1904, une tempête détruisit la maison du gardien.
"""


class Work:
    """A dossier that is run again and again with the models loaded once."""

    def __init__(self, folder: Path) -> None:
        self.sources, self.out = folder / "sources", folder / "outputs"
        self.home = self.sources / "lighthouse"
        self.home.mkdir(parents=True)
        self.out.mkdir()
        self.write(ENGLISH, FRENCH)

    def write(self, english: str, french: str) -> None:
        """Puts other texts in the place of those that are there."""
        (self.home / "en.txt").write_text(english, encoding="utf-8")
        (self.home / "fr.txt").write_text(french, encoding="utf-8")

    def run(self) -> DossierResult:
        """One run, its outputs written."""
        (dossier,) = ingest.read(self.sources, Config())
        result = pipeline_run.reconcile_dossier(dossier, tools(), Config(), Clock())
        export.write(Result((result,), tables.frames((result,)), {}), self.out)
        return result

    def desk(self) -> Desk:
        """The desk over the last run."""
        return Desk(self.sources, self.out)


@pytest.fixture
def work(tmp_path: Path) -> Work:
    return Work(tmp_path)


def opening(result: DossierResult) -> Conflict:
    """The conflict about the two dates of the inauguration."""
    (found,) = [one for one in result.conflicts if one.kind == "date"]
    return found


def events_of(result: DossierResult, conflict: Conflict) -> list[Event]:
    """The events that the claims of a conflict belong to."""
    return [event for event in result.events if set(event.claim_ids) & set(conflict.claim_ids)]


def test_a_date_that_was_chosen_becomes_the_date_of_the_event(work: Work) -> None:
    conflict = opening(work.run())
    assert (conflict.status, set(conflict.values)) == ("open", {"1871-05-12", "1873-05-12"})
    made = acts.decide(
        work.desk(), conflict.conflict_id, "same-event-pick", value="1871-05-12", reviewer="Ada"
    )
    after = work.run()
    (event,) = events_of(after, conflict)
    assert event.date
    assert (event.status, event.date.edtf, event.decision_id) == (
        "adjudicated",
        "1871-05-12",
        made.decision_id,
    )
    settled = opening(after)
    assert (settled.status, settled.decision_id) == ("resolved", made.decision_id)
    assert settled.conflict_id == conflict.conflict_id
    assert [(one.probability, one.confirmed) for one in labels(work.desk())] == [
        (round(conflict.probability, 4), True)
    ]


def test_two_events_are_kept_apart(work: Work) -> None:
    conflict = opening(work.run())
    acts.decide(work.desk(), conflict.conflict_id, "distinct-events", reviewer="Ada")
    after = work.run()
    events = events_of(after, conflict)
    assert sorted(event.date.edtf for event in events if event.date) == ["1871-05-12", "1873-05-12"]
    assert {event.status for event in events} == {"adjudicated"}
    assert opening(after).status == "resolved"
    assert sorted(name for event in after.events for name in event.claim_ids) == sorted(
        claim.claim_id for claim in after.claims
    )


def test_what_is_no_conflict_is_dismissed(work: Work) -> None:
    conflict = opening(work.run())
    acts.decide(work.desk(), conflict.conflict_id, "not-a-conflict", reviewer="Ada")
    after = work.run()
    assert opening(after).status == "dismissed"
    assert "conflicted" not in {event.status for event in events_of(after, conflict)}


def test_what_is_unsure_stays_open(work: Work) -> None:
    conflict = opening(work.run())
    acts.decide(work.desk(), conflict.conflict_id, "unsure", reviewer="Ada")
    after = work.run()
    assert opening(after).status == "open"
    assert {event.status for event in events_of(after, conflict)} == {"conflicted"}
    assert [one.verdict for one in after.decisions] == ["unsure"]


def test_a_decision_that_was_withdrawn_leaves_no_trace_in_the_results(work: Work) -> None:
    first = work.run()
    made = acts.decide(work.desk(), opening(first).conflict_id, "distinct-events", reviewer="Ada")
    assert work.run().events != first.events
    acts.withdraw(work.desk(), [made.decision_id], reviewer="Ada")
    again = work.run()
    assert (again.conflicts, again.events, again.decisions) == (first.conflicts, first.events, ())


def test_reviewers_who_disagree_leave_it_open_and_are_compared(work: Work) -> None:
    conflict = opening(work.run())
    acts.decide(work.desk(), conflict.conflict_id, "distinct-events", reviewer="Ada")
    acts.decide(work.desk(), conflict.conflict_id, "not-a-conflict", reviewer="Bo")
    after = work.run()
    assert opening(after).status == "open"
    assert "Ada" in opening(after).resolution
    assert "Bo" in opening(after).resolution
    assert [(one.first, one.second, one.shared, one.share) for one in agreements(after.decisions)] == [
        ("Ada", "Bo", 1, 0.0)
    ]
    assert labels(work.desk()) == ()


def test_a_decision_whose_statement_changed_is_stale_and_asked_again(work: Work) -> None:
    conflict = opening(work.run())
    acts.decide(work.desk(), conflict.conflict_id, "distinct-events", reviewer="Ada")
    work.write(ENGLISH.replace("12 May 1871", "12 May 1870"), FRENCH)
    after = work.run()
    assert [one.conflict_id for one in after.stale] == [conflict.conflict_id]
    assert after.decisions == ()
    asked = opening(after)
    assert (asked.status, asked.conflict_id != conflict.conflict_id) == ("open", True)
    (one,) = stale(work.desk())
    changed = [then for then in one.statements if not then.same]
    assert ["1871" in then.old and "1870" in then.new for then in changed] == [True]
    assert one.asked_again == (asked.conflict_id,)


def test_text_that_is_added_elsewhere_makes_no_decision_stale(work: Work) -> None:
    conflict = opening(work.run())
    acts.decide(work.desk(), conflict.conflict_id, "not-a-conflict", reviewer="Ada")
    longer = ENGLISH.replace("The Skerry lighthouse stands", "Gulls nest there. The Skerry lighthouse stands")
    work.write(longer + "\nThe lamp was electrified in 1931.\n", FRENCH)
    after = work.run()
    assert after.stale == ()
    assert opening(after).status == "dismissed"


def test_the_list_of_conflicts_says_what_the_next_run_says(work: Work) -> None:
    conflict = opening(work.run())
    commands.decide(
        work.sources, work.out, conflict.conflict_id, "same-event-pick", value="1873-05-12", reviewer="Ada"
    )
    before = commands.conflicts(work.sources, work.out, as_json=True)
    work.run()
    assert commands.conflicts(work.sources, work.out, as_json=True) == before
