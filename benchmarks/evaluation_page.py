"""Write scores of matches and conflicts as the matching part of `docs/evaluation.md`."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from benchmarks.calibration import Judged, calibration_error, reliability
from benchmarks.scoring import Score

BEGIN, END = "<!-- matching:begin -->", "<!-- matching:end -->"
TITLE = "# Evaluation\n"
TARGETS = {
    "claims dated right": "≥ 0.92; dossiers ≥ 0.95",
    "dated claims in gold": "",
    "match recall, both dated": "≥ 0.85",
    "match recall": "≥ 0.70",
    "match precision": "≥ 0.90",
    "relation right": "≥ 0.90",
    "hard conflict recall": "≥ 0.85; recurring ≥ 0.90",
    "soft conflict recall": "",
    "conflict precision": "≥ 0.80; dossiers ≥ 0.85; recurring ≥ 0.95",
    "conflict kind right": "",
    "recall inside one text": "≥ 0.7",
    "hard date conflicts": "",
    "hard quantity conflicts": "",
    "hard participant conflicts": "",
    "hard place conflicts": "",
    "hard ordinal conflicts": "",
    "hard arithmetic conflicts": "",
    "hard event conflicts": "",
}
COUNTS = {
    "hard negatives matched": "0",
    "false: pair right": "",
    "false: pair wrong": "",
    "missed hard: pair not found": "",
    "missed hard: not flagged": "",
    "false conflicts inside one text": "",
}


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def measures(scores: Mapping[str, Score]) -> str:
    """One row a measure, one column a set; counts stand beside the shares."""
    rows = []
    for measure, target in TARGETS.items():
        rates = [score.rate(measure) for score in scores.values()]
        if any(rate.of for rate in rates):
            cells = [f"{rate.value:.2f} ({rate.hit}/{rate.of})" if rate.of else "–" for rate in rates]
            rows.append([measure, target, *cells])
    for count, target in COUNTS.items():
        rows.append([count, target, *(str(score.counts[count]) for score in scores.values())])
    for name, judged in probabilities(scores).items():
        errors = [calibration_error(one) for one in judged]
        rows.append(
            [f"calibration error of {name}", "≤ 0.05", *("–" if e is None else f"{e:.3f}" for e in errors)]
        )
    return table(["measure", "target", *scores], rows)


def probabilities(scores: Mapping[str, Score]) -> dict[str, list[list[Judged]]]:
    """What was judged about matches and about conflicts, set by set."""
    return {
        "matches": [score.match_probabilities for score in scores.values()],
        "conflicts": [score.conflict_probabilities for score in scores.values()],
    }


def calibration(scores: Mapping[str, Score]) -> str:
    """The reliability tables over all sets together."""
    parts = []
    for name, judged in probabilities(scores).items():
        pooled = [one for judgements in judged for one in judgements]
        error = calibration_error(pooled)
        if error is None:
            continue
        rows = [
            [f"{b.lower:.1f}–{b.upper:.1f}", str(b.count), f"{b.stated:.3f}", f"{b.right:.3f}"]
            for b in reliability(pooled)
        ]
        parts.append(
            f"Probability of {name}, all sets: expected calibration error {error:.3f} "
            f"over {len(pooled)} rows.\n\n" + table(["stated", "rows", "mean stated", "right"], rows)
        )
    return "\n\n".join(parts)


def misses(scores: Mapping[str, Score], unquoted: Collection[str]) -> str:
    """Every miss by its name, folded away set by set; without its words where they may not be repeated."""
    parts = []
    for title, score in scores.items():
        lines = [
            f"- {miss.slug}, {miss.respect}: {miss.ids if title in unquoted else clean(miss.text)}"
            for miss in score.misses
        ]
        summary = f"<details><summary>{title}: {len(lines)}</summary>"
        parts.append("\n".join([summary, "", *lines, "", "</details>"]))
    return "\n\n".join(parts)


def clean(text: str) -> str:
    """A quotation on one line that Markdown does not read as markup."""
    flat = " ".join(text.split())
    return "".join(f"\\{sign}" if sign in "\\*_`<>[]|" else sign for sign in flat)


def render(scores: Mapping[str, Score], shared: Mapping[str, str], unquoted: Collection[str] = ()) -> str:
    """The whole matching part.

    Args:
        scores: title of a set -> its score.
        shared: title of a shared scorer -> what it printed.
        unquoted: titles of the sets whose texts the page does not repeat.
    Returns:
        Markdown without the markers.
    """
    blocks = [
        "## Matches and conflicts",
        "Written by `make evaluate`. A share is followed by the counts that it comes from; a row of a run is "
        "judged where the gold knows its claims. No rule or weight was mended by the misses of a set called "
        "*test*.",
        measures(scores),
        "### Calibration",
        calibration(scores),
        *(["### What the shared scorers print"] if shared else []),
        *(f"{title}\n\n```json\n{printed.strip()}\n```" for title, printed in shared.items()),
        "### Misses, named",
        misses(scores, unquoted),
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def put(page: Path, part: str) -> None:
    """Replace the part between the markers of a page; append it where there are none."""
    old = page.read_text(encoding="utf-8") if page.exists() else TITLE
    if BEGIN not in old:
        old = f"{old.rstrip()}\n\n{BEGIN}\n{END}\n"
    before, _, rest = old.partition(BEGIN)
    _, _, after = rest.partition(END)
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(f"{before}{BEGIN}\n{part}{END}{after}", encoding="utf-8")
