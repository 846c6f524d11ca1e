"""Dates in words."""

from __future__ import annotations

from pipeline.dates.value import DateValue


def say_date(value: DateValue, language: str) -> str:
    """A date as a language writes it."""
    return value.edtf
