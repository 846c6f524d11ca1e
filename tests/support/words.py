"""Tokens made by hand, so that tests of the claims stage need no model."""

from __future__ import annotations

import re

from pipeline.claims.tokens import Token


def words(text: str, at: int = 0, **tags: str) -> tuple[Token, ...]:
    """The tokens of a text, cut at spaces and marks.

    Args:
        text: a sentence. at: its offset in its source.
        tags: word → `POS`, `POS:dep` or `POS:dep:lemma`; a POS of `FIN` is a finite verb. Others
            have none.
    """
    made = []
    for index, match in enumerate(re.finditer(r"\w+(?:-\w+)*['’]?|[^\w\s]", text)):
        pos, _, rest = tags.get(match[0], "").partition(":")
        dep, _, lemma = rest.partition(":")
        finite = pos == "FIN"
        made.append(
            Token(
                match[0],
                (lemma or match[0]).lower(),
                "VERB" if finite else pos,
                dep,
                index,
                at + match.start(),
                at + match.end(),
                finite,
            )
        )
    return tuple(made)
