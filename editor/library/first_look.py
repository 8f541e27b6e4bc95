"""The first rows of a folder that nothing is known of, with as little of the program as it takes.

Half of the program is imported to read any record, and that takes several times as long as to read
the plainly written ones that fill the first screen.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Final

from editor.library.quick import QuickReader
from editor.library.rows import Row, row_of
from editor.library.scan import scan
from editor.library.site import read_site

_LOOKED_AT: Final = 3  # times as many files as rows are wanted; in the others is something unusual
_LIMIT: Final = 1_000_000  # bytes of a file that is read so early


def first_rows(folder: Path, count: int) -> list[Row]:
    """Return rows of the first records in the order of a look at all files, `count` at most.

    A file that takes a parser is left out, and so is one that cannot be read.
    """
    return list(islice(_plain_rows(folder, count * _LOOKED_AT), count))


def _plain_rows(folder: Path, files: int) -> Iterator[Row]:
    reader = QuickReader()
    for found in islice(scan(read_site(folder)), files):
        if found.size > _LIMIT:
            continue
        try:
            data = folder.joinpath(found.path).read_bytes()
        except OSError:
            continue
        values = reader.values(data)
        if values is not None:
            yield row_of(found.path, values)
