"""A small picture as it travels from the worker process and lies in the cache."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from editor.media.formats import RASTER
from editor.media.room import Data

Fit = Literal["contain", "cover"]
"""How a picture fits its box: whole inside it, or cut to its proportions from the middle."""


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """A picture's pixels, shrunk; the real size is that of the whole picture, upright."""

    width: int
    height: int
    real_width: int
    real_height: int
    format: str
    packed: Data
    """The pixels under zlib."""

    def rgba(self) -> bytes:
        """Return width x height x 4 bytes, sRGB, straight alpha; ValueError if damaged."""
        size = self.width * self.height * 4
        try:
            pixels = zlib.decompressobj().decompress(self.packed, size + 1)
        except zlib.error as error:
            raise ValueError("The thumbnail's pixels are damaged.") from error
        if len(pixels) != size:
            raise ValueError("The thumbnail has not as many pixels as it says.")
        return pixels

    def facts(self) -> dict[str, Any]:
        """Return all but the pixels, as `thumbnail_of` takes it."""
        return {
            "width": self.width,
            "height": self.height,
            "real_width": self.real_width,
            "real_height": self.real_height,
            "format": self.format,
        }


def thumbnail_of(facts: Mapping[str, Any], packed: Data) -> Thumbnail | None:
    """Put a thumbnail together again; None if `facts`, which come from outside, are none."""
    sizes = [facts.get(key) for key in ("width", "height", "real_width", "real_height")]
    whole = [size for size in sizes if isinstance(size, int) and 0 < size < 1 << 31]
    name = facts.get("format")
    if len(whole) != len(sizes) or name not in RASTER:
        return None
    return Thumbnail(whole[0], whole[1], whole[2], whole[3], name, packed)
