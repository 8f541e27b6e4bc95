"""What a person wants done about a problem that a field shows."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class ProblemWishes(QObject):
    """One for all fields of a form, which emit its signals."""

    repair = Signal(object)
    """The Problem that is to be repaired."""
    tellApart = Signal(object)
    """The Problem that a person says is none: the records tell different stories."""
