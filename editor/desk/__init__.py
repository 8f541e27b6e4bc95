"""The Qt application."""

from editor.desk.qt_support import load_qt

load_qt()  # before any module of this room imports PySide6 in the plain way
