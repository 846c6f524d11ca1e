"""Places of the world: cities and their countries, as data read once."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any


@cache
def cities() -> Mapping[str, Any]:
    """The table of cities: `countries` (ISO code → English names), `capitals`, `names`, `variants`."""
    return tomllib.loads((Path(__file__).parent / "cities.toml").read_text(encoding="utf-8"))
