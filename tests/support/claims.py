"""Records built by hand for the tests of the last stage: no model, no text file."""

from __future__ import annotations

from pipeline.dates.timexes import Basis, Timex
from pipeline.dates.value import from_edtf
from pipeline.records import Claim, Document, Link, Participant, Place, Quantity, SourceText


def claim(
    name: str,
    edtf: str = "",
    *,
    source: str = "",
    language: str = "en",
    text: str = "",
    at: int = 0,
    basis: Basis = "explicit",
    date_text: str = "",
    date_at: int = -1,
    type: str = "",
    actors: tuple[Participant, ...] = (),
    places: tuple[Place, ...] = (),
    quantities: tuple[Quantity, ...] = (),
    qualifiers: tuple[str, ...] = (),
    sentence: tuple[int, int] | None = None,
    keywords: tuple[str, ...] = (),
    in_list: bool = False,
) -> Claim:
    """One claim; `at` is where it starts, its sentence the claim itself unless given."""
    text = text or f"statement {name}"
    value = from_edtf(edtf) if edtf else None
    begin = at if date_at < 0 else date_at
    date = Timex(begin, begin + len(date_text or edtf), date_text or edtf, value, basis) if value else None
    return Claim(
        claim_id=name,
        dossier="d",
        source_id=source or f"d/{language}.txt",
        language=language,
        section="",
        text=text,
        start=at,
        end=at + len(text),
        date=date,
        event_type=type,
        actors=actors,
        places=places,
        quantities=quantities,
        qualifiers=qualifiers,
        keywords=keywords,
        sentence=sentence or (at, at + len(text)),
        in_list=in_list,
    )


def link(a: str, b: str, probability: float = 0.9, *, ambiguous: bool = False) -> Link:
    """A link between two claims, ordered as the matcher orders them."""
    first, second = sorted((a, b))
    return Link("d", first, second, probability, ambiguous=ambiguous)


def person(name: str, role: str = "agent", entity: str = "") -> Participant:
    """A named person."""
    return Participant(name, "person", role, entity=entity or f"person:{name.lower()}")  # type: ignore[arg-type]


def city(name: str, within: tuple[str, ...] = (), role: str = "at") -> Place:
    """A named city."""
    return Place(name, "city", role, f"city:{name.lower()}", within)  # type: ignore[arg-type]


def count(value: float, noun: str = "", **more: object) -> Quantity:
    """A number of things; `significant` is counted as a reader would, without trailing zeros."""
    digits = len(f"{value:g}".replace(".", "").rstrip("0")) or 1
    settings: dict[str, object] = {
        "kind": "count",
        "unit": "",
        "text": f"{value:g}",
        "start": 0,
        "end": 1,
        "noun": noun,
        "significant": digits,
    }
    return Quantity(value=value, **{**settings, **more})  # type: ignore[arg-type]


def document(text: str, language: str = "en", name: str = "") -> Document:
    """A source without layout."""
    source = name or f"d/{language}.txt"
    return Document(SourceText(source, "d", source, language, "name", text, "", "utf-8"), ())
