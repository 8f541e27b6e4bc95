"""How wide each pane is, remembered apart for a narrow window, a wide one, and the table."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

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


class PaneSizes:
    """Gives filters, list, form and related articles their widths."""

    def __init__(self, splitter: QSplitter, settings: Settings, theme: Theme) -> None:
        self._splitter = splitter
        self._settings = settings
        self._theme = theme
        self._kind = ""
        self._given: list[int] = []

    def use(self, kind: str, width: int) -> None:
        """Arrange the panes of a window `width` wide as they were left in this kind."""
        if kind == self._kind:
            return
        self.save()
        self._kind = kind
        drawn = [self._theme.px(size) for size in _DRAWN[kind]]
        left = self._settings.sizes(kind)
        sizes = left if len(left) == len(drawn) else drawn
        self._given = sizes
        panes = [self._splitter.widget(place) for place in range(len(sizes))]
        shown = [
            size if pane is not None and pane.isVisibleTo(self._splitter) else 0
            for pane, size in zip(panes, sizes, strict=True)
        ]
        shown[_FORM] = max(_LEAST_FORM, width - sum(shown) + shown[_FORM])
        self._splitter.setSizes(shown)

    def save(self) -> None:
        """Remember the widths; a pane that is hidden keeps the one it had."""
        if self._kind:
            pairs = zip(self._splitter.sizes(), self._given, strict=True)
            self._settings.set_sizes(self._kind, [now or given for now, given in pairs])
