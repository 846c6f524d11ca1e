"""The last stage of judgement: relations, conflicts of every kind, events, with people's decisions applied."""

from pipeline.reconcile.door import Reconciled, reconcile

__all__ = ["Reconciled", "reconcile"]
