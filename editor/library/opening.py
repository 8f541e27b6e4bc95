"""A folder that is being opened: what is remembered of it comes before anything is read."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from editor.library.buckets import Remembered
from editor.library.index import Index, index_path
from editor.library.rows import Row

if TYPE_CHECKING:
    from editor.library.changes import Stop
    from editor.library.library import Library

_FIRST = 100  # more than any screen shows


class Opening:
    """Lists what the index knows of `folder`, and then is its library; any thread may ask."""

    def __init__(self, folder: Path, data_folder: Path | None = None) -> None:
        self.folder = folder
        self._data_folder = data_folder
        self._remembered = Remembered()

    def remembered_rows(self) -> list[Row]:
        """Return the rows as the index has them, which no look at the files has confirmed."""
        self._remembered = Index(index_path(self.folder, self._data_folder)).remembered()
        return self._remembered.rows.copy()

    def first_rows(self) -> list[Row]:
        """Return some rows for the first screen, read from their files in the least time."""
        # Most starts are on a folder that is remembered.
        from editor.library.first_look import first_rows  # noqa: PLC0415

        return first_rows(self.folder, _FIRST)

    @cached_property
    def library(self) -> Library:
        """The library of the folder."""
        # Reading, writing and checking records is most of the program: the rows are on screen
        # sooner where it is imported after them.
        from editor.library.library import Library  # noqa: PLC0415

        return Library(self.folder, self._data_folder)

    def pass_on(self, asked: Stop | None = None) -> Library:
        """Have the library know what is remembered, so that it reads only what is other by now.

        `asked` may take a breath now and then.
        """
        remembered, self._remembered = self._remembered, Remembered()
        self.library.remember(remembered, asked)
        return self.library
