"""What works on a record: the larger part of the program, which the list need not wait for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QObject

from editor.desk.checking import Checking
from editor.desk.features import Features
from editor.desk.finder import Finder
from editor.desk.form.record_form import RecordForm
from editor.desk.frame import Frame
from editor.desk.journaling import Journaling
from editor.desk.loading import Loader
from editor.desk.models.batches import Batches
from editor.desk.models.image_store import ImageStore
from editor.desk.models.record_table import RecordTable
from editor.desk.models.session import Session
from editor.desk.models.tasks import Tasks
from editor.desk.parts import Parts
from editor.desk.rows_keeper import RowsKeeper
from editor.desk.translation import Translation
from editor.desk.views.notice import Notice
from editor.desk.views.problem_panel import ProblemPanel
from editor.desk.views.record_pages import RecordPages


class Bench:
    """The models that records are worked on with; they live as long as `parent`."""

    def __init__(
        self,
        table: RecordTable,
        loader: Loader,
        finder: Finder,
        tasks: Tasks,
        data_folder: Path | None,
        parent: QObject,
    ) -> None:
        self.table = table
        self.loader = loader
        self.finder = finder
        self.tasks = tasks
        self.session = Session(tasks, parent)
        self.journaling = Journaling(self.session, tasks, parent)
        self.batches = Batches(self.session, table, tasks, parent)
        self.journaling.opened.connect(self.batches.remember)
        self.images = ImageStore(tasks, parent, folder=data_folder)
        self.keeper = RowsKeeper(self.session, table, tasks, parent)
        self.checking = Checking(self.session, table, loader, tasks, parent)


class RecordSide:
    """The panes that show a record, put into the places of the frame, and the features."""

    notice: Notice
    pages: RecordPages
    problem_panel: ProblemPanel
    form: RecordForm
    features: Features

    def __init__(
        self,
        frame: Frame,
        bench: Bench,
        translation: Translation,
        shown: Callable[[], str],
        rebuild: Callable[[], None],
    ) -> None:
        self._frame = frame
        self._bench = bench
        self._translation = translation
        self._shown = shown
        self._rebuild = rebuild

    def steps(self) -> Iterator[None]:
        """Make it in steps of some milliseconds each."""
        frame, bench = self._frame, self._bench
        frame.form_place.hide()  # the first page that is put into it would be seen half made
        self.notice = Notice(frame.theme, frame.record)
        frame.put_over_form(self.notice)
        yield
        self.pages = RecordPages(frame.theme, frame.actions["refresh"], frame.form_place)
        self.problem_panel = ProblemPanel(frame.theme, bench.table, bench.tasks, frame.desk)
        frame.put_below(self.problem_panel)
        yield
        self.form = RecordForm(
            bench.session,
            bench.images,
            frame.theme,
            bench.tasks,
            frame.actions,
            bench.table.row_by_url,
            self.pages,
            frame.beside,
        )
        yield
        yield from self.form.steps()
        yield
        self.form.set_listing(bench.table.listing)
        self.pages.set_form(self.form)
        frame.panes.set_form(self.form)
        frame.pane.show_pictures(bench.images)
        yield
        self.features = Features()
        yield from self.features.steps(self._parts())
        yield
        frame.form_place.insertWidget(0, self.pages)
        frame.form_place.setCurrentWidget(self.pages)
        frame.form_place.show()
        yield

    def _parts(self) -> Parts:
        frame, bench = self._frame, self._bench
        return Parts(
            window=frame.window,
            settings=frame.settings,
            theme=frame.theme,
            translation=self._translation,
            actions=frame.actions,
            tasks=bench.tasks,
            session=bench.session,
            journaling=bench.journaling,
            batches=bench.batches,
            table=bench.table,
            images=bench.images,
            loader=bench.loader,
            finder=bench.finder,
            checking=bench.checking,
            top=frame.top,
            pane=frame.pane,
            columns=frame.table_columns(),
            notice=self.notice,
            form=self.form,
            form_place=frame.form_place,
            status_bar=frame.status_bar,
            problem_panel=self.problem_panel,
            shown=self._shown,
            rebuild=self._rebuild,
        )
