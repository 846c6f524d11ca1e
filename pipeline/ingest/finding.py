"""What a step of ingest noticed in one text, before it is known which source that is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pipeline.messages import both
from pipeline.records import Diagnostic, Severity


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to tell people, at a place in the text (code points), or about the whole file."""

    code: str
    severity: Severity
    start: int | None = None
    end: int | None = None
    params: Mapping[str, object] = field(default_factory=dict)

    def of(self, dossier: str, source_id: str) -> Diagnostic:
        """The same as a diagnostic of a source."""
        english, french = both(f"ingest.{self.code}", source=source_id, **self.params)
        return Diagnostic(dossier, source_id, self.start, self.end, self.code, self.severity, english, french)
