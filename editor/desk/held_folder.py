"""A temporary folder that is gone when its process has ended, also if that was killed."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from PySide6.QtCore import QDir, QStandardPaths, QTemporaryDir

from editor.library.disk import lock

_CACHE: Final = QStandardPaths.StandardLocation.GenericCacheLocation
_PREFIX: Final = "copydesk-"
_HELD: Final = "held"
_SETTLED: Final = 3600  # seconds after which a folder that nobody holds is not just being made


class HeldFolder:
    """A temporary folder with a file in it that the process holds as long as it lives.

    A killed process leaves its folders: the next one that removes its own removes those too.
    """

    def __init__(self, purpose: str, place: Path | None = None) -> None:
        """Make it in `place`, else among temporary files, or among those that can be made again.

        Raises OSError where it can be made nowhere.
        """
        for self._place in (place,) if place else _places():
            self._folder = QTemporaryDir(f"{self._place.as_posix()}/{_PREFIX}{purpose}-XXXXXX")
            if self._folder.isValid():
                break
        else:
            raise OSError(f"No folder can be made in {self._place}: {self._folder.errorString()}")
        self._held = os.open(self.path / _HELD, os.O_CREAT | os.O_RDWR)
        lock(self._held)

    @property
    def path(self) -> Path:
        """Where the folder is."""
        return Path(self._folder.path())

    def close(self) -> None:
        """Remove the folder, and those that killed processes left beside it."""
        # Where no file can be held, nothing tells whose process lives.
        telling = not _is_free(self.path)
        os.close(self._held)
        self._folder.remove()
        if telling:
            _remove_abandoned(self._place)


def _places() -> Iterator[Path]:
    yield Path(QDir.tempPath())
    spare = Path(QStandardPaths.writableLocation(_CACHE), "copydesk")
    with suppress(OSError):
        spare.mkdir(parents=True, exist_ok=True)
    yield spare


def _remove_abandoned(place: Path) -> None:
    # What is only a link was made by somebody else.
    with suppress(OSError), os.scandir(place) as entries:
        for entry in entries:
            if entry.name.startswith(_PREFIX) and entry.is_dir(follow_symlinks=False):
                folder = Path(entry)
                if _is_settled(folder) and _is_free(folder):
                    QDir(folder).removeRecursively()


def _is_settled(folder: Path) -> bool:
    try:
        return time.time() - (folder / _HELD).stat().st_mtime > _SETTLED
    except OSError:  # another person's, or somebody removes it now
        return False


def _is_free(folder: Path) -> bool:
    try:
        handle = os.open(folder / _HELD, os.O_RDWR)
    except OSError:
        return False
    try:
        return lock(handle)
    finally:
        os.close(handle)
