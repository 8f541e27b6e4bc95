"""The first rows of a folder that nothing is known of, with as little of the program as it takes.

Half of the program is imported to read any record, and to list 100,000 names, or to read long
records, takes several times as long as the plainly written short ones that fill the first screen.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import islice
from operator import itemgetter
from pathlib import Path
from typing import Final

from editor.library.quick import QuickReader
from editor.library.rows import Row, row_of
from editor.library.scan import record_paths
from editor.library.site import read_site

_NAMES: Final = 3_000  # that are listed of a folder with more
_LOOKED_AT: Final = 3  # times as many files as rows are wanted; in the others is something unusual
_LIMIT: Final = 1_000_000  # bytes of a file that is read so early


def first_rows(folder: Path, count: int) -> list[Row]:
    """Return rows of `count` records at most, among the last ones by the dates in their names.

    A file that takes a parser is left out, and so is one that cannot be read, or is a link.
    """
    return list(islice(_plain_rows(folder, count * _LOOKED_AT), count))


def _plain_rows(folder: Path, files: int) -> Iterator[Row]:
    """Yield rows of that many files at most, those first that are read in the least time."""
    paths = sorted(record_paths(read_site(folder), most=_NAMES), key=_dated_name)[-files:]
    sizes = ((_size(f"{folder}/{path}"), path) for path in reversed(paths))
    reader = QuickReader()
    for size, path in sorted(sizes, key=itemgetter(0)):
        if not 0 < size <= _LIMIT:
            continue
        try:
            with open(f"{folder}/{path}", "rb") as file:  # noqa: PTH123 - likewise
                data = file.read()
        except OSError:
            continue
        values = reader.values(data)
        if values is not None:
            yield row_of(path, values)


def _dated_name(path: str) -> str:
    """Return a file's name if it begins with a date, as most do, else nothing."""
    name = path[path.rfind("/") + 1 :]
    return name if name[:1].isdigit() else ""


def _size(file: str) -> int:
    """Return a file's size in bytes; 0 where it cannot be told."""
    try:
        return os.stat(file).st_size  # noqa: PTH116 - takes half the time
    except OSError:
        return 0
