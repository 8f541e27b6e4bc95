"""What a decision about the links of many records means for each of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from editor.desk.form.related_copy import copy_of, differences, update_of
from editor.library.batch import EditsFor
from editor.library.links import RELATED
from editor.record import Document, Edit, Insert, RecordError, Set
from editor.record.urls import canonical_url


def updating(record: Document) -> EditsFor:
    """Have each copy of a record say what the record says; what agrees is not touched."""
    page = page_of(record)

    def edits(_path: str, document: Document) -> Sequence[Edit]:
        field = document.schema.field(RELATED)
        return [
            edit
            for place, item in enumerate(listed(document))
            if page and page == page_of_item(item)
            for edit in update_of(place, differences(item, record, field))
        ]

    return edits


def linking(records: Mapping[str, Document]) -> EditsFor:
    """Give each record copies of those that it does not list yet; none is given itself.

    `records` are to be added, by path; the records that are edited may be among them.
    """

    def edits(path: str, document: Document) -> Sequence[Edit]:
        known = {page_of_item(item) for item in listed(document)} | {page_of(document)}
        field = document.schema.field(RELATED)
        missing = []
        for other, record in records.items():
            page = page_of(record)
            if other != path and page and page not in known:
                known.add(page)
                missing.append(copy_of(record, field))
        return insertions(document, missing) if missing else []

    return edits


def insertions(
    record: Document, articles: Sequence[dict[str, Any]], place: int | None = None
) -> list[Edit]:
    """Return the edits that put articles into the record's list, at its end or before a place."""
    values = record.get((RELATED,))
    if not isinstance(values, list) or not values:
        return [Set((RELATED,), list(articles))]
    start = len(values) if place is None else place
    return [Insert((RELATED,), start + step, article) for step, article in enumerate(articles)]


def listed(document: Document) -> list[Any]:
    """Return the items of a record's list, [] where there is none. Raises RecordError."""
    items = document.get((RELATED,))
    return items if isinstance(items, list) else []


def page_of(document: Document) -> str:
    """Return the page of a record's own article, "" where it has none that can be read."""
    try:
        url = document.get(("webUrl",))
    except RecordError:
        return ""
    return canonical_url(url) if isinstance(url, str) else ""


def page_of_item(item: Any) -> str:
    """Return the page of an article that is listed, "" where it has none."""
    url = item.get("webUrl") if isinstance(item, dict) else None
    return canonical_url(url) if isinstance(url, str) else ""
