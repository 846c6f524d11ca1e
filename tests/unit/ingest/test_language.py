"""In which language a source is taken to be, and why."""

from __future__ import annotations

import pytest

from pipeline.errors import ConfigError, SourceError
from pipeline.ingest.language import from_name, language_of

KNOWN = ("en", "fr")
ENGLISH = "The harbour was closed in 1911, when the engineer left the town and nobody would pay for the work."
FRENCH = "Le port fut fermé en 1911, lorsque l'ingénieur quitta la ville et que nul ne voulut payer."
GERMAN = "Der Hafen wurde 1911 geschlossen, als der Ingenieur die Stadt verließ und niemand zahlen wollte."
SPANISH = "El puerto se cerró en 1911, cuando el ingeniero dejó la ciudad y nadie quiso pagar los trabajos."


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("en.txt", "en"),
        ("fr-gouvernement.txt", "fr"),
        ("port.en.txt", "en"),
        ("port_fr.md", "fr"),
        ("en/port.txt", "en"),
        ("texts/fr/port.txt", "fr"),
        ("EN_port.txt", "en"),
        ("en/port.fr.txt", "fr"),
        ("entrance.txt", ""),
        ("friends.txt", ""),
        ("port.txt", ""),
        ("de-port.txt", ""),
    ],
)
def test_names(path: str, code: str) -> None:
    assert from_name(path, KNOWN) == code


def test_the_manifest_comes_before_the_name_and_the_name_before_the_text() -> None:
    assert language_of("fr.txt", ENGLISH, "en", KNOWN) == ("en", "manifest", ())
    assert language_of("fr.txt", FRENCH, "", KNOWN) == ("fr", "name", ())
    assert language_of("port.txt", FRENCH, "", KNOWN) == ("fr", "detection", ())


def test_a_region_is_no_other_language() -> None:
    assert language_of("port.txt", FRENCH, "fr-CA", KNOWN)[0] == "fr"


def test_a_contradiction_is_a_warning() -> None:
    code, basis, (finding,) = language_of("en.txt", FRENCH, "", KNOWN)
    assert (code, basis, finding.code, finding.severity) == (
        "en",
        "name",
        "language-contradiction",
        "warning",
    )
    assert finding.params == {"said": "en", "seen": "fr"}


@pytest.mark.parametrize("text", [GERMAN, SPANISH])
def test_a_third_language_cannot_be_read(text: str) -> None:
    with pytest.raises(SourceError) as caught:
        language_of("port.txt", text, "", KNOWN, "a/port.txt")
    assert caught.value.key == "ingest.third-language"
    assert "a/port.txt" in str(caught.value)


def test_a_language_that_exists_but_is_not_known_leaves_the_source_out() -> None:
    with pytest.raises(SourceError):
        language_of("port.txt", GERMAN, "de", KNOWN)


@pytest.mark.parametrize("said", ["xx", "klingon", "e"])
def test_what_is_no_language_is_a_mistake_of_the_manifest(said: str) -> None:
    with pytest.raises(ConfigError) as caught:
        language_of("port.txt", ENGLISH, said, KNOWN)
    assert "sources.toml" in str(caught.value)


@pytest.mark.parametrize("text", ["1911", "OK.", "12 / 34 / 56"])
def test_too_little_text_tells_no_language(text: str) -> None:
    with pytest.raises(SourceError) as caught:
        language_of("port.txt", text, "", KNOWN)
    assert caught.value.key == "ingest.language-unclear"
    assert language_of("en.txt", text, "", KNOWN) == ("en", "name", ())
