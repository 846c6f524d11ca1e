"""What a record is called: a short identifier made of what it says."""

from __future__ import annotations

import hashlib


def content_id(prefix: str, *parts: object) -> str:
    """A short stable identifier made of what the record says.

    Args:
        prefix: one letter or word telling the kind of record (`c`, `m`, `x`, `e`, `d`).
        parts: everything that makes the record what it is, in a fixed order.

    Returns:
        `prefix` + 12 hexadecimal digits of a BLAKE2b hash: the same on every machine and in every run.
    """
    digest = hashlib.blake2b("\x1f".join(str(part) for part in parts).encode(), digest_size=6)
    return f"{prefix}{digest.hexdigest()}"
