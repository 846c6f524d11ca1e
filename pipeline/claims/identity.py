"""Identity of names: which spellings in a dossier are one person, body, thing or place."""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections.abc import Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import JaroWinkler
from rapidfuzz.fuzz import ratio, token_sort_ratio

from pipeline.claims.fold import fold
from pipeline.claims.genders import gender_of
from pipeline.claims.geography import gazetteer
from pipeline.claims.lexicon import concepts, given, nobility, particles, ranks
from pipeline.languages import codes

_SURNAME, _FORENAME, _NAME, _STEM = 86.0, 84.0, 92.0, 88.0


@dataclass(frozen=True, slots=True)
class Named:
    """One mention: in which source and language, with which title, where (-1 when carried), and read as
    what."""

    source_id: str
    language: str
    name: str
    title: str
    start: int
    claim_start: int
    kind: str = "person"


@dataclass
class Group:
    """Mentions of one bearer.

    Attributes:
        name: the longest form, not in capitals, the first in the alphabet among equals.
        words: the folded words of all forms. titles: those it is mentioned with. gender: told by any of them.
        places: source → where its mentions begin, in order.
    """

    members: list[Named] = field(default_factory=list)
    name: str = ""
    words: set[str] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    gender: str = ""
    places: dict[str, list[int]] = field(default_factory=dict)

    def add(self, named: Named) -> None:
        """Take in a mention; what is known of the bearer is kept up, so that no question goes through all."""
        self.members.append(named)
        insort(self.places.setdefault(named.source_id, []), named.claim_start)
        if len(self.members) > 1 and named.name == self.name and named.title in self.titles:
            return
        best = min((self.name or named.name, named.name), key=_form)
        self.name = best.title() if best.isupper() and " " in best else best
        self.words.update(_parts(named.name))
        self.titles.add(named.title)
        self.gender = self.gender or gender_of(named.name, named.title)


def _form(name: str) -> tuple[bool, int, int, str]:
    return (name.isupper(), -len(name.split()), -len(name), name)


def group_people(found: Sequence[Named]) -> list[Group]:
    """Persons: full names first, then bare surnames to their only, or most likely, bearer."""
    groups: list[Group] = []
    known: dict[tuple[str, str], Group] = {}
    full = [named for named in found if len(_parts(named.name)) > 1]
    for named in sorted(full, key=lambda n: (-len(_parts(n.name)), fold(n.name), n.source_id, n.start)):
        home = known.get((fold(named.name), named.source_id))
        home = home or next((group for group in groups if same_person(group.name, named.name)), None)
        home = home or next((group for group in groups if _translated(group, named)), None)
        if home is None:
            groups.append(home := Group())
        known[fold(named.name), named.source_id] = home
        home.add(named)
    bare = [named for named in found if len(_parts(named.name)) <= 1]
    alone: dict[str, Group] = {}
    homes, bearers, stray = list(groups), dict[str, list[Group]](), dict[str, Group]()
    for named in sorted(bare, key=lambda n: (n.source_id, n.claim_start, n.start)):
        word = next(iter(_parts(named.name)), "")
        if word not in bearers:
            bearers[word] = _bearers(word, homes)
        home = _bearer(named, bearers[word]) or stray.get(fold(named.name))
        if home is None:
            key = next(
                (name for name in alone if ratio(name, fold(named.name)) >= _SURNAME), fold(named.name)
            )
            if key not in alone:
                groups.append(alone.setdefault(key, Group()))
            home = stray[fold(named.name)] = alone[key]
        home.add(named)
    return groups


def _translated(group: Group, named: Named) -> bool:
    """Whether a name is that of a group as another language says it: no source uses both forms."""
    return same_person(group.name, named.name, translated=True) and all(
        member.source_id != named.source_id or same_person(member.name, named.name)
        for member in group.members
    )


def same_person(one: str, other: str, *, translated: bool = False) -> bool:
    """Whether two full names can be one person's: the surname alike, the forenames not against it.

    Args:
        one, other: the names. translated: "Guillaume" may be "William".
    """
    left, right = _parts(one), _parts(other)
    if not left or not right or _rank(left) != _rank(right):
        return False
    numbered = bool(_rank(left))
    left, right = [p for p in left if p not in ranks()], [p for p in right if p not in ranks()]
    if translated:
        kept = 0 if numbered and len(left) == len(right) == 1 else 1
        left, right = _placed(_shared(left, kept)), _placed(_shared(right, kept))
    if not left or not right or not _alike(left[-1], right[-1], _SURNAME):
        return False
    if len(left) == 1 or len(right) == 1:
        return True
    short, long = sorted((left[:-1], right[:-1]), key=len)
    return all(any(_forename(a, b) for b in long) for a in short)


def _shared(parts: Sequence[str], kept: int) -> list[str]:
    """Given names as languages share them; the last `kept` parts are no given names."""
    last = len(parts) - kept
    return [given().get(part, part) for part in parts[:last]] + list(parts[last:])


def _placed(parts: list[str]) -> list[str]:
    """A title of nobility with its place as languages share it: the Prince of Wales is the prince de Galles."""
    if len(parts) < 2 or parts[0] not in nobility():
        return parts
    place = " ".join(parts[1:])
    found = next((known for code in codes() if (known := gazetteer(code).get(place)) is not None), None)
    return [parts[0], found.entity] if found else parts


def _forename(one: str, other: str) -> bool:
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    titles = nobility()
    if one in titles or other in titles:
        return titles.get(one) == titles.get(other)
    return _alike(one, other, _FORENAME)


def _alike(one: str, other: str, least: float) -> bool:
    if one == other:
        return True
    if min(len(one), len(other)) < 5:
        return False
    return ratio(one, other) >= least or (one[0] == other[0] and JaroWinkler.similarity(one, other) >= 0.93)


def _bearers(word: str, groups: Sequence[Group]) -> list[Group]:
    """Those whose surname is like a word, else those of whose names it is one."""
    if not word:
        return []
    alike = [group for group in groups if _alike(_surname(group.name), word, _SURNAME)]
    return alike or [group for group in groups if word in group.words]


def _bearer(named: Named, bearers: Sequence[Group]) -> Group | None:
    """The person a bare name belongs to; None when nobody, or nobody clearly, bears it."""
    gender = gender_of(named.name, named.title)
    fitting = [group for group in bearers if not gender or group.gender in ("", gender)]
    titled = [group for group in fitting if named.title and named.title in group.titles]
    local = [group for group in (titled or fitting) if named.source_id in group.places]
    candidates = local or titled or fitting
    if len(candidates) <= 1:
        return candidates[0] if candidates else None
    before = [(_last_before(group, named), -order) for order, group in enumerate(candidates)]
    best = max(before)
    return candidates[-best[1]] if best[0] >= 0 else None


def _last_before(group: Group, named: Named) -> int:
    """Where in the same source a person was named last, before a bare name."""
    places = group.places.get(named.source_id, [])
    before = bisect_right(places, named.claim_start)
    return places[before - 1] if before else -1


def _surname(name: str) -> str:
    kept = [part for part in _parts(name) if part not in ranks()]
    return kept[-1] if kept else ""


def _rank(parts: Sequence[str]) -> tuple[str, ...]:
    return tuple(part for part in parts if part in ranks() and part != parts[0])


def _parts(name: str) -> list[str]:
    return [part for part in re.split(r"[\s.\-'’]+", fold(name)) if part and part not in particles()]


def group_names(found: Sequence[Named]) -> list[Group]:
    """Bodies, things and places: equal names, near spellings, acronyms, and the same words in another
    language."""
    groups: list[Group] = []
    known: dict[str, Group] = {}
    for named in sorted(found, key=lambda n: (-len(n.name), fold(n.name), n.source_id, n.start)):
        home = known.get(named.name) or next(
            (group for group in groups if any(same_name(m.name, named.name) for m in group.members[:8])), None
        )
        if home is None:
            groups.append(home := Group())
        known[named.name] = home
        home.add(named)
    return groups


def same_name(one: str, other: str) -> bool:
    """Whether two names of a body, thing or place can be the same: spelling, acronym, or shared stems."""
    left, right = fold(one), fold(other)
    if left == right:
        return True
    if one.isupper() != other.isupper() and 2 <= min(len(one), len(other)) <= 7:
        short, long = (one, other) if one.isupper() else (other, one)
        return _initials(long) == short.replace(".", "")
    a, b = _concepts(one), _concepts(other)
    if not a or not b or any(char.isdigit() for char in left + right):
        return a == b
    if sorted(a) == sorted(b):
        return True
    if len(a) != len(b):
        return False
    if len(a) == 1:
        return min(len(a[0]), len(b[0])) >= 6 and ratio(a[0], b[0]) >= _NAME
    stems = [" ".join(sorted(part[:5] for part in parts)) for parts in (a, b)]
    return token_sort_ratio(*stems) >= _STEM


def _concepts(name: str) -> list[str]:
    """The words of a name, its common nouns as the concepts that languages share ("harbour", "port")."""
    shared = concepts()
    return [shared.get(part, part) for part in _parts(name)]


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.split(r"[\s-]+", name) if word and word[0].isupper())
