"""What a decision about the links of many records means for each of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from editor.desk.form.related_adder import insertions
from editor.desk.form.related_copy import copy_of, differences, update_of
from editor.library.batch import EditsFor
from editor.library.links import RELATED
from editor.record import Document, Edit
from editor.record.urls import canonical_url


def updating(record: Document) -> EditsFor:
    """Have each copy of a record say what the record says; what agrees is not touched."""
    page = page_of(record)

    def edits(_path: str, document: Document) -> Sequence[Edit]:
        field = document.schema.field(RELATED)
        return [
            edit
            for place, item in enumerate(listed(document))
            if page and page == _page(item)
            for edit in update_of(place, differences(item, record, field))
        ]

    return edits


def linking(records: Mapping[str, Document]) -> EditsFor:
    """Give each record copies of those that it does not list yet; none is given itself.

    `records` are to be added, by path; the records that are edited may be among them.
    """

    def edits(path: str, document: Document) -> Sequence[Edit]:
        known = {_page(item) for item in listed(document)} | {page_of(document)}
        field = document.schema.field(RELATED)
        missing = []
        for other, record in records.items():
            page = page_of(record)
            if other != path and page and page not in known:
                known.add(page)
                missing.append(copy_of(record, field))
        return insertions(document, missing) if missing else []

    return edits


def listed(document: Document) -> list[Any]:
    """Return the items of a record's list, [] where there is none. Raises RecordError."""
    items = document.get((RELATED,))
    return items if isinstance(items, list) else []


def page_of(document: Document) -> str:
    """Return the page of a record's own article, "" where it has none. Raises RecordError."""
    url = document.get(("webUrl",))
    return canonical_url(url) if isinstance(url, str) else ""


def _page(item: Any) -> str:
    url = item.get("webUrl") if isinstance(item, dict) else None
    return canonical_url(url) if isinstance(url, str) else ""
