from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from editor.app import create_application
from editor.resource_files import resource
from tests.end_to_end.monkey import run


def test_a_monkey_breaks_nothing(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, long_run: bool
) -> None:
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path))
    for name in ("XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    create_application([])
    report = run(2000 if long_run else 80, 3, resource("demo"))
    faults = [one for one in report.faults if long_run or not one.startswith("memory")]
    assert faults == []
