"""Date and time, shown in UTC as the record has it, or in the zone that dates are entered in."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QMenu, QToolButton, QWidget

from editor.desk.form.field_widget import ABSENT, FramedField
from editor.desk.form.line_editor import LineEditor
from editor.desk.form.link_button import LinkButton
from editor.desk.form.timestamps import as_written, moment_of, moment_text, parse_moment
from editor.desk.form.tools import Tools, translate
from editor.desk.plain_tip import plain_tip
from editor.desk.zones import HERE, UTC, offset_text, spoken, zone_of
from editor.record.paths import Path
from editor.record.schema import Field

_UNITS = ((10, dt.timedelta(days=1)), (13, dt.timedelta(hours=1)), (19, dt.timedelta(minutes=1)))

_USUAL: Final = "0000-00-00 00:00"
_OTHER_KEYS: Final = ~Qt.KeyboardModifier.KeypadModifier


class TimestampField(FramedField):
    """A moment; Up and Down change the part where the cursor stands, the button opens a calendar.

    The zone can be chosen; the times in UTC and where the person sits are in the tooltip.
    """

    def __init__(
        self, field: Field, path: Path, tools: Tools, parent: QWidget | None = None
    ) -> None:
        super().__init__(field, path, tools, parent)
        self._before: Any = ABSENT
        self._moment: dt.datetime | None = None
        self._input = LineEditor(self.frame)
        self._input.setPlaceholderText(translate("Form", "YYYY-MM-DD hh:mm"))
        self._input.typed.connect(self._typed)
        self._input.editingFinished.connect(self._finished)
        self._input.key_hook = self._key
        self._describe(self._input)
        self._input.tip_hook = self._tip_now
        self._zone = self._build_zone()
        tools.zones.changed.connect(self._zone_changed)
        self._button = LinkButton(self.frame, "", translate("Form", "Choose a day"))
        self._button.clicked.connect(self._open_calendar)
        self._calendar: QCalendarWidget | None = None
        self.frame.end_with_buttons()
        self.frame.add(self._input, 1)
        self.frame.add(self._zone)
        self.frame.add(self._button)
        self.setFocusProxy(self._input)
        self.restyle()

    def _build_zone(self) -> LinkButton:
        button = LinkButton(self.frame, "UTC", translate("Form", "The zone of this time"))
        button.setProperty("kind", "quiet")
        button.clicked.connect(self._offer_zones)
        return button

    @classmethod
    def accepts(cls, value: Any) -> bool:
        """Timestamps, dates, and texts, which some records have in quotes."""
        return value is ABSENT or value is None or isinstance(value, dt.date | str)

    def editor(self) -> QWidget:
        """Return the line edit."""
        return self._input

    def restyle(self) -> None:
        """Set the icon's colour."""
        self._button.setIcon(self.tools.theme.icon("calendar"))

    def draft(self) -> str:
        """Return what is no date yet."""
        return self._input.text() if self.problem else ""

    def set_draft(self, text: str) -> None:
        """Stand as it was left."""
        self._input.show_text(text)
        self._typed(text)

    def _show(self, value: Any) -> None:
        self._before = value
        text = moment_text(value, self.tools.zones.zone)
        self._input.show_text(text)
        self._input.setMinimumWidth(self._room_for(text))
        self._hint(value)
        if isinstance(value, str) and value and moment_of(value) is None:
            self._say(translate("Form", "The record has a text here that is no date."))

    def _room_for(self, text: str) -> int:
        metrics = self._input.fontMetrics()
        return metrics.horizontalAdvance(text or _USUAL) + 2 * metrics.averageCharWidth()

    def _set_read_only(self, read_only: bool) -> None:
        self._input.setReadOnly(read_only)
        self._button.setVisible(not read_only)
        self._zone.setEnabled(not read_only)

    def _typed(self, text: str) -> None:
        zone = self.tools.zones.zone
        moment = parse_moment(text, zone)
        if moment is not None:
            self._say("")
            value = as_written(moment, self._before, zone)
            self._hint(value)
            self._edit(value)
        elif text.strip():
            self._say(translate("Form", "Write the date like 2021-12-17 10:49."))

    def _finished(self) -> None:
        """Show a date that was typed in another form as the record has it; an empty one goes."""
        text = self._input.text().strip()
        if not text:
            self._say("")
            self._edit(ABSENT)
        elif not self.problem and self._last is not ABSENT:
            self._input.show_text(moment_text(self._last, self.tools.zones.zone))

    def _key(self, event: QKeyEvent) -> bool:
        """Step with Up and Down."""
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        if not step or event.modifiers() & _OTHER_KEYS or self._input.isReadOnly():
            return False
        self._step(step)
        return True

    def _step(self, step: int) -> None:
        zone = self.tools.zones.zone
        moment = parse_moment(self._input.text(), zone)
        if moment is None:
            return
        cursor = self._input.cursorPosition()
        if not isinstance(moment, dt.datetime):
            moment += step * dt.timedelta(days=1)
        else:
            moment += step * next((unit for end, unit in _UNITS if cursor <= end), _UNITS[-1][1])
        self._input.setText(moment_text(moment, zone))
        self._input.setCursorPosition(cursor)

    def _open_calendar(self) -> None:
        calendar = self._calendar or self._make_calendar()
        self._style(calendar)
        day = QDate.fromString(self._input.text().strip()[:10], Qt.DateFormat.ISODate)
        if day.isValid():
            calendar.setSelectedDate(day)
        calendar.move(self.frame.mapToGlobal(QPoint(0, self.frame.height())))
        calendar.show()
        calendar.setFocus()

    def _make_calendar(self) -> QCalendarWidget:
        calendar = QCalendarWidget(self)
        calendar.setWindowFlag(Qt.WindowType.Popup)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.activated.connect(self._choose)
        calendar.clicked.connect(self._choose)
        self._calendar = calendar
        return calendar

    def _style(self, calendar: QCalendarWidget) -> None:
        """Give the calendar the theme's colours, and working days and others the same."""
        color = {token: self.tools.theme.color(token) for token in ("text", "muted", "surface")}
        calendar.setStyleSheet(
            f"#qt_calendar_navigationbar, QAbstractItemView {{"
            f" background: {color['surface'].name()}; }}"
            f"QCalendarWidget {{ border: 1px solid {self.tools.theme.color('line').name()}; }}"
        )
        days, heads = QTextCharFormat(), QTextCharFormat()
        days.setForeground(color["text"])
        heads.setForeground(color["muted"])
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(day, days)
        calendar.setHeaderTextFormat(heads)
        for name, icon in (("prev", "chevron-left"), ("next", "chevron-right")):
            button = calendar.findChild(QToolButton, f"qt_calendar_{name}month")
            if button is not None:
                button.setIcon(self.tools.theme.icon(icon, "text"))

    def _choose(self, day: QDate) -> None:
        """Put the day chosen in the place of the old one; the time stays."""
        if self._calendar is not None:
            self._calendar.hide()
        _, _, time = self._input.text().strip().partition(" ")
        self._input.setText(f"{day.toString('yyyy-MM-dd')} {time or '00:00'}")
        self._input.setFocus()

    def _hint(self, value: Any) -> None:
        moment, zone = moment_of(value), self.tools.zones.zone
        self._moment = moment if isinstance(moment, dt.datetime) else None
        self._zone.setVisible(self._moment is not None or self._before is ABSENT)
        here = "UTC"
        if self._moment is not None and zone is not dt.UTC:
            here = offset_text(self._moment.astimezone(zone))
        if self._zone.text() != here:
            self._zone.setText(here)

    def _tip_now(self) -> str:
        """Return what the field is, and the moment in UTC and in this computer's zone."""
        if self._moment is None:
            return plain_tip(self._tip())
        here = translate("Form", "{} where you are").format(spoken(self._moment, zone_of(HERE)))
        return plain_tip(f"{self._tip()}\n{spoken(self._moment, dt.UTC)}\n{here}")

    # --- the zone -----------------------------------------------------------------------------

    def _offer_zones(self) -> None:
        """Offer UTC, this computer's zone, and the one that the preferences have."""
        zones, menu = self.tools.zones, QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        names = {UTC: "UTC", HERE: translate("Form", "This computer's zone")}
        names |= {zones.name: names.get(zones.name, zones.name.replace("_", " "))}
        for name, text in names.items():
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(name == zones.name)
            action.triggered.connect(lambda _=False, name=name: zones.use(name))
        menu.addSeparator()
        menu.addAction(translate("Form", "Others are in the preferences")).setEnabled(False)
        menu.popup(self._zone.mapToGlobal(QPoint(0, self._zone.height())))

    def _zone_changed(self) -> None:
        """Show the same moment in the zone that was chosen; what is no date stays as typed."""
        if not self.problem and self._last is not ABSENT:
            self._show(self._last)
