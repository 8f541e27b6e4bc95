from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.desk.theme import Preference, Theme
from editor.resource_files import resource

BACKS = ("window", "surface", "side", "selection")


def luminance(color: QColor) -> float:
    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.03928 else ((channel + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(c) for c in (color.redF(), color.greenF(), color.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, two: QColor) -> float:
    high, low = sorted((luminance(one), luminance(two)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("back", BACKS)
@pytest.mark.parametrize("text", ["text", "muted", "faint", "accent"])
def test_text_has_contrast_on_every_ground(
    theme: Theme, look: Preference, back: str, text: str
) -> None:
    theme.set_preference(look)
    assert contrast(theme.color(text), theme.color(back)) >= 4.5


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("state", ["published", "draft", "problem"])
def test_pills_can_be_read(theme: Theme, look: Preference, state: str) -> None:
    theme.set_preference(look)
    assert contrast(theme.color(state), theme.color(f"{state}_back")) >= 4.5
    assert contrast(theme.color("accent_text"), theme.color("accent")) >= 4.5


def test_the_palette_follows_the_preference(
    theme: Theme, application: QApplication, qtbot: QtBot
) -> None:
    window = QPalette.ColorRole.Window
    assert application.palette().color(window) == QColor("#F6F6F4")
    with qtbot.waitSignal(theme.changed):
        theme.set_preference("dark")
    assert theme.dark
    assert application.palette().color(window) == QColor("#1B1C1E")
    assert "#1b1c1e" in application.styleSheet()


def test_an_icon_is_drawn_in_a_colour_of_the_theme(theme: Theme) -> None:
    theme.set_preference("dark")
    image = theme.pixmap("menu", "accent", 20, 2.0).toImage()
    colors = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert image.width() == 40
    assert theme.color("accent").name() in colors


def test_every_icon_can_be_drawn(theme: Theme) -> None:
    for file in resource("icons").glob("*.svg"):
        assert not theme.icon(file.stem).isNull()


def test_sizes_follow_the_systems_font(theme: Theme) -> None:
    assert theme.font("base").pixelSize() == theme.px(13)
    assert theme.font("title").pixelSize() == theme.px(15)
    assert theme.scale >= 1


def test_an_unknown_token_is_an_error(theme: Theme) -> None:
    with pytest.raises(KeyError):
        theme.color("pink")
