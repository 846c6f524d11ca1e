"""The language models and the encoder, loaded once for all the tests that need them."""

from __future__ import annotations

from functools import cache

from pipeline.claims import Models, load_models
from pipeline.config import Config
from pipeline.match import load_encoder
from pipeline.run import Tools


@cache
def models() -> Models:
    """What parses English and French, as it is configured when nothing is said."""
    return load_models(Config(), ("en", "fr"))


@cache
def tools() -> Tools:
    """The models and the encoder of a usual run."""
    return Tools(models(), load_encoder(Config()))
