"""A length that lasts up to the time spoken of: "he had then been dead for twenty years" against his death."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pipeline.dates.algebra import years_between
from pipeline.reconcile.cues import contains, cues, fold
from pipeline.reconcile.durations import Length, length_in_years
from pipeline.reconcile.model import Dossier, Suspicion, sentence_of
from pipeline.records import Claim

_REAL = 0.8
_BEFORE = 24


def check_since(claims: Sequence[Claim], dossier: Dossier) -> Iterable[Suspicion]:
    """Hold a length said of "then" against the date of its own claim and that of the sentence before."""
    for claim in claims:
        length = length_in_years(claim)
        if length is None or claim.date is None or not _lasts(claim, length, dossier):
            continue
        then = _then(claim, dossier)
        if then is None or then.date is None:
            continue
        span = years_between(claim.date.value, then.date.value)
        if span is None or span[0] < 0 or (length.low <= span[1] + 1 and span[0] - 1 <= length.high):
            continue
        expected = str(span[0]) if span[0] == span[1] else f"{span[0]}–{span[1]}"
        values = (then.date.value.edtf, claim.date.value.edtf)
        params = {
            "begin": f"edtf:{values[1]}",
            "end": f"edtf:{values[0]}",
            "expected": expected,
            "given": f"{length.quantity.value:g}",
        }
        yield Suspicion("arithmetic", (then, claim), values, _REAL, 1.0, "duration", params)


def _lasts(claim: Claim, length: Length, dossier: Dossier) -> bool:
    """Tell whether "for" or "depuis" stands before a length, and "then" in its sentence."""
    source, start, end = sentence_of(claim)
    said = dossier.text(source, start, end)
    before = fold(said[max(0, length.quantity.start - start - _BEFORE) : length.quantity.start - start])
    lasting = any(f" {before}".endswith(f" {fold(word)}") for word in cues(claim.language, "lasting"))
    return lasting and contains(said, cues(claim.language, "then"))


def _then(claim: Claim, dossier: Dossier) -> Claim | None:
    """The last dated claim of the sentences before, in the same paragraph."""
    before = dossier.dated_before(claim)
    return max(before, key=lambda other: (other.start, other.claim_id), default=None)
