"""A conflict in words: what each source states, why it is one thing, what differs, what it may mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.dates.civil import ordinal
from pipeline.dates.value import from_edtf
from pipeline.dates.words import say as say_date
from pipeline.languages.event_types import label
from pipeline.messages import say
from pipeline.messages.format import number, percent
from pipeline.reconcile.events import most_precise_each
from pipeline.reconcile.model import Dossier, Support, Suspicion
from pipeline.reconcile.ordinals import earlier, is_first
from pipeline.records import Claim, ConflictKind

_QUOTE = 170
_MOST_EVIDENCE = 3
_MOST_STATEMENTS = 6


@dataclass(frozen=True, slots=True)
class Account:
    """A conflict told in one language. `finding` is the explanation without quotations: what differs, how far."""

    finding: str
    explanation: str
    readings: tuple[str, ...]
    why: str


def account(
    kind: ConflictKind,
    claims: Sequence[Claim],
    values: Sequence[str],
    suspicion: Suspicion,
    dossier: Dossier,
    language: str,
    supports: Sequence[Support] = (),
) -> Account:
    """Tell a conflict in one language.

    Args:
        kind: the kind of conflict.
        claims, values: in parallel, all that the row lists.
        suspicion: the surest of those that raised it.
        dossier: for the names of the sources.
        language: `en` or `fr`.
        supports: reckonings that bear out one of the claims.
    """
    told = [
        statement(claim, value, kind, dossier, language) for claim, value in zip(claims, values, strict=True)
    ]
    joined = say("reconcile.and", language).join(told[:_MOST_STATEMENTS])
    quoted = _difference(suspicion, say("reconcile.statements", language, list=joined), language)
    distance = _distance(claims, values, language) if kind == "date" else []
    reckoned = _supports(supports, language)
    why = _why(suspicion, language)
    related = [why] if suspicion.links or len({claim.source_id for claim in claims}) > 1 else []
    return Account(
        " ".join([_difference(suspicion, "", language), *distance, *reckoned]),
        " ".join([quoted, *distance, *related, *reckoned]),
        _readings(kind, claims, values, language, suspicion.reason),
        why,
    )


def _difference(suspicion: Suspicion, statements: str, language: str) -> str:
    """What differs; `statements` are what the sources say, ready to be put in, or nothing."""
    params = {name: worded(value, language) for name, value in suspicion.params.items()}
    return say(f"reconcile.{suspicion.reason}", language, statements=statements, **params)


def _distance(claims: Sequence[Claim], values: Sequence[str], language: str) -> list[str]:
    """How far apart the dates of a conflict are, and which of them is called the first of its kind."""
    gap = _gap([v for v in values if v], language)
    firsts = dict.fromkeys(say_date(c.date.value, language) for c in _firsts(claims) if c.date)
    return [
        *([say("reconcile.date-gap", language, gap=gap)] if gap else []),
        *(say("reconcile.date-first", language, value=value) for value in firsts),
    ]


def statement(claim: Claim, value: str, kind: ConflictKind, dossier: Dossier, language: str) -> str:
    """What one claim states, with its quotation and its source."""
    quoted = quote(claim)
    source = source_name(claim, dossier)
    if kind in ("date", "event", "ordinal") and claim.date is not None and _is_its_date(value, claim):
        return say(
            "reconcile.says-date",
            language,
            quote=quoted,
            source=source,
            value=say_date(claim.date.value, language),
        )
    if kind in ("quantity", "participant", "place", "event") and value:
        return say("reconcile.says-value", language, quote=quoted, source=source, value=value)
    return say("reconcile.says-nothing", language, quote=quoted, source=source)


def _is_its_date(value: str, claim: Claim) -> bool:
    """Tell whether what a claim states in a conflict is its date ("1: 1913" for a first), and not a word of it."""
    return claim.date is not None and (not value or value.endswith(claim.date.value.edtf))


def quote(claim: Claim) -> str:
    """A claim's text on one line, cut at a word when it is long."""
    text = " ".join(claim.text.split())
    if len(text) <= _QUOTE:
        return text
    return text[:_QUOTE].rsplit(" ", 1)[0].rstrip(",;:") + " …"


def source_name(claim: Claim, dossier: Dossier) -> str:
    """The title of a claim's source, else its file name."""
    document = dossier.documents.get(claim.source_id)
    title = document.source.title if document else ""
    return title or claim.source_id.rpartition("/")[2]


def worded(value: str, language: str) -> str:
    """A parameter of a message.

    `edtf:1998-10` as a date, `type:…` as an event type, a number, or as it is.
    """
    prefix, _, rest = value.partition(":")
    if prefix == "edtf":
        return say_date(from_edtf(rest), language)
    if prefix == "number":
        return number(float(rest), language)
    if prefix == "type":
        return label(rest, language)
    return value


def _gap(values: Sequence[str], language: str) -> str:
    """How far apart the dates begin, the finer ones alone; empty when one of them has no beginning."""
    dates = most_precise_each([from_edtf(value) for value in values])
    begins = sorted(date.earliest for date in dates if date.earliest is not None)
    if len(begins) < len(dates) or begins[0] == begins[-1]:
        return ""
    if any(date.precision not in ("year", "month") for date in dates):
        return span_of_days(ordinal(begins[-1]) - ordinal(begins[0]), language)
    months = 12 * (begins[-1][0] - begins[0][0]) + begins[-1][1] - begins[0][1]
    return _counted("months", months, language) if months % 12 else _counted("years", months // 12, language)


def span_of_days(days: int, language: str) -> str:
    """A number of days in the unit that people would use: days, months or years."""
    for unit, size, least in (("years", 365.25, 700), ("months", 30.44, 60), ("days", 1, 0)):
        if days >= least:
            return _counted(unit, max(1, round(days / size)), language)
    raise AssertionError("days always apply")


def _counted(unit: str, n: int, language: str) -> str:
    return say(f"reconcile.{unit}-{'one' if n == 1 else 'many'}", language, n=number(n, language))


def _why(suspicion: Suspicion, language: str) -> str:
    if not suspicion.links:
        return say(f"reconcile.{_why_unlinked(suspicion)}", language)
    link = max(suspicion.links, key=lambda link: link.probability)
    sure = percent(link.probability, language)
    best = sorted((e for e in link.evidence if e.weight > 0), key=lambda e: -e.weight)[:_MOST_EVIDENCE]
    texts = [text.rstrip(".") for e in best if (text := e.text_en if language == "en" else e.text_fr)]
    if not texts:
        return say("reconcile.why-plain", language, probability=sure)
    return say("reconcile.why", language, evidence=". ".join(texts), probability=sure)


def _why_unlinked(suspicion: Suspicion) -> str:
    if len({claim.source_id for claim in suspicion.claims}) == 1:
        return "why-source"
    return {"arithmetic": "why-entity", "ordinal": "why-kind"}.get(suspicion.kind, "why-place")


def _firsts(claims: Sequence[Claim]) -> list[Claim]:
    """The claims that say "the first" although another is dated before them."""
    return [claim for claim in claims if is_first(claim) and any(earlier(other, claim) for other in claims)]


def _supports(supports: Sequence[Support], language: str) -> list[str]:
    """One sentence that lists what speaks for a date by reckoning; none when nothing does."""
    told = [
        say(
            f"reconcile.supports-{support.rule}",
            language,
            quote=quote(support.claim),
            given=support.given,
            expected=say_date(support.supported.date.value, language),
        )
        for support in supports
        if support.supported.date is not None
    ]
    joined = say("reconcile.and", language).join(dict.fromkeys(told))
    return [say("reconcile.support", language, supports=joined)] if told else []


def _readings(
    kind: ConflictKind, claims: Sequence[Claim], values: Sequence[str], language: str, reason: str
) -> tuple[str, ...]:
    within = len({claim.source_id for claim in claims}) == 1
    shown = " / ".join(dict.fromkeys(v for v in values if v))
    two = say("reconcile.reading-two-within" if within else "reconcile.reading-two", language)
    if kind == "date":
        dates = most_precise_each([claim.date.value for claim in claims if claim.date])
        others = " / ".join(dict.fromkeys(say_date(date, language) for date in dates))
        firsts = [
            say("reconcile.reading-first", language, quote=quote(c), value=say_date(c.date.value, language))
            for c in _firsts(claims)
            if c.date
        ]
        return (say("reconcile.reading-one-date", language, others=others), two, *firsts)
    if kind == "ordinal":
        quotes = [quote(c) for c in claims if is_first(c)] or [quote(claims[0])]
        return (
            say("reconcile.reading-first-wrong", language),
            say("reconcile.reading-first-of", language, quote=quotes[0]),
            say("reconcile.reading-first-date", language),
        )
    keys = {
        "quantity": ("value-wrong", "value-two"),
        "participant": ("person-wrong", "person-both"),
        "place": ("place-wrong", "place-near"),
        "event": ("phase-both", "phase-one"),
        "arithmetic": ("sum-date", "sum-number", "sum-other"),
    }[kind]
    keys = {
        "end-before-begin": ("sum-date", "sum-other"),
        "event-contrast": ("contrast-wrong", "contrast-two"),
    }.get(reason, keys)
    return tuple(say(f"reconcile.reading-{key}", language, values=shown) for key in keys)
