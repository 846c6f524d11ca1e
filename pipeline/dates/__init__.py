"""The date stage: find dates in running text, read them as EDTF values, compare them."""
