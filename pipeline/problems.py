"""What is wrong in a TOML file that people write, in the user's language instead of a library's."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Collection

from pydantic_core import ErrorDetails

from pipeline.messages import Phrase

NO_DATE = "no_date"  # the type of a `PydanticCustomError` for a text that is no EDTF
_PLACE = re.compile(r"(.*) \(at line (\d+), column (\d+)\)")
# the types of error that pydantic tells apart → the message
_CODES = {
    "string_type": "text",
    "bool_type": "flag",
    "bool_parsing": "flag",
    "int_type": "whole-number",
    "int_parsing": "whole-number",
    "int_from_float": "whole-number",
    "float_type": "number",
    "float_parsing": "number",
    "model_type": "table",
    "model_attributes_type": "table",
    "dict_type": "table",
    "greater_than": "above",
    "greater_than_equal": "least",
    "less_than": "below",
    "less_than_equal": "most",
}
_LIMITS = {"above": "gt", "least": "ge", "below": "lt", "most": "le"}


def of_toml(error: tomllib.TOMLDecodeError) -> Phrase:
    """What makes a file no TOML, and where."""
    found = _PLACE.fullmatch(str(error))
    if not found:  # the file ends too early
        return Phrase("problems.other", text=error)
    return Phrase("problems.toml", text=found[1], line=found[2], column=found[3])


def of_field(error: ErrorDetails, known: Collection[str]) -> Phrase:
    """What is wrong with the value of one key, or with the key.

    Args:
        error: one error of a pydantic model.
        known: the keys that there are, for a key that is none of them.
    """
    if error["type"] == "extra_forbidden":
        near = difflib.get_close_matches(str(error["loc"][-1]), known, n=1)
        return Phrase("problems.unknown", near=f"{near[0]}?" if near else ", ".join(known))
    if error["type"] == NO_DATE:
        return Phrase("problems.date", value=error["input"])
    code = _CODES.get(error["type"], "")
    if code in _LIMITS:
        return Phrase(f"problems.{code}", limit=error.get("ctx", {})[_LIMITS[code]])
    return Phrase(f"problems.{code}") if code else Phrase("problems.other", text=error["msg"])
