"""Imports PySide6 in half the time, for a start in which nobody asks how its functions are called.

Shiboken, the bridge between Python and Qt, carries Python files in its library and compiles them at
every start. Most of them tell the signatures of functions, for `help` and for the TypeError of a
call with wrong arguments: these are compiled when something of them is first wanted.

Shiboken also has every later `import` read the source of what was imported, in case that wants
Qt's names in another spelling (`from __feature__ import snake_case`). Nothing here does, and
`import` is Python's own again.
"""

from __future__ import annotations

import builtins
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any, Final

from editor.desk.qt_enums import quicken_enums

_MAPPING: Final = "shibokensupport/signature/mapping.py"
_LATER: Final = frozenset(
    {
        _MAPPING,
        "shibokensupport/signature/errorhandler.py",
        "shibokensupport/signature/layout.py",
        "shibokensupport/signature/lib/enum_sig.py",
        "shibokensupport/signature/lib/pyi_generator.py",
        "shibokensupport/signature/lib/tool.py",
        "shibokensupport/signature/parser.py",
    }
)


def load_qt() -> None:
    """Import PySide6; if somebody has done it before, it stays as it is."""
    if "PySide6" in sys.modules:
        return
    quicken_enums()
    own_import = builtins.__import__
    try:
        with _compiled_later(), _unread():
            import_module("PySide6")
    finally:
        builtins.__import__ = own_import


@contextmanager
def _compiled_later() -> Iterator[None]:
    own_compile = builtins.compile
    builtins.compile = _Compiler(own_compile)
    try:
        yield
    finally:
        builtins.compile = own_compile


class _Compiler:
    """Stands in for `compile`: of a file for later it makes a module that sleeps."""

    def __init__(self, own_compile: Callable[..., Any]) -> None:
        self._compile = own_compile
        self._sources: dict[str, Any] = {}
        self._lock = threading.RLock()  # one for all: they need each other

    def __call__(self, source: Any, filename: Any, *args: Any, **options: Any) -> Any:
        if filename not in _LATER:
            return self._compile(source, filename, *args, **options)
        self._sources[filename] = source
        return self._compile(f"compile.lay_down({filename!r}, globals())", filename, "exec")

    def lay_down(self, filename: str, namespace: dict[str, Any]) -> None:
        """Have the module of this namespace give what its file says, but not yet."""
        source = self._sources.pop(filename)

        def fill(module: ModuleType) -> None:
            exec(self._compile(source, filename, "exec"), vars(module))

        sleep = _Sleep(namespace["__name__"], fill, self._lock)
        namespace["__getattr__"] = sleep.look_up
        if filename == _MAPPING:  # C++ takes this function and Qt's classes out of it, unasked
            namespace["update_mapping"] = sleep.function("update_mapping")
            namespace["PySide6"] = sys.modules["PySide6"]


class _Sleep:
    """What a module will say, worked out when somebody asks for the first name in it.

    That is done in another namespace: no thread finds half of it in the module itself.
    """

    def __init__(
        self, name: str, fill: Callable[[ModuleType], None], lock: threading.RLock
    ) -> None:
        self._module = ModuleType(name)
        self._fill: Callable[[ModuleType], None] | None = fill
        self._lock = lock

    def look_up(self, name: str) -> Any:
        """Return what a name means in the module."""
        if name.startswith("__"):  # asked for by the import of the module itself
            raise AttributeError(f"module {self._module.__name__!r} has no attribute {name!r}")
        with self._lock:
            fill, self._fill = self._fill, None
            if fill is not None:
                fill(self._module)
            return getattr(self._module, name)

    def function(self, name: str) -> Callable[..., Any]:
        """Return a function for the one that the module will have under this name."""

        def call(*arguments: Any) -> Any:
            with self._lock:
                return self.look_up(name)(*arguments)

        return call


@contextmanager
def _unread() -> Iterator[None]:
    """Have Shiboken take the modules that are imported meanwhile for ones without a source.

    It reads sources with `inspect`, which nothing else of a start needs.
    """
    standing_in = ModuleType("inspect")

    def leave() -> None:
        if sys.modules.get("inspect") is standing_in:
            del sys.modules["inspect"]

    def look_up(name: str) -> Any:
        leave()
        return getattr(import_module("inspect"), name)

    def getsource(_module: object) -> str:
        raise OSError("not looked for while PySide6 is imported")

    standing_in.__dict__.update(__getattr__=look_up, getsource=getsource)
    sys.modules.setdefault("inspect", standing_in)
    try:
        yield
    finally:
        leave()
