from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from editor.app import create_application
from editor.desk.demo import copy_demo
from editor.desk.theme import Theme
from tests.end_to_end.conftest import Person

TRAMS = "_news/2026-11-26-trams-without-drivers-carry-their-first-passengers-along-the-quay.md"


def test_there_is_one_application_with_one_theme(qapp: QApplication) -> None:
    assert create_application([]) is create_application([])
    assert len(qapp.findChildren(Theme)) == 1
    assert qapp.applicationName() == "Copydesk"
    assert not qapp.windowIcon().isNull()


def test_the_window_waits_for_neither_network_nor_picture_libraries() -> None:
    code = (
        "import sys, editor.app\n"
        "heavy = {'requests', 'urllib3', 'PIL', 'multiprocessing', 'ftfy', 'rapidfuzz'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert run.stdout.strip() == "[]"


def test_the_demo_is_a_fresh_copy_each_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    one, two = copy_demo(), copy_demo()
    assert one != two
    assert (one / "_config.yml").is_file()
    assert one.is_relative_to(tmp_path)


def test_records_can_be_seen_while_others_are_still_read(
    open_window: Callable[[Path], Person], real_site: Path
) -> None:
    person = open_window(real_site)
    assert len(person.paths()) == 568


def test_the_gui_thread_touches_neither_the_folder_nor_the_network(
    open_window: Callable[[Path], Person], demo: Path
) -> None:
    main = threading.current_thread()
    touched: list[tuple[str, str]] = []
    watching = True

    def watch(event: str, args: tuple[object, ...]) -> None:
        if not watching or threading.current_thread() is not main:
            return
        if event.startswith("socket.") and event != "socket.__new__":
            touched.append((event, str(args[1:])))
        elif event in ("open", "os.listdir", "os.scandir") and str(args[0]).startswith(str(demo)):
            touched.append((event, str(args[0])))

    sys.addaudithook(watch)
    try:
        person = open_window(demo)
        person.chooses(TRAMS)
        person.presses("p")
        person.sees(lambda: not person.window._session.dirty_paths())
        person.presses("j")
        person.presses(Qt.Key.Key_F5)
        person.sees(lambda: not person.window._loader.running)
    finally:
        watching = False
    assert touched == []
