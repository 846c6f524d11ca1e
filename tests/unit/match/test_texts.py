"""What the encoder is given to read."""

from __future__ import annotations

from dataclasses import replace

from pipeline.match.texts import passages
from tests.support.claims import claim


def test_a_sentence_is_put_together_from_its_claims() -> None:
    first = replace(claim("a", at=10), text="The quay was begun in 1702", start=10, end=36, sentence=(10, 60))
    second = replace(claim("b", at=37), text="and finished in 1710.", start=37, end=58, sentence=(10, 60))
    inside = replace(claim("c", at=19), text="was begun", start=19, end=28, sentence=(10, 60))
    other = replace(claim("d", at=90), text="It fell.", start=90, end=98, sentence=(90, 98))
    whole = "The quay was begun in 1702 and finished in 1710."
    assert passages([first, second, inside, other]) == [whole, whole, whole, "It fell."]
