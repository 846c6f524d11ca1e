"""Extraction: a document and its date expressions become claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.claims import carry as carrying
from pipeline.claims import quantities
from pipeline.claims.again import occurrence
from pipeline.claims.carry import Carry
from pipeline.claims.derived_age import Births
from pipeline.claims.event_type import acts
from pipeline.claims.fold import fold
from pipeline.claims.lists import Lead, ignored_sections, lead_of
from pipeline.claims.mask import content, keywords
from pipeline.claims.mention import Mention
from pipeline.claims.models import Models
from pipeline.claims.naming import named
from pipeline.claims.participants import span, take_part
from pipeline.claims.qualifiers import qualifiers
from pipeline.claims.reading import Sentence, read_sentences
from pipeline.claims.statements import Statement, statements, stative, telling
from pipeline.claims.subject import find_subject
from pipeline.claims.tokens import Token
from pipeline.claims.told import told
from pipeline.dates.read import DateReading
from pipeline.messages import both
from pipeline.records import Claim, Diagnostic, Document, Participant, Place, Quantity, content_id

_STATES = (
    "embassy.presence",
    "membership.state",
    "place.capital",
    "place.naming",
    "person.kinship",
    "residence",
)
_PRECISE = ("day", "month")


@dataclass(frozen=True, slots=True)
class Extraction:
    """What was found in one document."""

    claims: tuple[Claim, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


def extract(document: Document, reading: DateReading, models: Models) -> Extraction:
    """The claims of one document.

    Args:
        document: the source and its layout. reading: its date expressions. models: what parses its language.

    Returns: claims in the order of the text, entities not yet linked (see `link`), and diagnostics.
    """
    extractor = _Extractor(document, reading, models)
    return Extraction(extractor.claims(), extractor.diagnostics())


class _Extractor:
    """One document on its way to claims; holds what sentences hand on to later ones."""

    def __init__(self, document: Document, reading: DateReading, models: Models) -> None:
        self.document = document
        self.text = document.source.text
        self.language = document.source.language
        self.models = models
        self.sentences = read_sentences(document, reading.timexes, models)
        people = self._everybody()
        words = (token for sentence in self.sentences for token in sentence.tokens)
        subject = find_subject(people, self._title(), words, self.language)
        self.carry: Carry = carrying.start(self.language, people, subject)
        self.births = Births()
        self.leads: dict[str, Lead] = {}
        self.found: list[Claim] = []

    def claims(self) -> tuple[Claim, ...]:
        """All claims, each once, in the order of the text."""
        paragraph = -1
        for sentence in self.sentences:
            if sentence.paragraph != paragraph:
                self.carry.new_paragraph()
                paragraph = sentence.paragraph
            self._sentence(sentence)
        unique = {claim.claim_id: claim for claim in self.found}
        return named(
            sorted(
                unique.values(), key=lambda c: (c.start, c.end, c.date.start if c.date else -1, c.claim_id)
            )
        )

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What a reader must know about how this document was read."""
        if not self.models.rules_only(self.language):
            return ()
        source = self.document.source
        english, french = both("claims.rules-only", language=self.language)
        return (
            Diagnostic(
                source.dossier, source.source_id, None, None, "rules-only", "warning", english, french
            ),
        )

    def _sentence(self, sentence: Sentence) -> None:
        heading = sentence.block.kind == "heading"
        lead = self._lead(sentence) if sentence.block.kind == "item" else Lead()
        made = statements(self.text, sentence, lead.event_type, self.language)
        dated = any(statement.date is not None for statement in made)
        if not dated:
            said = acts(telling(sentence, sentence.start, sentence.end, self.language), self.language)
            kind = said[0].event_type if said else lead.event_type
            made = [Statement(sentence.start, sentence.end, None, kind)]
        if set(fold(sentence.block.section).split(" › ")) & ignored_sections(self.language) and not dated:
            return
        previous: tuple[Participant, ...] = ()
        for statement in made:
            previous = self._statement(sentence, statement, previous, lead, heading, dated)

    def _statement(
        self,
        sentence: Sentence,
        statement: Statement,
        previous: tuple[Participant, ...],
        lead: Lead,
        heading: bool,
        dated: bool,
    ) -> tuple[Participant, ...]:
        ranges = [(statement.start, statement.end), *([statement.antecedent] if statement.antecedent else [])]
        tokens = tuple(t for t in sentence.tokens if any(a <= t.start < b for a, b in ranges))
        inside = [
            m for m in sentence.mentions if any(a <= sentence.tokens[m.first].start < b for a, b in ranges)
        ]
        people, places = take_part(self.text, sentence.tokens, inside, statement.event_type, self.language)
        clause = self.text[statement.start : statement.end]
        people = self.carry.resolve(clause, tokens, people, previous, statement.leans)
        spans = sentence.dated
        own = [t for t in tokens if t.start >= statement.start]
        counted = quantities.read(clause, statement.start, own, spans, self.language)
        nth = occurrence(clause, statement.start, self.language, goes_on=statement.again)
        if nth is not None and not any(quantity.kind == "ordinal" for quantity in counted):
            counted = (*counted, nth)
        people, places = lead.lend(people, places)
        statement = replace(
            statement, event_type=told(statement.event_type, people, counted, tokens, self.language)
        )
        date = statement.date or self.births.age_date(
            self.text, people, self.carry.subject, counted, statement, self.language
        )
        claim = self._claim(sentence, replace(statement, date=date), tokens, inside, people, places, counted)
        if (date is not None and not (heading and not _worth_heading(claim))) or (
            date is None and (_worth_undated(claim, dated) if not heading else _counts(claim))
        ):
            self.found.append(claim)
        self.births.learn(claim, self.carry.subject)
        return people

    def _claim(
        self, sentence: Sentence, statement: Statement, tokens: Sequence[Token], inside: Sequence[Mention],
        people: tuple[Participant, ...], places: tuple[Place, ...], counted: tuple[Quantity, ...],
    ) -> Claim:  # fmt: skip
        source, date = self.document.source, statement.date
        masks = self._masks(sentence, inside, counted)
        lasting = date is None and (statement.event_type in _STATES or stative(tokens, self.language))
        clause = self.text[statement.start : statement.end]
        marks = qualifiers(clause, self.language, date.value if date else None, stative=lasting)
        return Claim(
            claim_id=content_id(
                "c", source.source_id, statement.start, statement.end, clause,
                (date.start, date.value.edtf) if date else "", statement.event_type,
            ),
            dossier=source.dossier, source_id=source.source_id, language=self.language,
            section=sentence.block.section, text=clause, start=statement.start, end=statement.end, date=date,
            event_type=statement.event_type, actors=people, places=places, quantities=counted,
            qualifiers=marks,
            content=self._content(statement, masks),
            keywords=keywords(tokens, masks, self.language), sentence=(sentence.start, sentence.end),
            paragraph=sentence.paragraph, in_list=sentence.block.kind == "item",
        )  # fmt: skip

    def _content(self, statement: Statement, masks: Sequence[tuple[tuple[int, int], str]]) -> str:
        said = content(self.text, statement.start, statement.end, masks, self.language)
        if statement.antecedent is None:
            return said
        return f"{content(self.text, *statement.antecedent, masks, self.language)} {said}"

    def _masks(
        self, sentence: Sentence, inside: Sequence[Mention], counted: Sequence[Quantity]
    ) -> list[tuple[tuple[int, int], str]]:
        masks = [(dated, "date") for dated in sentence.dated]
        named = [mention for mention in inside if mention.kind not in ("role", "demonym")]
        masks.extend(
            (span(sentence.tokens, mention), "place" if mention.geo or mention.kind == "site" else "person")
            for mention in named
        )
        masks.extend(((q.start, q.end), "number") for q in counted if q.kind != "label")
        return masks

    def _lead(self, sentence: Sentence) -> Lead:
        key = sentence.block.lead or sentence.block.section.split(" › ")[-1]
        if key not in self.leads:
            self.leads[key] = lead_of(key, self.language, self.models)
        return self.leads[key]

    def _everybody(self) -> list[Participant]:
        people = []
        for sentence in self.sentences:
            for mention in sentence.mentions:
                begin, end = span(sentence.tokens, mention)
                if mention.kind == "person":
                    people.append(
                        Participant(mention.name, "person", "mentioned", mention.title, "", begin, end)
                    )
                elif mention.geo is not None and mention.entity.startswith("country:"):
                    people.append(
                        Participant(
                            mention.geo.display, "country", "mentioned", "", mention.entity, begin, end
                        )
                    )
        return people

    def _title(self) -> str:
        if self.document.source.title:
            return self.document.source.title
        first = next((block for block in self.document.blocks), None)
        return self.text[first.start : first.end][:200] if first else ""


def _worth_heading(claim: Claim) -> bool:
    """A heading is a statement when it names a day or a month, not when it names a period."""
    return claim.date is not None and claim.date.value.precision in _PRECISE


def _counts(claim: Claim) -> bool:
    """Whether a heading without a date is a statement with a number, like a headline, not a numbered
    title."""
    inside = [q for q in claim.quantities if q.start > claim.start + 3]
    return bool(inside) and len(claim.text.split()) >= 4


def _worth_undated(claim: Claim, dated: bool) -> bool:
    """Whether a statement without a date says something that another source could confirm or deny.

    A number, a lasting state, or an act by somebody named; beside a dated statement in the same sentence,
    only a
    number or a state.
    """
    named = sum(1 for person in claim.actors if person.kind != "role") + len(claim.places)
    if claim.quantities or (claim.event_type in _STATES and named):
        return True
    if dated:
        return bool(claim.event_type) and named >= 2
    return (bool(claim.event_type) and named >= 1) or named >= 2
