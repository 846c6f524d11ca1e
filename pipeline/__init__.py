"""Recoupe: reconciles texts in English and French that were written apart and do not agree."""
