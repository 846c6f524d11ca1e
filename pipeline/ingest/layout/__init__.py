"""A decoded text → its headings, paragraphs and list items.

`layout(text, dangling)` is the door. Offsets are those of the text; a block of several lines spans them all,
its line ends included, and `flat` gives a view of it in which they are spaces.
"""

from pipeline.ingest.layout.blocks import Layout, layout
from pipeline.ingest.layout.view import flat

__all__ = ["Layout", "flat", "layout"]
