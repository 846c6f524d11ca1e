"""Errors that a user can do something about: each says what is wrong, where, and what to do next."""

from __future__ import annotations


class RecoupeError(Exception):
    """A user's error: one line in the user's language, exit code 2, never a traceback.

    Args:
        key: the message's key in the catalogues (`ingest.missing-folder`).
        params: what the message names (a file, a line, a remedy).
    """

    def __init__(self, key: str, /, **params: object) -> None:
        super().__init__(key, params)
        self.key = key
        self.params = params

    def say(self, language: str = "en") -> str:
        """The message in one language."""
        from pipeline.messages import say

        return say(self.key, language, **self.params)

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
