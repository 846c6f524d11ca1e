"""Numbers, money and quantities as each language writes them.

`14,2 milliards $ US`, `US$14.2 billion`, `2 400`.
"""

from __future__ import annotations

_GROUP = {"en": ",", "fr": "\u202f"}
_DECIMAL = {"en": ".", "fr": ","}
_SPACE = "\u00a0"
_SCALES: dict[str, tuple[tuple[float, str, str], ...]] = {
    "en": ((1e12, "trillion", "trillion"), (1e9, "billion", "billion"), (1e6, "million", "million")),
    "fr": ((1e12, "billion", "billions"), (1e9, "milliard", "milliards"), (1e6, "million", "millions")),
}
_SYMBOLS: dict[str, dict[str, str]] = {
    "en": {
        "USD": "US$",
        "CAD": "C$",
        "AUD": "A$",
        "NZD": "NZ$",
        "EUR": "€",
        "GBP": "£",
        "JPY": "¥",
        "CHF": "CHF" + _SPACE,
    },
    "fr": {
        "USD": "$" + _SPACE + "US",
        "CAD": "$" + _SPACE + "CA",
        "AUD": "$" + _SPACE + "AU",
        "NZD": "$" + _SPACE + "NZ",
        "EUR": "€",
        "GBP": "£",
        "JPY": "¥",
        "CHF": "CHF",
    },
}
_SHORTEST_GROUPED = 1000
_SCALED_DECIMALS = 3


def number(value: float, language: str, digits: int | None = None) -> str:
    """Write a number: `2,400` and `14.2`, `2 400` and `14,2`.

    Args:
        value: the number.
        language: `en` or `fr`.
        digits: how many decimals to write; None for as many as it has, ten at most.
    """
    text = f"{abs(value):.{10 if digits is None else digits}f}"
    whole, _, decimals = text.partition(".")
    decimals = decimals.rstrip("0") if digits is None else decimals
    if abs(value) >= _SHORTEST_GROUPED:
        whole = f"{int(whole):,}".replace(",", _GROUP[language])
    sign = "−" if value < 0 and float(text) else ""
    return f"{sign}{whole}{_DECIMAL[language] + decimals if decimals else ''}"


def scaled(value: float, language: str) -> str:
    """Write a round large number with the word for its scale: `14.2 billion`, `14,2 milliards`."""
    for size, one, many in _SCALES[language]:
        count = round(value / size, _SCALED_DECIMALS)
        if abs(count) >= 1 and count * size == value:
            return f"{number(count, language)}{_SPACE}{one if abs(count) < 2 else many}"
    return number(value, language)


def money(value: float, currency: str, language: str) -> str:
    """Write an amount: `US$14.2 billion`, `14,2 milliards $ US`. `currency` is an ISO 4217 code."""
    amount = scaled(value, language)
    if language == "en":
        symbol = _SYMBOLS["en"].get(currency, currency + _SPACE)
        return f"{'−' if value < 0 else ''}{symbol}{amount.removeprefix('−')}"
    # « de » comes between million(s) and a currency's name in full, not before a symbol
    return f"{amount}{_SPACE}{_SYMBOLS['fr'].get(currency, currency)}"


def percent(share: float, language: str, digits: int = 0) -> str:
    """Write a share of 1 in hundredths: `87%`, `87 %`."""
    return percentage(round(100 * share, digits), language, digits)


def percentage(value: float, language: str, digits: int | None = None) -> str:
    """Write a number of hundredths: `68.55%`, `68,55 %`."""
    return f"{number(value, language, digits)}{_SPACE if language == 'fr' else ''}%"


def clock(minute: float, language: str) -> str:
    """Write a minute of the day: `3:05 p.m.`, `15 h 05`."""
    hours, minutes = divmod(int(minute) % 1440, 60)
    if language == "fr":
        return f"{hours}{_SPACE}h" + (f"{_SPACE}{minutes:02d}" if minutes else "")
    half = "a.m." if hours < 12 else "p.m."
    return f"{(hours + 11) % 12 + 1}{f':{minutes:02d}' if minutes else ''}{_SPACE}{half}"


def quantity(
    value: float,
    language: str,
    *,
    kind: str = "count",
    unit: str = "",
    upper: float | None = None,
    noun: str = "",
) -> str:
    """Write a quantity with its unit and what it counts: `2,400 volumes`, `50 à 70 %`, `310 kg`.

    Args:
        value, upper: the number, and the end of a range or None.
        language: `en` or `fr`.
        kind, unit, noun: as in `records.Quantity`.
    """
    ends = [value] if upper is None else [value, upper]
    to = "–" if language == "en" else " à "
    if kind == "money":
        return to.join(money(end, unit, language) for end in ends)
    if kind == "clock":
        return to.join(clock(end, language) for end in ends)
    if unit == "%":
        return f"{to.join(number(end, language) for end in ends)}{_SPACE if language == 'fr' else ''}%"
    amount = to.join(scaled(end, language) for end in ends)
    return _SPACE.join(part for part in (amount, unit, noun) if part)
