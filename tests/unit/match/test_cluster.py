"""Groups hold together as a whole, not by a chain."""

from __future__ import annotations

from pipeline.match.cluster import Joint, consistent
from pipeline.match.view import view
from tests.support.claims import claim


def test_a_weak_chain_does_not_glue_two_events() -> None:
    held = view([claim("a", source="d/1"), claim("b", source="d/2"), claim("c", source="d/3")], None)
    bits = {(0, 1): 6.0, (1, 2): 0.5, (0, 2): -9.0}
    kept = consistent(held, [Joint(0, 1, 0.98), Joint(1, 2, 0.58)], bits)
    assert [(joint.i, joint.j) for joint in kept] == [(0, 1)]


def test_three_sources_that_agree_are_one_group() -> None:
    held = view([claim("a", source="d/1"), claim("b", source="d/2"), claim("c", source="d/3")], None)
    bits = {(0, 1): 6.0, (1, 2): 5.0, (0, 2): 4.0}
    joints = [Joint(0, 1, 0.98), Joint(1, 2, 0.97), Joint(0, 2, 0.94)]
    assert consistent(held, joints, bits) == sorted(joints, key=lambda joint: (joint.i, joint.j))


def test_two_dates_of_one_source_stay_apart() -> None:
    held = view([claim("a", "1911", source="d/1"), claim("b", "1914", source="d/1", at=50),
                 claim("c", "1911", source="d/2")], None)  # fmt: skip
    bits = {(0, 1): -2.0, (0, 2): 6.0, (1, 2): 3.0}
    kept = consistent(held, [Joint(0, 2, 0.98), Joint(1, 2, 0.8)], bits)
    assert [(joint.i, joint.j) for joint in kept] == [(0, 2)]


def test_ambiguous_joints_join_nothing() -> None:
    held = view([claim("a", source="d/1"), claim("b", source="d/2"), claim("c", source="d/2", at=50)], None)
    joints = [Joint(0, 1, 0.45, ambiguous=True), Joint(0, 2, 0.45, ambiguous=True)]
    assert consistent(held, joints, {(0, 1): 2.0, (0, 2): 2.0}) == joints
