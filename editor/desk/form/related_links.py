"""What a decision about the links of many records means for each of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from editor.desk.form.edits import insertions
from editor.desk.form.related_copy import copy_of, differences, update_of
from editor.library.batch import EditsFor
from editor.library.links import RELATED
from editor.record import Document, Edit, RecordError
from editor.record.scalars import STR
from editor.record.tree import Entry, Node, NodeKind
from editor.record.urls import canonical_url


def updating(record: Document) -> EditsFor:
    """Have each copy of a record say what the record says; what agrees is not touched."""
    page = page_of(record)

    def edits(_path: str, document: Document) -> Sequence[Edit]:
        field = document.schema.field(RELATED)
        return [
            edit
            for place, other in enumerate(pages_listed(document))
            if page and page == other
            for edit in update_of(
                place, differences(document.value((RELATED, place)), record, field)
            )
        ]

    return edits


def linking(records: Mapping[str, Document]) -> EditsFor:
    """Give each record copies of those that it does not list yet; none is given itself.

    `records` are to be added, by path; the records that are edited may be among them.
    """

    def edits(path: str, document: Document) -> Sequence[Edit]:
        known = {*pages_listed(document), page_of(document)}
        field = document.schema.field(RELATED)
        missing = []
        for other, record in records.items():
            page = page_of(record)
            if other != path and page and page not in known:
                known.add(page)
                missing.append(copy_of(record, field))
        return added(document, missing) if missing else []

    return edits


def added(
    record: Document, articles: Sequence[dict[str, Any]], place: int | None = None
) -> list[Edit]:
    """Return the edits that put articles into the record's list, at its end or before a place."""
    return insertions((RELATED,), count_of(record), articles, place)


def article_at(document: Document, place: int) -> dict[str, Any]:
    """Return the article at a place of a record's list, {} for one that cannot be read."""
    try:
        item = document.get((RELATED, place), {})
    except RecordError:
        return {}
    return item if isinstance(item, dict) else {}


def pages_listed(document: Document) -> list[str]:
    """Return the page of each article of a record's list, "" for none that can be read."""
    return [_page(_address(entry.node)) for entry in _articles(document)]


def count_of(document: Document) -> int:
    """Return how many articles a record lists."""
    return len(_articles(document))


def _articles(document: Document) -> Sequence[Entry]:
    found = document.entry((RELATED,))
    return found[1].node.entries if found and found[1].node.kind is NodeKind.LIST else ()


def _address(item: Node) -> str:
    """Return the address in an article's tree: the values of a long list take their time."""
    entry = item.entry("webUrl")
    is_text = entry is not None and entry.node.kind is NodeKind.SCALAR
    return entry.node.text if entry is not None and is_text and entry.node.tag == STR else ""


def page_of(document: Document) -> str:
    """Return the page of a record's own article, "" where it has none that can be read."""
    try:
        url = document.get(("webUrl",))
    except RecordError:
        return ""
    return _page(url)


def page_of_item(item: Any) -> str:
    """Return the page of an article that is listed, "" where it has none."""
    return _page(item.get("webUrl")) if isinstance(item, dict) else ""


def _page(url: Any) -> str:
    return canonical_url(url) if isinstance(url, str) else ""
