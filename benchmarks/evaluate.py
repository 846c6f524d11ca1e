"""``python -m benchmarks.evaluate``: run the pipeline over every set, score it, write the evaluation page.

``--only own-tune --misses`` is for work on a rule: one set, its misses printed, no page written.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from benchmarks.decided import decided
from benchmarks.evaluation_page import measures, put, render
from benchmarks.scoring import Score
from benchmarks.sets import (
    EvaluationSet,
    RunError,
    call,
    own_sets,
    recurring_sets,
    run_pipeline,
    score_set,
    shared_sets,
)

SHARED_SCORERS = {"shared-pairs": "pairs/score_pairs.py", "shared-dossiers": "pairs/score_pairs.py"}
PLANTED_SCORER = "planted/score_planted.py"
PAGE = Path(__file__).parents[1] / "docs" / "evaluation.md"


def read_arguments(arguments: list[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.evaluate", description=__doc__.split("\n")[0])
    parser.add_argument("--bench", type=Path, default=Path("../shared/bench"), help="the shared sets")
    parser.add_argument("--only", nargs="+", default=[], metavar="SET", help="these sets, and no page")
    parser.add_argument("--keep", type=Path, help="folder for the runs; a run found there is scored again")
    parser.add_argument("--misses", action="store_true", help="print every miss")
    parser.add_argument("--page", type=Path, default=PAGE, help="page to write")
    return parser.parse_args(arguments)


def run_folder(one: EvaluationSet, folder: Path) -> Path:
    """Where the run over a set's texts lies; sets that share their texts share the run."""
    return folder / ("own" if one.name.startswith("own") else one.name) / "outputs"


def shared_scores(one: EvaluationSet, out: Path, bench: Path) -> str:
    """What the shared scorer of a set prints at last: its summary; empty for our own sets."""
    if one.name == "shared-planted":
        return call([sys.executable, str(bench / PLANTED_SCORER), str(out), str(one.gold)])
    if one.name in SHARED_SCORERS:
        scorer = bench / SHARED_SCORERS[one.name]
        return call([sys.executable, str(scorer), str(out), str(one.gold), "-q"])
    return ""


def evaluate(options: argparse.Namespace, folder: Path) -> int:
    """Run and score the chosen sets.

    Args:
        options: the command line.
        folder: where generated texts and runs are kept.
    Returns:
        Exit code: 0, or 2 when a set asked for does not exist.
    """
    sets = [*own_sets(), *recurring_sets(folder), *shared_sets(options.bench)]
    unknown = set(options.only) - {one.name for one in sets}
    if unknown:
        print(f"no set named {', '.join(sorted(unknown))}; there are {', '.join(one.name for one in sets)}")
        return 2
    scores, shared, unquoted = dict[str, Score](), dict[str, str](), set[str]()
    for one in sets:
        if options.only and one.name not in options.only:
            continue
        out = run_folder(one, folder)
        print(f"{one.title} …", file=sys.stderr)
        run_pipeline(one.texts, out)
        if one.name != "shared-planted":
            scores[one.title] = score_set(one, out)
            unquoted |= set() if one.quoted else {one.title}
        if printed := shared_scores(one, out, options.bench):
            shared[one.title] = printed
    print(measures(scores))
    for title, printed in shared.items():
        print(f"{title}: {printed.strip()}")
    print(decided(Path("sources"), Path("outputs")))
    if options.misses:
        for score in scores.values():
            print("\n".join(f"{miss.slug}\t{miss.respect}\t{miss.text}" for miss in score.misses))
    if not options.only:
        put(options.page, render(scores, shared, unquoted))
    return 0


def main(arguments: list[str] | None = None) -> int:
    """Evaluate in a folder that is kept, or in one that is not."""
    options = read_arguments(arguments)
    try:
        if options.keep:
            return evaluate(options, options.keep)
        with tempfile.TemporaryDirectory() as folder:
            return evaluate(options, Path(folder))
    except RunError as error:
        print(error, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
