"""What the rooms below the desk say is said in the person's language."""

from __future__ import annotations

import ast
import errno
import runpy
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from editor.desk.texts import said
from editor.library.query import QueryError, parse
from editor.library.store import SAVED, ChangedOnDisk, explained_error
from editor.media.errors import MediaError
from editor.record import Document, RecordError
from editor.record.sentence import Sentence
from editor.resource_files import resource
from tests.conftest import PROJECT

COLLECTED = runpy.run_path(str(PROJECT / "resources" / "i18n" / "update.py"))
FILES = [file for room in COLLECTED["ROOMS"] for file in sorted(room.glob("*.py"))]
TREES = {file: ast.parse(file.read_text("utf-8")) for file in FILES}
PATTERNS = sorted({pattern for file in FILES for pattern in COLLECTED["patterns_in"](file)})
TOLD_NOBODY = {"WorkerGoneError", "EntryError"}  # caught where they are raised


@pytest.fixture
def chinese(application: QApplication) -> Iterator[QTranslator]:
    catalogue = QTranslator()
    assert catalogue.load("copydesk_zh_CN.qm", str(resource("i18n")))
    application.installTranslator(catalogue)
    yield catalogue
    application.removeTranslator(catalogue)


def test_every_sentence_is_translated(chinese: QTranslator) -> None:
    assert len(PATTERNS) > 300
    missing = [pattern for pattern in PATTERNS if not chinese.translate("Sentences", pattern)]
    assert missing == []


def error_classes() -> set[str]:
    """Return the names of all errors of the rooms that people may be told of."""
    bases = {
        node.name: {getattr(base, "id", "") for base in node.bases}
        for tree in TREES.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    known = {"Exception", "ValueError", "OSError"}
    while more := {name for name, of in bases.items() if of & known} - known:
        known |= more
    return {name for name in known & bases.keys() if not name.startswith("_")} - TOLD_NOBODY


def bare_words(tree: ast.Module, makers: set[str]) -> Iterator[int]:
    """Yield the lines where one of `makers` is given English that cannot be translated."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in makers:
            is_rule = node.func.id.endswith("Rule")  # what follows its sentence is for terminals
            for given in node.args[: 3 if is_rule else None]:
                words = given.value if isinstance(given, ast.Constant) else ""
                if isinstance(given, ast.JoinedStr) or (isinstance(words, str) and " " in words):
                    yield given.lineno


def test_no_error_is_made_of_words_that_stay_english() -> None:
    assert {"RecordError", "StoreError", "MediaError", "QueryError"} <= error_classes()
    makers = {*error_classes(), "Finding", "Unusable", "ArticleRule", "RecordRule", "CopyRule"}
    found = {file.name: list(bare_words(tree, makers)) for file, tree in TREES.items()}
    assert {name: lines for name, lines in found.items() if lines} == {}


def test_a_sentence_is_translated_with_those_within_it(chinese: QTranslator) -> None:
    full = explained_error(Path("a.md"), SAVED, OSError(errno.ENOSPC, "No space left"))
    assert str(full) == (
        "a.md: the file was not saved: the disk is full. Free some space, then try again."
    )
    assert said(full) == "a.md：文件没有保存：磁盘已满。请释放一些空间，然后重试。"
    assert said(full.reason) == "文件没有保存：磁盘已满。请释放一些空间，然后重试。"
    assert said(ChangedOnDisk(Path("a.md"), gone=True).reason).startswith("文件打开后被删除")


def test_what_is_wrong_with_a_record_is_translated(chinese: QTranslator) -> None:
    with pytest.raises(RecordError) as caught:
        Document.from_bytes(b"---\ntitle: a\nsource: b: c\n---\n")
    assert said(caught.value) == "第 3 行第 10 列：无法读取 YAML：此处不允许映射的值（:）"
    locked = Document.from_bytes(b"---\na: &x 1\nb: *x\n---\n").locked(("b",))
    assert said(locked or "") == "b 只能在源码中编辑：它引用另一个值（*x）"


def test_a_query_and_a_picture_are_translated(chinese: QTranslator) -> None:
    with pytest.raises(QueryError) as caught:
        parse("date:2021-13")
    assert said(caught.value.message) == "date：'2021-13' 不是日期：没有 13 这个月"
    assert (
        said(MediaError("failed", Sentence("The server sent nothing.")))
        == "服务器没有发来任何内容。"
    )
    assert said("The server sent nothing.") == "服务器没有发来任何内容。"


def test_other_words_and_english_stay(application: QApplication) -> None:
    assert said("A title {with} braces") == "A title {with} braces"
    assert said(OSError("whatever")) == "whatever"
    assert said(Sentence("the key {key} stands {count} times", key="a", count=2)) == (
        "the key a stands 2 times"
    )
