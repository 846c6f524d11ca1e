"""The sets that an evaluation runs on: our own, the generated one, and the shared ones where present."""

import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from benchmarks.gold import read_gold, read_run
from benchmarks.recurring.generate import Part, write_set
from benchmarks.scoring import Score, pool, score_dossier

DOSSIERS = Path(__file__).parent / "dossiers"
RECURRING = {"dossiers": 4, "persons": 6, "seed": 11}


@dataclass(frozen=True)
class EvaluationSet:
    """Texts with gold; `slugs` names the dossiers that count, empty for all that have gold.

    `quoted` tells whether the evaluation page may repeat what the texts say: shared texts stay outside.
    """

    name: str
    title: str
    texts: Path
    gold: Path
    slugs: tuple[str, ...] = ()
    quoted: bool = True


class RunError(RuntimeError):
    """The pipeline or a scorer ended with an error."""


def own_sets() -> list[EvaluationSet]:
    """The invented dossiers, by what they may be used for."""
    slugs = tomllib.loads((DOSSIERS / "sets.toml").read_text(encoding="utf-8"))
    return [
        EvaluationSet(
            f"own-{part}",
            f"own dossiers, {part}",
            DOSSIERS / "texts",
            DOSSIERS / "gold",
            tuple(slugs[part]),
        )
        for part in get_args(Part)
    ]


def recurring_sets(folder: Path) -> list[EvaluationSet]:
    """Generate the recurring set below `folder`, one half of the sentences each."""
    sets = []
    for part in get_args(Part):
        out = folder / f"recurring-{part}"
        write_set(out, part, **RECURRING)
        sets.append(
            EvaluationSet(f"recurring-{part}", f"recurring events, {part}", out / "texts", out / "gold")
        )
    return sets


def shared_sets(bench: Path) -> list[EvaluationSet]:
    """The shared sets that are there; none where the folder is missing."""
    titles = {"pairs": "shared pairs", "dossiers": "shared dossiers", "planted": "shared planted"}
    return [
        EvaluationSet(f"shared-{name}", title, bench / name / "texts", bench / name / "gold", quoted=False)
        for name, title in titles.items()
        if (bench / name / "texts").is_dir()
    ]


def call(command: list[str]) -> str:
    """Run a program and return what it printed.

    Raises:
        RunError: it failed; the message ends with what it complained of.
    """
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode != 0:
        raise RunError(f"{' '.join(command)} ended with {done.returncode}:\n{done.stderr[-2000:]}")
    return done.stdout


def run_pipeline(texts: Path, out: Path) -> None:
    """Run the pipeline over a folder of dossiers, as a user does; a folder already run is left as it is."""
    if not (out / "claims.csv").exists():
        call([sys.executable, "-m", "pipeline", "run", str(texts), "--out", str(out)])


def score_set(one: EvaluationSet, out: Path) -> Score:
    """Score a run over one set.

    Args:
        one: the set.
        out: the run's output folder.
    Returns:
        The pooled score of its dossiers that have gold.
    """
    golds = sorted(one.gold.glob("*/gold.json"))
    slugs = one.slugs or tuple(path.parent.name for path in golds)
    return pool(
        score_dossier(read_run(out, slug), read_gold(one.gold / slug / "gold.json")) for slug in slugs
    )
