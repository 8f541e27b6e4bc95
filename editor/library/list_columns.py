"""The columns that a table of records can show."""

from __future__ import annotations

from typing import Final

USUAL_COLUMNS: Final = (
    *("title", "state", "provider", "date", "quality", "heat", "related", "topics", "file"),
)
"""In the order in which a table shows them."""

LIST_COLUMNS: Final = (*USUAL_COLUMNS, "type", "category", "collection", "images", "page")
"""All of them."""
