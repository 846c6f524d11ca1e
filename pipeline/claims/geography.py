"""Where places lie: countries, demonyms, regions and cities, by their names in one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from pipeline.claims.fold import fold, slug
from pipeline.languages import data
from pipeline.languages.geography import cities

GeoKind = Literal["country", "demonym", "region", "city"]


@dataclass(frozen=True, slots=True)
class GeoName:
    """What a name stands for: `country:PE`, `city:lima` within `country:PE`, `region:ontario` within
    `country:CA`."""

    entity: str
    kind: GeoKind
    display: str
    within: tuple[str, ...] = ()


@dataclass(frozen=True)
class Gazetteer:
    """Folded names of one language; `longest` is the greatest number of words in one."""

    names: Mapping[str, GeoName]
    longest: int

    def get(self, name: str) -> GeoName | None:
        """What a name stands for, whatever its case and accents."""
        return self.names.get(fold(name))


@cache
def gazetteer(language: str) -> Gazetteer:
    """The places a language has names for; a city gives way to a country or region of the same name."""
    names: dict[str, GeoName] = {}
    for name, found in (*_cities(language), *_regions(language), *_countries(language), *_demonyms(language)):
        names[fold(name)] = found
    return Gazetteer(names, max(len(name.split()) for name in names))


def country_name(code: str, language: str) -> str:
    """What CLDR calls a country in a language; the code itself when it does not know it."""
    from babel import Locale

    return str(Locale(language).territories.get(code, code))


def _countries(language: str) -> list[tuple[str, GeoName]]:
    from babel import Locale

    found: list[tuple[str, GeoName]] = []
    territories = Locale(language).territories
    for code, name in sorted(territories.items()):
        if len(code) == 2 and code.isalpha() and code not in ("EU", "UN", "EZ", "ZZ", "XA", "XB", "QO"):
            place = GeoName(f"country:{code}", "country", str(name))
            found.append((str(name).split(" (")[0], place))
    for code, forms in data(language, "countries").get("names", {}).items():
        place = GeoName(f"country:{code}", "country", str(territories.get(code, code)))
        found.extend((form, place) for form in forms)
    return found


def _demonyms(language: str) -> list[tuple[str, GeoName]]:
    table: Mapping[str, Any] = data(language, "countries")
    feminine: Mapping[str, str] = table.get("forms", {}).get("feminine", {})
    inflected = bool(table.get("forms"))
    found: list[tuple[str, GeoName]] = []
    for code, forms in table.get("demonyms", {}).items():
        place = GeoName(f"country:{code}", "demonym", country_name(code, language))
        for form in forms:
            found.extend((variant, place) for variant in _inflect(form, feminine, inflected))
    return found


def _inflect(form: str, feminine: Mapping[str, str], inflected: bool) -> list[str]:
    """A demonym with its plural, and its feminine where the language has one."""
    plural = form if form.endswith(("s", "se", "sh", "ch", "x")) else f"{form}s"
    if not inflected:
        return [form, plural]
    ending = next((old for old in feminine if form.endswith(old)), "")
    female = form[: -len(ending)] + feminine[ending] if ending else form if form.endswith("e") else f"{form}e"
    return [form, plural, female, f"{female}s"]


def _regions(language: str) -> list[tuple[str, GeoName]]:
    english: Mapping[str, str] = data("en", "countries")["regions"]
    own: Mapping[str, str] = data(language, "countries").get("regions", {})
    found: list[tuple[str, GeoName]] = []
    for name, value in own.items():
        original = value if value in english else name
        country = english.get(original, "")
        within = (f"country:{country}",) if country else ()
        found.append((name, GeoName(f"region:{slug(original)}", "region", name, within)))
    return found


def _cities(language: str) -> list[tuple[str, GeoName]]:
    table = cities()
    country_of = {name: code for code, names in table["countries"].items() for name in names}
    local: Mapping[str, str] = table["names"].get(language, {})
    found: list[tuple[str, GeoName]] = []
    for name, code in country_of.items():
        place = GeoName(f"city:{slug(name)}", "city", local.get(name, name), (f"country:{code}",))
        found.append((name, place))
        if name in local:
            found.append((local[name], place))
    for variant, name in table["variants"].items():
        if name in country_of:
            place = GeoName(
                f"city:{slug(name)}", "city", local.get(name, name), (f"country:{country_of[name]}",)
            )
            found.append((variant, place))
    return found
