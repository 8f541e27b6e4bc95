"""What a bundle holds, read from what PyInstaller says it took the files from."""

from __future__ import annotations

import ast
import platform
import shutil
import subprocess
import sysconfig
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Final
from urllib.parse import quote

from installers.project import ROOT


@dataclass(frozen=True)
class Component:
    """Something of others in a bundle; `texts` are the files with its licence."""

    name: str
    version: str
    licence: str
    url: str
    texts: tuple[Path, ...]


_PYTHON_LICENCE: Final = "PSF-2.0"
_LICENCE_NAMES: Final = ("licen", "copying", "notice", "authors")
_CLASSIFIER: Final = "License :: OSI Approved :: "
_TABLES: Final = ("PYZ-00.toc", "COLLECT-00.toc")


def components_of(tables: Path) -> list[Component]:
    """Return what a bundle holds; `tables` is PyInstaller's folder of work on it."""
    taken = set(_sources(tables))
    owners = {path: one for one in distributions() for path in _files(one)}
    found = {owners[path].name: owners[path] for path in taken if path in owners}
    # Its start program is in every bundle.
    found |= {one.name: one for one in distributions(name="pyinstaller")}
    libraries = [path for path in taken - owners.keys() if _is_of_the_system(path)]
    return [
        Component(
            "Python",
            platform.python_version(),
            _PYTHON_LICENCE,
            f"pkg:generic/python@{platform.python_version()}",
            tuple(_python_texts()),
        ),
        *(_of_distribution(one) for one in found.values()),
        *_of_packages(libraries),
    ]


def _sources(tables: Path) -> Iterator[Path]:
    for name in _TABLES:
        table = ast.literal_eval((tables / name).read_text("utf-8"))
        (entries,) = (part for part in table if isinstance(part, list))
        for _, source, kind in entries:
            if kind != "SYMLINK" and source:
                yield Path(source)


def _files(distribution: Distribution) -> Iterator[Path]:
    for file in distribution.files or ():
        yield Path(str(distribution.locate_file(file)))


def _is_of_the_system(path: Path) -> bool:
    """Whether a file is a library that belongs neither to the project nor to Python."""
    places = (ROOT, Path(sysconfig.get_path("stdlib")), Path(sysconfig.get_path("purelib")))
    is_library = ".so" in path.name or path.suffix in (".dll", ".dylib")
    of_python = path.name.lower().startswith(("libpython", "python3"))
    return is_library and not of_python and not any(map(path.is_relative_to, places))


def _of_distribution(distribution: Distribution) -> Component:
    name, release = distribution.name, distribution.version
    texts = [
        path
        for path in _files(distribution)
        if ".dist-info" in str(path.parent) and path.name.lower().startswith(_LICENCE_NAMES)
    ]
    # What a wheel itself holds of others.
    texts += [path for path in _files(distribution) if path.parent.name == "sboms"]
    url = f"pkg:pypi/{quote(name.lower())}@{release}"
    return Component(name, release, _licence(distribution), url, tuple(sorted(texts)))


def _licence(distribution: Distribution) -> str:
    about = distribution.metadata
    said = about.get("License-Expression") or about.get("License") or ""
    classifiers = about.get_all("Classifier") or []
    kinds = [one.removeprefix(_CLASSIFIER) for one in classifiers if one.startswith(_CLASSIFIER)]
    first = said.splitlines()[0] if said else ", ".join(kinds)
    if not first:
        raise SystemExit(f"{distribution.name} does not say its licence; look it up")
    return first


def _python_texts() -> list[Path]:
    places = (Path(sysconfig.get_path("stdlib")), Path(sysconfig.get_config_var("prefix")))
    texts = [place / "LICENSE.txt" for place in places]
    return [text for text in texts if text.exists()][:1]


def _of_packages(libraries: Iterable[Path]) -> Iterator[Component]:
    """Yield the Debian packages that libraries are from; elsewhere each library as it is named."""
    if shutil.which("dpkg-query") is None:
        for library in sorted(libraries):
            url = f"pkg:generic/{quote(library.name)}"
            yield Component(library.name, "", "part of Python's distribution", url, ())
        return
    for name in sorted({_package_of(library) for library in libraries}):
        query = ["dpkg-query", "--show", "--showformat=${Version}", name]
        release = subprocess.run(query, capture_output=True, text=True, check=True).stdout
        plain = name.partition(":")[0]
        text = Path("/usr/share/doc") / plain / "copyright"
        url = f"pkg:deb/debian/{quote(plain)}@{quote(release)}"
        yield Component(plain, release, f"see {plain}/copyright", url, (text,))


def _package_of(library: Path) -> str:
    real = library.resolve()
    # Debian 12 has /lib as a link to /usr/lib, and packages that say either.
    for path in (library, real, Path("/") / str(real).removeprefix("/usr/")):
        done = subprocess.run(["dpkg", "--search", path], capture_output=True, text=True)
        if done.returncode == 0:
            return done.stdout.split(": ")[0].split(",")[0]
    raise SystemExit(f"{library} is in the bundle, and of no package whose licence could be told")
