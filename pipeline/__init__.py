"""Recoupe: reconciles texts in English and French that were written apart and do not agree.

    import pipeline
    result = pipeline.reconcile("sources")
    result.conflicts          # a pandas DataFrame, as are .claims, .matches, .reconciled, .diagnostics
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pipeline.run import reconcile

__all__ = ["reconcile"]


def __getattr__(name: str) -> Any:
    """Loads the pipeline on first use, so that `import pipeline.dates` stays light."""
    if name == "reconcile":
        from pipeline.run import reconcile

        # importing the run has bound the name to the package of the same name; the call is what users want
        globals()["reconcile"] = reconcile
        return reconcile
    raise AttributeError(f"module 'pipeline' has no attribute {name!r}")
