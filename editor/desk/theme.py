"""Colours, fonts, icons and the one style sheet of the desk, for light and dark."""

from __future__ import annotations

import atexit
from collections.abc import Mapping
from string import Template
from types import MappingProxyType
from typing import Final, Literal

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontInfo,
    QIcon,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import QApplication

from editor.desk.held_folder import HeldFolder
from editor.desk.style_sheet import STYLE_SHEET
from editor.resource_files import resource

Preference = Literal["system", "light", "dark"]
FontRole = Literal["base", "small", "tiny", "strong", "small_strong", "tiny_strong", "title"]

_LIGHT: Final[Mapping[str, str]] = MappingProxyType(
    {
        "window": "#F6F6F4",
        "surface": "#FFFFFF",
        "side": "#EFEFEC",
        "line": "#DEDEDA",
        "field": "#FFFFFF",
        "field_line": "#CFCFCA",
        "text": "#1D1D1B",
        "muted": "#5F5F5A",
        "faint": "#6B6B66",
        "accent": "#0B5CAD",
        "accent_text": "#FFFFFF",
        "selection": "#E3EEFA",
        "published": "#167243",
        "published_back": "#E4F3EA",
        "draft": "#8A5A00",
        "draft_back": "#FAF0DA",
        "problem": "#B42318",
        "problem_back": "#FCE9E6",
        "hover": "#F0F0ED",
    }
)
_DARK: Final[Mapping[str, str]] = MappingProxyType(
    {
        "window": "#1B1C1E",
        "surface": "#232427",
        "side": "#18191B",
        "line": "#34363A",
        "field": "#1D1E20",
        "field_line": "#43464B",
        "text": "#ECECEA",
        "muted": "#A9ABAE",
        "faint": "#A1A3A7",
        "accent": "#6CB2FF",
        "accent_text": "#10243A",
        "selection": "#26394D",
        "published": "#56C98A",
        "published_back": "#1E3529",
        "draft": "#E2B04A",
        "draft_back": "#3A2F17",
        "problem": "#FF8A7A",
        "problem_back": "#40241F",
        "hover": "#2A2B2E",
    }
)

_BASE_PIXELS: Final = 13
_FONTS: Final[Mapping[FontRole, tuple[float, QFont.Weight]]] = MappingProxyType(
    {
        "base": (13, QFont.Weight.Normal),
        "small": (12, QFont.Weight.Normal),
        "tiny": (11, QFont.Weight.Normal),
        "strong": (13, QFont.Weight.DemiBold),
        "small_strong": (12, QFont.Weight.DemiBold),
        "tiny_strong": (11, QFont.Weight.DemiBold),
        "title": (15, QFont.Weight.DemiBold),
    }
)
_DRAWING: Final = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 12 12" fill="none" stroke-width="1.5"'
    ' stroke="{}" stroke-linecap="round" stroke-linejoin="round"><path d="{}"/></svg>'
)
_SIZES: Final = (5, 6, 11, 12, 14, 15, 16, 18, 22, 24, 28)
"""Those that the style sheet names, as `$px12`."""
_ARROW_SHAPES: Final = {
    "down": "M2.5 4.5 6 8l3.5-3.5",
    "up": "M2.5 7.5 6 4l3.5 3.5",
    "left": "M7.5 2.5 4 6l3.5 3.5",
    "right": "M4.5 2.5 8 6l-3.5 3.5",
}
_CHECK: Final = "M2.5 6.5 5 9l4.5-5.5"


class Theme(QObject):
    """The look in use; `changed` says that colours or fonts are others now."""

    changed = Signal()

    def __init__(self, preference: Preference = "system", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preference: Preference = preference
        self._application: QApplication | None = None
        self._system_font = QFont()
        self._text_size = 100
        self._scale = 1.0
        self._colors: dict[str, QColor] = {}
        self._fonts: dict[FontRole, QFont] = {}
        self._icons: dict[tuple[str, str], QIcon] = {}
        self._files = HeldFolder("drawings")
        atexit.register(self._files.close)  # Python ends without unmaking what Qt owns
        self._refresh()

    @property
    def dark(self) -> bool:
        """Whether the dark colours are in use."""
        if self._preference == "system":
            return QApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self._preference == "dark"

    @property
    def preference(self) -> Preference:
        """What the person chose: the system's way, always light, or always dark."""
        return self._preference

    @property
    def scale(self) -> float:
        """How much larger the font is than the 13 px that the sizes are drawn for."""
        return self._scale

    def set_preference(self, preference: Preference) -> None:
        """Follow the system, or stay light or dark whatever the system does."""
        if preference != self._preference:
            self._preference = preference
            self._refresh()

    def set_text_size(self, percent: int) -> None:
        """Make the system's font, and with it every size, this large."""
        if percent != self._text_size:
            self._text_size = percent
            self._refresh()

    def px(self, size: float) -> int:
        """Return a size of the drawing, in pixels, as it is under the system's font size."""
        return round(size * self._scale)

    def color(self, token: str) -> QColor:
        """Return the colour of a token of the look; KeyError for a name that is none.

        It is everybody's, and so is a font: change a copy.
        """
        return self._colors[token]

    def faded(self, token: str, opacity: float) -> QColor:
        """Return a colour through which what is below it is seen; 1 covers that."""
        color = QColor(self._colors[token])
        color.setAlphaF(opacity)
        return color

    def font(self, role: FontRole) -> QFont:
        """Return the system's font in the size and weight of a role, figures of equal width."""
        return self._fonts[role]

    def mono_font(self) -> QFont:
        """Return the system's fixed-width font at the size of secondary text."""
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(self.px(12))
        return font

    def icon(self, name: str, token: str = "muted") -> QIcon:
        """Return `resources/icons/NAME.svg` in a token's colour, drawn when it is first seen."""
        key = (name, token)
        if key not in self._icons:
            color = self.color(token).name()
            svg = resource("icons", f"{name}.svg").read_text("utf-8")
            svg = svg.replace("currentColor", color)
            faint = svg.replace("<svg ", '<svg opacity="0.4" ', 1)
            self._icons[key] = icon = QIcon(self._file(f"{name}-{color[1:]}", svg))
            icon.addFile(self._file(f"{name}-{color[1:]}-faint", faint), mode=QIcon.Mode.Disabled)
        return self._icons[key]

    def pixmap(self, name: str, token: str, size: int, ratio: float) -> QPixmap:
        """Return an icon `size` logical pixels wide, drawn for one device pixel ratio."""
        return self.icon(name, token).pixmap(QSize(size, size), ratio)

    def apply(self, application: QApplication, font: QFont | None = None) -> None:
        """Set style, palette, font and style sheet, and follow the system from now on.

        `font` takes the place of the system's; all sizes follow its size.
        """
        self._application = application
        self._system_font = font or QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        application.setStyle("Fusion")
        application.styleHints().colorSchemeChanged.connect(self._system_changed)
        self._refresh()

    def _system_changed(self) -> None:
        if self._preference == "system":
            self._refresh()

    def _refresh(self) -> None:
        """Work out colours and fonts once: delegates ask for them hundreds of times a repaint."""
        system = max(1.0, QFontInfo(self._system_font).pixelSize() / _BASE_PIXELS)
        self._scale = system * self._text_size / 100
        self._icons.clear()
        tokens = _DARK if self.dark else _LIGHT
        self._colors = {token: QColor(value) for token, value in tokens.items()}
        self._fonts = {role: self._made_font(*drawn) for role, drawn in _FONTS.items()}
        if self._application is not None:
            self._application.setFont(self.font("base"))
            self._application.setPalette(self._palette())
            self._application.setStyleSheet(self._style_sheet())
        self.changed.emit()

    def _made_font(self, size: float, weight: QFont.Weight) -> QFont:
        font = QFont(self._system_font)
        font.setPixelSize(self.px(size))
        font.setWeight(weight)
        font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def _palette(self) -> QPalette:
        role = QPalette.ColorRole
        tokens = {
            role.Window: "window",
            role.WindowText: "text",
            role.Base: "field",
            role.AlternateBase: "hover",
            role.Text: "text",
            role.PlaceholderText: "faint",
            role.Button: "surface",
            role.ButtonText: "text",
            role.BrightText: "problem",
            role.ToolTipBase: "surface",
            role.ToolTipText: "text",
            role.Highlight: "accent",
            role.HighlightedText: "accent_text",
            role.Accent: "accent",
            role.Link: "accent",
            role.LinkVisited: "accent",
            role.Light: "surface",
            role.Midlight: "hover",
            role.Mid: "line",
            role.Dark: "field_line",
            role.Shadow: "field_line",
        }
        palette = QPalette()
        for one, token in tokens.items():
            palette.setColor(one, self.color(token))
        for one in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
            palette.setColor(QPalette.ColorGroup.Disabled, one, self.color("faint"))
        return palette

    def _style_sheet(self) -> str:
        values = {token: self.color(token).name() for token in _LIGHT}
        values |= {f"px{size}": f"{self.px(size)}px" for size in _SIZES}
        for way, shape in _ARROW_SHAPES.items():
            values[f"arrow_{way}"] = self._small_drawing(way, shape, values["muted"])
        values["radio"] = f"{self.px(14) // 2 + 1}px"  # half of it: more would make it square
        values["check"] = self._small_drawing("check", _CHECK, values["accent_text"])
        return Template(STYLE_SHEET).substitute(values)

    def _small_drawing(self, name: str, shape: str, color: str) -> str:
        """Return a file with a shape of 12 px."""
        return self._file(f"small-{name}-{color[1:]}", _DRAWING.format(color, shape))

    def _file(self, name: str, svg: str) -> str:
        """Return a file with a drawing: Qt takes drawings of icons and style sheets from files."""
        file = self._files.path / f"{name}.svg"
        file.write_text(svg, "utf-8")
        return file.as_posix()
