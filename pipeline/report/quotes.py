"""Statements as quotations: in their sentence, with their place in the source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipeline.messages.visible import one_line
from pipeline.records import Block, Claim, Document, DossierResult
from pipeline.report.both import NOTHING, Both, count, date, label, language, same, say
from pipeline.report.model import Fact, Quote, Source
from pipeline.report.text import Lines, folded
from pipeline.review.highlight import Segment, Span, cut, spans_of

CONTEXT, NEAR = 400, 60
"""Most characters of a sentence shown before and after the statement: as evidence, and in passing."""


@dataclass(frozen=True)
class Library:
    """The sources of a dossier with what is needed to quote them."""

    documents: Mapping[str, Document]
    sources: Mapping[str, Source]
    lines: Mapping[str, Lines]
    leads: Mapping[str, Mapping[int, Block]]
    claims: Mapping[str, Claim]
    event_of: Mapping[str, str]

    def line(self, claim: Claim) -> int:
        """The line on which a claim begins."""
        return self.lines[claim.source_id].number(claim.start)


def library(result: DossierResult, anchor: str) -> Library:
    """Opens the sources of a dossier; `anchor` is the dossier's own place in the report."""
    documents = {document.source.source_id: document for document in result.documents}
    told = {name: sum(claim.source_id == name for claim in result.claims) for name in documents}
    return Library(
        documents=documents,
        sources={
            name: _source(document, f"{anchor}-t{n}", told[name])
            for n, (name, document) in enumerate(documents.items(), 1)
        },
        lines={name: Lines(document.source.text) for name, document in documents.items()},
        leads={
            name: {block.start: block for block in document.blocks if block.lead}
            for name, document in documents.items()
        },
        claims={claim.claim_id: claim for claim in result.claims},
        event_of={claim_id: event.event_id for event in result.events for claim_id in event.claim_ids},
    )


def _source(document: Document, anchor: str, claims: int) -> Source:
    source = document.source
    facts = (
        Fact(say("fact-publisher"), same(one_line(source.publisher))),
        Fact(say("fact-published"), date(source.published)),
        Fact(say("fact-licence"), same(one_line(source.licence))),
        Fact(say("fact-authority"), same(one_line(source.authority))),
        Fact(say("fact-address"), same(one_line(source.url)), _web_address(source.url)),
        Fact(say("fact-encoding"), same(source.encoding)),
        Fact(say("fact-language-basis"), label("basis", source.language_basis)),
    )
    return Source(
        anchor=anchor,
        source_id=one_line(source.source_id),
        short=one_line(source.path),
        title=one_line(source.title),
        language=source.language,
        language_name=language(source.language),
        claims=count("claims", claims),
        facts=tuple(fact for fact in facts if fact.value),
    )


def _web_address(url: str) -> str:
    """The address if a browser may follow it; a manifest can hold anything."""
    return url if url.startswith(("https://", "http://")) else ""


def quote(claim: Claim, shelf: Library, spans: Sequence[Span] = (), around: int = CONTEXT) -> Quote:
    """A claim in its sentence, of which at most `around` characters on either side are shown.

    Without `spans` its date alone is marked.
    """
    document = shelf.documents[claim.source_id]
    start, end = _window(claim, document.source.text, around)
    before = (Segment("… "),) if start > _sentence(claim)[0] else ()
    after = (Segment(" …"),) if end < _sentence(claim)[1] else ()
    marked = spans or [
        Span(claim.start, claim.end, "claim"),
        *(Span(s.start, s.end, "value") for s in spans_of(claim) if s.kind == "date"),
    ]
    block = _block(document.blocks, claim) if claim.in_list else None
    pieces = _segments(document.source.text, start, end, marked)
    return Quote(
        claim_id=claim.claim_id,
        source=shelf.sources[claim.source_id],
        section=_section(claim, block),
        lead=one_line(block.lead) if block else "",
        line=shelf.line(claim),
        segments=(*before, *pieces, *after),
        basis=_basis(claim, shelf),
    )


def _section(claim: Claim, block: Block | None) -> str:
    """The headings above a claim; the last one only once where it also leads in the list."""
    section = one_line(claim.section)
    return section.removesuffix(one_line(block.lead)).removesuffix(" › ") if block and block.lead else section


def _block(blocks: Sequence[Block], claim: Claim) -> Block | None:
    return next((block for block in blocks if block.start <= claim.start < block.end), None)


def _sentence(claim: Claim) -> tuple[int, int]:
    first, last = claim.sentence
    return (min(first, claim.start), max(last, claim.end)) if last > first else (claim.start, claim.end)


def _window(claim: Claim, text: str, around: int) -> tuple[int, int]:
    """The claim with its sentence, cut between words where that goes on for more than `around` characters."""
    start, end = _sentence(claim)
    if claim.start - start > around:
        start = text.find(" ", claim.start - around, claim.start) + 1 or claim.start
    if end - claim.end > around:
        end = max(text.rfind(" ", claim.end, claim.end + around), claim.end)
    return start, end


def _segments(text: str, start: int, end: int, spans: Sequence[Span]) -> tuple[Segment, ...]:
    pieces = [Segment(_flat(piece.text), piece.kinds) for piece in cut(text, start, end, spans)]
    return tuple(piece for piece in pieces if piece.text)


def _flat(text: str) -> str:
    """One line, but with the single spaces at its ends that part it from its neighbours."""
    left = " " if text[:1].isspace() else ""
    right = " " if text[-1:].isspace() and text.strip() else ""
    return left + one_line(text) + right


def _basis(claim: Claim, shelf: Library) -> Both:
    """From what a date that does not say everything itself was resolved."""
    if claim.date is None or claim.date.basis not in ("relative", "derived"):
        return NOTHING
    anchor = claim.date.anchor
    if anchor is None:
        return NOTHING
    own = date(claim.date.value)
    if anchor.start < 0:
        return say("anchor-written", date=own, written=date(anchor.value))
    line = shelf.lines[claim.source_id].number(anchor.start)
    return say(
        "anchor" if own == date(anchor.value) else "anchor-counted",
        text=one_line(anchor.text),
        line=line,
        date=own,
    )


def years(claims: Sequence[Claim]) -> tuple[int | None, int | None]:
    """The first and the last year that the dates of these claims can mean."""
    values = [claim.date.value for claim in claims if claim.date]
    ends = [day[0] for value in values for day in (value.earliest, value.latest) if day]
    return (min(ends), max(ends)) if ends else (None, None)


def searchable(*parts: Both | str, claims: Sequence[Claim] = ()) -> str:
    """Everything said here, folded, for searching: wordings in both languages and the claims' own words."""
    said = [part for one in parts for part in (one if isinstance(one, Both) else (one,))]
    said += [f"{claim.text} {claim.source_id}" for claim in claims]
    return folded(" ".join(dict.fromkeys(said)))
