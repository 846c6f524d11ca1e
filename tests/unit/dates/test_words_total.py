"""Every date value can be said in every language that has words for dates."""

import pytest
from hypothesis import given

from pipeline.dates.value import from_edtf
from pipeline.dates.words import say
from tests.unit.dates.date_strategies import values


@given(values)
def test_every_value_can_be_said(value):
    for language in ("en", "fr"):
        text = say(value, language)
        assert text
        assert "{" not in text
        assert "XX" not in text


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_date_that_can_be_any_time_is_left_as_edtf(language):
    assert say(from_edtf("../.."), language) == "../.."
