"""The language models: the only place that imports spaCy, and only when a text is to be read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.claims.tokens import EntityLabel, Token
from pipeline.config import Config
from pipeline.errors import ModelError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# The labels of the two annotation schemes the models are trained on (OntoNotes, WikiNER).
_LABELS: Mapping[str, EntityLabel] = {
    "PERSON": "person", "PER": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC":
    "place",
    "NORP": "group", "WORK_OF_ART": "thing", "PRODUCT": "thing", "EVENT": "thing", "LAW": "thing", "MISC":
    "thing",
}  # fmt: skip


@dataclass(frozen=True)
class Models:
    """What reads sentences: one spaCy pipeline per language.

    Attributes:
        names: the model of each language; an empty name means that rules alone read it.
    """

    names: Mapping[str, str] = field(default_factory=dict)
    _pipelines: Mapping[str, Language] = field(default_factory=dict, repr=False)

    def rules_only(self, language: str) -> bool:
        """True when no model reads this language: no parse, no lemmas, names by rules only."""
        return not self.names.get(language)

    def parse(self, language: str, sentences: Sequence[tuple[int, str]]) -> list[tuple[Token, ...]]:
        """Read sentences in one batch.

        Args:
            language: a language code given to `load`.
            sentences: (offset in the source, text) of each sentence; text of the same length as the source's.

        Returns: the tokens of each sentence, spaces left out, in the same order.
        """
        pipeline = self._pipelines[language]
        docs = pipeline.pipe((text for _, text in sentences), batch_size=64)
        return [_tokens(doc, start) for (start, _), doc in zip(sentences, docs, strict=True)]


def load(config: Config, languages: Iterable[str]) -> Models:
    """Load the models of the languages needed.

    Args:
        config: names the model of each language; an empty or missing name means rules alone.
        languages: language codes.

    Raises:
        ModelError: a model that the configuration names is not installed.
    """
    names = {language: config.models.spacy.get(language, "") for language in sorted(set(languages))}
    return Models(names, {language: _pipeline(language, name) for language, name in names.items()})


@lru_cache(maxsize=8)
def _pipeline(language: str, name: str) -> Language:
    import spacy

    if not name:
        return spacy.blank(language)
    try:
        return spacy.load(name)
    except OSError as error:
        raise ModelError("claims.model-missing", model=name, language=language) from error


def _tokens(doc: Doc, start: int) -> tuple[Token, ...]:
    kept = [token for token in doc if not token.is_space]
    place = {token.i: index for index, token in enumerate(kept)}
    parsed = doc.has_annotation("DEP")
    return tuple(
        Token(
            token.text,
            (token.lemma_ or token.text).lower(),
            token.pos_,
            token.dep_,
            place.get(token.head.i, place[token.i]) if parsed else place[token.i],
            start + token.idx,
            start + token.idx + len(token.text),
            "Fin" in token.morph.get("VerbForm", []) or token.tag_ == "MD",
            _LABELS.get(token.ent_type_, ""),
            token.ent_iob_ == "B",
        )
        for token in kept
    )
