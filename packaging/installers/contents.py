"""What of Python, Qt and the libraries is in a bundle, and what is not needed there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import PurePath
from typing import Final

HIDDEN_IMPORTS: Final = [
    # Imported when first needed, by name or by a flag of the program.
    "editor.media.worker",
    "editor.media.shrink",
    "ftfy",
    "rapidfuzz",
    "watchfiles",
]

EXCLUDED_MODULES: Final = [
    # Of Python: nothing here builds, installs, documents or draws with Tk.
    *("tkinter", "_tkinter", "idlelib", "lib2to3", "ensurepip", "venv", "pydoc_data", "pydoc"),
    *("unittest", "doctest", "test", "distutils", "setuptools", "pkg_resources", "pip"),
    *("curses", "_curses", "readline", "xmlrpc"),
    # Of Qt: what no module of the editor imports.
    *("PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtOpenGL"),
    *(
        "PySide6.QtOpenGLWidgets",
        "PySide6.QtDBus",
        "PySide6.QtPrintSupport",
        "PySide6.QtSql",
        "PySide6.QtTest",
    ),
    *("PySide6.QtXml", "PySide6.QtDesigner", "PySide6.QtHelp", "PySide6.QtUiTools"),
    # Of Pillow: fonts, screens and arrays.
    *("PIL.ImageTk", "PIL._imagingtk", "PIL.ImageQt", "PIL._imagingft", "PIL.ImageShow"),
    *("numpy", "defusedxml", "olefile", "IPython"),
    # Other ways to do what is done in one: event loops, and the slow or slightly faster twins of
    # modules in C. The self-test does what they are for.
    *("trio", "uvloop", "asyncio", "anyio._backends", "anyio._core._asyncio_selector_thread"),
    *("_pydecimal", "rapidfuzz.fuzz_cpp_avx2", "rapidfuzz.distance.metrics_cpp_avx2"),
    "wcwidth._wcwidth_c",
]

UNUSED_HOOKS: Final = ("pyi_rth_inspect", "pyi_rth_multiprocessing", "pyi_rth_pkgutil")
"""Steps of PyInstaller before every start: for who looks for sources, forks, or lists packages.

They took a third of the time until the window is there.
"""

LANGUAGES: Final = ("zh_CN",)
"""What Qt's own dialogs are shipped in beside English; a test holds it against the editor's."""

_QT_MODULES: Final = ("Core", "Gui", "Widgets", "Svg", "DBus", "XcbQpa", "WaylandClient")
_QT_PLUGINS: Final = {
    "platforms": ("xcb", "wayland", "offscreen", "windows", "cocoa"),
    "platformthemes": ("xdgdesktopportal",),
    "platforminputcontexts": ("compose", "ibus"),
    "imageformats": ("svg", "ico", "icns"),
    "iconengines": ("svgicon",),
    "styles": ("modernwindows", "mac"),
    "wayland-shell-integration": ("xdg-shell",),
    "wayland-decoration-client": ("adwaita", "bradient"),
}

_QT_LIBRARY = re.compile(r"(?:lib)?Qt6([A-Z]\w*?)(?:\.so[.\d]*|\.dll|\.\d+\.dylib|\.dylib)?$")
_QT_FRAMEWORK = re.compile(r"(?:^|/)Qt([A-Z]\w*)\.framework/")
_PLUGIN = re.compile(r"/plugins/([^/]+)/(?:lib)?q?([\w-]+?)\.(?:so|dll|dylib)$")
_TRANSLATION = re.compile(rf"/translations/(?!qtbase_(?:{'|'.join(LANGUAGES)})\.qm)[^/]*$")
_OF_WINDOWS = re.compile(r"(?:^|/)(?:opengl32sw|d3dcompiler_\d+|icu\w*|ucrtbase|api-ms-.*)\.dll$")
_TESTS = re.compile(r"(?:^|/)tests?/|\.pyi$|/py\.typed$|\.(?:h|cmake|prl)$")

# A screen's own libraries must be those of the system that shows it.
_OF_THE_SYSTEM = re.compile(
    r"(?:^|/)lib(?:GL|EGL|GLX|GLdispatch|OpenGL|X11|X11-xcb|xcb|Xau|Xdmcp|fontconfig|freetype"
    r"|expat|uuid|drm|gbm|wayland-\w+|dbus-1|systemd|stdc\+\+|gcc_s|png16|brotli\w+|bsd|md"
    r"|com_err|z|zstd|lz4|gcrypt|gpg-error|selinux|cap)\.so[.\d]*$"
)


def is_shipped(destination: str) -> bool:
    """Whether a file that PyInstaller found belongs into the bundle, by its place there."""
    path = destination.replace("\\", "/")
    plugin = _PLUGIN.search(path)
    if plugin:
        return plugin[2] in _QT_PLUGINS.get(plugin[1], ())
    library = _QT_LIBRARY.search(path.rsplit("/", 1)[-1]) or _QT_FRAMEWORK.search(path)
    if library:
        return library[1] in _QT_MODULES
    unwanted = (_TRANSLATION, _OF_WINDOWS, _TESTS, _OF_THE_SYSTEM)
    return not any(pattern.search(path) for pattern in unwanted)


Binary = tuple[str, str, str]
"""Of PyInstaller: the place in the bundle, the file, and the kind."""


def only_needed(
    binaries: Iterable[Binary], imports: Callable[[str], Iterable[tuple[str, object]]]
) -> list[Binary]:
    """Return the binaries that are loaded by their names, and the libraries that these need.

    `imports` gives the libraries of a file: their names, and where they are, None where they are
    not. Raises SystemExit for one that is needed, not here, and not of the system either.
    """
    kept = list(binaries)
    libraries = {PurePath(entry[0]).name: entry for entry in kept if _is_library(entry)}
    needed = {entry[0]: entry for entry in kept if not _is_library(entry)}
    waiting = list(needed.values())
    while waiting:
        needing = waiting.pop()[1]
        for name, place in imports(needing):
            if place is None and not _OF_THE_SYSTEM.search(name):
                raise SystemExit(f"{needing} needs {name}: install its package, and build again")
            entry = libraries.get(PurePath(name).name)
            if entry is not None and entry[0] not in needed:
                needed[entry[0]] = entry
                waiting.append(entry)
    return [entry for entry in kept if entry[0] in needed]


def only_whole(data: Iterable[Binary], binaries: Iterable[Binary]) -> list[Binary]:
    """Return the files, without the links to libraries that are not shipped."""
    places = {entry[0] for entry in binaries}
    return [entry for entry in data if entry[2] != "SYMLINK" or entry[1] in places]


def _is_library(entry: Binary) -> bool:
    """Whether only another binary loads this one: no extension, no plugin, not Python itself."""
    place, _, kind = entry
    return kind == "BINARY" and "/plugins/" not in place and "libpython" not in place
