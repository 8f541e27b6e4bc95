"""The Preview tab: the card and the page as readers get them, as plain text and pictures."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QDate, QLocale, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from editor.desk.form.field_cell import value_at
from editor.desk.form.provider_field import Logo, first_image
from editor.desk.form.timestamps import moment_of
from editor.desk.form.tone_label import ToneLabel
from editor.desk.form.tools import Tools, translate
from editor.desk.theme import FontRole
from editor.desk.views.paint import draw_picture
from editor.record import Document

_PAGE_WIDTH: Final = 640
_CARD_WIDTH: Final = 320
_BODY_LIMIT: Final = 20_000


class PreviewPage(QScrollArea):
    """Nothing of a record is run or rendered as HTML here."""

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._stale = False
        self.setProperty("kind", "plain")
        self.setWidgetResizable(True)
        self.setAccessibleName(translate("Form", "Preview"))
        px = tools.theme.px
        box = QWidget(self)
        self.card = _Article(tools, box, px(_CARD_WIDTH), as_card=True)
        self.page = _Article(tools, box, px(_PAGE_WIDTH), as_card=False)
        column = QVBoxLayout(box)
        column.setContentsMargins(px(24), px(16), px(24), px(24))
        column.setSpacing(px(8))
        for heading, part in (
            (translate("Form", "In a list"), self.card),
            (translate("Form", "As a page"), self.page),
        ):
            column.addWidget(ToneLabel(tools.theme, box, heading, "muted", "tiny_strong"))
            column.addWidget(part)
            column.addSpacing(px(12))
        column.addStretch(1)
        self.setWidget(box)

    def show_record(self, document: Document | None) -> None:
        """Show a record when the tab is seen."""
        self._document = document
        self._stale = True
        if self.isVisible():
            self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the preview up to date."""
        super().showEvent(event)
        self._refresh()

    def _refresh(self) -> None:
        if self._stale and self._document is not None:
            self._stale = False
            self.card.show_document(self._document)
            self.page.show_document(self._document)


class _Article(QFrame):
    """A record as a card, or as a page."""

    def __init__(self, tools: Tools, parent: QWidget, width: int, *, as_card: bool) -> None:
        super().__init__(parent)
        self._as_card = as_card
        self.setProperty("kind", "card")
        self.setMaximumWidth(width)
        theme = tools.theme
        self._picture = Picture(tools, self)
        self._title = self._label("title")
        self._logo = Logo(theme, tools.images, self)
        self._source = ToneLabel(theme, self, "", "muted")
        self._source.set_elided()
        self._excerpt = self._label("")
        self._topics = self._label("faint")
        self._body = self._label("")
        self._embed = self._label("muted")
        self._embed.setText(translate("Form", "Embedded content stands here."))
        source = QHBoxLayout()
        source.setSpacing(8)
        source.addWidget(self._logo)
        source.addWidget(self._source, 1)
        words = QVBoxLayout()
        edge = theme.px(12 if as_card else 20)
        words.setContentsMargins(edge, edge, edge, edge)
        words.setSpacing(theme.px(8))
        words.addWidget(self._title)
        words.addLayout(source)
        for label in (self._excerpt, self._embed, self._body, self._topics):
            words.addWidget(label)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._picture)
        column.addLayout(words)

    def texts(self) -> list[str]:
        """Return what is written, from top to bottom."""
        labels = (self._title, self._source, self._excerpt, self._embed, self._body, self._topics)
        return [label.text() for label in labels if not label.isHidden()]

    def show_document(self, document: Document) -> None:
        """Show a record's values; what cannot be read is left out."""
        provider = value_at(document, "provider")
        provider = provider if isinstance(provider, dict) else {}
        name = _text(provider.get("name"))
        self._title.setText(_value(document, "title") or _value(document, "name"))
        self._logo.show_provider(name, first_image(provider.get("images")))
        self._source.setText("  ·  ".join(part for part in (name, _date(document)) if part))
        self._picture.show_picture(first_image(value_at(document, "images")))
        topics = value_at(document, "topics")
        topics = " · ".join(map(_text, topics)) if isinstance(topics, list) else ""
        _fill(self._excerpt, _value(document, "excerpt"))
        _fill(self._topics, topics)
        body = "" if self._as_card else document.body.strip()[:_BODY_LIMIT]
        _fill(self._body, body)
        embedded = bool(_value(document, "featuredContent")) and not self._as_card
        self._embed.setVisible(embedded)

    def _label(self, kind: FontRole | str) -> QLabel:
        label = QLabel(self)
        label.setProperty("kind", kind)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label


class Picture(QWidget):
    """A picture over the whole width, cut to 1.91 : 1; no room is taken where there is none."""

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(parent)
        self._tools = tools
        self._url = ""
        tools.images.arrived.connect(self._arrived)

    def show_picture(self, url: str) -> None:
        """Show the picture at an address."""
        self._url = url
        self.setVisible(bool(url))
        self.update()

    def hasHeightForWidth(self) -> bool:
        """The height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of a link preview's picture."""
        return round(width / 1.91)

    def sizeHint(self) -> QSize:
        """Return some size in those proportions."""
        return QSize(_CARD_WIDTH, self.heightForWidth(_CARD_WIDTH))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture, or why it is not there."""
        theme, painter = self._tools.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        ratio = self.devicePixelRatioF()
        shown = self._tools.images.picture(self._url, self.size(), ratio)
        if shown.pixmap is not None:
            draw_picture(painter, self.rect(), shown.pixmap, 5)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("side"))
        painter.drawRoundedRect(self.rect(), 5, 5)
        painter.setPen(theme.color("muted"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, shown.reason)

    def _arrived(self, url: str) -> None:
        if url == self._url:
            self.update()


def _fill(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))


def _value(document: Document, key: str) -> str:
    return _text(value_at(document, key))


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _date(document: Document) -> str:
    for key in ("publishedDateTime", "startDateTime"):
        moment = moment_of(value_at(document, key))
        if moment is not None:
            day = QDate(moment.year, moment.month, moment.day)
            return QLocale().toString(day, translate("Dates", "d MMMM yyyy"))
    return ""
