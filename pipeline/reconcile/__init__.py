"""The last stage of judgement.

Relations, conflicts of every kind, events, with people's decisions applied.
"""

from pipeline.reconcile.door import Reconciled, reconcile

__all__ = ["Reconciled", "reconcile"]
