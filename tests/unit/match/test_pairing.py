"""Duplicates inside a source, fragments of one sentence, and ties."""

from __future__ import annotations

import pytest

from pipeline.config import Matching
from pipeline.match.pairing import across_sources, pooled, within_sources
from pipeline.match.view import view
from tests.support.claims import claim

SETTINGS = Matching()


def test_fragments_of_one_sentence_are_held_together() -> None:
    """One claim of d/a against two pieces of one sentence of d/b, neither of which is likely enough alone."""
    held = view([claim("a", "1911", source="d/a"),
                 claim("b", "1911", source="d/b", sentence=(0, 90)),
                 claim("c", "1911", source="d/b", at=40, sentence=(0, 90))], None)  # fmt: skip
    found = pooled(held, {(0, 1): 0.45, (0, 2): 0.4}, 0.5)
    assert found == pytest.approx({(0, 1): 0.85, (0, 2): 0.4})


def test_fragments_with_two_dates_are_two_statements() -> None:
    held = view([claim("a", "1911", source="d/a"),
                 claim("b", "1911", source="d/b", sentence=(0, 90)),
                 claim("c", "1914", source="d/b", at=40, sentence=(0, 90))], None)  # fmt: skip
    found = pooled(held, {(0, 1): 0.45, (0, 2): 0.4}, 0.5)
    assert found == {(0, 1): 0.45, (0, 2): 0.4}


def test_a_list_entry_and_its_prose_go_together_with_the_other_source() -> None:
    held = view([claim("a", source="d/a"), claim("b", source="d/a", at=50), claim("c", source="d/b")], None)
    bits = {(0, 1): 5.0, (0, 2): 6.0, (1, 2): 4.0}
    own = within_sources(held, bits, SETTINGS)
    assert [(joint.i, joint.j) for joint in own] == [(0, 1)]
    across = across_sources(held, bits, own, SETTINGS)
    assert [(joint.i, joint.j) for joint in across] == [(0, 2), (1, 2)]


def test_what_another_source_tells_apart_is_not_a_duplicate() -> None:
    held = view([claim("a", source="d/a"), claim("b", source="d/a", at=50),
                 claim("c", source="d/b"), claim("e", source="d/b", at=50)], None)  # fmt: skip
    bits = {(0, 1): 2.0, (0, 2): 8.0, (1, 3): 8.0, (0, 3): -3.0, (1, 2): -3.0, (2, 3): -4.0}
    assert within_sources(held, bits, SETTINGS) == []


def test_a_tie_is_given_as_two_ambiguous_joints() -> None:
    held = view([claim("a", source="d/a"), claim("b", source="d/b"), claim("c", source="d/b", at=50)], None)
    joints = across_sources(held, {(0, 1): 4.0, (0, 2): 4.0}, [], SETTINGS)
    assert [(joint.i, joint.j, joint.ambiguous) for joint in joints] == [(0, 1, True), (0, 2, True)]


def test_a_clear_lead_is_no_tie() -> None:
    held = view([claim("a", source="d/a"), claim("b", source="d/b"), claim("c", source="d/b", at=50)], None)
    joints = across_sources(held, {(0, 1): 6.0, (0, 2): 2.0}, [], SETTINGS)
    assert [(joint.i, joint.j, joint.ambiguous) for joint in joints] == [(0, 1, False)]
