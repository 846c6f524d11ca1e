"""What a person should know besides conflicts: ties not guessed, decisions that no longer apply."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from pipeline.messages import both
from pipeline.reconcile.explain import quote
from pipeline.reconcile.model import Pair
from pipeline.records import Claim, Decision, Diagnostic


def notices(
    pairs: Iterable[Pair], stale: Sequence[Decision], claims: Mapping[str, Claim], dossier: str
) -> Iterator[Diagnostic]:
    """A line for every tie between two partners and for every stale decision."""
    for pair in pairs:
        if pair.link.ambiguous:
            english, french = both("reconcile.tie", a=quote(pair.a), b=quote(pair.b))
            yield Diagnostic(
                dossier, pair.a.source_id, pair.a.start, pair.a.end, "reconcile.tie", "info", english, french
            )
    for decision in stale:
        old = " / ".join(decision.claim_texts) or ", ".join(decision.claim_ids)
        new = " / ".join(claims[i].text for i in decision.claim_ids if i in claims) or "–"
        english, french = both(
            "reconcile.stale", decision=decision.decision_id, reviewer=decision.reviewer, old=old, new=new
        )
        yield Diagnostic(dossier, "", None, None, "reconcile.stale", "warning", english, french)
