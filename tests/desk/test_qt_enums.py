"""Whether enumerations that are made in less time are the same; each case in a process of its own.

Kinds of which Python keeps members in another way are made as ever: there these tests say nothing.
"""

from __future__ import annotations

import subprocess
import sys

import pytest

QUICK = "import editor.desk"

TELL = """
import enum

def shown(value):
    if isinstance(value, enum.Enum):
        return f"{type(value).__qualname__}.{value._name_}={value._value_}"
    if isinstance(value, dict):
        return {shown(key): shown(one) for key, one in value.items()}
    if callable(value) or hasattr(value, "__get__"):
        return getattr(value, "__qualname__", type(value).__name__)
    return repr(value)

def tell(made):
    print(made.__module__, made.__qualname__, made.__mro__, len(made), list(made))
    for key, value in sorted(vars(made).items()):
        print(key, shown(value))
    for name, member in made.__members__.items():
        own = sorted((key, shown(one)) for key, one in vars(member).items())
        print(name, repr(member), str(member), format(member), own)
        print(getattr(made, name) is made[name] is made(member._value_) is member)
    if issubclass(made, enum.Flag) and len(made):
        first, *_, last = [*made, *made]
        print(repr(~first), repr(first & last), list(made(first._value_ | last._value_)))
"""
QT = """
import importlib

made, create = [], enum.EnumType._create_
def noted(*arguments, **options):
    made.append(create(*arguments, **options))
    return made[-1]
enum.EnumType._create_ = noted
for module in ("QtCore", "QtGui", "QtWidgets", "QtNetwork", "QtSql", "QtXml", "QtTest"):
    try:
        module = importlib.import_module(f"PySide6.{module}")
    except ImportError:
        continue
    for name in dir(module):
        getattr(module, name)
for one in made:
    tell(one)
"""
OTHERS = """
import pickle
from enum import Enum, Flag, IntEnum, IntFlag, auto

def attempt(base, *arguments, **options):
    try:
        tell(base("Made", *arguments, **options))
    except Exception as error:
        print(type(error).__name__, error)

for base in (Enum, IntEnum, Flag, IntFlag):
    attempt(base, [])
    attempt(base, "ONE TWO")
    attempt(base, ["ONE", "TWO"], start=3)
    attempt(base, {"ONE": 1, "TWO": 2})
    attempt(base, [("ONE", 1), ("UNO", 1), ("TWO", 2), ("THREE", 3), ("NONE", 0), ("FOUR", 4)])
    attempt(base, [("FOUR", 4), ("TWO", 2), ("ONE", 1)], module="elsewhere", qualname="A.Made")
    attempt(base, [("ONE", 1), ("ONE", 2)])
    attempt(base, [("ONE", auto()), ("TWO", auto())])
    attempt(base, [("name", 1), ("value", 2), ("real", 4), ("KEEP", 8)])
    attempt(base, [("mro", 1)])
    attempt(base, [("", 1)])
    attempt(base, [("_own_", 1)])
    attempt(base, [("ONE", "1")])
    attempt(base, [("ONE", True)])
    attempt(base, [["ONE", 1]])
    attempt(base, [("ONE", 1, 2)])
    attempt(base, [("ONE", 1)], type=int)
attempt(Enum, [("MINUS", -1), ("ONE", 1)])
Color = IntEnum("Color", [("RED", 1), ("BLUE", 2)])
print(Color.__module__, pickle.loads(pickle.dumps(Color.BLUE)) is Color.BLUE, Color.RED + 1)

class Own(Enum):
    ONE = 1
    UNO = 1
tell(Own)
"""


def said(*code: str) -> str:
    run = subprocess.run(
        [sys.executable, "-c", "\n".join(code)], capture_output=True, text=True, timeout=60
    )
    assert run.returncode == 0, run.stderr
    return run.stdout


def test_those_of_qt_are_the_same() -> None:
    told = said(QUICK, TELL, QT)
    assert "AlignmentFlag.AlignRight" in told
    assert told == said(TELL, QT)


def test_any_other_one_is_the_same() -> None:
    assert said(QUICK, TELL, OTHERS) == said(TELL, OTHERS)


@pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="all are left to this Python")
def test_what_a_python_keeps_in_another_way_is_left_to_it() -> None:
    code = """
import enum
own = enum.EnumType._create_
def other(cls, *arguments, **options):
    made = own(cls, *arguments, **options)
    asked.append(made.__name__)
    if issubclass(made, enum.Flag):
        made._flag_mask_ &= 3
    return made
enum.EnumType._create_, asked = other, []
import editor.desk
for kind in (enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag):
    asked.clear()
    kind("Made", [("ONE", 1), ("FOUR", 4)])
    kind("Again", [("ONE", 1), ("FOUR", 4)])
    print(kind.__name__, "Again" in asked)
"""
    assert said(code).splitlines() == ["Enum False", "IntEnum False", "Flag True", "IntFlag True"]


def test_every_flag_of_qt_can_be_turned_round() -> None:
    code = """
from PySide6.QtCore import Qt
print((~Qt.KeyboardModifier.KeypadModifier & Qt.KeyboardModifier.ShiftModifier).name)
"""
    assert said(QUICK, code) == "ShiftModifier\n"


@pytest.mark.skipif(
    not (3, 11, 7) <= sys.version_info[:3] < (3, 12), reason="members are kept in another way"
)
def test_those_of_qt_are_made_without_pythons_steps_for_each_member() -> None:
    code = """
import enum
steps, step = [], enum._proto_member.__set_name__
enum._proto_member.__set_name__ = lambda *of: steps.append(of) or step(*of)
from PySide6.QtCore import Qt
print(len(steps), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
"""
    assert said(QUICK, code).startswith("0 ")
