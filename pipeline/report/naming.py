"""What events and marks of the timeline are called in the report; conflicts are named in `review.naming`."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.messages.visible import one_line
from pipeline.reconcile.titles import headline, names_people
from pipeline.records import Claim, Event
from pipeline.report.both import Both, each, same


def event_title(event: Event) -> Both:
    """The event's own name."""
    return Both(one_line(event.title_en), one_line(event.title_fr))


def entry_title(event: Event, claims: Sequence[Claim]) -> Both:
    """The event's name; nothing where it is only its one statement over again, which stands below it."""
    said = " ".join(claims[0].text.split())
    alone = len(claims) == 1 and any(
        said.startswith(name.strip("“”«»\u00a0 …")) for name in event_title(event)
    )
    return Both("", "") if alone else event_title(event)


def mark_label(event: Event, claims: Sequence[Claim]) -> Both:
    """What stands beside a mark: the headline where it names somebody, else the shortest statement itself."""
    if names_people(claims):
        return each(lambda language: one_line(headline(claims, event.event_type, language))) or event_title(
            event
        )
    return same(one_line(min(claims, key=lambda claim: (len(claim.text), claim.text)).text))
