"""A record's related articles, and what each of them is to this site."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from editor.desk.models.copied_articles import CopiedArticles, NoArticlesError
from editor.desk.models.roles import ArticleRole, ImageRole, PathRole
from editor.desk.plain_tip import plain_tip
from editor.desk.texts import said
from editor.library.links import RELATED as KEY
from editor.library.links import Judge, Lookup, Related, State
from editor.library.rows import Row
from editor.record import Document, RecordError

__all__ = ["KEY", "Lookup", "Related", "RelatedList", "State", "own_address", "spoken"]

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT: Final = QModelIndex()
_OF_A_ROW: Final = (
    Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
)


class RelatedList(QAbstractListModel):
    """The articles in the record's order; a change touches only the rows that differ."""

    def __init__(
        self, lookup: Lookup, copied: CopiedArticles, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._judge = Judge(lookup)
        self._copied = copied
        self._document: Document | None = None
        self._copies: list[Row] = []
        self._items: list[Related] = []
        self._own = ""
        self.problem = ""
        """Why the list cannot be shown or not be edited; "" when it can."""

    # --- what a view asks for -----------------------------------------------------------------

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return how many articles there are."""
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what is known of an article."""
        item = self._items[index.row()]
        if role == ArticleRole:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return item.row.title or item.row.web_url
        if role == PathRole:
            return item.path
        if role == ImageRole:
            return item.row.image
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip("\n".join(part for part in (spoken(item), item.row.excerpt) if part))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(item)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be chosen and dragged; they are dropped between rows."""
        return _OF_A_ROW if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        """Rows move."""
        return Qt.DropAction.MoveAction

    def item(self, place: int) -> Related:
        """Return the article at a place."""
        return self._items[place]

    # --- what it shows ------------------------------------------------------------------------

    def show_document(self, document: Document | None, *, fresh: bool = True) -> None:
        """Show a record's related articles; rows that stay the same are not touched.

        Unless it is `fresh`, only the record that is shown has changed, and no other.
        """
        self._document = document
        self.problem = ""
        self._copies = self._read(document) if document is not None else []
        self._replace(self._judged(anew=fresh))

    def rows_changed(self) -> None:
        """Look every article up again: the site's records have changed."""
        self._replace(self._judged(anew=True))

    def _read(self, document: Document) -> list[Row]:
        """Return the copies, and say in `problem` why there are none or they are not edited."""
        try:
            copies = self._copied.of(document)
        except RecordError as error:
            self.problem = said(error)
            return []
        except NoArticlesError:
            self.problem = self.tr("The record's related articles are no list of articles.")
            return []
        if document.has((KEY,)):
            self.problem = said(document.locked((KEY,)) or "")
        return copies

    def _judged(self, *, anew: bool) -> list[Related]:
        """Return what each copy is; with another address, this record is another one to them."""
        before, self._own = self._own, own_address(self._document)
        return self._judge.judge(self._copies, self._own, anew=anew or self._own != before)

    def _replace(self, items: Sequence[Related]) -> None:
        """Change what differs between the common beginning and end of the old and new lists."""
        old = self._items
        start = _alike(old, items)
        end = min(_alike(reversed(old), reversed(items)), min(len(old), len(items)) - start)
        less, more = len(old) - start - end, len(items) - start - end
        if less > more:
            self.beginRemoveRows(_NO_PARENT, start + more, start + less - 1)
            del old[start + more : start + less]
            self.endRemoveRows()
        elif more > less:
            self.beginInsertRows(_NO_PARENT, start + less, start + more - 1)
            old[start + less : start + less] = items[start + less : start + more]
            self.endInsertRows()
        same = min(less, more)
        if same:
            old[start : start + same] = items[start : start + same]
            self.dataChanged.emit(self.index(start), self.index(start + same - 1))


def _alike(some: Iterable[Related], others: Iterable[Related]) -> int:
    """Return how many articles at the beginning are the same; most are the very same object."""
    pairs = zip(some, others, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] is pair[1] or pair[0] == pair[1], pairs))


def own_address(document: Document | None) -> str:
    """Return the address of the record's own article, "" where it has none."""
    try:
        url = document.get(("webUrl",)) if document is not None else ""
    except RecordError:
        return ""
    return url if isinstance(url, str) else ""


def spoken(item: Related) -> str:
    """Return an article as it is read aloud."""
    row = item.row
    parts = (row.title or row.web_url, row.provider, row.date[:10], item.state.value)
    return ", ".join(part for part in parts if part)
