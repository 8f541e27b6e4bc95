"""Pictures that become files of the site: copied under a name of their own, over nothing."""

from __future__ import annotations

import os
import re
from itertools import count
from pathlib import Path
from urllib.parse import quote

from editor.library import store
from editor.library.folding import fold
from editor.library.store import ChangedOnDisk, StoreError
from editor.media.formats import HEAD, sniff
from editor.record.sentence import Sentence

FOLDER = "assets/images"
LIMIT = 30_000_000
"""Bytes of a picture that is copied; a site's readers would wait long for more."""

_SUFFIXES = {"JPEG": "jpg"}
_NOT_IN_NAME = re.compile(r"[^a-z0-9]+")
_LONGEST = 60


def add_picture(folder: Path, source: Path) -> str:
    """Copy a picture into the assets of the site in `folder` and return its address there.

    One that is there already, also under another name of the same beginning, is not copied again.
    Raises StoreError.
    """
    inside = _address_of(source, folder)
    data = store.read_bytes(source, most=LIMIT + 1)
    kind = sniff(data[:HEAD])
    if kind is None:
        raise StoreError(source, Sentence("this file is no picture that we know."))
    if len(data) > LIMIT:
        raise StoreError(
            source, Sentence("the picture has more than {limit} MB.", limit=LIMIT // 1_000_000)
        )
    if inside:
        return inside
    suffix = _SUFFIXES.get(kind, kind.lower())
    stem = _NOT_IN_NAME.sub("-", fold(source.stem)).strip("-")[:_LONGEST].strip("-") or "image"
    for number in count(1):
        name = f"{stem}-{number}.{suffix}" if number > 1 else f"{stem}.{suffix}"
        target = folder / FOLDER / name
        if not os.path.lexists(target):
            try:
                store.create(target, data, inside=folder)
            except ChangedOnDisk:
                continue  # another program was faster
            break
        if target.is_file() and store.read_bytes(target, most=LIMIT + 1) == data:
            break
    return f"/{FOLDER}/{name}"


def _address_of(source: Path, folder: Path) -> str:
    """Return the address of a file among the site's assets, "" for any other."""
    real = Path(os.path.realpath(source))
    root = Path(os.path.realpath(folder))
    if not real.is_relative_to(root / "assets"):
        return ""
    return f"/{quote(real.relative_to(root).as_posix())}"
