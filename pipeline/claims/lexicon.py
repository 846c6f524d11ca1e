"""The words by which names are known in one language: titles, heads, particles, prepositions,
organisations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from pipeline.claims.fold import fold, plain
from pipeline.languages import codes, data


@dataclass(frozen=True)
class Lexicon:
    """Folded words of one language.

    Attributes:
        titles: words of a title → its concept; `longest` words at most. kin, address: concepts that are not
            offices. nobility: concepts that with a place name a person ("Duchess of Arden").
        heads: common noun → what a name with it is (`site`, `organisation`, `thing`).
        prepositions: word → the role it gives (`at`, `to`, `from`, `with`, `by`, `of`).
        goals: prepositions of place that after a verb of motion point somewhere.
        descriptions: nouns that, with an article, may stand for the person a text is about ("the painter").
        organisations: folded names and acronyms that both languages share → identifier.
    """

    titles: Mapping[tuple[str, ...], str]
    longest: int
    kin: frozenset[str]
    address: frozenset[str]
    nobility: frozenset[str]
    female: frozenset[str]
    male: frozenset[str]
    heads: Mapping[str, str]
    particles: frozenset[str]
    joiners: frozenset[str]
    articles: frozenset[str]
    prepositions: Mapping[str, str]
    goals: frozenset[str]
    common: frozenset[str]
    organisations: Mapping[str, str]
    motion_to: frozenset[str]
    motion_from: frozenset[str]
    adjective_last: bool
    descriptions: frozenset[str]


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of one language, read once."""
    names, roles = data(language, "names"), data(language, "roles")
    titles = {
        tuple(plain(form).replace("'", "' ").replace("-", " ").split()): concept
        for concept, forms in roles["forms"].items()
        for form in forms
    }
    acronyms: Mapping[str, str] = {
        key: value for key, value in names["acronyms"].items() if isinstance(value, str)
    }
    return Lexicon(
        titles=titles,
        longest=max(len(words) for words in titles),
        kin=frozenset(roles["kin"]),
        address=frozenset(roles["address"]),
        nobility=frozenset(roles["nobility"]),
        female=frozenset(roles["female"]),
        male=frozenset(roles["male"]),
        heads={
            fold(word): kind for kind in ("thing", "site", "organisation") for word in names["heads"][kind]
        },
        particles=frozenset(fold(word) for word in names["particles"]),
        joiners=frozenset(fold(word) for word in names["joiners"]),
        articles=frozenset(fold(word) for word in names["articles"]),
        prepositions={fold(word): role for role, words in names["prepositions"].items() for word in words},
        goals=frozenset(fold(word) for word in names["motion"]["goals"]),
        common=frozenset(fold(word) for word in names["common"]["words"]),
        organisations={
            **{fold(name): key for name, key in names["acronyms"]["names"].items()},
            **{fold(name): key for name, key in acronyms.items()},
        },
        motion_to=frozenset(fold(word) for word in names["motion"]["to"]),
        motion_from=frozenset(fold(word) for word in names["motion"]["from"]),
        adjective_last=names["adjective_last"],
        descriptions=frozenset(fold(word) for word in roles["descriptions"]),
    )


@cache
def particles() -> frozenset[str]:
    """Folded small words of names in any language, which tell nothing about whose name it is."""
    tables = [data(code, "names") for code in codes()]
    return frozenset(
        fold(word).rstrip("'")
        for t in tables
        for key in ("particles", "joiners", "articles")
        for word in t.get(key, ())
    )


@cache
def ranks() -> frozenset[str]:
    """Folded words that part two bearers of one name: numerals, "the younger", "père"."""
    return frozenset(fold(word) for code in codes() for word in data(code, "names").get("ranks", ()))


@cache
def concepts() -> Mapping[str, str]:
    """Folded common noun or adjective of names, in any language → the concept shared by all."""
    return {
        fold(word): concept
        for code in codes()
        for concept, words in data(code, "names").get("concepts", {}).items()
        for word in words
    }


@cache
def nobility() -> Mapping[str, str]:
    """Folded title of nobility, in any language → its concept."""
    tables = [data(code, "roles") for code in codes()]
    return {
        fold(form): concept
        for table in tables
        for concept in table.get("nobility", ())
        for form in table["forms"].get(concept, ())
    }


def is_style(name: str) -> bool:
    """Whether a person's name is a title and its place ("Duchess of Arden"), so that its last word is no
    surname."""
    return name.count(" ") > 0 and fold(name.split()[0]) in nobility()


@cache
def given() -> Mapping[str, str]:
    """Folded given name, in any language → what languages share of it ("Guillaume", "William")."""
    return {
        fold(form): name
        for code in codes()
        for name, forms in data(code, "names").get("given", {}).items()
        for form in forms
    }
