"""Numbers, money and quantities as each language writes them."""

from __future__ import annotations

import pytest

from pipeline.messages.format import clock, money, number, percent, quantity, scaled

NB, NNB = "\u00a0", "\u202f"


@pytest.mark.parametrize(
    ("value", "english", "french"),
    [
        (2400, "2,400", f"2{NNB}400"),
        (14.2, "14.2", "14,2"),
        (0, "0", "0"),
        (-1234567.5, "−1,234,567.5", f"−1{NNB}234{NNB}567,5"),
        (999, "999", "999"),
    ],
)
def test_number(value: float, english: str, french: str) -> None:
    assert (number(value, "en"), number(value, "fr")) == (english, french)


@pytest.mark.parametrize(
    ("value", "english", "french"),
    [
        (1.5e6, f"1.5{NB}million", f"1,5{NB}million"),
        (2e6, f"2{NB}million", f"2{NB}millions"),
        (14.2e9, f"14.2{NB}billion", f"14,2{NB}milliards"),
        (1234567, "1,234,567", f"1{NNB}234{NNB}567"),
        (18500, "18,500", f"18{NNB}500"),
    ],
)
def test_scaled_only_when_nothing_is_lost(value: float, english: str, french: str) -> None:
    assert (scaled(value, "en"), scaled(value, "fr")) == (english, french)


def test_money() -> None:
    assert money(14.2e9, "USD", "en") == f"US$14.2{NB}billion"
    assert money(14.2e9, "USD", "fr") == f"14,2{NB}milliards{NB}${NB}US"
    assert money(12000, "GBP", "fr") == f"12{NNB}000{NB}£"
    assert money(350, "XYZ", "en") == f"XYZ{NB}350"


def test_percent_and_clock() -> None:
    assert (percent(0.874, "en"), percent(0.874, "fr")) == ("87%", f"87{NB}%")
    assert (clock(905, "en"), clock(905, "fr")) == (f"3:05{NB}p.m.", f"15{NB}h{NB}05")
    assert (clock(0, "en"), clock(0, "fr")) == (f"12{NB}a.m.", f"0{NB}h")


def test_quantity_with_unit_noun_and_range() -> None:
    assert quantity(2400, "fr", noun="volumes") == f"2{NNB}400{NB}volumes"
    assert quantity(50, "fr", kind="percent", unit="%", upper=70) == f"50 à 70{NB}%"
    assert quantity(50, "en", kind="percent", unit="%", upper=75) == "50–75%"
    assert quantity(310, "en", kind="measure", unit="kg") == f"310{NB}kg"
