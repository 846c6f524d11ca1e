"""Write `pipeline/languages/<code>/calendar.toml` from the CLDR data of Babel.

Run it for one language or for all: `python scripts/generate_calendar.py [CODE ...]`.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from babel import Locale

_LANGUAGES = Path(__file__).parent.parent / "pipeline" / "languages"


def calendar(code: str) -> str:
    """The text of a calendar file: months from January, weekdays from Monday, wide and short."""
    locale = Locale.parse(code)
    lines = [f"# Generated from CLDR by scripts/generate_calendar.py for {locale.english_name}; do not edit."]
    for table, names, count, first in (("months", locale.months, 12, 1), ("weekdays", locale.days, 7, 0)):
        lines.append(f"\n[{table}]")
        for width in ("wide", "abbreviated"):
            lines.append(f"{width} = [")
            for number in range(first, first + count):
                forms = {names[context][width][number] for context in ("format", "stand-alone")}
                main = names["format"][width][number]
                ordered = [main, *sorted(forms - {main})]
                lines.append(f"  {json.dumps(ordered, ensure_ascii=False)},")
            lines.append("]")
    return "\n".join(lines) + "\n"


def main(codes: list[str]) -> None:
    """Write the calendars of these languages, of all that have a folder when none is named."""
    for code in codes or sorted(path.parent.name for path in _LANGUAGES.glob("*/language.toml")):
        (_LANGUAGES / code / "calendar.toml").write_text(calendar(code), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
