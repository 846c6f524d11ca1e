"""A case as it is shown: what each side says, with its quotations, and what was decided."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.messages import say
from pipeline.messages.visible import one_line
from pipeline.records import Claim, Decision, Match
from pipeline.review import wording
from pipeline.review.case import Case, Record
from pipeline.review.context import Passage, Shelf
from pipeline.review.highlight import marks
from pipeline.review.naming import conflict_title
from pipeline.review.outputs import Outputs
from pipeline.review.verdicts import DATED
from pipeline.review.voices import heading as who
from pipeline.review.voices import others, voices

_BAR = 160
"""Width of the picture of a match's weights, in its own units."""
_KEYS = 9
"""Values that have a key of their own."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A statement in its paragraph, and where it stands."""

    passage: Passage
    language: str
    place: str
    section: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that can be chosen. `key` is the key that chooses it, empty beyond the ninth.

    `again` is set where another side has said the same before: a key belongs to one button.
    """

    value: str
    words: str
    key: str
    again: bool


@dataclass(frozen=True, slots=True)
class Side:
    """Who speaks, what they say, the most precise first, and where."""

    heading: str
    choices: tuple[Choice, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One term of a match's weight, as a row and as a bar of a picture."""

    text: str
    written: str
    x: float
    width: float
    sign: str


@dataclass(frozen=True, slots=True)
class Weighing:
    """Why two statements were matched: the terms, and where zero lies in the picture."""

    chance: str
    steps: tuple[Step, ...]
    zero: float


@dataclass(frozen=True, slots=True)
class Judgement:
    """A line of the log as it is shown."""

    decision: Decision
    verdict: str
    fate: str
    fate_words: str

    @property
    def can_withdraw(self) -> bool:
        """Whether it has not been taken back."""
        return self.fate != "withdrawn"


@dataclass(frozen=True, slots=True)
class View:
    """A case in one language, ready to be laid out."""

    case: Case
    tags: tuple[tuple[str, str], ...]
    sides: tuple[Side, ...]
    explanation: str
    readings: tuple[str, ...]
    chance: str
    why: str
    weighings: tuple[Weighing, ...]
    judgements: tuple[Judgement, ...]
    dated: bool


def view(case: Case, found: Outputs, shelf: Shelf, language: str) -> View:
    """A case with everything a person needs to settle it.

    Args:
        case: the case.
        found: the run it comes from.
        shelf: the sources, for the paragraphs.
        language: `en` or `fr`.
    """
    one = case.conflict
    matches = (found.matches[name] for name in one.match_ids if name in found.matches)
    return View(
        case=case,
        tags=tuple(
            (group, wording.label(group, getattr(one, group), language))
            for group in ("severity", "kind", "scope")
        ),
        sides=tuple(_sides(case, found, shelf, language)),
        explanation=one_line(getattr(one, f"finding_{language}")),
        readings=tuple(one_line(text) for text in getattr(one, f"readings_{language}")),
        chance=wording.chance("chance-real", one.probability, language),
        why=one_line(getattr(one, f"why_{language}")),
        weighings=tuple(weighing(match, language) for match in matches if match.evidence),
        judgements=tuple(judgement(line, case.record, language) for line in reversed(case.record.lines)),
        dated=one.kind in DATED,
    )


def title(case: Case, language: str) -> str:
    """A case in a few words: what differs, without what another value says more precisely."""
    return " ≠ ".join(wording.values(case.conflict, language)) or wording.label(
        "kind", case.conflict.kind, language
    )


def heading(case: Case, found: Outputs, language: str) -> str:
    """What a case is about, as the report names it."""
    kind = found.event_types[case.conflict.event_id]
    claims = [found.claims[name] for name in dict.fromkeys(case.conflict.claim_ids)]
    return conflict_title(case.conflict, claims, kind, language)


def judgement(line: Decision, record: Record, language: str) -> Judgement:
    """A line of the log with what became of it."""
    fate = record.fate(line)
    words = wording.verdict(line, language)
    if line.undoes:
        words = say("review.withdrawal", language, verdict=words)
    return Judgement(line, words, fate, say(f"review.fate-{fate}", language))


def weighing(match: Match, language: str) -> Weighing:
    """The terms of a match's weight one after the other, and their sum, as a waterfall."""
    sums = [0.0]
    for term in match.evidence:
        sums.append(sums[-1] + term.weight)
    low, high = min(sums), max(sums)
    scale = _BAR / ((high - low) or 1)

    def step(text: str, weight: float, ends: Sequence[float], sign: str) -> Step:
        left, width = (min(ends) - low) * scale, abs(ends[1] - ends[0]) * scale
        return Step(
            one_line(text), wording.weight(weight, language), round(left, 1), round(max(width, 1), 1), sign
        )

    steps = [
        step(getattr(term, f"text_{language}"), term.weight, ends, "for" if term.weight >= 0 else "against")
        for term, ends in zip(match.evidence, itertools.pairwise(sums), strict=True)
    ]
    steps.append(step(say("report.weight-sum", language), sums[-1], (0.0, sums[-1]), "sum"))
    return Weighing(
        wording.chance("chance-match", match.probability, language), tuple(steps), round(-low * scale, 1)
    )


def _sides(case: Case, found: Outputs, shelf: Shelf, language: str) -> Iterator[Side]:
    """The sides as the report shows them, each with its values to choose from."""
    one = case.conflict
    claims = [found.claims[name] for name in dict.fromkeys(one.claim_ids)]
    peers = [source.language for source in found.sources.values() if source.dossier == one.dossier]
    single = len({claim.source_id for claim in claims}) == 1
    keys: dict[str, str] = {}
    for voice in voices(one, found.claims):
        rest = others(voice, claims)
        passages = [shelf.passage(claim, marks(claim, rest, one.kind, one.values)) for claim in voice.claims]
        file = _place(voice.claims[0], found)
        choices = []
        for value in voice.values:
            again = value in keys
            key = keys.setdefault(value, str(len(keys) + 1) if len(keys) < _KEYS else "")
            choices.append(Choice(value, wording.value(value, language), key, again))
        yield Side(
            who(voice, peers, single, file, passages[0].line, language),
            tuple(choices),
            tuple(
                Quote(passage, claim.language, _place(claim, found), _section(claim, passage))
                for claim, passage in zip(voice.claims, passages, strict=True)
            ),
        )


def _section(claim: Claim, passage: Passage) -> str:
    """The headings above a claim, without the last one where it also leads in the list."""
    section = one_line(claim.section)
    return section.removesuffix(passage.lead).removesuffix(" › ") if passage.lead else section


def _place(claim: Claim, found: Outputs) -> str:
    source = found.sources.get(claim.source_id)
    return one_line(source.path) if source else one_line(claim.source_id)
