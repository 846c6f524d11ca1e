"""The features of a pair of claims, one tiny function each.

A feature takes the dossier's view and the positions of two claims. It returns a `Finding`, or None when it
has
nothing to say: what a claim does not mention counts neither for nor against a match.
"""

from __future__ import annotations

from collections.abc import Callable

from pipeline.match.features.actors import actors
from pipeline.match.features.date_company import date_company
from pipeline.match.features.date_crowd import date_crowd
from pipeline.match.features.dates import dates
from pipeline.match.features.direction import direction
from pipeline.match.features.event_types import event_types
from pipeline.match.features.frame import frame
from pipeline.match.features.kinship import kinship
from pipeline.match.features.ordinals import ordinals
from pipeline.match.features.passage import passage
from pipeline.match.features.persons import persons
from pipeline.match.features.places import places
from pipeline.match.features.quantities import quantities
from pipeline.match.features.rank import rank
from pipeline.match.features.recurrence import recurrence
from pipeline.match.features.repeated import repeated
from pipeline.match.features.retold import retold
from pipeline.match.features.roles import roles
from pipeline.match.features.scope import scope
from pipeline.match.features.sections import sections
from pipeline.match.features.sequence import sequence
from pipeline.match.features.setting import setting
from pipeline.match.features.similarity import similarity
from pipeline.match.features.standing import standing
from pipeline.match.features.undated import undated
from pipeline.match.features.unique_words import unique_words
from pipeline.match.features.whole import whole
from pipeline.match.features.wording import wording
from pipeline.match.features.words import words
from pipeline.match.finding import Finding
from pipeline.match.view import View

Feature = Callable[[View, int, int], Finding | None]

FEATURES: tuple[Feature, ...] = (
    scope,
    kinship,
    similarity,
    wording,
    setting,
    whole,
    passage,
    rank,
    words,
    unique_words,
    actors,
    persons,
    roles,
    places,
    direction,
    event_types,
    frame,
    quantities,
    ordinals,
    dates,
    date_company,
    date_crowd,
    undated,
    recurrence,
    repeated,
    retold,
    sections,
)
"""Those that look at one pair."""

NEIGHBOURLY: tuple[Feature, ...] = (sequence, standing)
"""Those that look at the pairs around it, once the first have spoken."""
