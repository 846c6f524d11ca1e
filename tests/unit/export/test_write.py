"""The files of a run: what is in them, and that they are the same every time."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq
import pytest

from pipeline import export, tables
from pipeline.export.cells import NEUTRALISED
from pipeline.records import Diagnostic, DossierResult
from pipeline.result import Result
from tests.support.files import restored
from tests.support.results import bridge, hostile, run_of


def result(*dossiers: DossierResult) -> Result:
    return Result(dossiers, tables.frames(dossiers), run_of(dossiers))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("out")
    export.write(result(bridge(), hostile()), path)
    return path


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def package(folder: Path) -> dict[str, dict[str, object]]:
    described = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    return {resource["name"]: resource for resource in described["resources"]}


def test_every_table_is_there_in_both_forms(folder: Path) -> None:
    expected = {f"{t.name}.{end}" for t in tables.TABLES for end in ("csv", "parquet")}
    assert {p.name for p in folder.iterdir()} == expected | {
        "reconciled.jsonl",
        "datapackage.json",
        "run.json",
    }


def test_claims_lead_back_to_their_source(folder: Path) -> None:
    sources = {
        d.source.source_id: d.source.text for dossier in (bridge(), hostile()) for d in dossier.documents
    }
    claims = rows(folder / "claims.csv")
    assert len(claims) == len(bridge().claims) + len(hostile().claims)
    for claim in claims:
        assert sources[claim["source_id"]][int(claim["start"]) : int(claim["end"])] == restored(claim["text"])


def test_csv_has_lf_line_ends_and_no_mark(folder: Path) -> None:
    data = (folder / "reconciled.csv").read_bytes()
    assert data.endswith(b"\n")
    assert b"\r" not in data
    assert data.startswith(b"event_id,")


def test_csv_parquet_and_lines_say_the_same(folder: Path) -> None:
    events = rows(folder / "reconciled.csv")
    lines = [
        json.loads(line) for line in (folder / "reconciled.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    parquet = pq.read_table(folder / "reconciled.parquet").to_pylist()
    assert (
        [e["event_id"] for e in events] == [e["event_id"] for e in lines] == [e["event_id"] for e in parquet]
    )
    assert [json.loads(e["claim_ids"]) for e in events] == [e["claim_ids"] for e in lines]
    assert [e["claim_ids"] for e in lines] == [e["claim_ids"] for e in parquet]
    assert [e["date_edtf"] for e in events] == [e["date_edtf"] or "" for e in lines]
    assert [e["quantities"] for e in lines] == [e["quantities"] for e in parquet]


def test_the_package_describes_every_column(folder: Path) -> None:
    for name, resource in package(folder).items():
        schema = resource["schema"]
        assert isinstance(schema, dict)
        with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            assert next(csv.reader(file)) == [field["name"] for field in schema["fields"]]


def test_foreign_keys_lead_somewhere(folder: Path) -> None:
    for name, resource in package(folder).items():
        schema = resource["schema"]
        assert isinstance(schema, dict)
        for key in schema.get("foreignKeys", []):
            target = key["reference"]
            known = {row[target["fields"]] for row in rows(folder / f"{target['resource']}.csv")}
            assert {row[key["fields"]] for row in rows(folder / f"{name}.csv")} <= known


def test_the_same_bytes_every_time(folder: Path, tmp_path: Path) -> None:
    export.write(result(bridge(), hostile()), tmp_path)
    for path in folder.iterdir():
        assert (tmp_path / path.name).read_bytes() == path.read_bytes()


def test_formulas_are_neutralised_told_and_can_be_undone(tmp_path: Path) -> None:
    message = '=HYPERLINK("http://a.example","b")'
    noted = Diagnostic("bridge", "", None, None, "x", "info", message, "+1+1")
    export.write(result(replace(bridge(), diagnostics=(noted,))), tmp_path)
    (row,) = rows(tmp_path / "diagnostics.csv")
    assert (row["message_en"], row["message_fr"]) == (f"'{message}", "'+1+1")
    assert restored(row["message_en"]) == message
    neutralised = package(tmp_path)["diagnostics"]["neutralised"]
    assert isinstance(neutralised, dict)
    assert neutralised["columns"] == ["message_en", "message_fr"]
    assert NEUTRALISED in str(neutralised["rule"])
    assert pd.read_parquet(tmp_path / "diagnostics.parquet")["message_en"].tolist() == [message]
    assert "neutralised" not in package(tmp_path)["sources"]


def test_repaired_texts_are_kept_beside_the_tables(tmp_path: Path) -> None:
    dossier = bridge()
    first = dossier.documents[0]
    text = "Une île.\r\nLa fin."
    changed = replace(first, source=replace(first.source, text=text, extracted=True))
    export.write(
        Result((replace(dossier, documents=(changed,)),), tables.frames((dossier,)), run_of((dossier,))),
        tmp_path,
    )
    kept = tmp_path / "texts" / first.source.source_id
    assert kept.read_bytes().decode() == text
