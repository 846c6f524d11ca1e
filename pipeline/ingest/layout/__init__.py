"""A decoded text → its headings, paragraphs and list items.

`layout(text, dangling)` is the door. Offsets are those of the text; a block of several lines spans them all,
its line ends included.
"""

from pipeline.ingest.layout.blocks import Layout, layout

__all__ = ["Layout", "layout"]
