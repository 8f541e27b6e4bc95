"""Which panes a window has room for, and how wide each is.

Widths are remembered apart for a narrow window, a wide one, and the table.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QSize
from PySide6.QtWidgets import QSplitter, QWidget

from editor.desk.settings import Settings
from editor.desk.theme import Theme

if TYPE_CHECKING:
    from editor.desk.form.record_form import RecordForm

_FIRST_SIZE: Final = QSize(1600, 1000)
_FIRST_SHARE: Final = 0.92  # of the screen, at the first start
_NARROW: Final = 1200  # below this, with a font of 13 px, the filters fold away
_WIDE: Final = 1600  # from this on, the related articles stand beside the form
_TABLE_MORE: Final = 316  # as much wider is the table than the list
_FORM: Final = 2  # the place of the pane that takes what the others leave
_LEAST_FORM: Final = 360
_DRAWN: Final[Mapping[str, tuple[int, ...]]] = MappingProxyType(
    {
        "narrow": (196, 330, 0, 340),
        "wide": (196, 404, 0, 340),
        "narrow-table": (196, 520, 0, 340),
        "wide-table": (196, 720, 0, 340),
    }
)


def restore_geometry(window: QWidget, settings: Settings) -> None:
    """Give a window the place and size that it had."""
    window.setMinimumSize(760, 520)
    room = window.screen().availableSize() * _FIRST_SHARE
    window.resize(room.boundedTo(_FIRST_SIZE))
    window.restoreGeometry(settings.layout("window"))


class PaneSizes(QObject):
    """Gives filters, list, form and related articles their widths."""

    def __init__(self, splitter: QSplitter, settings: Settings, theme: Theme) -> None:
        super().__init__(splitter)
        self._splitter = splitter
        self._settings = settings
        self._theme = theme
        self._kind = ""
        self._given: list[int] = []
        self._shown: list[bool] = []
        splitter.splitterMoved.connect(self._moved)

    def use(self, kind: str, width: int) -> None:
        """Arrange the panes of a window `width` wide as they were left in this kind."""
        shown = [self._is_shown(place) for place in range(self._splitter.count())]
        if (kind, shown) == (self._kind, self._shown):
            return
        drawn = [self._theme.px(size) for size in _DRAWN[kind]]
        left = self._settings.sizes(kind)
        self._kind, self._shown = kind, shown
        self._given = left if len(left) == len(drawn) else drawn
        sizes = [size if is_shown else 0 for size, is_shown in zip(self._given, shown, strict=True)]
        # A splitter that is given less than it has leaves the rest to the form; given more, it
        # squeezes every pane to its least.
        sizes[_FORM] = min(_LEAST_FORM, width // 3)
        self._splitter.setSizes(sizes)

    def _moved(self) -> None:
        """Remember the widths a person chose; a pane that is hidden keeps the one it had."""
        pairs = zip(self._splitter.sizes(), self._given, strict=True)
        self._given = [now or given for now, given in pairs]
        self._settings.set_sizes(self._kind, self._given)

    def _is_shown(self, place: int) -> bool:
        pane = self._splitter.widget(place)
        return pane is not None and pane.isVisibleTo(self._splitter)


class Panes(QObject):
    """Folds the filters where there is little room, and the related articles into a tab.

    Where there is no record, there are no panes for one: the list says so in their place.
    """

    def __init__(
        self,
        splitter: QSplitter,
        filters: QWidget,
        record: QWidget,
        beside: QWidget,
        settings: Settings,
        theme: Theme,
    ) -> None:
        super().__init__(splitter)
        self._filters = filters
        self._record = record
        self._beside = beside
        self._empty = False
        self._form: RecordForm | None = None
        self._settings = settings
        self._theme = theme
        self._sizes = PaneSizes(splitter, settings, theme)
        self._filters_wanted: bool | None = None
        self._width = 0

    def set_form(self, form: RecordForm) -> None:
        """Have a form, which knows what belongs into the place beside it."""
        self._form = form
        form.set_narrow(not self._has_beside())

    def set_empty(self, *, empty: bool) -> None:
        """Leave the room to the list while there is nothing but what it says."""
        if empty != self._empty:
            self._empty = empty
            self.adapt()

    def toggle_filters(self) -> None:
        """Show the filters, or hide them, until the window gets another kind of width."""
        self._filters_wanted = not self._filters.isVisible()
        self.adapt()

    def resized(self, width: int) -> None:
        """Arrange the panes of a window that is `width` wide now."""
        if self._is_narrow(width) != self._is_narrow(self._width):
            self._filters_wanted = None
        self._width = width
        self.adapt()

    def adapt(self) -> None:
        """Arrange the panes as the width and the choice of cards or a table have it."""
        table, narrow = self._settings.as_table, self._is_narrow(self._width)
        beside = self._has_beside()
        wanted = not narrow if self._filters_wanted is None else self._filters_wanted
        self._filters.setVisible(wanted)
        self._record.setVisible(not self._empty)
        if self._form is None:
            self._beside.setVisible(beside)
        else:
            self._form.set_narrow(not beside)
        kind = ("narrow" if narrow else "wide") + ("-table" if table else "")
        self._sizes.use(kind, self._width)

    def _has_beside(self) -> bool:
        """Whether there is room, and something, to stand beside the form."""
        return self._is_wide() and not self._empty

    def _is_wide(self) -> bool:
        more = _TABLE_MORE if self._settings.as_table else 0
        return self._width >= self._theme.px(_WIDE + more)

    def _is_narrow(self, width: int) -> bool:
        return width < self._theme.px(_NARROW)
