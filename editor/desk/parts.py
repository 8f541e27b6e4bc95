"""What the window is made of: the models and the panes, made once and handed to the features."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from editor.desk.checking import Checking
from editor.desk.finder import Finder
from editor.desk.form.record_form import RecordForm
from editor.desk.journaling import Journaling
from editor.desk.loading import Loader
from editor.desk.models.batches import Batches
from editor.desk.models.image_store import ImageStore
from editor.desk.models.record_table import RecordTable
from editor.desk.models.session import Session
from editor.desk.models.tasks import Tasks
from editor.desk.settings import Settings
from editor.desk.theme import Theme
from editor.desk.translation import Translation
from editor.desk.views.notice import Notice
from editor.desk.views.problem_panel import ProblemPanel
from editor.desk.views.record_pane import RecordPane
from editor.desk.views.status_bar import StatusBar
from editor.desk.views.table_columns import TableColumns
from editor.desk.views.top_bar import TopBar


@dataclass(frozen=True)
class Parts:
    """The models and panes of one window; `shown` is the path of the record shown, or "".

    `rebuild` makes the panes and the features anew, for another language or another size of text.
    """

    window: QMainWindow
    settings: Settings
    theme: Theme
    translation: Translation
    actions: Mapping[str, QAction]
    tasks: Tasks
    session: Session
    journaling: Journaling
    batches: Batches
    table: RecordTable
    images: ImageStore
    loader: Loader
    finder: Finder
    checking: Checking
    top: TopBar
    pane: RecordPane
    columns: TableColumns
    notice: Notice
    form: RecordForm
    form_place: QStackedWidget
    status_bar: StatusBar
    problem_panel: ProblemPanel
    shown: Callable[[], str]
    rebuild: Callable[[], None]
