"""What a choice and a decision paint: each pane once, and of the list what changed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication, QListView, QWidget

from editor.desk.form.form_body import FormBody
from tests.end_to_end.conftest import Person


class Paints(QObject):
    """How often some widgets were painted, and where at first."""

    def __init__(self, widgets: dict[str, QWidget]) -> None:
        super().__init__(next(iter(widgets.values())))
        self._names = {widget: name for name, widget in widgets.items()}
        self.times = dict.fromkeys(widgets, 0)
        self.first: dict[str, QRegion] = {}
        """Where each of them was painted the first time."""
        for widget in widgets.values():
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QPaintEvent) and isinstance(watched, QWidget):
            name = self._names[watched]
            self.times[name] += 1
            self.first.setdefault(name, event.region())
        return False


def _two_drafts(person: Person) -> str:
    """Return a draft with related articles that stands above another one of its kind."""
    rows = person.window._table.shown
    fitting = [row.published is False and row.related and row.collection for row in rows]
    place = next(at for at, one in enumerate(fitting) if one and one == fitting[at + 1])
    return rows[place].path


@pytest.fixture
def decide(person: Person) -> Callable[[Qt.Key, Qt.KeyboardModifier | None], Paints]:
    """Return what presses a key at rest and gives what it painted."""
    window = person.window
    window._images.blockSignals(True)  # pictures come when they come
    path = _two_drafts(person)
    window._pane.choose(path)
    person.sees(lambda: person.form().path() == path)
    checking = window._bench.checking
    person.sees(lambda: checking._checks is not None and not checking.problems.waiting, 30_000)
    related = window.findChild(QListView, "relatedList")
    body = next(one for one in window.findChildren(FormBody) if one.isVisible())
    facets = window.findChild(QListView, "facetList")
    assert related is not None
    assert facets is not None

    def press(key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> Paints:
        person.list.setFocus()
        person.waits(1000)
        paints = Paints(
            {
                "list": person.list.viewport(),
                "related": related.viewport(),
                "filters": facets.viewport(),
                "form": body,
            }
        )
        shown = person.form().path()
        person.presses(key, held)
        assert person.form().path() != shown, "the record was not read ahead"
        QApplication.processEvents()
        return paints

    return press


Decide = Callable[..., Paints]


def test_another_record_paints_the_form_once_and_few_rows(person: Person, decide: Decide) -> None:
    paints = decide(Qt.Key.Key_J)
    times = paints.times
    assert (times["filters"], times["form"]) == (0, 1)
    row = person.list.visualRect(person.index(person.form().path()))
    painted = paints.first["list"].boundingRect()
    assert painted.contains(row)
    assert painted.height() < 4 * row.height()


def test_a_decision_paints_the_form_once(person: Person, decide: Decide) -> None:
    paints = decide(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert paints.times["form"] == 1
