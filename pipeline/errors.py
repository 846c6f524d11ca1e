"""Errors that a user can do something about: each says what is wrong, where, and what to do next."""

from __future__ import annotations

from pipeline.messages import Phrase


class RecoupeError(Exception):
    """A user's error: one line in the user's language, exit code 2, never a traceback.

    Args:
        key: the message's key in the catalogues (`ingest.missing-folder`).
        params: what the message names (a file, a line, a remedy).
    """

    def __init__(self, key: str, /, **params: object) -> None:
        super().__init__(key, params)
        self.phrase = Phrase(key, **params)

    @property
    def key(self) -> str:
        """The message's key in the catalogues."""
        return self.phrase.key

    def say(self, language: str = "en") -> str:
        """The message in one language."""
        return self.phrase.say(language)

    def __str__(self) -> str:
        return self.say("en")


class SourceError(RecoupeError):
    """One source cannot be read; the others still can."""


class ConfigError(RecoupeError):
    """The configuration or a manifest is not valid."""


class ModelError(RecoupeError):
    """A language model or encoder that the configuration names is not installed."""


class DecisionError(RecoupeError):
    """A decision cannot be taken or replayed as asked."""
