"""Score the date stage: on the public gold where it is at hand, and on our own set; measure its speed.

`python -m benchmarks.bench_dates [--bench FOLDER] [--check]` writes the figures into `docs/evaluation.md`.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "evaluation.md"
BEGIN, END = "<!-- dates:begin -->", "<!-- dates:end -->"
OWN = {"own sentences, English": "en", "own sentences, French": "fr"}
PUBLIC = ("en_tbaq_timebank", "en_gum_expo", "fr_timebank")
PEERS = {
    "en_tbaq_timebank": ("95.3 / 82.6", "–", "50.1 / 31.3"),
    "en_gum_expo": ("92.3 / 83.4", "92.7 / 83.8", "53 / 41"),
    "fr_timebank": ("94.5 / 79.8", "96.7 / 82.6", "65 / 52"),
}
"""HeidelTime with TreeTagger, HeidelTime alone, dateparser's search: relaxed F1 / value F1, from the sets' README."""


def documents(path: Path) -> list[dict[str, Any]]:
    """The documents of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def as_timex3(value: str) -> str:
    """Our own gold writes BCE years as EDTF does; TIMEX3 counts them from one (`BC0044`)."""
    return "/".join(
        re.sub(r"^(-\d{4}|0000)(?=$|-|~|\?)", lambda year: f"BC{1 - int(year[1]):04d}",
               re.sub(r"^-(\d\d)$", r"BC\1", part))
        for part in value.split("/")
    )


def predictions(lines: list[str]) -> str:
    """What `reconcile dates` gives, by a process of its own as a user runs it."""
    from pipeline.dates.command import run

    return "\n".join(run(lines))


def score(gold: Path, scorer: Path, *, calendar: bool) -> dict[str, Any]:
    """The figures of the shared scorer for one file of gold."""
    with tempfile.TemporaryDirectory() as folder:
        reference, found = Path(folder) / "gold.jsonl", Path(folder) / "found.jsonl"
        lines = []
        for document in documents(gold):
            for timex in document["timexes"]:
                timex["value"] = as_timex3(timex["value"]) if timex.get("value") else timex.get("value")
            lines.append(json.dumps(document, ensure_ascii=False))
        reference.write_text("\n".join(lines) + "\n", encoding="utf-8")
        found.write_text(predictions(lines) + "\n", encoding="utf-8")
        command = [sys.executable, str(scorer), str(reference), str(found), "--json", *(["--calendar"] * calendar)]
        answer = subprocess.run(command, capture_output=True, text=True, check=True)
    figures: dict[str, Any] = json.loads(answer.stdout)
    return figures


def tokens_per_second(texts: Mapping[str, list[dict[str, Any]]]) -> float:
    """Words and marks read in a second of processor time, finding and normalising, second run of two."""
    from pipeline.dates.read import read

    count, seconds = 0, 0.0
    for language, group in texts.items():
        for warm in (True, False):
            start = time.process_time()
            for document in group:
                read(document["text"], language)
            if not warm:
                seconds += time.process_time() - start
                count += sum(len(re.findall(r"\w+|[^\w\s]", document["text"])) for document in group)
    return count / seconds


def start_up() -> float:
    """Seconds from the call of `reconcile dates` to its end on one line, the best of five."""
    line = json.dumps({"doc_id": "a", "lang": "en", "dct": None, "text": "It opened on 3 May 1875."})
    code = "import sys; from pipeline.dates.command import run; print(*run(sys.stdin))"
    best = float("inf")
    for _ in range(5):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], input=line, text=True, capture_output=True, check=True, cwd=ROOT)
        best = min(best, time.perf_counter() - start)
    return best


def rows(bench: Path) -> Iterator[str]:
    """The lines of the table."""
    scorer = bench / "temporal" / "score.py"
    yield "| set | dates | ours | HeidelTime + TreeTagger | HeidelTime | dateparser search |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: |"
    for name in PUBLIC:
        figures = score(bench / "temporal" / f"{name}.dev.jsonl", scorer, calendar=True)
        peers = " | ".join(PEERS[name])
        yield f"| {name}.dev | {figures['gold']} | {_pair(figures)} | {peers} |"
    for title, language in OWN.items():
        figures = score(ROOT / "benchmarks" / "dates" / f"{language}.jsonl", scorer, calendar=False)
        yield f"| {title} | {figures['gold']} | {_pair(figures)} | – | – | – |"


def _pair(figures: Mapping[str, Any]) -> str:
    return f"{figures['relaxed_F1']:.1f} / **{figures['value_F1']:.1f}**"


def section(bench: Path) -> str:
    """The part of the page between the two marks."""
    table = "\n".join(rows(bench)) if (bench / "temporal" / "score.py").is_file() else "The public gold is not here."
    texts = {language: documents(ROOT / "benchmarks" / "dates" / f"{language}.jsonl") for language in ("en", "fr")}
    speed = int(tokens_per_second(texts) / 1000) * 1000
    return (
        f"{BEGIN}\nRelaxed F1 / **value F1** of the shared scorer (`make bench-dates`), "
        f"public sets with `--calendar`.\n\n{table}\n\n"
        f"Speed: about {speed:,} tokens a second of processor time, tagging and normalising, on short texts; "
        f"start-up of `reconcile dates`: {start_up():.2f} s.\n{END}"
    )


def main() -> None:
    """Measure, print, and write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bench", type=Path, default=ROOT.parent / "shared" / "bench")
    parser.add_argument("--check", action="store_true", help="print only, leave the page alone")
    options = parser.parse_args()
    text = section(options.bench)
    print(text)
    if not options.check and PAGE.is_file():
        page = PAGE.read_text(encoding="utf-8")
        if BEGIN in page:
            before, _, rest = page.partition(BEGIN)
            PAGE.write_text(before + text + rest.partition(END)[2], encoding="utf-8")


if __name__ == "__main__":
    main()
