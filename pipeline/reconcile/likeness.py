"""How much of what is said in some words is said in others, of either language, each word by how rare it is."""

from __future__ import annotations

import math
import re
import tomllib
from collections import Counter
from collections.abc import Collection, Mapping, Set
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pipeline.languages import data
from pipeline.match.words import classes
from pipeline.reconcile.cues import firsts, fold
from pipeline.reconcile.model import Dossier

Word = tuple[str, str]
"""A word in lower case, and its language."""

_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST = 3
_FEWEST = 10
"""Sentences of a dossier, at least: in a few, nothing is rare."""
_OF_ONE_FIELD = 0.5
_SHARED_STEM = 6
_STEM_SHARE = 0.75


@dataclass(frozen=True, slots=True)
class Shared:
    """What words share with others: the sum of their rarity, that of all of them, and how many but for territories."""

    got: float
    total: float
    count: int

    @property
    def score(self) -> float:
        """The rarity shared, by the share of it: much of a little and a little of much are both little."""
        return self.got * self.got / self.total if self.total else 0.0


class Likeness:
    """The words of a dossier with what each can stand for and how rare it is."""

    def __init__(self, dossier: Dossier) -> None:
        said = {
            sentence: telling(dossier.text(*sentence) or " ".join(c.text for c in beside), beside[0].language)
            for sentence, beside in dossier.by_sentence.items()
        }
        self._known = classes(word for words in said.values() for word in words)
        self._count = max(_FEWEST, len(said))
        self._in: Counter[str] = Counter()
        for words in said.values():
            self._in.update(frozenset[str]().union(*(self._known[word] for word in words)))

    def rarity(self, word: Word) -> float:
        """From 0 for what every sentence tells to 1 for what only one does, by the logarithm of how many do."""
        told = max(1, *(self._in[name] for name in self._names(word)))
        return math.log(self._count / told) / math.log(self._count)

    def shared(self, words: Collection[Word], others: Collection[Word]) -> Shared:
        """How much of `words` is told by `others`; a word of the same field or stem counts half."""
        same = frozenset[str]().union(*(self._names(word) for word in others))
        near = frozenset[str]().union(*(_kin(name) for name in same))
        fields = {name for name in near if name.startswith("#")}
        got, count = 0.0, 0
        for word in words:
            names = self._names(word)
            whole = names & same or any(_headed(name) & fields for name in names)
            share = 1.0 if whole else _OF_ONE_FIELD if _near(names, near) else 0.0
            got += share * self.rarity(word)
            count += share > 0 and not any(_fields("scopes").get(name) for name in names)
        return Shared(got, sum(self.rarity(word) for word in words), count)

    def keys(self, words: Collection[Word]) -> frozenset[str]:
        """What words that are alike have in common: concepts, fields and stems. Without one, nothing is shared."""
        names = frozenset[str]().union(*(self._names(word) for word in words))
        kin = frozenset[str]().union(*(_kin(name) | _headed(name) for name in names))
        stems = (name.removeprefix("=") for name in names)
        return names | kin | {f"{stem[:_SHARED_STEM]}…" for stem in stems if len(stem) >= _SHARED_STEM}

    def _names(self, word: Word) -> frozenset[str]:
        if word[0].startswith("="):
            return frozenset((word[0],))
        return self._known.get(word, frozenset((fold(word[0]),)))


def telling(text: str, language: str) -> frozenset[Word]:
    """The words of a text that tell something, and the concepts of its idioms."""
    found = {(word.lower(), language) for word in _WORD.findall(text) if tells(word.lower(), language)}
    folded = f" {fold(text)} "
    return frozenset(found | {(f"={name}", language) for name, idiom in _idioms(language) if idiom in folded})


@cache
def tells(word: str, language: str) -> bool:
    """Tell whether a word is long enough, no stop word and no word for the first or for whoever."""
    return len(word) >= _SHORTEST and fold(word) not in _pale(language)


@cache
def _pale(language: str) -> frozenset[str]:
    small = {fold(one) for one in data(language, "claims")["stop"]["words"]}
    lists = ("rank", "time", "woman", "anybody", "pale")
    return frozenset(
        small | {part for name in lists for cue in firsts(language, name) for part in fold(cue).split()}
    )


@cache
def _idioms(language: str) -> tuple[tuple[str, str], ...]:
    table: Mapping[str, list[str]] = data(language, "firsts").get("idioms", {})
    return tuple((name, f" {fold(idiom)} ") for name, idioms in table.items() for idiom in idioms)


@cache
def _headed(name: str) -> frozenset[str]:
    """The fields that a concept names as a whole."""
    return _fields("heads").get(name, frozenset())


@cache
def _fields(section: str = "fields") -> Mapping[str, frozenset[str]]:
    """Concept → the fields it belongs to, or heads."""
    table = tomllib.loads((Path(__file__).parent / "fields.toml").read_text(encoding="utf-8"))[section]
    found: dict[str, set[str]] = {}
    for name, members in table.items():
        for member in members:
            found.setdefault(f"={member}", set()).add(f"#{name}")
    return {concept: frozenset(names) for concept, names in found.items()}


@cache
def _kin(name: str) -> frozenset[str]:
    """The fields of a concept, and itself for its stem: "council" and "councillor" are of one."""
    return _fields().get(name, frozenset()) | frozenset((name,) if name[0] not in "~+" else ())


def _near(names: Set[str], near: Set[str]) -> bool:
    stems = [name for name in near if name[0] != "#"]
    return any(_kin(name) & near or any(_one_stem(name, other) for other in stems) for name in names)


@cache
def _one_stem(a: str, b: str) -> bool:
    if (a[0] == "=") != (b[0] == "="):
        return False
    shorter, longer = sorted((a.removeprefix("="), b.removeprefix("=")), key=len)
    common = next((i for i, (x, y) in enumerate(zip(shorter, longer, strict=False)) if x != y), len(shorter))
    return common >= _SHARED_STEM and common >= _STEM_SHARE * len(shorter)
