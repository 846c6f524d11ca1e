"""What a conflict is called, wherever it is shown."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.messages.visible import one_line
from pipeline.reconcile.titles import headline, plainest, shortened
from pipeline.records import Claim, Conflict
from pipeline.review.highlight import cut, values_in


def conflict_title(one: Conflict, claims: Sequence[Claim], event_type: str, language: str) -> str:
    """A conflict in a few words that take no side.

    The headline of its statements; where there is none, the plainest of them with a gap for what is in question.

    Args:
        one: the conflict.
        claims: its statements.
        event_type: of its event; empty when unknown.
        language: `en` or `fr`.
    """
    named = headline(claims, event_type, language)
    if named:
        return one_line(named)
    told = plainest(claims, language)
    pieces = cut(told.text, 0, len(told.text), values_in(told, one.kind, one.values))
    text = "".join("…" if "value" in piece.kinds else piece.text for piece in pieces)
    return one_line(shortened(text, told.language == language, language))
