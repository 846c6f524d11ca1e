"""Write dossiers in which each person does each kind of thing twice, with the gold to score a run.

Telling "two dates for one visit" from "two visits" is what the set measures: some French years are off by one
(known conflicts), and a fifth of each side is missing, so that the tempting partner is often the wrong one.

``python -m benchmarks.recurring.generate --out DIR --part test --seed 11`` writes ``DIR/texts`` and
``DIR/gold`` in the format of the other dossiers. The generator knows nothing of the pipeline.
"""

import argparse
import json
import random
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

TEMPLATES = Path(__file__).with_name("templates.toml")
MISSING = 0.2
SHIFTED = 0.2
FIRST_YEARS = range(1890, 1960)
YEARS_BETWEEN = range(4, 16)
Precision = Literal["day", "month", "year"]
PRECISIONS: tuple[Precision, ...] = ("day", "month", "year")
Part = Literal["tune", "test"]
Catalogue = dict[str, Any]
GoldClaims = dict[int, dict[str, Any]]


@dataclass(frozen=True)
class Day:
    """A day of the calendar, told at any precision."""

    year: int
    month: int
    day: int

    def edtf(self, precision: Precision) -> str:
        """The date in EDTF, no more precise than asked."""
        return f"{self.year}-{self.month:02}-{self.day:02}"[: {"day": 10, "month": 7, "year": 4}[precision]]

    def words(self, language: str, precision: Precision, catalogue: Catalogue) -> str:
        """The date as a phrase of a sentence."""
        forms = catalogue["date_forms"][language]
        key = "first_day" if precision == "day" and self.day == 1 and "first_day" in forms else precision
        month = catalogue["months"][language][self.month - 1]
        return str(forms[key].format(day=self.day, month=month, year=self.year))


@dataclass(frozen=True)
class Event:
    """One thing that one person did; `twin` is the number of the other time the person did it."""

    number: int
    twin: int
    person: str
    feminine: bool
    act: str
    where: tuple[str, str]
    day: Day


@dataclass(frozen=True)
class Told:
    """One side's sentence about an event, with its place in the finished text still open."""

    event: Event
    sentence: str
    date_words: str
    edtf: str


def draw_events(catalogue: Catalogue, part: Part, persons: int, rng: random.Random) -> list[Event]:
    """Draw two occasions of every act for each person, half of the time at the same place.

    Args:
        catalogue: the templates file.
        part: which names to use.
        persons: number of persons.
        rng: source of all choices.
    Returns:
        The events; the twins of one act stand side by side.
    """
    events: list[Event] = []
    for name, gender in rng.sample(catalogue["names"][part], persons):
        for act, about in catalogue["acts"].items():
            first = rng.choice(FIRST_YEARS)
            here, there = rng.sample(about["objects"], 2)
            second = first + rng.choice(YEARS_BETWEEN)
            for year, where in ((first, here), (second, rng.choice([here, there]))):
                number = len(events)
                day = Day(year, rng.randint(1, 12), rng.randint(1, 28))
                events.append(Event(number, number ^ 1, name, gender == "f", act, tuple(where), day))
    return events


def contract_french(sentence: str) -> str:
    """Join French prepositions and articles as the language does ("à Le Caire" is "au Caire")."""
    sentence = sentence.replace("à Le ", "au ").replace("de Le ", "du ")
    return re.sub(r"\bde (?=[AEIOUÉ])", "d'", sentence)


def tell(event: Event, day: Day, language: str, part: Part, catalogue: Catalogue, rng: random.Random) -> Told:
    """Tell one event in one language, in words and a precision drawn by chance."""
    precision = rng.choice(PRECISIONS)
    date_words = day.words(language, precision, catalogue)
    body = rng.choice(catalogue["acts"][event.act][part][language]).format(
        who=event.person, where=event.where[language == "fr"], e="e" if event.feminine else ""
    )
    if language == "fr":
        body = contract_french(body)
    if rng.random() < 0.4:
        date_words = date_words[0].upper() + date_words[1:]
        sentence = f"{date_words}, {body}"
    else:
        sentence = f"{body[0].upper()}{body[1:]} {date_words}"
    return Told(event, sentence, date_words, day.edtf(precision))


def set_text(title: str, told: list[Told], prefix: str, rng: random.Random) -> tuple[str, GoldClaims]:
    """Shuffle the sentences into paragraphs and note where each stands.

    Returns:
        The text, and the gold claim of each event number (offsets in code points).
    """
    rng.shuffle(told)
    text, claims = title, GoldClaims()
    for position, one in enumerate(told):
        text += "\n\n" if position % 5 == 0 else " "
        start = len(text)
        date_start = start + one.sentence.rindex(one.date_words)
        claims[one.event.number] = {
            "id": f"{prefix}{position + 1}",
            "start": start,
            "end": start + len(one.sentence),
            "date_edtf": one.edtf,
            "date_text": one.date_words,
            "date_start": date_start,
            "date_end": date_start + len(one.date_words),
            "kind": one.event.act,
        }
        text += one.sentence + "."
    return text + "\n", claims


def judge(english: str, french: str) -> str:
    """The relation between two dates of one event, by the digits both give."""
    shared = min(len(english), len(french))
    if english[:shared] != french[:shared]:
        return "conflict"
    return "agree" if english == french else "refines"


def build_gold(slug: str, events: list[Event], en: GoldClaims, fr: GoldClaims) -> dict[str, Any]:
    """Build the gold of one dossier from what each side tells."""
    matches = []
    for number in sorted(en.keys() & fr.keys()):
        relation = judge(en[number]["date_edtf"], fr[number]["date_edtf"])
        dates = f"{en[number]['date_edtf']} / {fr[number]['date_edtf']}"
        matches.append(
            {
                "en": [en[number]["id"]],
                "fr": [fr[number]["id"]],
                "relation": relation,
                "field": "date",
                **({"severity": "hard"} if relation == "conflict" else {}),
                "note": f"{events[number].person}, {events[number].act}: {dates}",
            }
        )
    negatives = [
        {"en": [en[event.number]["id"]], "fr": [fr[event.twin]["id"]], "why": "the other time"}
        for event in events
        if event.number in en and event.twin in fr
    ]
    return {
        "slug": slug,
        "claims_complete": True,
        "claims": {"en": list(en.values()), "fr": list(fr.values())},
        "matches": matches,
        "intra_document": [],
        "hard_negatives": negatives,
    }


def build_dossier(slug: str, part: Part, persons: int, seed: int) -> tuple[dict[str, str], dict[str, Any]]:
    """Build one dossier: the same seed gives the same bytes.

    Args:
        slug: the dossier's name.
        part: which half of the sentences and names to use.
        persons: number of persons; each does every act twice.
        seed: seed of all choices.
    Returns:
        The texts by language, and the gold.
    """
    catalogue = tomllib.loads(TEMPLATES.read_text(encoding="utf-8"))
    rng = random.Random(f"{slug}-{part}-{seed}")
    events = draw_events(catalogue, part, persons, rng)
    told: dict[str, list[Told]] = {"en": [], "fr": []}
    for event in events:
        shift = rng.choice((-1, 1)) if rng.random() < SHIFTED else 0
        days = {"en": event.day, "fr": Day(event.day.year + shift, event.day.month, event.day.day)}
        for language, day in days.items():
            if rng.random() >= MISSING:
                told[language].append(tell(event, day, language, part, catalogue, rng))
    en_text, en = set_text("Lives and journeys", told["en"], "e", rng)
    fr_text, fr = set_text("Vies et voyages", told["fr"], "f", rng)
    return {"en": en_text, "fr": fr_text}, build_gold(slug, events, en, fr)


def write_set(out: Path, part: Part, dossiers: int, persons: int, seed: int) -> None:
    """Write a whole set below `out`, in the folders that the scorers read."""
    for number in range(1, dossiers + 1):
        slug = f"recurring-{part}-{number}"
        texts, gold = build_dossier(slug, part, persons, seed)
        files = {out / "texts" / slug / f"{language}.txt": text for language, text in texts.items()}
        files[out / "gold" / slug / "gold.json"] = json.dumps(gold, ensure_ascii=False, indent=1) + "\n"
        for path, content in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")


def main() -> None:
    """Read the command line and write the set."""
    parser = argparse.ArgumentParser(description="Write dossiers in which each person does each thing twice.")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--part", choices=("tune", "test"), default="test")
    parser.add_argument("--dossiers", type=int, default=4)
    parser.add_argument("--persons", type=int, default=6)
    parser.add_argument("--seed", type=int, default=11)
    options = parser.parse_args()
    write_set(options.out, options.part, options.dossiers, options.persons, options.seed)


if __name__ == "__main__":
    main()
