"""`reconcile dates`: JSON Lines in, JSON Lines out."""

import json
import subprocess
import sys

import pytest

from pipeline.dates.command import run


def _run(*documents):
    return [json.loads(line) for line in run(json.dumps(document) for document in documents)]


def test_dates_of_a_document():
    (found,) = _run(
        {"doc_id": "a", "lang": "en", "dct": "1998-01-08T09:00", "text": "He left yesterday, before 1999."}
    )
    assert found["doc_id"] == "a"
    assert found["timexes"] == [
        {
            "start": 8,
            "end": 17,
            "text": "yesterday",
            "value": "1998-01-07",
            "mod": None,
            "edtf": "1998-01-07",
        },
        {
            "start": 19,
            "end": 30,
            "text": "before 1999",
            "value": "../1999",
            "mod": "BEFORE",
            "edtf": "../1999",
        },
    ]


def test_a_missing_or_odd_day_of_writing_counts_as_unknown():
    assert _run({"doc_id": "a", "lang": "en", "dct": None, "text": "yesterday"})[0]["timexes"] == []
    assert (
        _run({"doc_id": "a", "lang": "en", "dct": "soon", "text": "in 1998"})[0]["timexes"][0]["value"]
        == "1998"
    )


def test_blank_lines_are_skipped():
    assert list(run(["\n", ""])) == []


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("{", "line 1 is not JSON"),
        ("[]", "line 1 is not a JSON object"),
        ('{"doc_id": "a"}', "no text field 'lang'"),
    ],
)
def test_faulty_lines_are_named(line, fault):
    with pytest.raises(ValueError, match=fault):
        list(run([line]))


def test_an_unknown_language_is_named():
    with pytest.raises(LookupError, match="no language 'xx'"):
        list(run(['{"doc_id": "a", "lang": "xx", "text": ""}']))


def test_reading_dates_needs_no_heavy_import():
    code = (
        "import sys; from pipeline.dates.command import run;"
        'list(run([\'{"doc_id": "a", "lang": "fr", "text": "le 3 mai 1998"}\']));'
        "print(sorted({'pandas', 'spacy', 'dateparser', 'babel', 'numpy', 'convertdate'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
