"""Training texts through the pipeline: claims, candidate pairs, and which of them match."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.train_texts import unmark
from pipeline import claims as claim_stage
from pipeline import ingest
from pipeline.config import Config
from pipeline.dates.read import read
from pipeline.match import block
from pipeline.match.encoder import Encoder
from pipeline.match.link import look_around
from pipeline.match.score import Scored, reweigh, score
from pipeline.match.view import View, view
from pipeline.match.weights import Weights
from pipeline.records import Claim

Told = Callable[[Claim, Claim], bool | None]
"""Whether two claims match; None where nobody has judged them."""


@dataclass(frozen=True)
class Subject:
    """One dossier's candidate pairs and whether each matches; pairs that nobody judged are left out.

    Attributes:
        name: of the dossier.
        view: of its claims.
        alone: the pairs with what each says by itself.
        pairs: the same with what the pairs around each say, as some weights have it.
        labels: whether each matches.
        units: for each claim the first claim of its source that tells the same fact: the assignment is
            between facts, however often a source tells one.
    """

    name: str
    view: View
    alone: tuple[Scored, ...]
    pairs: tuple[Scored, ...]
    labels: tuple[bool, ...]
    units: tuple[int, ...]
    told: Told

    def under(self, weights: Weights) -> Subject:
        """The same subject with the pairs around each pair as these weights have them."""
        around = look_around(self.view, reweigh(self.alone, weights), weights)
        judged = [(pair, self.told(self.view.claims[pair.i], self.view.claims[pair.j])) for pair in around]
        known = [(pair, label) for pair, label in judged if label is not None]
        pairs, labels = tuple(pair for pair, _ in known), tuple(label for _, label in known)
        return Subject(self.name, self.view, self.alone, pairs, labels, self.units, self.told)


def prepare(
    name: str, texts: Mapping[str, str], encoder: Encoder | None, weights: Weights, config: Config
) -> Subject:
    """Runs the stages up to the candidate pairs over one subject with marked facts.

    Args:
        name: of the subject.
        texts: language → text with its facts marked.
        encoder, weights, config: as for `match.link_claims`.
    """
    marked = {language: unmark(text) for language, text in texts.items()}
    claims = extract(name, {language: text.text for language, text in marked.items()}, config)
    keys = {claim.claim_id: marked[claim.language].key(claim) for claim in claims}

    def told(a: Claim, b: Claim) -> bool:
        return bool(keys[a.claim_id]) and keys[a.claim_id] == keys[b.claim_id]

    return pairs_of(name, claims, told, keys, encoder, weights, config)


def pairs_of(
    name: str,
    claims: Sequence[Claim],
    told: Told,
    facts: Mapping[str, str],
    encoder: Encoder | None,
    weights: Weights,
    config: Config,
) -> Subject:
    """The candidate pairs of one dossier, labelled.

    Args:
        told: the judgement of two claims.
        facts: claim → the fact it tells, empty where it tells none that is known.
    """
    held = view(claims, encoder)
    alone = tuple(score(held, block.candidates(held, config.matching.neighbours), weights))
    first: dict[tuple[str, str], int] = {}
    keys = [(claim.source_id, facts.get(claim.claim_id) or claim.claim_id) for claim in held.claims]
    units = tuple(first.setdefault(fact, number) for number, fact in enumerate(keys))
    return Subject(name, held, alone, (), (), units, told).under(weights)


def extract(name: str, texts: Mapping[str, str], config: Config) -> tuple[Claim, ...]:
    """The claims of one dossier: language → text."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "sources"
        (root / name).mkdir(parents=True)
        for language, text in texts.items():
            (root / name / f"{language}.txt").write_text(text, encoding="utf-8")
        (dossier,) = ingest.read(root, config)
    models = claim_stage.load_models(config, sorted(texts))
    found: list[Claim] = []
    for document in dossier.documents:
        source = document.source
        spans = [(block.start, block.end) for block in document.blocks]
        reading = read(source.text, source.language, written=source.published, paragraphs=spans)
        found.extend(claim_stage.extract(document, reading, models).claims)
    return tuple(claim_stage.link(found))
