"""The bar at the top: filters, the site's name, the search, and the menu of everything else."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from editor.desk.settings import Settings
from editor.desk.theme import Theme
from editor.desk.views.elided_label import ElidedLabel
from editor.desk.views.saved_searches import SavedSearches
from editor.desk.views.search_bar import SearchBar


class TopBar(QFrame):
    """48 px high; the search takes the middle."""

    def __init__(
        self,
        settings: Settings,
        theme: Theme,
        actions: Mapping[str, QAction],
        menu: QMenu,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "window")
        self.setFixedHeight(theme.px(48))
        self._theme = theme
        facets = QToolButton(self)
        facets.setObjectName("facetsButton")
        facets.setProperty("kind", "flat")
        facets.setDefaultAction(actions["facets"])
        self._site = ElidedLabel("strong", self)
        self._site.setObjectName("siteName")
        self.search = SearchBar(theme, actions["search"], self)
        self.saved = SavedSearches(settings, theme, self)
        self.saved.chosen.connect(self.search.set_text)
        self.search.searched.connect(self.saved.follow)
        self._menu = QToolButton(self)
        self._menu.setObjectName("menuButton")
        self._menu.setProperty("kind", "flat")
        self._menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu.setMenu(menu)
        self._menu.setToolTip(self.tr("Folders, appearance, shortcuts"))
        self._menu.setAccessibleName(self.tr("Menu"))
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(12)
        row.addWidget(facets)
        row.addWidget(self._site)
        row.addWidget(self.search, 1)
        row.addWidget(self.saved)
        row.addStretch(0)
        row.addWidget(self._menu)
        theme.changed.connect(self._draw)
        self._draw()

    def set_site(self, name: str) -> None:
        """Say which site it is, in at most a third of the bar."""
        self._site.setText(name)
        self._site.setMaximumWidth(self._theme.px(260))

    def put_at_end(self, widget: QWidget) -> None:
        """Put something before the menu."""
        self._row.insertWidget(self._row.count() - 1, widget)

    def take_over(self, other: TopBar) -> None:
        """Say what another bar of the same folder said."""
        self.set_site(other._site.text())
        self.search.set_text(other.search.box.text())

    def _draw(self) -> None:
        self._menu.setIcon(self._theme.icon("more"))
