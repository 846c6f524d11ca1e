"""Groups of things that share something."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence


def components(keys: Sequence[Iterable[Hashable]]) -> list[list[int]]:
    """Put together all items that share a key, directly or through others.

    Args:
        keys: the keys of each item.

    Returns: the positions of the items, group by group, both in the order of their first item.
    """
    parent = list(range(len(keys)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    owner: dict[Hashable, int] = {}
    for i, names in enumerate(keys):
        for name in names:
            first, second = root(owner.setdefault(name, i)), root(i)
            parent[max(first, second)] = min(first, second)
    groups: dict[int, list[int]] = {}
    for i in range(len(keys)):
        groups.setdefault(root(i), []).append(i)
    return list(groups.values())
