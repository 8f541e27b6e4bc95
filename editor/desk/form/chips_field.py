"""A list of words, as chips."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from editor.desk.form.chip import Chip
from editor.desk.form.field_frame import RING
from editor.desk.form.field_widget import ABSENT, FramedField
from editor.desk.form.flow_layout import FlowLayout
from editor.desk.form.focus_order import place_before
from editor.desk.form.labels import label_of
from editor.desk.form.line_editor import LineEditor
from editor.desk.form.suggestions import Suggestions
from editor.desk.form.tools import Tools, translate
from editor.desk.plain_tip import plain_tip
from editor.record import Edit, Insert, Move, Remove, Set
from editor.record.paths import Path
from editor.record.schema import Field


class ChipsField(FramedField):
    """Words that are added by typing, with completion, and removed one by one.

    Enter, Tab after typing, or a comma adds what is typed; Backspace in the empty input goes to
    the last chip, and removes it when pressed again.
    """

    def __init__(
        self, field: Field, path: Path, tools: Tools, parent: QWidget | None = None
    ) -> None:
        super().__init__(field, path, tools, parent)
        self._words: list[str] = []
        self._chips: list[Chip] = []
        self._read_only = False
        self.frame.line.setContentsMargins(RING + 6, RING + 2, RING + 6, RING + 2)
        self._box = QWidget(self.frame)
        self._flow = FlowLayout(self._box, gap=2, line_gap=0)
        self._input = LineEditor(self._box)
        self._input.setPlaceholderText(translate("Form", "add …"))
        self._input.setMinimumWidth(tools.theme.px(80))
        self._input.typed.connect(self._typed)
        self._input.key_hook = self._key
        label = translate("Form", "Add to {}").format(label_of(field))
        self._input.setAccessibleName(label)
        self._input.setToolTip(plain_tip(f"{self._tip()}\n{label}"))
        self._suggestions = Suggestions(self._input)
        self._suggestions.chosen.connect(self._add)
        self._suggest()
        self._flow.addWidget(self._input)
        self.frame.add(self._box, 1)
        self.frame.watch(self._input)
        self.setFocusProxy(self._input)

    @classmethod
    def accepts(cls, value: Any) -> bool:
        """Lists of strings."""
        if isinstance(value, list):
            return all(isinstance(item, str) for item in value)
        return value is ABSENT or value is None

    def input(self) -> LineEditor:
        """Return the line edit for the next word."""
        return self._input

    def chips(self) -> list[Chip]:
        """Return the chips that are shown."""
        return self._chips[: len(self._words)]

    def set_name(self, name: str) -> None:
        """Name the field; its input is `NAME.add`."""
        self.setObjectName(name)
        self._input.setObjectName(f"{name}.add")

    def restyle(self) -> None:
        """Draw the chips anew."""
        for chip in self._chips:
            chip.update()

    # --- showing ------------------------------------------------------------------------------

    def _show(self, value: Any) -> None:
        words = list(value) if isinstance(value, list) else []
        focused = next((i for i, chip in enumerate(self.chips()) if chip.hasFocus()), None)
        self._words = words
        while len(self._chips) < len(words):
            self._add_chip()
        known = set(self._vocabulary())
        for place, chip in enumerate(self._chips):
            used = place < len(words)
            if used:
                known_word = not known or words[place] in known
                chip.show_word(words[place], known=known_word, read_only=self._read_only)
            if chip.isHidden() == used:
                chip.setVisible(used)
        self._flow.invalidate()
        self.updateGeometry()
        if focused is not None:
            self._focus_chip(min(focused, len(words) - 1))

    def words_changed(self) -> None:
        """Show the chips again: the site's vocabulary has arrived."""
        self._suggest()
        self._show(self._words)

    def _set_read_only(self, read_only: bool) -> None:
        self._read_only = read_only
        self._input.setVisible(not read_only)
        self._show(self._words)

    def _add_chip(self) -> None:
        chip = Chip(self.tools.theme, self._box)
        chip.removed.connect(lambda: self._remove(self._chips.index(chip)))
        chip.moved.connect(lambda by: self._move(self._chips.index(chip), by))
        self._chips.append(chip)
        self._flow.insert_widget(len(self._chips) - 1, chip)
        place_before(self._input, chip)
        chip.hide()

    def _focus_chip(self, place: int) -> None:
        if 0 <= place < len(self._words):
            self._chips[place].setFocus()
        else:
            self._input.setFocus()

    # --- completing and typing ----------------------------------------------------------------

    def _vocabulary(self) -> tuple[str, ...]:
        known = self.tools.words.get(self.field.vocabulary or "", ())
        return known or self.field.choices

    def _suggest(self) -> None:
        """Offer the words that are not chosen yet."""
        words = [word for word in self._vocabulary() if word not in self._words]
        self._suggestions.set_entries((word, word) for word in words)

    def _typed(self, text: str) -> None:
        if not self._suggestions.is_open():
            self._suggest()
        if text.endswith((",", ";", "\n")):
            self._add(text[:-1])

    def _key(self, event: QKeyEvent) -> bool:
        """Take Enter, Tab and Backspace in the input."""
        key = Qt.Key(event.key())
        text = self._input.text().strip()
        adds = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
        if key in adds and text and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._add(self._suggestions.current() or text)
            return True
        at_begin = not self._input.text()
        if key in (Qt.Key.Key_Backspace, Qt.Key.Key_Left) and at_begin and self._words:
            self._focus_chip(len(self._words) - 1)
            return True
        return False

    # --- editing ------------------------------------------------------------------------------

    def _add(self, text: str) -> None:
        """Add a word in the vocabulary's own spelling; one that is there already is not added."""
        self._input.show_text("")
        self._suggestions.hide()
        word = text.strip()
        folded = word.casefold()
        word = next((one for one in self._vocabulary() if one.casefold() == folded), word)
        if not word or word in self._words:
            return
        if self._last is ABSENT or self._last is None or not self._words:
            self._operate([Set(self.path, [word])], [word], translate("Form", "Add “{}”"), word)
            return
        edit = Insert(self.path, len(self._words), word)
        self._operate([edit], [*self._words, word], translate("Form", "Add “{}”"), word)

    def _remove(self, place: int) -> None:
        words = list(self._words)
        word = words.pop(place)
        edit = Remove((*self.path, place))
        self._operate([edit], words, translate("Form", "Remove “{}”"), word)

    def _move(self, place: int, by: int) -> None:
        target = place + by
        if not 0 <= target < len(self._words):
            return
        words = list(self._words)
        words.insert(target, words.pop(place))
        edit = Move((*self.path, place), target)
        self._operate([edit], words, translate("Form", "Move “{}”"), words[target])
        self._focus_chip(target)

    def _operate(self, edits: list[Edit], words: list[str], text: str, word: str) -> None:
        """Show the list as it will be, and ask for the edits."""
        self._last = words
        self._show(words)
        self.operated.emit(edits, text.format(word))
