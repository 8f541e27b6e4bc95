"""Whether PySide6 is the same when it is imported in less time; each in a process of its own."""

from __future__ import annotations

import subprocess
import sys

import pytest

QUICK = "import editor.desk"
PLAIN = "import PySide6, editor.desk"

WRONG_CALLS = """
import PySide6.QtCore as core, PySide6.QtGui as gui, PySide6.QtWidgets as widgets
from PySide6.QtCore import Qt

application = widgets.QApplication(["test", "-platform", "offscreen"])
button, model = widgets.QPushButton(), gui.QStandardItemModel()
for call in (
    lambda: button.setText(1),
    lambda: button.setText("a", "b"),
    lambda: button.resize("a"),
    lambda: button.setSizePolicy(Qt.AlignmentFlag.AlignLeft),
    lambda: button.clicked.connect(1),
    lambda: core.QRect("a", "b"),
    lambda: core.QTimer.singleShot("a"),
    lambda: gui.QColor(1.5, object()),
    lambda: model.setData(1),
    lambda: button.setProperty(),
    lambda: widgets.QPushButton(text=1),
    lambda: widgets.QPushButton(nothing=1),
    lambda: core.Qt.AlignmentFlag("a"),
):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
    else:
        print("accepted")
"""
SIGNATURES = """
from PySide6.QtWidgets import QPushButton, QWidget
from PySide6.support.signature import get_signature
from PySide6.support.signature.lib.enum_sig import SimplifyingEnumerator
from PySide6.support.signature.lib.pyi_generator import generate_pyi

print(get_signature(QWidget.resize), get_signature(QPushButton), generate_pyi.__name__)
print(SimplifyingEnumerator.__mro__)
help(QWidget.resize)
"""


def said(*code: str) -> str:
    run = subprocess.run(
        [sys.executable, "-c", "\n".join(code)], capture_output=True, text=True, timeout=60
    )
    assert run.returncode == 0, run.stderr
    return run.stdout


@pytest.mark.parametrize("code", [WRONG_CALLS, SIGNATURES], ids=["wrong calls", "signatures"])
def test_it_tells_the_same_of_its_functions(code: str) -> None:
    told = said(QUICK, code)
    assert "resize" in told
    assert told == said(PLAIN, code)


def test_what_tells_of_functions_is_not_compiled_before_that_is_wanted() -> None:
    before = """
import builtins, sys
plain, compiled = compile, set()
def noted(source, filename, *arguments, **options):
    if len(source) > 200 and filename.startswith("shibokensupport/signature/"):
        compiled.add(filename.rpartition("/")[2])
    return plain(source, filename, *arguments, **options)
builtins.compile = noted
"""
    code = """
from PySide6.QtCore import QRect, Qt
print(sorted(compiled), "inspect" in sys.modules)
compiled.clear()
try:
    QRect(Qt.AlignmentFlag.AlignLeft, "a")
except TypeError:
    print(sorted(compiled))
"""
    assert said(before, QUICK, code).splitlines() == [
        "['__init__.py', 'importhandler.py', 'loader.py'] False",
        "['errorhandler.py', 'layout.py', 'mapping.py', 'parser.py', 'tool.py']",
    ]


def test_several_threads_may_be_the_first_that_want_it() -> None:
    code = """
import threading
from PySide6.QtCore import QRect
together, texts = threading.Barrier(8), set()
def call():
    together.wait()
    try:
        QRect("a", "b")
    except TypeError as error:
        texts.add(str(error))
threads = [threading.Thread(target=call) for _ in range(8)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(len(texts), "Supported signatures" in texts.pop())
"""
    assert said("import sys; sys.setswitchinterval(1e-6)", QUICK, code) == "1 True\n"


def test_python_compiles_and_imports_in_its_own_way_afterwards() -> None:
    code = """
import builtins, inspect, json
print(builtins.compile is before[0], builtins.__import__ is before[1])
print(inspect.getsource(json).startswith('r\"\"\"JSON'))
"""
    before = "import builtins; before = builtins.compile, builtins.__import__"
    assert said(before, QUICK, code) == "True True\nTrue\n"


def test_what_somebody_else_has_imported_stays_as_it_is() -> None:
    code = "print(builtins.__import__ is before, inspect is sys.modules['inspect'])"
    before = "import PySide6, builtins, inspect, sys; before = builtins.__import__"
    assert said(before, QUICK, code) == "True True\n"


def test_an_import_that_fails_leaves_nothing_behind() -> None:
    code = """
import sys, builtins
before = builtins.compile, builtins.__import__
class Missing:
    def find_spec(self, name, path, target=None):
        if name == "PySide6":
            raise ImportError("no PySide6 here")
sys.meta_path.insert(0, Missing())
try:
    import editor.desk
except ImportError as error:
    print(error)
print((builtins.compile, builtins.__import__) == before, "inspect" in sys.modules)
"""
    assert said(code) == "no PySide6 here\nTrue False\n"
