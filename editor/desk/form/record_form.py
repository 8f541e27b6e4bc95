"""The form of the record that is open: decides, edits, and shows what others changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QFrame, QWidget

from editor.checks.problem import Problem
from editor.desk.form.article_pages import ArticlePages
from editor.desk.form.changes_page import ChangesPage
from editor.desk.form.edits import edits_for
from editor.desk.form.field_cell import FieldCell, value_at
from editor.desk.form.focus_order import rest_cursor
from editor.desk.form.form_header import FormHeader
from editor.desk.form.form_tabs import FormTabs
from editor.desk.form.labels import label_of
from editor.desk.form.late_edits import LateEdits
from editor.desk.form.preview_page import PreviewPage
from editor.desk.form.problem_notes import by_field
from editor.desk.form.put_back import put_back
from editor.desk.form.registry import make_field
from editor.desk.form.related_adder import RelatedAdder
from editor.desk.form.related_editor import RelatedEditor
from editor.desk.form.related_panel import RelatedPanel
from editor.desk.form.related_records import RelatedRecords
from editor.desk.form.related_sources import SourcesButton
from editor.desk.form.site_words import SiteWords
from editor.desk.form.source_page import SourcePage
from editor.desk.form.tools import Tools, translate
from editor.desk.form.typing_burst import TypingBurst
from editor.desk.models.image_store import ImageStore
from editor.desk.models.related_candidates import ListingSource
from editor.desk.models.related_list import KEY as RELATED
from editor.desk.models.related_list import Lookup
from editor.desk.models.session import Session, changed_keys
from editor.desk.models.tasks import Tasks
from editor.desk.texts import said
from editor.desk.theme import Theme
from editor.record import Document, Edit, RecordError, Set
from editor.record.paths import Path

ProblemSource = Callable[[str], Sequence[Problem]]
"""Tells what is wrong with the record at a path."""
_NOTHING: Final[frozenset[str]] = frozenset()
PUBLISHED: Final = "published"


class RecordForm(QWidget):
    """Header, tabs and their pages; every change goes to the session, and comes back from it.

    `related_panel` is the place of the related articles beside the form; while the form is
    narrow it is hidden, and they are a tab.
    """

    openRecord = Signal(str)
    """The path of a record that was chosen among the related articles."""
    refused = Signal(str)
    """Why an edit that has no field of its own could not be made."""
    shown = Signal(str)
    """The path of the record that is seen from now on; its fields are there."""

    def __init__(
        self,
        session: Session,
        images: ImageStore,
        theme: Theme,
        tasks: Tasks,
        actions: Mapping[str, QAction],
        lookup: Lookup,
        parent: QWidget | None = None,
        beside: QFrame | None = None,
    ) -> None:
        """Have the related articles in the place `beside`, in one of its own without it.

        Its pages are made by `steps`.
        """
        super().__init__(parent)
        self.setObjectName("recordForm")
        self._session = session
        self._path = ""
        """The record that is wanted; `_shown` is it as soon as it has been read."""
        self._problems_of: ProblemSource = lambda _path: ()
        self._shown = ""
        self._burst = TypingBurst()
        self.tools = self._tools = Tools(theme, images, tasks, make_field)
        self._late = LateEdits(session, lambda: self._path, self)
        self._tools.begin_entry = lambda: self._late.begin(self._shown)
        self._words = SiteWords(session, tasks, self)
        self._header = FormHeader(theme, actions, self)
        self._pages = ArticlePages(self._tools, self)
        self._records = RelatedRecords(session, tasks, self)
        self._lookup = lookup
        self.related_panel = beside or QFrame()
        self.setEnabled(False)

    def steps(self) -> Iterator[None]:
        """Make the pages, in steps of some milliseconds each; nothing works before."""
        self._related = RelatedPanel(self._tools, self._lookup, self._records)
        yield
        self._adder = RelatedAdder(self._session, self._records, self._lookup, self._tools, self)
        self._source = SourcePage(self._tools, self)
        yield
        self._changes = ChangesPage(self._tools, self)
        self._preview = PreviewPage(self._tools, self)
        yield
        pages = (self._pages, self._related, self._source, self._changes, self._preview)
        self._tabs = FormTabs(self._tools.theme, self._header, pages, self, self.related_panel)
        self._connect(self._tools.theme)

    # --- what the window asks for -------------------------------------------------------------

    def show_record(self, path: str | None) -> None:
        """Show a record, reading it first where the session has not got it; None shows none."""
        path = path or ""
        if path == self._path and path == self._shown:
            return
        self.flush()
        self._path = path
        self._words.want()
        if path and not self._shown:
            self._tabs.show_opening()
        document = self._session.document(path) if path else None
        if path and document is None:
            self._session.open(path)  # what is typed until it is here belongs to what is seen
        elif document is None or self._pages.prepare(document.schema):
            self._show_all()

    def take_over(self, other: RecordForm) -> None:
        """Go on where another form was: on its page, scrolled as far, with its drafts."""
        self._pages.take_over(other._pages)
        self._source.take_over(other._source)
        self._tabs.show_place(other._tabs.place())
        self.set_depth(other.depth())

    def depth(self) -> int:
        """Return how far the fields are scrolled, in pixels at a font of 13 px."""
        return self._pages.depth()

    def set_depth(self, depth: int) -> None:
        """Begin the record that is shown next so far down."""
        self._pages.set_depth(depth)

    def path(self) -> str:
        """Return the path of the record that is shown, "" for none."""
        return self._shown

    def set_position(self, index: int, count: int) -> None:
        """Say which record of how many this is; `index` counts from 0, -1 is none of them."""
        self._header.set_position(index, count)

    def set_narrow(self, narrow: bool) -> None:
        """Have the related articles as a tab, or beside the form."""
        self._tabs.set_narrow(narrow)

    @property
    def sources(self) -> SourcesButton:
        """The button that shows the records that list the one shown."""
        return self._related.head.sources

    def show_beside(self, wanted: bool) -> None:
        """Show the related articles beside the form where there is room, or not at all."""
        self._tabs.show_beside(wanted)

    def set_listing(self, listing: ListingSource) -> None:
        """Offer the site's records, which this gives, where articles are added."""
        self._related.set_listing(listing)
        self._adder.set_listing(listing)

    def set_problems(self, problems_of: ProblemSource) -> None:
        """Say at the fields what is wrong with a record, which this tells of any path."""
        self._problems_of = problems_of

    def problems_changed(self) -> None:
        """Say anew what is wrong with the record that is shown."""
        fields = by_field(self._problems_of(self._shown))
        self._pages.show_problems(fields)
        self._related.show_problems(fields.get(RELATED, ()))

    def go_to_field(self, path: Path) -> None:
        """Show a value of the record that is shown, and give its field the focus."""
        if path and path[0] == RELATED:
            self._tabs.show_page(self._related)
            self._related.go_to(next((step for step in path if isinstance(step, int)), 0))
        else:
            self._tabs.show_page(self._pages)
            self._pages.focus_field(path)

    def rows_changed(self) -> None:
        """Say anew what the related articles are to the site, whose records have changed."""
        self._related.rows_changed()

    def focus_title(self) -> None:
        """Put the cursor into the record's first field, all of it selected."""
        self._tabs.show_page(self._pages)
        self._pages.focus_first()

    def show_source(self) -> None:
        """Show the source, or the article again."""
        shown = self._tabs.page() is self._source
        self._tabs.show_page(self._pages if shown else self._source)
        if not shown:
            self._source.editor.setFocus()

    # --- showing ------------------------------------------------------------------------------

    def _document(self) -> Document | None:
        """Return the record that is seen, as it is now."""
        return self._session.document(self._shown) if self._shown else None

    def flush(self) -> None:
        """Take what is being typed into the record; what it cannot take waits for a next visit."""
        QGuiApplication.inputMethod().commit()
        self._pages.keep_drafts(self._shown)
        self._related.editor.flush()
        self._source.flush()
        self._burst.end()

    def _opened(self, path: str) -> None:
        if path == self._path != self._shown:
            document = self._session.document(path)
            if document is None or self._pages.prepare(document.schema):
                self._show_all()

    def _prepared(self) -> None:
        self._opened(self._path)

    def _moved(self, old: str, new: str) -> None:
        """Go on with the record that is seen: only its path is another one."""
        if old == self._shown == self._path:
            self._shown = self._path = new

    def _show_all(self) -> None:
        path = self._path
        document, original = self._session.document(path), self._session.original(path)
        self._shown = path if document is not None else ""
        self._session.hold(self._shown)
        self._tabs.show_content(shown=document is not None)
        self.setEnabled(document is not None)
        if document is not None and original is not None:
            changed = changed_keys(original, document)
            self._pages.show_record(path, document, original, changed)
            self._show_header(document)
            self._count_changes(changed)
        self._related.show_document(document, fresh=True)
        self._source.show_record(path, document)
        self._changes.show_record(original, document)
        self._preview.show_record(document)
        self.problems_changed()
        rest_cursor(self)
        self.shown.emit(self._shown)

    def _record_changed(self, path: str, keys: frozenset[str], origin: QObject | None) -> None:
        document, original = self._session.document(path), self._session.original(path)
        if path != self._shown or document is None or original is None:
            return
        changed = changed_keys(original, document)
        if document.schema is not self._pages.schema():  # another one was read for the folder
            self._show_all()
            return
        # A change that no key shows, such as an anchor's, may still lock or free a field.
        self._pages.refresh(document, original, changed, keys or None)
        if PUBLISHED in keys:
            self._show_header(document)
        if keys & {RELATED, "webUrl"}:
            self._related.show_document(document, fresh=False)
        self._count_changes(changed)
        if origin is not self._source:
            self._source.show_record(path, document)
        self._changes.show_record(original, document)
        self._preview.show_record(document)

    def _saved(self, path: str) -> None:
        """Take the marks away: the file is as the record now."""
        self._burst.end()
        self._record_changed(path, _NOTHING, None)

    def _show_header(self, document: Document) -> None:
        value = value_at(document, PUBLISHED)
        self._header.show_published(value, document.locked((PUBLISHED,)))

    def _count_changes(self, changed: frozenset[str]) -> None:
        self._tabs.set_count(self._changes, len(changed))

    # --- editing ------------------------------------------------------------------------------

    def _edited(self, cell: FieldCell | RelatedEditor, path: Path, value: Any) -> None:
        """Put a typed value into the record; typing on in one field is one step to undo."""
        document, original = self._document(), self._session.original(self._shown)
        if document is None or original is None:
            return
        label = label_of(cell.field)
        text = translate("Form", "Edit {}").format(label)
        try:
            edits = edits_for(document, original, path, value)
            self._session.edit(self._shown, edits, text, cell, self._burst.key(path))
        except RecordError as error:
            if cell.widget is not None:
                cell.widget.refuse(said(error))

    def _operated(self, source: QObject, edits: list[Edit], text: str) -> None:
        """Make what a field asks for; where it cannot be made, the field shows the record again."""
        self._burst.end()
        if self._document() is None:
            return
        try:
            self._session.edit(self._shown, edits, text, source)
        except RecordError as error:
            if isinstance(source, FieldCell):
                self._pages.show_again(source.field.key)
                source.widget.refuse(said(error))
            else:
                self.refused.emit(said(error))

    def _publish(self, on: bool) -> None:
        text = translate("Form", "Publish") if on else translate("Form", "Unpublish")
        if self._document() is None:
            return
        try:
            edits = [Set((PUBLISHED,), on)]
            self._session.edit(self._shown, edits, text, self._header, at_once=True)
        except RecordError as error:
            self.refused.emit(said(error))
            document = self._document()
            if document is not None:
                self._show_header(document)

    def _put_back(self, key: str) -> None:
        document, original = self._document(), self._session.original(self._shown)
        if document is None or original is None:
            return
        field = document.schema.field(key)
        text = translate("Form", "Put back {}").format(label_of(field) if field else key)
        try:
            restored = put_back(document, original, key)
            self._session.replace(self._shown, restored, text, None)
        except RecordError as error:
            self.refused.emit(said(error))

    def _add_article(self, url: str, link_back: bool) -> None:
        self._adder.add(self._shown, url, link_back)

    def _edit_article(self, path: str, place: int) -> None:
        if path == self._shown:
            self._related.edit_article(place)

    def _source_edited(self, document: Document) -> None:
        if self._document() is None:
            return
        text, key = translate("Form", "Edit source"), self._burst.key(("source",))
        self._session.replace(self._shown, document, text, self._source, key)

    # --- assembling ---------------------------------------------------------------------------

    def _connect(self, theme: Theme) -> None:
        session = self._session
        session.opened.connect(self._opened)
        session.moved.connect(self._moved)
        session.recordChanged.connect(self._record_changed)
        session.saved.connect(self._saved)
        theme.changed.connect(self._restyle)
        self._header.published.connect(self._publish)
        self._pages.prepared.connect(self._prepared)
        self._pages.edited.connect(self._edited)
        self._pages.operated.connect(self._operated)
        self._pages.putBack.connect(self._put_back)
        self._related.operated.connect(
            lambda edits, text: self._operated(self._related, edits, text)
        )
        self._related.editor.edited.connect(
            lambda path, value: self._edited(self._related.editor, path, value)
        )
        self._adder.unknownAdded.connect(self._edit_article)
        self._related.recordWanted.connect(self.openRecord)
        self._related.articleWanted.connect(self._add_article)
        self._related.recordsWanted.connect(
            lambda paths, place: self._adder.add_records(self._shown, paths, place)
        )
        for part in (self._related, self._adder, self._late):
            part.refused.connect(self.refused)
        self._tabs.bar.dropped.connect(self._related.view.take)
        self._related.counted.connect(lambda count: self._tabs.set_count(self._related, count))
        self._source.edited.connect(self._source_edited)
        self._source.drafted.connect(lambda wrong: self._tabs.set_wrong(self._source, wrong))
        self._changes.putBack.connect(self._put_back)
        self._words.arrived.connect(self._words_arrived)

    def _words_arrived(self) -> None:
        self._tools.words = self._words.words
        self._tools.providers = self._words.providers
        self._pages.words_changed()

    def _restyle(self) -> None:
        for part in (self._header, self._pages, self._related, self._source, self._changes):
            part.restyle()
