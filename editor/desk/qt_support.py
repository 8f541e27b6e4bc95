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
from types import CodeType, MappingProxyType, ModuleType
from typing import Any, Final

_LATER: Final = MappingProxyType(
    {
        "shibokensupport/signature/errorhandler.py": (),
        "shibokensupport/signature/layout.py": (),
        "shibokensupport/signature/lib/enum_sig.py": (),
        "shibokensupport/signature/lib/pyi_generator.py": (),
        "shibokensupport/signature/lib/tool.py": (),
        "shibokensupport/signature/mapping.py": ("update_mapping",),
        "shibokensupport/signature/parser.py": (),
    }
)
"""Files to be compiled later, and the functions that Shiboken takes out of them from C++."""


def load_qt() -> None:
    """Import PySide6; if somebody has done it before, it stays as it is."""
    if "PySide6" in sys.modules:
        return
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

    def __call__(self, source: Any, filename: Any, *args: Any, **options: Any) -> Any:
        if filename not in _LATER:
            return self._compile(source, filename, *args, **options)
        self._sources[filename] = source
        return self._compile(f"compile.lay_down({filename!r}, globals())", filename, "exec")

    def lay_down(self, filename: str, namespace: dict[str, Any]) -> None:
        """Fill the module of this namespace with what its file says, but not yet."""
        source = self._sources.pop(filename)
        _Sleep(namespace, lambda: self._compile(source, filename, "exec"), _LATER[filename])


class _Sleep:
    """A module that is empty until somebody asks for a name in it."""

    def __init__(
        self, namespace: dict[str, Any], code: Callable[[], CodeType], called: tuple[str, ...]
    ) -> None:
        self._namespace = namespace
        self._code = code
        self._lock = threading.RLock()  # the code asks for names too, on the same thread
        self._ended = False
        namespace["__getattr__"] = self._look_up
        for name in called:
            namespace[name] = self._caller(name)

    def _look_up(self, name: str) -> Any:
        if not name.startswith("__"):  # those are asked for by the import itself
            self._end()
            if name in self._namespace:
                return self._namespace[name]
        raise AttributeError(f"module {self._namespace['__name__']!r} has no attribute {name!r}")

    def _caller(self, name: str) -> Callable[..., Any]:
        def call(*args: Any, **options: Any) -> Any:
            self._end()
            return self._namespace[name](*args, **options)

        return call

    def _end(self) -> None:
        with self._lock:
            if not self._ended:
                self._ended = True
                exec(self._code(), self._namespace)


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
