"""Finding out that a file is not gone but has another name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from editor.library import store
from editor.library.library import Library
from editor.library.store import Stamp, StoreError


def renamed(library: Library, lost: Mapping[str, Stamp], among: Iterable[str]) -> dict[str, str]:
    """Return where the bytes of lost files are now, by their old path; `among` new files only."""
    old_names = {stamp.hash: path for path, stamp in lost.items()}
    sizes = {stamp.size for stamp in lost.values()}
    found: dict[str, str] = {}
    for path in among:
        file = library.folder / path
        try:
            if file.stat().st_size in sizes:
                old = old_names.pop(store.read(file)[1].hash, None)
                if old is not None:
                    found[old] = path
        except (OSError, StoreError):
            continue  # gone again, or no file
    return found
