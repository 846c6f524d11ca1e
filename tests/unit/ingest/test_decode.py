"""Bytes → text, with every repair and loss told."""

from __future__ import annotations

import codecs

import pytest

from pipeline.errors import SourceError
from pipeline.ingest.decode import decode

FRENCH = (
    "Le député Hervé a visité l'île à l'été 1911 ; il y fut reçu par le préfet. « À bientôt », dit-il — "
    "et l’on ne le revit qu’à la fête de Noël. Le môle, bâti d’après les plans d’un étranger, a cédé."
)


def test_utf8_is_taken_as_it_is() -> None:
    result = decode(FRENCH.encode(), "a.txt")
    assert (result.text, result.encoding, result.findings, result.changed) == (FRENCH, "utf-8", (), False)


def test_line_ends_stay_as_they_are() -> None:
    assert decode(b"One.\r\nTwo.\rThree.\n", "a.txt").text == "One.\r\nTwo.\rThree.\n"


@pytest.mark.parametrize(
    "data",
    [
        codecs.BOM_UTF8 + FRENCH.encode(),
        codecs.BOM_UTF16_LE + FRENCH.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + FRENCH.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + FRENCH.encode("utf-32-le"),
    ],
)
def test_a_byte_order_mark_tells_the_encoding_and_is_no_text(data: bytes) -> None:
    result = decode(data, "a.txt")
    assert (result.text, result.findings) == (FRENCH, ())


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16-le", "utf-16-be"])
def test_other_encodings_are_guessed_and_said(encoding: str) -> None:
    result = decode(FRENCH.encode(encoding), "a.txt")
    assert (result.text, result.encoding) == (FRENCH, encoding)
    assert [finding.code for finding in result.findings] == ["encoding-guessed"]


def test_a_short_text_in_cp1252() -> None:
    assert decode("Né à Évreux en 1911.".encode("cp1252"), "a.txt").text == "Né à Évreux en 1911."


def test_a_bad_byte_in_utf8_is_told_with_its_place() -> None:
    result = decode(
        "Le môle céda\xff en été 1912.".encode("latin-1")
        .replace(b"\xf4", "ô".encode())
        .replace(b"\xe9", "é".encode()),
        "a.txt",
    )
    assert result.text == "Le môle céda\ufffd en été 1912."
    (finding,) = result.findings
    assert (finding.code, finding.start, finding.end) == ("lost-character", 12, 13)


def test_garbled_text_is_repaired_and_every_repair_told() -> None:
    before = "The mole gave way.\nHervÃ© visited the Ã®le in 1911.\nIt fell."
    result = decode(before.encode(), "a.txt")
    assert result.text == "The mole gave way.\nHervé visited the île in 1911.\nIt fell."
    assert result.changed
    assert [result.text[f.start : f.end] for f in result.findings] == ["é", "î"]
    assert result.findings[0].params == {"before": "Ã©", "after": "é"}


@pytest.mark.parametrize(
    "text",
    [
        "São Paulo, Ångström, Łódź, façade.",
        "Une œuvre d'art à 20 °C, cœur, Œdipe, ÿ, Å, ñ.",
        "« 5 € » – “quoted” … 3½ × 2²",
        "Ça coûte 10 £ à l'entrée ; où ça ?",
    ],
)
def test_unusual_letters_are_no_garble(text: str) -> None:
    result = decode(text.encode(), "a.txt")
    assert (result.text, result.findings) == (text, ())


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", codecs.BOM_UTF8])
def test_an_empty_file(data: bytes) -> None:
    with pytest.raises(SourceError) as caught:
        decode(data, "notes/a.txt")
    assert caught.value.key == "ingest.empty-file"
    assert "notes/a.txt" in str(caught.value)


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        b"%PDF-1.7 text text text",
        bytes(range(256)) * 8,
        b"abc\x00\x01\x02def" * 9,
    ],
)
def test_a_binary_file(data: bytes) -> None:
    with pytest.raises(SourceError) as caught:
        decode(data, "a.txt")
    assert caught.value.key == "ingest.binary-file"
