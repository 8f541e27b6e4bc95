"""Who published the article: logo, name and domain, completed from the site's directory."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor.desk.form.field_frame import FieldFrame
from editor.desk.form.field_widget import ABSENT, FieldWidget
from editor.desk.form.focus_order import place_after
from editor.desk.form.labels import label_of
from editor.desk.form.line_editor import LineEditor
from editor.desk.form.link_button import LinkButton
from editor.desk.form.suggestions import Suggestions
from editor.desk.form.tools import Provider, Tools, translate
from editor.desk.form.yaml_field import YamlField
from editor.desk.models.image_store import ImageStore
from editor.desk.theme import Theme
from editor.desk.views.paint import draw_picture
from editor.record import Edit, Set
from editor.record.paths import Path
from editor.record.schema import Field

_LOGO: Final = 18
_RADIUS: Final = 4
_SATURATION, _LIGHTNESS = 0.48, 0.33


class Logo(QWidget):
    """The provider's picture, or the first letter of the name on a colour of its own."""

    def __init__(self, theme: Theme, images: ImageStore, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._images = images
        self._url = ""
        self._name = ""
        self.setFixedSize(theme.px(_LOGO), theme.px(_LOGO))
        images.arrived.connect(self._arrived)

    def show_provider(self, name: str, url: str) -> None:
        """Show the logo at an address; until it is here, and without one, the letter."""
        self._name, self._url = name, url
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture or the letter."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shown = self._images.picture(self._url, self.size(), self.devicePixelRatioF())
        if shown.pixmap is not None:
            draw_picture(painter, self.rect(), shown.pixmap, _RADIUS)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(letter_color(self._name) if self._name else self._theme.color("side"))
        painter.drawRoundedRect(self.rect(), _RADIUS, _RADIUS)
        painter.setPen(QColor("white"))
        painter.setFont(self._theme.font("tiny_strong"))
        letter = self._name.strip()[:1].upper()
        painter.drawText(QRect(self.rect()), Qt.AlignmentFlag.AlignCenter, letter)

    def sizeHint(self) -> QSize:
        """Return the fixed size."""
        return self.size()

    def _arrived(self, url: str) -> None:
        if url == self._url:
            self.update()


def letter_color(name: str) -> QColor:
    """Return a dark colour that a name always has, so that white letters stand well on it."""
    hue = sum((place + 1) * ord(letter) for place, letter in enumerate(name)) % 360
    return QColor.fromHslF(hue / 360, _SATURATION, _LIGHTNESS)


class ProviderField(FieldWidget):
    """Name and domain in one frame; whatever else the mapping holds is YAML below it.

    Choosing from the directory sets name, domain and logo in one step.
    """

    def __init__(
        self, field: Field, path: Path, tools: Tools, parent: QWidget | None = None
    ) -> None:
        super().__init__(field, path, tools, parent)
        self._value: dict[str, Any] = {}
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._line.addLayout(self._column)
        self._frame = FieldFrame(tools.theme, self)
        self._column.addWidget(self._frame)
        self._logo = Logo(tools.theme, tools.images, self._frame)
        self._name = self._input("name", translate("Form", "Name"))
        self._domain = self._input("domain", translate("Form", "Domain"))
        self._more = LinkButton(self._frame, "", translate("Form", "All of the provider, as YAML"))
        self._more.setCheckable(True)
        self._more.toggled.connect(self._open)
        line = self._frame.line
        line.addWidget(self._logo)
        line.addSpacing(2)
        self._frame.end_with_buttons()
        self._frame.add(self._name)
        self._frame.add(self._domain, 1)
        self._frame.add(self._more)
        self._name.textChanged.connect(self._fit_name)
        self._suggestions = [self._suggest(self._name), self._suggest(self._domain)]
        self._details: YamlField | None = None
        self._source: Callable[[], str] = str
        self._read_only = False
        self.setFocusProxy(self._name)
        self.restyle()

    @classmethod
    def accepts(cls, value: Any) -> bool:
        """Mappings whose name and domain are texts."""
        if isinstance(value, dict):
            return all(isinstance(value.get(key), str | None) for key in ("name", "domain"))
        return value is ABSENT or value is None

    def set_name(self, name: str) -> None:
        """Name the field, and its inputs `NAME.name` and `NAME.domain`."""
        self.setObjectName(name)
        self._name.setObjectName(f"{name}.name")
        self._domain.setObjectName(f"{name}.domain")

    def restyle(self) -> None:
        """Take over fonts and icons."""
        theme = self.tools.theme
        self._more.setIcon(theme.icon("chevron-up" if self._more.isChecked() else "chevron-down"))
        self._domain.setStyleSheet(f"color: {theme.color('faint').name()};")
        self._fit_name()
        self._logo.update()

    def show_differing(self, *, differing: bool) -> None:
        """Make room for what stands in the empty inputs."""
        self._fit_name()

    def words_changed(self) -> None:
        """Offer the directory that has arrived."""
        entries = [(f"{one.name}  ·  {one.domain}", one) for one in self.tools.providers]
        for suggestions in self._suggestions:
            suggestions.set_entries(entries)

    def set_value(self, value: Any, source: Callable[[], str] = str) -> None:
        """Show the parts where they differ."""
        self._source = source
        self._last = value
        self._show(value)

    def reset(self) -> None:
        """Forget everything shown."""
        super().reset()
        if self._details is not None:
            self._details.reset()

    # --- inside -------------------------------------------------------------------------------

    def _input(self, key: str, label: str) -> LineEditor:
        editor = LineEditor(self._frame)
        whole = f"{label_of(self.field)}: {label}"
        editor.setAccessibleName(whole)
        editor.setToolTip(f"{whole} ({self.field.key}.{key})")
        editor.setPlaceholderText(label)
        editor.typed.connect(lambda text: self._typed(key, text))
        editor.key_hook = self._key
        return editor

    def _fit_name(self) -> None:
        """Make the name as wide as its text, so that the domain stands behind it."""
        self._name.fit_to_text(self.width() * 3 // 5)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the name its part of the new width."""
        super().resizeEvent(event)
        self._fit_name()

    def _suggest(self, editor: LineEditor) -> Suggestions:
        suggestions = Suggestions(editor)
        suggestions.chosen.connect(self._choose)
        return suggestions

    def _key(self, event: QKeyEvent) -> bool:
        """Take what is marked in the list of suggestions with Enter."""
        if Qt.Key(event.key()) not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        marked = next((one for each in self._suggestions if (one := each.current())), None)
        if marked is None:
            return False
        self._choose(marked)
        return True

    def _show(self, value: Any) -> None:
        self._value = dict(value) if isinstance(value, dict) else {}
        name, domain = self._value.get("name") or "", self._value.get("domain") or ""
        self._name.show_text(name)
        self._domain.show_text(domain)
        self._logo.show_provider(name or domain, first_image(self._value.get("images")))
        if self._details is not None and self._more.isChecked():
            self._details.set_value(value, self._source)

    def _set_read_only(self, read_only: bool) -> None:
        self._read_only = read_only
        self._frame.set_locked(read_only)
        self._name.setReadOnly(read_only)
        self._domain.setReadOnly(read_only)
        if self._details is not None:
            self._details.set_locked(read_only)

    def _typed(self, key: str, text: str) -> None:
        self._value[key] = text
        self._logo.show_provider(self._name.text(), first_image(self._value.get("images")))
        self.edited.emit((*self.path, key), text)

    def _choose(self, provider: Provider) -> None:
        """Set what the directory knows; other parts of the mapping stay."""
        for suggestions in self._suggestions:
            suggestions.hide()
        edits: list[Edit] = []
        if not self._value:
            edits.append(Set(self.path, {"name": provider.name, "domain": provider.domain}))
        else:
            edits.append(Set((*self.path, "name"), provider.name))
            edits.append(Set((*self.path, "domain"), provider.domain))
        if provider.logos and (self.field.child("images") or not self.field.fields):
            edits.append(Set((*self.path, "images"), [dict(logo) for logo in provider.logos]))
        self._name.show_text(provider.name)
        self._domain.show_text(provider.domain)
        text = translate("Form", "Provider “{}”").format(provider.name)
        self.operated.emit(edits, text)

    def _open(self, wanted: bool) -> None:
        """Show or hide the YAML of the whole mapping."""
        if wanted and self._details is None:
            self._details = self._make_details()
        if self._details is not None:
            self._details.setVisible(wanted)
            if wanted:
                self._details.set_value(self._value or ABSENT, self._source)
        self.restyle()

    def _make_details(self) -> YamlField:
        details = YamlField(self.field, self.path, self.tools, self)
        details.set_locked(self._read_only)
        details.edited.connect(self.edited)
        details.noted.connect(lambda: self._say(details.problem))
        self._column.addWidget(details)
        place_after(self._more, details)
        return details


def first_image(images: Any) -> str:
    """Return the address of the first image in a list of a record, "" for none."""
    if isinstance(images, list) and images and isinstance(images[0], dict):
        url = images[0].get("url")
        return url if isinstance(url, str) else ""
    return ""
