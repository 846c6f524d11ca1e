"""In which language a source is: what the manifest says, else its name, else what it looks like."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Literal

from pipeline.errors import ConfigError, SourceError
from pipeline.ingest.finding import Finding

if TYPE_CHECKING:
    from lingua import LanguageDetector

Basis = Literal["manifest", "name", "detection"]
_MANIFEST: Basis = "manifest"
_NAME: Basis = "name"
_DETECTION: Basis = "detection"
# Neighbours of the known languages, so that a text in one of them is not taken for one of ours.
_OTHERS = ("ca", "de", "es", "it", "la", "nl", "pl", "pt", "ro", "ru")
_SAMPLE = 3000  # characters; a few sentences settle it
_ENOUGH = 40  # letters below which detection says nothing of worth
_SURE = 0.9


def language_of(
    path: str,
    text: str,
    said: str,
    known: Collection[str],
    label: str = "",
) -> tuple[str, Basis, tuple[Finding, ...]]:
    """The language of a source and how it is known.

    Args:
        path: the file's path below its dossier.
        text: the decoded text.
        said: the manifest's word, or empty.
        known: the codes of the languages that can be read.
        label: how messages name the file; its path when empty.

    Returns:
        Its ISO 639-1 code, what that rests on, and a warning when the text looks like another language.

    Raises:
        ConfigError: the manifest names something that is no language.
        SourceError: the source is in a language that cannot be read.
    """
    if said:
        code, basis = _checked(label or path, said, known), _MANIFEST
    elif hinted := from_name(path, known):
        code, basis = hinted, _NAME
    else:
        return _detected(label or path, text, known), _DETECTION, ()
    seen = detect(text, known)
    if not seen or seen == code:
        return code, basis, ()
    return code, basis, (Finding("language-contradiction", "warning", params={"said": code, "seen": seen}),)


def from_name(path: str, known: Collection[str]) -> str:
    """The language a file's name or folder tells: `en.txt`, `en-…`, `….en.txt`, `en/…`; empty when none."""
    pure = PurePosixPath(path)
    codes = "|".join(map(re.escape, sorted(known)))
    stem = pure.name[: -len(pure.suffix)] if pure.suffix else pure.name
    match = re.search(rf"^(?:{codes})(?=[-_.]|$)|(?<=[-_.])(?:{codes})$", stem, re.IGNORECASE)
    if match:
        return match.group().lower()
    return next((part.lower() for part in reversed(pure.parts[:-1]) if part.lower() in known), "")


def detect(text: str, known: Collection[str]) -> str:
    """The language a text is written in, a known one or one of their neighbours; empty when unclear."""
    sample = text.strip()[:_SAMPLE]
    if sum(map(str.isalpha, sample)) < _ENOUGH:
        return ""
    detector = _detector(tuple(sorted({*known, *_OTHERS})))
    best = max(detector.compute_language_confidence_values(sample), key=lambda value: value.value)
    return best.language.iso_code_639_1.name.lower() if best.value >= _SURE else ""


def _detected(label: str, text: str, known: Collection[str]) -> str:
    code = detect(text, known)
    if code in known:
        return code
    raise SourceError(
        "ingest.third-language" if code else "ingest.language-unclear",
        source=label,
        language=code,
        known=", ".join(sorted(known)),
    )


def _checked(path: str, said: str, known: Collection[str]) -> str:
    code = re.split(r"[-_]", said.strip().lower())[0]
    if code in known:
        return code
    params = {"source": path, "language": said, "known": ", ".join(sorted(known))}
    raise (
        SourceError("ingest.third-language", **params)
        if _exists(code)
        else ConfigError("ingest.unknown-language", **params)
    )


def _exists(code: str) -> bool:
    from babel import Locale, UnknownLocaleError

    try:
        Locale.parse(code)
    except (UnknownLocaleError, ValueError):
        return False
    return True


@cache
def _detector(codes: tuple[str, ...]) -> LanguageDetector:
    from lingua import IsoCode639_1, LanguageDetectorBuilder

    isos = [getattr(IsoCode639_1, code.upper()) for code in codes if hasattr(IsoCode639_1, code.upper())]
    return LanguageDetectorBuilder.from_iso_codes_639_1(*isos).with_low_accuracy_mode().build()
