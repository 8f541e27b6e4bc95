from __future__ import annotations

import runpy
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from editor.desk.form.labels import label_of
from editor.desk.texts import number, short_date
from editor.desk.translation import LANGUAGES, Translation, system_language
from editor.record.schema import Field, Kind
from editor.resource_files import resource
from tests.conftest import PROJECT

UPDATE = PROJECT / "resources" / "i18n" / "update.py"


@pytest.fixture
def translation(application: QApplication) -> Translation:
    found = application.findChild(Translation)
    return found or Translation("en", application)


def test_every_text_of_the_desk_is_translated_and_compiled() -> None:
    run = subprocess.run(
        [sys.executable, str(UPDATE), "--check"],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr


def test_other_placeholders_are_noticed() -> None:
    message = runpy.run_path(str(UPDATE))["Message"]
    assert not message("Form", "{n} of {}", ("{} 中 {n}",), True, False).fault()
    assert message("Form", "{n} of {}", ("{m} 中 {}",), True, False).fault()
    assert message("Form", "Save", ("",), True, False).fault()
    assert message("Form", "Save", ("保存",), False, False).fault()
    assert not message("Status", "%Ln drafts", ("one draft", "%Ln drafts"), True, True).fault()


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_is_a_catalogue_for_each_language(language: str) -> None:
    assert QTranslator().load(f"copydesk_{language}.qm", str(resource("i18n")))


def test_a_switch_of_language_is_seen_at_once(translation: Translation) -> None:
    try:
        translation.use("zh_CN")
        assert QCoreApplication.translate("Actions", "Save") == "保存"
        assert QCoreApplication.translate("Status", "%Ln drafts", "", 1200) == "1,200 份草稿"
        assert label_of(Field(key="title", kind=Kind.LINE, label="Title")) == "标题"
        assert label_of(Field(key="mine", kind=Kind.LINE, label="Our own")) == "Our own"
        assert short_date("1999-11-05T10:00:00Z") == "1999年11月5日"
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        assert [button.text() for button in box.buttons()] == ["取消"]
    finally:
        translation.use("en")
    assert QCoreApplication.translate("Actions", "Save") == "Save"
    assert QCoreApplication.translate("Status", "%Ln drafts", "", 1) == "1 draft"
    assert QCoreApplication.translate("Status", "%Ln drafts", "", 1200) == "1,200 drafts"
    assert number(1200) == "1,200"


@pytest.mark.parametrize(
    ("system", "language"),
    [("zh_CN", "zh_CN"), ("zh_SG", "zh_CN"), ("zh_TW", "zh_CN"), ("de_DE", "en"), ("C", "en")],
)
def test_the_systems_language_is_used_where_there_are_texts(system: str, language: str) -> None:
    assert system_language(QLocale(system)) == language


def test_the_catalogues_are_where_the_program_looks() -> None:
    assert {file.suffix for file in Path(resource("i18n")).glob("copydesk_*")} == {".ts", ".qm"}
