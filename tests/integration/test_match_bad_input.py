"""Dossiers that are not two independent texts in two languages: the matcher stays sensible."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline import ingest
from pipeline.clock import Clock
from pipeline.config import Config
from pipeline.records import DossierResult
from pipeline.run import reconcile_dossier
from tests.support.models import tools

pytestmark = pytest.mark.integration

ENGLISH = """\
The observatory on Mount Carrow was founded in 1871 by the clergyman Henry Penrose. Its dome was completed on
4 May 1874. In 1889 the astronomer Agnes Tolliver discovered a comet there. A fire destroyed the library in
March 1902. The great telescope was sold to Portugal in 1921. The building was reopened as a school in 1950.
"""
FRENCH = """\
L'observatoire du mont Carrow fut fondé en 1871 par le pasteur Henry Penrose. Sa coupole fut achevée le
4 mai 1874. En 1889, l'astronome Agnes Tolliver y découvrit une comète. Un incendie détruisit la bibliothèque en
mars 1902. Le grand télescope fut vendu au Portugal en 1921. Le bâtiment rouvrit comme école en 1950.
"""
OTHER = """\
La chanteuse Rosalie Maurin naquit à Nîmes en 1871. Elle débuta à l'Opéra de Lyon en mai 1893. Elle épousa le
peintre Luc Abadie en 1902. Elle se retira de la scène en 1921. Elle mourut à Genève le 9 janvier 1950.
"""


def run(root: Path, **texts: str) -> DossierResult:
    folder = root / "sources" / "carrow"
    folder.mkdir(parents=True)
    for name, text in texts.items():
        (folder / f"{name.replace('_', '.')}.txt").write_text(text, encoding="utf-8")
    (dossier,) = ingest.read(root / "sources", Config())
    return reconcile_dossier(dossier, tools(), Config(), Clock())


def linked(dossier: DossierResult) -> list[tuple[str, str]]:
    """The pairs of statements, by the dates they give."""
    edtf = {claim.claim_id: claim.date.value.edtf if claim.date else "" for claim in dossier.claims}
    return sorted((edtf[match.claim_a], edtf[match.claim_b]) for match in dossier.matches)


def test_one_source_alone(tmp_path: Path) -> None:
    dossier = run(tmp_path, en=ENGLISH)
    assert len(dossier.claims) == 6
    assert not dossier.matches
    assert not dossier.conflicts


def test_a_translation_agrees_in_everything(tmp_path: Path) -> None:
    dossier = run(tmp_path, en=ENGLISH, fr=FRENCH)
    dates = ["1871", "1874-05-04", "1889", "1902-03", "1921", "1950"]
    assert linked(dossier) == [(date, date) for date in dates]
    assert not dossier.conflicts


def test_the_same_text_twice_agrees_in_everything(tmp_path: Path) -> None:
    dossier = run(tmp_path, a_en=ENGLISH, b_en=ENGLISH)
    dates = ["1871", "1874-05-04", "1889", "1902-03", "1921", "1950"]
    assert linked(dossier) == [(date, date) for date in dates]
    assert not dossier.conflicts


def test_two_sources_in_one_language(tmp_path: Path) -> None:
    changed = ENGLISH.replace("founded in 1871", "founded in 1872")
    dossier = run(tmp_path, a_en=ENGLISH, b_en=changed)
    assert ("1871", "1872") in [tuple(sorted(pair)) for pair in linked(dossier)]
    assert [conflict.kind for conflict in dossier.conflicts] == ["date"]


def test_two_unrelated_subjects_share_nothing(tmp_path: Path) -> None:
    dossier = run(tmp_path, en=ENGLISH, fr=OTHER)
    assert not dossier.conflicts
    assert not dossier.matches


def test_fifty_sources_hang_together(tmp_path: Path) -> None:
    english, french = ENGLISH.partition(" A fire")[0], FRENCH.partition(" Un incendie")[0]
    texts = {f"source{k:02d}_{'en' if k % 2 else 'fr'}": english if k % 2 else french for k in range(50)}
    dossier = run(tmp_path, **texts)
    events = {event.date.edtf: len(event.source_ids) for event in dossier.events if event.date}
    assert events == dict.fromkeys(["1871", "1874-05-04", "1889"], 50)
    assert not dossier.conflicts
