"""Score a run's claims, matches and conflicts against the gold of a dossier, and name the misses."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import product

from benchmarks.calibration import Judged
from benchmarks.gold import Gold, GoldMatch, Row, Run, align

RELATION = {"agree": "agrees", "refines": "refines", "conflict": "conflicts"}
KIND = {"number": "quantity", "actor": "participant", "kind": "event"}


@dataclass(frozen=True)
class Rate:
    """A share that keeps what it was counted from."""

    hit: int = 0
    of: int = 0

    @property
    def value(self) -> float | None:
        """The share, or None of nothing."""
        return self.hit / self.of if self.of else None


@dataclass(frozen=True)
class Miss:
    """One thing that went wrong: where, in which respect, what it says, and of which claims."""

    slug: str
    respect: str
    text: str
    ids: str = ""


@dataclass
class Score:
    """Counts of one dossier, or of several added up.

    `hits` of `cases` by measure, `counts` of what should not be.
    """

    hits: Counter[str] = field(default_factory=Counter)
    cases: Counter[str] = field(default_factory=Counter)
    counts: Counter[str] = field(default_factory=Counter)
    match_probabilities: list[Judged] = field(default_factory=list)
    conflict_probabilities: list[Judged] = field(default_factory=list)
    misses: list[Miss] = field(default_factory=list)

    def note(self, measure: str, hit: bool) -> None:
        """Count one case of a measure."""
        self.cases[measure] += 1
        self.hits[measure] += hit

    def rate(self, measure: str) -> Rate:
        """The share of one measure."""
        return Rate(self.hits[measure], self.cases[measure])


def pool(scores: Iterable[Score]) -> Score:
    """Add up the scores of several dossiers."""
    whole = Score()
    for score in scores:
        whole.hits.update(score.hits)
        whole.cases.update(score.cases)
        whole.counts.update(score.counts)
        whole.match_probabilities += score.match_probabilities
        whole.conflict_probabilities += score.conflict_probabilities
        whole.misses += score.misses
    return whole


def plain_edtf(value: str) -> str:
    """An EDTF value without its marks of doubt, which annotators set by taste."""
    return value.strip().translate({ord(mark): None for mark in "~?%"})


@dataclass(frozen=True)
class Judgement:
    """What the gold says about one row: the matches that its cross-language pairs hit, if it knows them."""

    hits: frozenset[int]
    hard_negative: bool
    known: bool
    cross: bool


class Judge:
    """Looks up a run's rows in the gold of one dossier."""

    def __init__(self, run: Run, gold: Gold) -> None:
        """Align the claims once."""
        self.run, self.gold = run, gold
        self.stands_for = align(run, gold)
        self.match_of = {pair: number for number, match in enumerate(gold.matches) for pair in match.pairs}

    def gold_ids(self, claim_ids: Iterable[str]) -> set[str]:
        """The gold claims that any of a run's claims stands for."""
        return {gold_id for claim_id in claim_ids for gold_id in self.stands_for.get(claim_id, ())}

    def miss(self, respect: str, claim_ids: Sequence[str]) -> Miss:
        """Name what is wrong about a row of the run by its statements, shortened."""
        text = " / ".join(self.run.claims[i]["text"][:70] for i in claim_ids if i in self.run.claims)
        return Miss(self.gold.slug, respect, text, ", ".join(claim_ids))

    def judge(self, claim_ids: Sequence[str]) -> Judgement:
        """Look up one match or conflict.

        A row whose claims the gold does not know is judged only where the gold has every dated claim.
        """
        sides: dict[str, list[str]] = {"en": [], "fr": []}
        for claim_id in claim_ids:
            if claim_id in self.run.claims:
                sides[self.run.claims[claim_id]["language"]].append(claim_id)
        pairs = set(product(self.gold_ids(sides["en"]), self.gold_ids(sides["fr"])))
        dated = all(self.run.claims[i]["date_edtf"] for side in sides.values() for i in side)
        return Judgement(
            hits=frozenset(self.match_of[pair] for pair in pairs & self.match_of.keys()),
            hard_negative=bool(pairs & self.gold.hard_negatives),
            known=bool(pairs) or (self.gold.complete and dated),
            cross=bool(sides["en"] and sides["fr"]),
        )


def score_claims(judge: Judge, score: Score) -> None:
    """Count the gold claims dated right, and the run's dated claims that the gold does not have."""
    gold = judge.gold
    dates: dict[str, set[str]] = {gold_id: set() for gold_id in gold.claims}
    for claim_id, gold_ids in judge.stands_for.items():
        for gold_id in gold_ids:
            dates[gold_id].add(plain_edtf(judge.run.claims[claim_id]["date_edtf"]))
    for claim in gold.claims.values():
        if claim.dates:
            right = {plain_edtf(value) for value in claim.dates} <= dates[claim.claim_id]
            score.note("claims dated right", right)
            if not right:
                got = ", ".join(sorted(dates[claim.claim_id] - {""})) or "nothing"
                score.misses.append(
                    Miss(gold.slug, "date", f"{claim.kind}: {claim.edtf}, read as {got}", claim.claim_id)
                )
    for claim_id, row in judge.run.claims.items():
        if gold.complete and row["date_edtf"]:
            score.note("dated claims in gold", claim_id in judge.stands_for)


def is_dated(match: GoldMatch, gold: Gold) -> bool:
    """Tell whether a gold match has a date on both sides."""
    return any(gold.claims[e].edtf and gold.claims[f].edtf for e, f in match.pairs)


def score_matches(judge: Judge, score: Score) -> set[int]:
    """Count matches found and matches wrong; returns the numbers of the gold matches that were found."""
    gold, found = judge.gold, set[int]()
    for row in judge.run.matches:
        ids = (row["claim_a"], row["claim_b"])
        judged = judge.judge(ids)
        if not judged.cross or not judged.known:
            continue
        right = bool(judged.hits)
        found |= judged.hits
        score.note("match precision", right)
        score.match_probabilities.append((float(row["probability"]), right))
        score.counts["hard negatives matched"] += judged.hard_negative and not right
        if not right:
            score.misses.append(judge.miss("wrong match", ids))
            continue
        relations = {RELATION[gold.matches[number].relation] for number in judged.hits}
        score.note("relation right", row["relation"] in relations)
        if row["relation"] not in relations:
            told = f"relation {row['relation']}, not {' or '.join(sorted(relations))}"
            score.misses.append(judge.miss(told, ids))
    for number, match in enumerate(gold.matches):
        if match.optional:
            continue
        score.note("match recall", number in found)
        if is_dated(match, gold):
            score.note("match recall, both dated", number in found)
        if number not in found and match.relation != "conflict":  # conflicts are named by `score_conflicts`
            score.misses.append(Miss(gold.slug, "missed match", match.note, match.ids))
    return found


def score_within(judge: Judge, row: Row, ids: Sequence[str], score: Score) -> set[int]:
    """Judge a conflict inside one text; returns the numbers of the gold pairs it names."""
    touched = judge.gold_ids(ids)
    named = {
        number
        for number, pair in enumerate(judge.gold.within)
        if len(pair.ids & touched) >= min(2, len(pair.ids))
    }
    right = {number for number in named if judge.gold.within[number].conflict}
    if judge.gold.complete:
        score.conflict_probabilities.append((float(row["probability"]), bool(right)))
        score.counts["false conflicts inside one text"] += not right
        if not right:
            score.misses.append(judge.miss(f"false {row['kind']} conflict within", ids))
    return right


def score_conflicts(judge: Judge, matched: set[int], score: Score) -> None:
    """Count conflicts found and conflicts false, across languages and inside one text."""
    gold, found, found_within = judge.gold, set[int](), set[int]()
    wanted = {number for number, match in enumerate(gold.matches) if match.relation == "conflict"}
    for row in judge.run.conflicts:
        ids = json.loads(row["claim_ids"])
        judged = judge.judge(ids)
        if not judged.cross:
            found_within |= score_within(judge, row, ids, score)
            continue
        if not judged.known:
            continue
        right = judged.hits & wanted
        found |= right
        score.note("conflict precision", bool(right))
        score.conflict_probabilities.append((float(row["probability"]), bool(right)))
        if right:
            kinds = {KIND.get(gold.matches[number].field, gold.matches[number].field) for number in right}
            score.note("conflict kind right", row["kind"] in kinds)
        else:
            score.counts["false: pair right" if judged.hits else "false: pair wrong"] += 1
            score.misses.append(judge.miss(f"false {row['kind']} conflict", ids))
    for number in sorted(wanted):
        match = gold.matches[number]
        score.note(f"{match.severity} conflict recall", number in found)
        if match.severity == "hard":
            score.note(f"hard {KIND.get(match.field, match.field)} conflicts", number in found)
        if number not in found:
            why = "not flagged" if number in matched else "pair not found"
            score.counts[f"missed {match.severity}: {why}"] += 1
            respect = f"missed {match.severity} conflict ({why})"
            score.misses.append(Miss(gold.slug, respect, match.note, match.ids))
    for number, pair in enumerate(gold.within):
        if pair.conflict:
            score.note("recall inside one text", number in found_within)
            if number not in found_within:
                ids = ", ".join(sorted(pair.ids))
                score.misses.append(Miss(gold.slug, "missed conflict within", pair.note, ids))


def score_dossier(run: Run, gold: Gold) -> Score:
    """Score one dossier of a run.

    Args:
        run: the dossier's rows.
        gold: its judgements.
    Returns:
        All counts, the judged probabilities and the misses.
    """
    score, judge = Score(), Judge(run, gold)
    score_claims(judge, score)
    matched = score_matches(judge, score)
    score_conflicts(judge, matched, score)
    return score
