"""How wide each pane is, remembered apart for a narrow window, a wide one, and the table."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QSplitter

from editor.desk.settings import Settings
from editor.desk.theme import Theme

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
