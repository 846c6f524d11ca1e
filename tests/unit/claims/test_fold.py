"""One spelling for forms that differ in typography only."""

from __future__ import annotations

import re

import pytest

from pipeline.claims.fold import phrase_pattern


@pytest.mark.parametrize("phrase", ["l'an d'or", "l’an d’or"])
@pytest.mark.parametrize("text", ["l'an d'or", "l’an d’or", "l’an  d'or"])
def test_either_apostrophe_fits_either(phrase: str, text: str) -> None:
    assert re.fullmatch(phrase_pattern([phrase]), text)
