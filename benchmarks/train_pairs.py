"""Training texts through the pipeline: claims, candidate pairs, and which of them match."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.train_texts import Marked, unmark
from pipeline import claims as claim_stage
from pipeline import ingest
from pipeline.config import Config
from pipeline.dates.read import read
from pipeline.match.encoder import Encoder
from pipeline.match.link import score_pairs
from pipeline.match.score import Scored
from pipeline.match.view import View, view
from pipeline.match.weights import Weights
from pipeline.records import Claim


@dataclass(frozen=True)
class Subject:
    """One dossier's candidate pairs and whether each matches.

    `units` gives for each claim the first claim of its source that tells the same fact: the assignment is
    between facts, however often a source tells one.
    """

    name: str
    view: View
    pairs: tuple[Scored, ...]
    labels: tuple[bool, ...]
    units: tuple[int, ...]


def prepare(
    name: str, texts: Mapping[str, str], encoder: Encoder | None, weights: Weights, config: Config
) -> Subject:
    """Runs the stages up to the candidate pairs over one subject.

    Args:
        name: of the subject.
        texts: language → text with its facts marked.
        encoder, weights, config: as for `match.link_claims`; the weights decide which texts run in parallel.
    """
    marked = {language: unmark(text) for language, text in texts.items()}
    held = view(_claims(name, marked, config), encoder)
    keys = [marked[claim.language].key(claim) for claim in held.claims]
    pairs = score_pairs(held, config, weights)
    labels = tuple(bool(keys[pair.i]) and keys[pair.i] == keys[pair.j] for pair in pairs)
    first: dict[tuple[str, str], int] = {}
    facts = [(claim.source_id, key or claim.claim_id) for claim, key in zip(held.claims, keys, strict=True)]
    units = tuple(first.setdefault(fact, number) for number, fact in enumerate(facts))
    return Subject(name, held, tuple(pairs), labels, units)


def _claims(name: str, marked: Mapping[str, Marked], config: Config) -> tuple[Claim, ...]:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "sources"
        (root / name).mkdir(parents=True)
        for language, text in marked.items():
            (root / name / f"{language}.txt").write_text(text.text, encoding="utf-8")
        (dossier,) = ingest.read(root, config)
    models = claim_stage.load_models(config, sorted(marked))
    found: list[Claim] = []
    for document in dossier.documents:
        source = document.source
        spans = [(block.start, block.end) for block in document.blocks]
        reading = read(source.text, source.language, written=source.published, paragraphs=spans)
        found.extend(claim_stage.extract(document, reading, models).claims)
    return tuple(claim_stage.link(found))
