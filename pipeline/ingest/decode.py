"""Bytes → text: which encoding, what does not decode, and what was garbled before it came to us."""

from __future__ import annotations

import codecs
import re
from difflib import SequenceMatcher

from pipeline.errors import SourceError
from pipeline.ingest.extracted import Extracted
from pipeline.ingest.finding import Finding
from pipeline.messages.visible import visible

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"\x7fELF",
    b"{\\rtf",
    b"\xd0\xcf\x11\xe0",
)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MOST_CONTROL = 0.003  # share of control characters that no text reaches
_SAMPLE = 4096  # bytes that settle whether a file is UTF-16
_LATIN_SHARE = 0.6  # share of Latin letters in it
_PRINTABLE_SHARE = 0.99
_WESTERN = (
    "cp1252",
    "iso8859_15",
    "mac_roman",
    "cp850",
)  # what English and French were written in before UTF-8
_HIGH_PAIR = re.compile(rb"[\xc3-\xf4][\x80-\xbf]+")  # well-formed UTF-8 that older encodings hardly produce


def decode(data: bytes, name: str) -> Extracted:
    """Decodes a text file and repairs it where it was garbled.

    Args:
        data: the bytes of the file.
        name: the file's name, for messages.

    Returns:
        The text, its line ends as they are, without byte order mark; every repair and loss with its place.

    Raises:
        SourceError: the file is empty, or is no text.
    """
    text, encoding, findings = _bytes_to_text(data, name)
    if not text.strip():
        raise SourceError("ingest.empty-file", source=name)
    findings += [
        Finding("lost-character", "warning", m.start(), m.end(), {"count": m.end() - m.start()})
        for m in re.finditer("\ufffd+", text)
    ]
    repaired, repairs = _repair(text)
    return Extracted(repaired, encoding, (*findings, *repairs), changed=repaired != text)


def _bytes_to_text(data: bytes, name: str) -> tuple[str, str, list[Finding]]:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace"), encoding, []
    if wide := _utf16_without_mark(data):
        return (
            data.decode(wide, errors="replace"),
            wide,
            [Finding("encoding-guessed", "info", params={"encoding": wide})],
        )
    if data.startswith(_MAGIC) or len(_CONTROL.findall(data)) > _MOST_CONTROL * len(data):
        raise SourceError("ingest.binary-file", source=name)
    try:
        return data.decode("utf-8"), "utf-8", []
    except UnicodeDecodeError:
        pass
    if _is_damaged_utf8(data):
        return data.decode("utf-8", errors="replace"), "utf-8", []
    encoding = _legacy_encoding(data)
    return (
        data.decode(encoding, errors="replace"),
        encoding,
        [
            Finding("encoding-guessed", "info", params={"encoding": encoding}),
        ],
    )


def _utf16_without_mark(data: bytes) -> str:
    """UTF-16 tells itself by the zero bytes of its Latin letters, on one side, and by what it decodes to."""
    sample = data[: _SAMPLE - _SAMPLE % 2]
    for high, encoding in ((sample[1::2], "utf-16-le"), (sample[::2], "utf-16-be")):
        if len(high) > 1 and high.count(0) > _LATIN_SHARE * len(high):
            text = sample.decode(encoding, errors="replace")
            if sum(sign.isprintable() or sign.isspace() for sign in text) > _PRINTABLE_SHARE * len(text):
                return encoding
    return ""


def _is_damaged_utf8(data: bytes) -> bool:
    """Tells UTF-8 with a few bad bytes from another encoding: most of what is not ASCII is well-formed."""
    good = len(_HIGH_PAIR.findall(data))
    bad = data.decode("utf-8", errors="replace").count("\ufffd") - data.count(b"\xef\xbf\xbd")
    return good > bad


def _legacy_encoding(data: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=list(_WESTERN), preemptive_behaviour=False).best()
    # C1 bytes are letters and quotes in cp1252 and nothing in Latin-1; without them the two read alike.
    if best is None or best.encoding.startswith(("latin", "iso8859_1")):
        return "cp1252"
    return best.encoding


def _repair(text: str) -> tuple[str, list[Finding]]:
    """Undoes UTF-8 that was read as another encoding ("Ã©"), line by line, and nothing else."""
    from ftfy import fix_encoding
    from ftfy.badness import is_bad

    if not is_bad(text):
        return text, []
    parts: list[str] = []
    findings: list[Finding] = []
    length = 0
    for line in text.splitlines(keepends=True):
        fixed = fix_encoding(line) if is_bad(line) else line
        if fixed != line:
            findings += _changes(line, fixed, length)
        parts.append(fixed)
        length += len(fixed)
    return "".join(parts), findings


def _changes(before: str, after: str, offset: int) -> list[Finding]:
    changes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return [
        Finding(
            "mojibake-repaired",
            "info",
            offset + c,
            offset + d,
            {"before": visible(before[a:b]), "after": visible(after[c:d])},
        )
        for tag, a, b, c, d in changes
        if tag != "equal"
    ]
