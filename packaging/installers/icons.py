"""The program's icon in every size and kind, drawn from its one SVG."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Final

from PIL import Image

from installers.project import ROOT

SIZES: Final = (16, 22, 24, 32, 48, 64, 128, 256, 512)
SOURCE: Final = ROOT / "resources" / "icons" / "copydesk.svg"
_WINDOWS_SIZES: Final = (16, 20, 24, 32, 40, 48, 64, 128, 256)
_MACOS_SIZE: Final = 1024


def write_icons(folder: Path) -> None:
    """Write `copydesk.ico` for Windows and `copydesk.icns` for macOS."""
    pictures = {size: _drawn(size) for size in _WINDOWS_SIZES}
    largest = pictures[max(_WINDOWS_SIZES)]
    largest.save(
        folder / "copydesk.ico",
        sizes=[(size, size) for size in _WINDOWS_SIZES],
        append_images=list(pictures.values()),
    )
    _drawn(_MACOS_SIZE).save(folder / "copydesk.icns")


def write_hicolor(folder: Path) -> None:
    """Write the icon theme's folders: PNGs of every size, and the SVG."""
    for size in SIZES:
        place = folder / f"{size}x{size}" / "apps"
        place.mkdir(parents=True)
        _drawn(size).save(place / "copydesk.png", optimize=True)
    scalable = folder / "scalable" / "apps"
    scalable.mkdir(parents=True)
    shutil.copyfile(SOURCE, scalable / "copydesk.svg")


def _drawn(size: int) -> Image.Image:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # Qt is in the build's environment only.
    from PySide6.QtGui import QImage, QPainter  # noqa: PLC0415
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415

    image = QImage(size, size, QImage.Format.Format_RGBA8888)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(SOURCE)).render(painter)
    painter.end()
    return Image.frombytes("RGBA", (size, size), bytes(image.constBits()))
