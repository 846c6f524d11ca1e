"""Whose birth or age a statement tells: somebody it names, the last one named before, or the dossier's person."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from pipeline.claims.lexicon import lexicon
from pipeline.dates.shifting import shift
from pipeline.languages import data
from pipeline.reconcile.cues import concepts, contains, cues, fold
from pipeline.reconcile.facts import BIRTH, Fact, people, subject, whole_years
from pipeline.reconcile.model import Dossier, sentence_of
from pipeline.records import Claim, Participant

_NAME = re.compile(
    r"\b[A-ZÀ-ÖØ-Þ][\w’'-]+(?:\s(?:(?:d[eu]|des|van|von|der|den|la|le|of|of the)\s){0,2}[A-ZÀ-ÖØ-Þ][\w’'-]+)*"
)
_SENTENCE = re.compile(r"(?<=[\w»”\")’']{2}[.!?…])\s+")
_APART = re.compile(r"\s?[,.:;(–—]|\s*$")
_UNKNOWN = (2, 3)
"""Words of a name that no statement names as a person's."""
_COUPLE = 2
_OPENING = 3
"""Words with which a statement about somebody's kin opens."""
_OWN_YEARS = 12
"""Births told of one person that lie further apart are not two opinions on one."""
_BEFORE_DATE = 48
"""Characters between "born" and its date: a place may stand there."""


@dataclass(frozen=True)
class People:
    """The people of a dossier, as its texts name them.

    Attributes:
        dossier: its claims and documents.
        hero: the entity of the person it is about; empty without one.
    """

    dossier: Dossier
    hero: str

    @cached_property
    def _forms(self) -> Mapping[str, str]:
        """Folded name, and folded surname that only one bears → entity."""
        named = {
            (fold(actor.name), actor.entity)
            for claim in self.dossier.claims.values()
            for actor in claim.actors
            if actor.kind == "person" and actor.entity and actor.name.strip()
        }
        bearers: dict[str, set[str]] = defaultdict(set)
        for name, entity in named:
            bearers[name.split()[-1]].add(entity)
            bearers[name].add(entity)
        return {name: next(iter(entities)) for name, entities in bearers.items() if len(entities) == 1}

    @cached_property
    def _others(self) -> frozenset[str]:
        """The folded names of places and bodies, each between blanks."""
        found: set[str] = set()
        for claim in self.dossier.claims.values():
            found.update(fold(place.name) for place in claim.places)
            found.update(fold(actor.name) for actor in claim.actors if _is_body(actor, claim.language))
        return frozenset(f" {name} " for name in found if name)

    def whose(self, claim: Claim) -> str:
        """Of whom a statement tells that names nobody, or one: an entity, a name; empty when open.

        The one it names; else the only one of its sentence, then of the nearest sentence before it in its
        paragraph that names anybody, then of the heading; else the person the dossier is about.
        """
        relative = self._relative(claim)
        if relative is not None:
            return relative
        if people(claim):
            return subject(claim, "") or (_born_before_all(claim) if claim.event_type == BIRTH else "")
        opens = self._opening(claim)
        if opens:
            return opens
        source, start, end = sentence_of(claim)
        beside = {
            entity
            for other in self.dossier.by_sentence.get((source, start, end), ())
            for entity in people(other)
        }
        if len(beside) == 1:
            return beside.pop()
        for said in self._nearest(source, start, end):
            found = self.named_in(said, claim.language)
            if found:
                return found.pop() if len(found) == 1 else ""
        return self.hero

    def _opening(self, claim: Claim) -> str:
        """The known person with whose name or surname a statement opens; empty when that is its date ("May 1921")."""
        name = _NAME.match(claim.text)
        if name is None or (claim.date is not None and claim.date.start < claim.start + name.end()):
            return ""
        return self._forms.get(fold(name[0]), "")

    def _relative(self, claim: Claim) -> str | None:
        """Of whom a statement tells that opens with somebody's kin: "his widow died"; None when it does not.

        The husband or wife of the one named, where a marriage is told; empty for other kin.
        """
        kin = next((a for a in claim.actors if _is_kin(a, claim)), None)
        if kin is None:
            return None
        named = {entity for entity in people(claim) if not _stands_in(entity, claim)}
        if kin.title not in cues(claim.language, "spouse") or len(named) != 1:
            return ""
        return self._spouses.get(named.pop(), "")

    @cached_property
    def _spouses(self) -> Mapping[str, str]:
        """Person → the only one whom the dossier tells them to have married."""
        found: dict[str, set[str]] = defaultdict(set)
        for claim in self.dossier.claims.values():
            couple = people(claim)
            if claim.event_type == "person.marriage" and len(couple) == _COUPLE:
                for one, other in (couple, couple[::-1]):
                    found[one].add(other)
        return {one: next(iter(others)) for one, others in found.items() if len(others) == 1}

    def _nearest(self, source: str, start: int, end: int) -> Iterable[str]:
        """The sentence, those before it in its paragraph from the nearest on, what governs them, and the heading."""
        yield self.dossier.text(source, start, end)
        document = self.dossier.documents.get(source)
        block = next((b for b in document.blocks if b.start <= start < b.end), None) if document else None
        begin = block.start if block else max(0, self.dossier.text(source, 0, start).rfind("\n"))
        yield from reversed(_SENTENCE.split(self.dossier.text(source, begin, start)))
        if block:
            yield block.lead
            yield block.section.rsplit(" › ", 1)[-1]

    def named_in(self, text: str, language: str) -> set[str]:
        """The people that some words name: known ones by name or surname, others by two or three names.

        Where the words open with an unknown name, it must stand apart ("Ann Poole, keeper"): their first one
        is written with a capital whatever it is.
        """
        found: set[str] = set()
        for match in _NAME.finditer(text):
            words = fold(match[0]).split()
            while words and words[0] in _small(language):
                words = words[1:]
            name = " ".join(words)
            known = self._forms.get(name) or (self._forms.get(words[-1]) if words else None)
            if known:
                found.add(known)
            elif len(words) in _UNKNOWN and not match[0].isupper() and not self._is_other(name):
                apart = re.search(r"\w", text[: match.start()]) or _APART.match(text, match.end())
                found |= {f"name:{name}"} if apart else set()
        return found

    def _is_other(self, name: str) -> bool:
        return any(other in f" {name} " for other in self._others)

    def births(self) -> Mapping[str, tuple[Fact, ...]]:
        """Person → the births that claims give, those reckoned from anniversaries of them among them."""
        found: dict[str, list[Fact]] = defaultdict(list)
        for claim in sorted(self.dossier.claims.values(), key=lambda c: (c.source_id, c.start, c.claim_id)):
            if claim.date is None or claim.date.value.is_yearless or "negated" in claim.qualifiers:
                continue
            recalled = whole_years(claim, "anniversary")
            if recalled is not None and contains(claim.text, cues(claim.language, BIRTH)):
                fact = Fact(claim, shift(claim.date.value, years=-recalled))
            elif tells_birth(claim, self.dossier):
                fact = Fact(claim, claim.date.value)
            else:
                continue
            who = self.whose(claim)
            if who and not _of_kin(claim, who, self.hero):
                found[who].append(fact)
        return {who: tuple(_first_generation(facts)) for who, facts in found.items()}


def _first_generation(facts: Sequence[Fact]) -> Iterable[Fact]:
    """The births told of one person without those of children, which come later."""
    years = [fact.date.earliest[0] for fact in facts if fact.date.earliest]
    return (f for f in facts if f.date.earliest and f.date.earliest[0] <= min(years) + _OWN_YEARS)


def _is_kin(actor: Participant, claim: Claim) -> bool:
    """Tell whether a statement is about somebody's kin: "his widow", « sa veuve » at its beginning, and no name."""
    if actor.kind != "role" or actor.title not in lexicon(claim.language).kin or actor.start < claim.start:
        return False
    opens = fold(claim.text[: actor.start - claim.start]).split()
    owned = {fold(word) for word in cues(claim.language, "own")}
    named = _NAME.match(claim.text[actor.end - claim.start :].lstrip(" ,"))
    return bool(opens) and len(opens) <= _OPENING and opens[-1] in owned and named is None


def _stands_in(entity: str, claim: Claim) -> bool:
    return any(a.entity == entity and fold(a.name) in fold(claim.text) for a in claim.actors)


def _is_body(actor: Participant, language: str) -> bool:
    """Tell whether a mention is of a country or a body; one of several words none of which says so may be a person."""
    if actor.kind != "organisation":
        return actor.kind in ("country", "group")
    words = fold(actor.name).split()
    return len(words) < _UNKNOWN[0] or any(word in concepts(language) for word in words)


def tells_birth(claim: Claim, dossier: Dossier) -> bool:
    """Tell whether a claim's date is that of a birth: so read, or right behind "born at such a place"."""
    if claim.event_type == BIRTH:
        return True
    if claim.date is None:
        return False
    before = dossier.text(claim.source_id, claim.start, claim.date.start)
    return bool(_born(claim.language).search(before[-_BEFORE_DATE:]))


@cache
def _born(language: str) -> re.Pattern[str]:
    words = "|".join(map(re.escape, cues(language, "born")))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)[^.;:()\d]*\(?$", re.IGNORECASE)


def _born_before_all(claim: Claim) -> str:
    """The one of several people who is named before the birth: what follows it may be a place taken for a person."""
    born = _birth(claim.language).search(claim.text)
    standing = sorted(
        (a.start, a.entity) for a in claim.actors if a.kind == "person" and a.start >= claim.start
    )
    before = [entity for start, entity in standing if born and start - claim.start < born.start()]
    return before[0] if len(set(before)) == 1 else ""


@cache
def _birth(language: str) -> re.Pattern[str]:
    words = "|".join(map(re.escape, cues(language, "born")))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


def _of_kin(claim: Claim, who: str, hero: str) -> bool:
    """Tell whether the one born is kin of `who` ("a son was born"): not "the son of a miller", nor "his son Paul"."""
    kin = lexicon(claim.language).kin
    born = claim.date.start if claim.date else claim.end
    for actor in claim.actors:
        if actor.kind != "role" or actor.title not in kin or not claim.start <= actor.start < born:
            continue
        if _whose_kin(claim.language).match(claim.text[actor.end - claim.start :]):
            continue
        if not _born(claim.language).search(claim.text[: actor.start - claim.start]):
            named = any(a.entity == who and actor.end <= a.start < born for a in claim.actors)
            return who == hero or not named
    return False


@cache
def _whose_kin(language: str) -> re.Pattern[str]:
    """What stands after "the only son": "of a miller"."""
    return re.compile(rf"\s(?:\w+\s)?(?:{'|'.join(cues(language, 'of'))})", re.IGNORECASE)


@cache
def _small(language: str) -> frozenset[str]:
    return frozenset(fold(word) for word in data(language, "claims")["stop"]["words"])
