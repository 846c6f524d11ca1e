"""The tables people and programs read: their schemas, and the frames made from the records."""

from pipeline.tables.frames import frames
from pipeline.tables.schemas import TABLES
from pipeline.tables.spec import Column, ForeignKey, Kind, Table

__all__ = ["TABLES", "Column", "ForeignKey", "Kind", "Table", "frames"]
