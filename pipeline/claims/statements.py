"""From clauses to statements: which clauses say something that can be compared, of what type, and when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.claims.again import repeats
from pipeline.claims.clauses import Clause
from pipeline.claims.event_type import Act, acts, family
from pipeline.claims.fold import fold
from pipeline.claims.lexicon import lexicon
from pipeline.claims.reading import Sentence
from pipeline.claims.tokens import Token
from pipeline.dates.read import Timex
from pipeline.languages import data

_STRONG = 1.9
_NEXT_TO = 20
_LIFE = (30, 105)
_NAMED = ("person", "organisation", "country", "city", "region")


@dataclass(frozen=True, slots=True)
class Statement:
    """A clause about to become a claim: its span, date, type, and the words before it that it leans on.

    `again` tells that it says only that the dated act before it was done once more.
    """

    start: int
    end: int
    date: Timex | None
    event_type: str
    leans: bool = False
    shared: bool = False
    antecedent: tuple[int, int] | None = None
    again: bool = False


def statements(text: str, sentence: Sentence, lead_type: str, language: str) -> list[Statement]:
    """The statements of one sentence, in order.

    Args:
        text: the source's text. sentence: the sentence, read.
        lead_type: the type that the lead or heading of a list gives its items, else empty.
        language: a code.

    A relative clause next to the date it hangs on tells what happened then ("in 1941, when …") and shares
    it too.
    A clause with several dates gives one statement a date. A clause without a date, joined to a dated one and
    telling another act by the same subject, shares its date ("signed … and opened …"). Other clauses
    without a date
    are left to `extract`, which keeps those with a quantity or a state.
    """
    made: list[Statement] = []
    last_type = ""
    for clause in sentence.clauses:
        tokens = telling(sentence, clause.start, clause.end, language)
        dates = [sentence.dates[index] for index in clause.dates]
        placed = _placed(sentence, clause)
        if dates:
            found = _dated(text, clause, dates, tokens, lead_type, last_type, language, placed)
            once_more = _done_before(text, clause, made, language)
            before = (once_more.start, once_more.end) if once_more else _antecedent(sentence, clause)
            made.extend(replace(s, antecedent=before, again=once_more is not None) for s in found)
            last_type = found[-1].event_type or last_type
            continue
        told = acts(tokens, language, placed=placed)
        anchor = next((s for s in reversed(made) if s.date is not None), None)
        shared = anchor is not None and _shares(clause, anchor, told, sentence)
        if clause.relative and not shared and not re.search(r"\d", text[clause.start : clause.end]):
            continue
        date = anchor.date if anchor is not None and shared else None
        kind = told[0].event_type if told else ""
        made.append(Statement(clause.start, clause.end, date, kind, clause.subjectless, shared))
        last_type = kind or last_type
    return made


def telling(sentence: Sentence, start: int, end: int, language: str) -> tuple[Token, ...]:
    """The tokens that may tell an act: no dates, and of the names of persons, bodies and places only the common
    noun ("entered the Royal Navy")."""
    names = [mention for mention in sentence.mentions if mention.kind in _NAMED]
    hidden = {index for mention in names for index in range(mention.first, mention.last + 1)}
    heads = lexicon(language).heads
    kept = []
    for index, token in enumerate(sentence.tokens):
        dated = any(begin < token.end and token.start < stop for begin, stop in sentence.dated)
        named = index in hidden and fold(token.text) not in heads
        if start <= token.start < end and not dated and not named:
            kept.append(token)
    return tuple(kept)


def _dated(
    text: str,
    clause: Clause,
    dates: Sequence[Timex],
    tokens: Sequence[Token],
    lead: str,
    last: str,
    language: str,
    placed: bool,
) -> list[Statement]:
    life = [] if lead or (last and clause.elliptic) else _life(text, dates)
    made = []
    for number, date in enumerate(dates):
        own = acts(tokens, language, near=date.start, placed=placed)
        kind = life[number] if life else _type(own, lead, last if clause.elliptic else "")
        made.append(Statement(clause.start, clause.end, date, kind, clause.subjectless or clause.elliptic))
    if len(dates) > 1 and len({date.value.edtf for date in dates}) > 1 and not life:
        made = [replace(s, date=replace(s.date, basis="list")) if _listed(s.date) else s for s in made]  # type: ignore[type-var]
    return made


def _placed(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause names a place."""
    return any(
        mention.kind in ("country", "region", "city", "site")
        and clause.start <= sentence.tokens[mention.first].start < clause.end
        for mention in sentence.mentions
    )


def _done_before(text: str, clause: Clause, made: Sequence[Statement], language: str) -> Statement | None:
    """The dated statement before a clause that says only that it was done again ("and again in 1907")."""
    if not (clause.elliptic or clause.subjectless) or not repeats(text[clause.start : clause.end], language):
        return None
    return next((statement for statement in reversed(made) if statement.date is not None), None)


def _antecedent(sentence: Sentence, clause: Clause) -> tuple[int, int] | None:
    """What a relative clause speaks of: the words before it back to the verb, at most six."""
    if not clause.relative:
        return None
    before = [token for token in sentence.tokens if token.end <= clause.start and token.is_word][-6:]
    verbs = [index for index, token in enumerate(before) if token.finite or token.pos in ("VERB", "AUX")]
    kept = before[verbs[-1] + 1 :] if verbs else before
    return (kept[0].start, kept[-1].end) if kept else None


def _listed(date: Timex | None) -> bool:
    return date is not None and date.basis == "explicit"


def _type(own: Sequence[Act], lead: str, last: str) -> str:
    """A clause's own act; the type of its list's lead where it has none of weight; that of the clause it
    leans on."""
    if lead and (not own or own[0].weight < _STRONG):
        return lead
    if last and any(act.event_type == last for act in own):
        return last
    if own and (not last or own[0].weight >= _STRONG - 0.3):
        return own[0].event_type
    return last


def _life(text: str, dates: Sequence[Timex]) -> list[str]:
    """Birth and death for two dates joined by a dash in parentheses ("(19 May 1840 – 3 June 1901)")."""
    if len(dates) == 2 and re.fullmatch(r"\s*[–—-]\s*", text[dates[0].end : dates[1].start]):
        before = text[max(0, dates[0].start - 60) : dates[0].start]
        if re.search(r"\([^)]*$", before):
            return ["person.birth", "person.death"]
    if len(dates) == 1 and _is_life(text, dates[0]):
        return ["person.life"]
    return []


def _is_life(text: str, date: Timex) -> bool:
    """Whether years in parentheses straight after a name are a life ("Jane Roe (1802–1871)"), not a term of
    office."""
    first, last = date.value.earliest, date.value.latest
    if first is None or last is None or not _LIFE[0] <= last[0] - first[0] <= _LIFE[1]:
        return False
    named = re.search(r"[A-ZÀ-Þ][\w’'-]+\s\($", text[max(0, date.start - 40) : date.start])
    return bool(named) and text[date.end : date.end + 1] == ")" and "/" in date.value.edtf


def _shares(clause: Clause, anchor: Statement, told: Sequence[Act], sentence: Sentence) -> bool:
    """Whether a clause without a date goes on with the dated one before it and tells another act."""
    if clause.relative and anchor.date is not None and told and clause.start - anchor.date.end <= _NEXT_TO:
        return told[0].weight >= 1.0 and not anchor.shared
    if (
        clause.relative
        or not clause.verb
        or not told
        or told[0].weight < _STRONG - 0.3
        or anchor.date is None
    ):
        return False
    leads = anchor.date.start - sentence.start <= 3 or anchor.date.start - anchor.start <= 3
    if family(told[0].event_type) == family(anchor.event_type):
        # an accident and its dead are two statements of one date that opens the sentence
        return leads and told[0].event_type != anchor.event_type
    return clause.subjectless or leads


def stative(tokens: Sequence[Token], language: str) -> bool:
    """Whether a clause tells a lasting state: its main verb is one of the language's verbs of state."""
    words = {fold(word) for word in data(language, "claims")["qualifiers"]["state"]}
    for token in tokens:
        if token.dep.startswith("aux"):
            continue
        if token.dep in ("ROOT", "cop") or token.finite:
            return fold(token.text) in words
    return False
