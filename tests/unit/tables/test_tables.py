"""The tables: the contract's columns are there, keys point somewhere, records become valid frames."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pandera.errors
import pytest

from pipeline.dates.read import Timex
from pipeline.dates.value import of
from pipeline.records import (
    Claim,
    Diagnostic,
    Document,
    DossierResult,
    Event,
    Participant,
    Quantity,
    SourceText,
)
from pipeline.tables import TABLES, frames
from pipeline.tables.describe import page

CONTRACT = {
    "claims": "claim_id, dossier, source_id, language, section, text, start, end, date_text, date_start, date_end, "
    "date_edtf, date_earliest, date_latest, date_precision, date_basis, event_type, actors, places, quantities, "
    "qualifiers",
    "matches": "match_id, dossier, claim_a, claim_b, probability, relation",
    "conflicts": "conflict_id, dossier, event_id, kind, scope, severity, probability, claim_ids, values, "
    "explanation_en, explanation_fr, status, resolution, decision_id",
    "reconciled": "event_id, dossier, event_type, title_en, title_fr, date_edtf, date_earliest, date_latest, "
    "date_precision, actors, places, quantities, status, confidence, alternatives, claim_ids, source_ids, "
    "languages, rule, decision_id",
    "diagnostics": "dossier, source_id, start, end, code, severity, message_en, message_fr",
}
BY_NAME = {table.name: table for table in TABLES}


@pytest.mark.parametrize("name", sorted(CONTRACT))
def test_the_contract_columns_come_first_and_in_order(name: str) -> None:
    wanted = CONTRACT[name].split(", ")
    assert [column.name for column in BY_NAME[name].columns][: len(wanted)] == wanted


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_keys_and_orders_name_columns_that_exist(table: object) -> None:
    assert isinstance(table, type(TABLES[0]))
    names = {column.name for column in table.columns}
    assert {*table.key, *table.order, *(key.column for key in table.foreign_keys)} <= names
    for key in table.foreign_keys:
        assert key.target in {column.name for column in BY_NAME[key.table].columns}


def sample() -> DossierResult:
    source = SourceText("d/en.txt", "d", "d/en.txt", "en", "name", "Born in 1850.", "0" * 64, "utf-8")
    date = Timex(8, 12, "1850", of(1850), "explicit", None, None)
    claim = Claim(
        "c1",
        "d",
        "d/en.txt",
        "en",
        "",
        "Born in 1850",
        0,
        12,
        date,
        "person.birth",
        actors=(Participant("Ada Quill", "person", "agent", entity="person:ada-quill"),),
        quantities=(Quantity("count", 3, "", "three", 0, 5, noun="sister"),),
    )
    undated = dataclasses.replace(claim, claim_id="c2", date=None, actors=(), quantities=())
    event = Event(
        "e1",
        "d",
        "person.birth",
        "Birth",
        "Naissance",
        of(1850),
        ("Ada Quill",),
        (),
        claim.quantities,
        "single-source",
        1.0,
        (),
        ("c1", "c2"),
        ("d/en.txt",),
        ("en",),
        "single",
    )
    diagnostic = Diagnostic("d", "d/en.txt", None, None, "note", "info", "A note.", "Une note.")
    return DossierResult(
        "d", (Document(source, ()),), (undated, claim), (), (), (event,), diagnostics=(diagnostic,)
    )


def test_records_become_sorted_validated_frames() -> None:
    tables = frames([sample()])
    claims = tables["claims"].set_index("claim_id")
    assert claims.loc["c1", "date_edtf"] == "1850"
    assert claims.loc["c1", "date_latest"] == "1850-12-31"
    assert claims.loc["c1", "actors"] == ["Ada Quill"]
    assert claims.loc["c2", "date_edtf"] == ""
    assert claims.loc["c1", "event_id"] == "e1"
    assert list(tables["claims"]["claim_id"]) == ["c2", "c1"]
    assert tables["matches"].empty
    assert list(tables["matches"].columns) == [column.name for column in BY_NAME["matches"].columns]


def test_a_record_that_breaks_its_schema_is_refused() -> None:
    result = sample()
    broken = dataclasses.replace(result.events[0], status="certain")  # type: ignore[arg-type]
    with pytest.raises(pandera.errors.SchemaErrors, match="status"):
        frames([dataclasses.replace(result, events=(broken,))])


def test_two_rows_with_one_key_are_refused() -> None:
    result = sample()
    with pytest.raises(pandera.errors.SchemaErrors, match="claim_id"):
        frames([dataclasses.replace(result, claims=(result.claims[0], result.claims[0]))])


def test_the_page_of_schemas_is_up_to_date() -> None:
    path = Path(__file__).parents[3] / "docs" / "schemas.md"
    assert path.read_text(encoding="utf-8") == page(), "run `make docs`"
