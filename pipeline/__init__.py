"""Recoupe: reconciles texts in English and French that were written apart and do not agree.

From Python, without files:

    import pipeline

    result = pipeline.reconcile("sources")
    result.conflicts  # a pandas DataFrame, as are .claims, .matches, .reconciled, .diagnostics, .sources
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pipeline.run import reconcile

__all__ = ["reconcile"]


class _Package(ModuleType):
    """Gives `reconcile` as the call, loaded on first use, so that `import pipeline.dates` stays light.

    A stage has the same name, and Python binds that in its parent when the stage is first imported, whoever
    does that. Here the call keeps the name; `from pipeline.reconcile import …` finds the stage as ever.
    """

    @property
    def reconcile(self) -> Any:
        from pipeline.run import reconcile

        return reconcile

    @reconcile.setter
    def reconcile(self, stage: ModuleType) -> None:
        """What Python does on importing the stage."""


sys.modules[__name__].__class__ = _Package
