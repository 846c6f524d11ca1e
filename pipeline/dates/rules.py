"""A language's date rules: its words and patterns, compiled once from its data files."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from pipeline import languages
from pipeline.dates.grammar import Pattern, PatternSet, compile_pattern, literals
from pipeline.dates.lexicon import TOKEN, Lexicon
from pipeline.dates.nodes import ATOM_CLASSES
from pipeline.dates.numerals import join, plain

PASSES = ("parts", "hedges", "ranges", "hedges", "bounds", "lengths")
"""In which order what stands around dates is read: "between about 1850 and the late 1860s"."""


@dataclass(frozen=True, slots=True)
class Story:
    """What tells how a date stands to the telling around it.

    `verbs` finds what tells of before (group 1), of what lies ahead (2), and what moves the story (3); `relative`
    what opens a relative clause, `habits` the verbs of what was done again and again. `owners` stand between a
    thing and its date ("the map of 1812"), `adverbials` before a thing that says when ("in the flood of 1812").
    """

    verbs: re.Pattern[str]
    relative: re.Pattern[str]
    habits: re.Pattern[str]
    owners: frozenset[str]
    adverbials: frozenset[str]


@dataclass(frozen=True, slots=True)
class Rules:
    """Everything the date stage knows of a language.

    `phrases` join words to one token, `atoms` read single dates, `passes` combine them (see `PASSES`);
    `options` are the language's switches, `words` its word lists by class, `events` what tells each event that dates
    are counted from, `unnamed` the words of an event's name that do not say which it is.
    """

    language: str
    lexicon: Lexicon
    phrases: PatternSet
    atoms: PatternSet
    passes: tuple[PatternSet, ...]
    options: Mapping[str, Any]
    words: Mapping[str, Mapping[str, Any]]
    tense: re.Pattern[str]
    story: Story
    events: Mapping[str, re.Pattern[str]]
    unnamed: frozenset[str]


@cache
def rules(language: str) -> Rules:
    """The date rules of a language.

    Raises LookupError for an unknown one, ValueError for a fault in its data.
    """
    data = languages.data(language, "dates")
    words = _words(data, languages.data(language, "calendar"))
    lexicon = Lexicon(
        _index(data, words), data.get("case", {}), data["suffixes"]["ordinal"], data["suffixes"]["decade"]
    )
    shared: dict[str, dict[str, Any]] = {}
    for name, table in words.items():
        for form in table:
            shared.setdefault(form, {})[name] = True
    for classes_of_form in shared.values():
        lexicon.make(classes_of_form)
    for classes in ATOM_CLASSES:
        lexicon.make(dict.fromkeys(classes))
    for word in (*words.get("CARD", ()), *words.get("ORDWORD", ())):
        entry = lexicon.entry(word)
        lexicon.make({**plain(entry), **join([entry], 0, vigesimal=False, paired=False)[1]})
    for numeral in (
        {"ORD", "DAY"},
        {"ORD"},
        {"NUM", "NUMWORD"},
        {"NUM", "NUMWORD", "DAYWORD"},
        {"NUM", "NUMWORD", "YEARWORDS"},
    ):
        lexicon.make(dict.fromkeys(numeral))
    phrases = [
        compile_pattern(form, name, {"value": value}, lexicon)
        for name, table in words.items()
        for form, value in table.items()
        if len(TOKEN.findall(form)) > 1
    ]
    tense, narrative = data.get("tense", {}), data.get("narrative", {})
    compiled = {kind: list(_patterns(data.get(kind, ()), lexicon)) for kind in ("atoms", *PASSES)}
    return Rules(
        language,
        lexicon,
        PatternSet(phrases),
        PatternSet(compiled["atoms"]),
        tuple(PatternSet(compiled[kind]) for kind in PASSES),
        data.get("options", {}),
        words,
        _cues(tense, "future", "past"),
        Story(
            _cues({"on": tense.get("past", "(?!)"), **narrative}, "before", "ahead", "on"),
            _cues(narrative, "relative"),
            _cues(narrative, "habits"),
            frozenset(narrative.get("owners", ())),
            frozenset(narrative.get("adverbials", ())),
        ),
        {
            noun: re.compile(rf"\b(?:{words_of})", re.IGNORECASE)
            for noun, words_of in data.get("events", {}).items()
        },
        frozenset(words.get("UNNAMED", {})),
    )


def _cues(table: Mapping[str, str], *names: str) -> re.Pattern[str]:
    """Finds the words of each name of a table of cues, one group a name, in their order."""
    groups = "|".join(f"({table.get(name, r'(?!)')})" for name in names)
    return re.compile(rf"(?<![\w-])(?:{groups})(?![\w-])", re.IGNORECASE)


def _words(data: Mapping[str, Any], calendar: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """The word lists by class: those of the language's file, and its months and weekdays."""
    words: dict[str, dict[str, Any]] = {
        name.upper(): _table(table) for name, table in data.get("words", {}).items()
    }
    for name, table, first in (("MONTH", "months", 1), ("WEEKDAY", "weekdays", 0)):
        target = words.setdefault(name, {})
        for width in ("wide", "abbreviated"):
            for number, forms in enumerate(calendar[table][width], start=first):
                for form in forms:
                    if form.lower().rstrip(".") not in data.get("not", {}).get(name.lower(), ()):
                        target.setdefault(form.lower().rstrip("."), number)
    lone = data.get("options", {}).get("never_alone", ())
    words["LONEMONTH"] = {word: value for word, value in words["MONTH"].items() if word not in lone}
    words["LONEWEEKDAY"] = {word: value for word, value in words["WEEKDAY"].items() if word not in lone}
    words["ANYMONTH"] = dict(words["MONTH"])
    wide = {form for table in ("months", "weekdays") for forms in calendar[table]["wide"] for form in forms}
    short = {
        word for name in ("MONTH", "WEEKDAY") for word in words[name] if word not in wide and word.isalpha()
    }
    words["DOTTED"] = dict.fromkeys(sorted(short - {form.lower() for form in wide}), True)
    return words


def _table(table: Any) -> dict[str, Any]:
    """A word list with values: a list has True for each, a table of lists turns its keys into values."""
    if isinstance(table, list):
        return dict.fromkeys(table, True)
    return {
        word: _number(key)
        for key, forms in table.items()
        for word in (forms if isinstance(forms, list) else [forms])
    }


def _number(key: str) -> Any:
    return int(key) if key.lstrip("-").isdecimal() else key


def _index(data: Mapping[str, Any], words: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """Token to classes: the single words of the lists, and every word that a pattern or a phrase names."""
    index: dict[str, dict[str, Any]] = {}
    for name, table in words.items():
        for form, value in table.items():
            tokens = [match.group().lower() for match in TOKEN.finditer(form)]
            if len(tokens) == 1:
                index.setdefault(tokens[0], {})[name] = value
            for token in tokens if len(tokens) > 1 else ():
                index.setdefault(token, {})[f"={token}"] = True
    for kind in ("atoms", *PASSES):
        for rule in data.get(kind, ()):
            for form in rule["forms"]:
                for token in literals(form):
                    index.setdefault(token, {})[f"={token}"] = True
    return index


def _patterns(tables: Any, lexicon: Lexicon) -> Iterator[Pattern]:
    for table in tables:
        options = {key: value for key, value in table.items() if key not in ("means", "forms")}
        for form in table["forms"]:
            yield compile_pattern(form, table["means"], options, lexicon)
