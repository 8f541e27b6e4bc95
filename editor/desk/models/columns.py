"""What the table says of a record: its columns, their names, and the orders to sort by."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Final

from PySide6.QtCore import QCoreApplication

from editor.library.rows import Row
from editor.record.value import Value

ORDERS: Final = ("date", "-date", "quality", "heat", "title", "provider", "related", "path")
"""The orders offered, as `editor.library.sorting` writes them."""


class Column(Value):
    """One column of the table: what it says of a row, and the order its header sorts by."""

    id: str
    text: Callable[[Row], str]
    sort: str
    number: bool = False


COLUMNS: Final = (
    Column("title", lambda row: row.title, "title"),
    Column("state", lambda row: state_text(row), "published"),
    Column("provider", attrgetter("provider"), "provider"),
    Column("date", lambda row: row.date[:16].replace("T", " "), "date"),
    Column("quality", lambda row: _or_blank(row.quality), "quality", number=True),
    Column("heat", lambda row: "" if row.heat == -1 else _or_blank(row.heat), "heat", number=True),
    Column("related", lambda row: str(row.related or ""), "related", number=True),
    Column("topics", lambda row: ", ".join(row.topics), "topic"),
    Column("file", attrgetter("path"), "path"),
    Column("type", attrgetter("kind"), "type"),
    Column("category", attrgetter("category"), "category"),
    Column("collection", attrgetter("collection"), "collection"),
    Column("images", lambda row: str(row.images or ""), "images", number=True),
    Column("page", attrgetter("web_url"), "url"),
)
"""Those of `LIST_COLUMNS`, in that order."""


def state_text(row: Row) -> str:
    """Return in a word what a record is to its readers."""
    translate = QCoreApplication.translate
    if row.problem:
        return translate("RecordTable", "broken")
    if row.removed:
        return translate("RecordTable", "removed")
    if row.published is None:
        return ""
    if row.published:
        return translate("RecordTable", "published")
    return translate("RecordTable", "draft")


def column_name(column: str) -> str:
    """Return the header of a column in the language in use."""
    translate = QCoreApplication.translate
    match column:
        case "title":
            return translate("RecordTable", "Title")
        case "state":
            return translate("RecordTable", "State")
        case "provider":
            return translate("RecordTable", "Provider")
        case "date":
            return translate("RecordTable", "Date (UTC)")
        case "quality":
            return translate("RecordTable", "Quality")
        case "heat":
            return translate("RecordTable", "Heat")
        case "related":
            return translate("RecordTable", "Related")
        case "topics":
            return translate("RecordTable", "Topics")
        case "file":
            return translate("RecordTable", "File")
        case "type":
            return translate("RecordTable", "Type")
        case "category":
            return translate("RecordTable", "Category")
        case "collection":
            return translate("RecordTable", "Collection")
        case "images":
            return translate("RecordTable", "Images")
        case "page":
            return translate("RecordTable", "Page")
    raise KeyError(column)


def order_name(order: str) -> str:
    """Return the name of an order in the language in use."""
    translate = QCoreApplication.translate
    match order:
        case "date":
            return translate("RecordTable", "Newest first")
        case "-date":
            return translate("RecordTable", "Oldest first")
        case "quality":
            return translate("RecordTable", "Best quality first")
        case "heat":
            return translate("RecordTable", "Hottest first")
        case "title":
            return translate("RecordTable", "By title")
        case "provider":
            return translate("RecordTable", "By provider")
        case "related":
            return translate("RecordTable", "Most related first")
        case "path":
            return translate("RecordTable", "By file")
    key = order.removeprefix("-")
    column = next((column_name(one.id) for one in COLUMNS if one.sort == key), key)
    text = translate("RecordTable", "By {column}")
    if order.startswith("-"):
        text = translate("RecordTable", "By {column}, turned round")
    return text.format(column=column.lower())


def _or_blank(number: int | None) -> str:
    return "" if number is None else str(number)
