"""A language is a folder of data: Spanish is one, and nothing else knows of it."""

import subprocess
import sys
from pathlib import Path

import pytest

from pipeline import languages
from pipeline.dates.read import read
from pipeline.dates.rules import rules
from pipeline.messages import catalogue

ROOT = Path(languages.__file__).parent


def test_every_folder_with_a_language_file_is_a_language():
    assert {"en", "es", "fr"} <= set(languages.codes())
    assert languages.data("fr", "language")["name"] == "français"


def test_what_a_language_says_nothing_on_is_empty_and_what_is_said_cannot_be_changed():
    assert languages.data("es", "nothing-of-the-kind") == {}
    with pytest.raises(TypeError):
        languages.data("en", "calendar")["months"] = {}
    with pytest.raises(LookupError, match="no language 'xx'"):
        languages.data("xx", "dates")


@pytest.mark.parametrize(
    ("sentence", "dates"),
    [
        ("Nació el 12 de abril de 1786.", ["1786-04-12"]),
        ("Nació el lunes 5 de mayo de 1998.", ["1998-05-05"]),
        ("Murió en octubre de 1998.", ["1998-10"]),
        ("Del 3 al 5 de junio de 1940.", ["1940-06-03/1940-06-05"]),
        ("Entre 1871 y 1874 pintó; desde 2005 descansa.", ["1871/1874", "2005/.."]),
        ("A principios del siglo XIX, antes de 1814.", ["18XX", "../1814"]),
        ("El 5 de setiembre de 1963 llovió.", ["1963-09-05"]),
        ("La villa tenía 1850 habitantes.", []),
    ],
)
def test_spanish_explicit_dates(sentence, dates):
    assert [timex.value.edtf for timex in read(sentence, "es").timexes] == dates


@pytest.mark.parametrize("code", ["en", "fr", "es"])
def test_every_pattern_of_a_language_compiles(code):
    known = rules(code)
    for patterns in (known.phrases, known.atoms, *known.passes):
        for pattern in patterns.patterns:
            assert pattern.regex.groups < 12


def test_a_pattern_that_cannot_be_read_is_refused():
    from pipeline.dates.grammar import compile_pattern

    lexicon = rules("en").lexicon
    for form in ("[the DAY", "NOSUCHCLASS", "[DAY]", ""):
        with pytest.raises(ValueError, match=r"pattern|class|bracket"):
            compile_pattern(form, "date", {}, lexicon)


def test_both_languages_have_all_messages_with_the_same_fields():
    english, french = catalogue("en", "dates"), catalogue("fr", "dates")
    assert english.keys() == french.keys()
    for code in english:
        assert {part for part in ("{text}", "{first}", "{second}", "{value}") if part in english[code]} == {
            part for part in ("{text}", "{first}", "{second}", "{value}") if part in french[code]
        }


def test_the_calendars_are_what_the_script_makes_of_cldr(tmp_path):
    sys.path.insert(0, str(ROOT.parent.parent / "scripts"))
    from scripts.generate_calendar import calendar

    for code in languages.codes():
        assert (ROOT / code / "calendar.toml").read_text(encoding="utf-8") == calendar(code)


def test_no_language_is_named_in_the_code_of_the_stage():
    code = ROOT.parent / "dates"
    for path in code.glob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert '== "fr"' not in text
        assert '== "en"' not in text


def test_the_script_can_be_called(tmp_path):
    script = ROOT.parent.parent / "scripts" / "generate_calendar.py"
    assert subprocess.run([sys.executable, str(script), "en"], check=False).returncode == 0
