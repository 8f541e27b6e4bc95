"""Pictures that Pillow makes, one way for every format and mode that records may name."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from typing import Any

from PIL import Image

SIZE = (200, 120)
LEFT = (220, 40, 30)
RIGHT = (20, 60, 200)
FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "AVIF", "BMP", "ICO")


def two_halves(size: tuple[int, int] = SIZE, mode: str = "RGB") -> Image.Image:
    """Red on the left, blue on the right: what turns, flips or changes colour is seen."""
    image = Image.new("RGB", size, LEFT)
    image.paste(RIGHT, (size[0] // 2, 0, *size))
    return image.convert(mode)


def saved(image: Image.Image, form: str, **options: Any) -> bytes:
    file = BytesIO()
    image.save(file, form, **options)
    return file.getvalue()


@cache
def sample(form: str) -> bytes:
    """A picture of two halves in `form`."""
    options: dict[str, Any] = {"sizes": [SIZE]} if form == "ICO" else {}
    return saved(two_halves(), form, **options)
