"""A list of words of several records: those that all have, and those of some."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from editor.desk.form.chips_field import ChipsField
from editor.desk.form.tools import Tools, translate
from editor.desk.texts import number
from editor.record import Edit
from editor.record.paths import Path
from editor.record.schema import Field


class SeveralChips(ChipsField):
    """Chips that say in how many records they are; a click on such a one adds it to the rest."""

    added = Signal(str)
    """A word that all records are to have."""
    removed = Signal(str)
    """A word that no record is to have."""

    def __init__(
        self, field: Field, path: Path, tools: Tools, parent: QWidget | None = None
    ) -> None:
        self._counts: dict[str, int] = {}
        self._total = 0
        super().__init__(field, path, tools, parent)

    def show_counts(self, counts: Mapping[str, int], total: int) -> None:
        """Show words with the number of records that have them, the most frequent first."""
        self._counts = dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
        self._total = total
        self._show(list(self._counts))

    def _show(self, value: Any) -> None:
        super()._show(value)
        for chip, word in zip(self._chips, self._words, strict=False):
            count = self._counts.get(word, self._total)
            part = translate("Form", "in {count} of {total}") if count < self._total else ""
            chip.show_part(part.format(count=number(count), total=number(self._total)))

    def _add_chip(self) -> None:
        super()._add_chip()
        chip = self._chips[-1]
        chip.clicked.connect(lambda: self._complete(self._chips.index(chip)))

    def _complete(self, place: int) -> None:
        """Add a word that only some records have to the others."""
        if place < len(self._words) and self._counts.get(self._words[place], 0) < self._total:
            self.added.emit(self._words[place])

    def _add(self, text: str) -> None:
        word = text.strip()
        if 0 < self._counts.get(word, 0) < self._total:
            self._input.show_text("")
            self._suggestions.hide()
            self.added.emit(word)
        else:
            super()._add(text)

    def _move(self, place: int, by: int) -> None:
        """Do nothing: each record has its own order."""

    def _operate(self, edits: list[Edit], words: list[str], text: str, word: str) -> None:
        (self.added if word in words else self.removed).emit(word)
