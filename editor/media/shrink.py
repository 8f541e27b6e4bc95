"""Making a small picture of a large one with Pillow; runs in a worker process only."""

from __future__ import annotations

import warnings
import zlib
from contextlib import suppress
from io import BytesIO
from typing import BinaryIO, Final

from PIL import AvifImagePlugin, Image, ImageCms, ImageOps

from editor.media.errors import MediaError
from editor.media.formats import RASTER
from editor.media.thumbnail import Thumbnail
from editor.record.sentence import Sentence

MAX_PIXELS: Final = 40_000_000
_PROFILE_LIMIT: Final = 4_000_000  # bytes; a longer colour profile is left out of account
_ORIENTATION: Final = 0x0112
_TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_LYING: Final = (5, 6, 7, 8)  # orientations that swap width and height
_SPACES: Final = {"RGB ": "RGB", "GRAY": "L", "CMYK": "CMYK"}


def prepare() -> None:
    """Set Pillow's limits for this process."""
    Image.MAX_IMAGE_PIXELS = MAX_PIXELS
    AvifImagePlugin.DEFAULT_MAX_THREADS = 1  # each thread takes address space, which is limited
    warnings.simplefilter("ignore")


def shrink(source: BinaryIO | bytes, box: tuple[int, int], *, cover: bool) -> Thumbnail:
    """Decode a picture and make it fit into `box`, never larger than it is.

    `cover` cuts it to the box's proportions, from its middle. Raises MediaError.
    """
    with _open(BytesIO(source) if isinstance(source, bytes) else source) as image:
        orientation = _orientation(image)
        lies = orientation in _LYING
        real = image.size[::-1] if lies else image.size
        inner = box[::-1] if lies else box
        try:
            small = _resized(image, inner, cover=cover)
        except MemoryError:
            raise
        except Exception as error:  # Pillow's decoders raise nearly every kind
            raise _damaged(error) from error
        if orientation in _TURNS:
            small = small.transpose(_TURNS[orientation])
        name = "JPEG" if image.format == "MPO" else image.format or ""
        return Thumbnail(*small.size, *real, name, zlib.compress(small.tobytes(), 1))


def _open(file: BinaryIO) -> Image.Image:
    """Open the picture, reading its header only."""
    try:
        image = Image.open(file, formats=RASTER)
    except Image.DecompressionBombError as error:
        raise _too_many_pixels() from error
    except MemoryError:
        raise
    except Exception as error:
        raise MediaError(
            "not-an-image", Sentence("This is no picture, or a damaged one.")
        ) from error
    if image.width * image.height > MAX_PIXELS:
        raise _too_many_pixels(image.size)
    return image


def _too_many_pixels(size: tuple[int, int] | None = None) -> MediaError:
    limit = MAX_PIXELS // 1_000_000
    reason = Sentence(
        "The picture has far too many pixels; at most {limit} megapixels are shown.", limit=limit
    )
    if size is not None:
        reason = Sentence(
            "The picture has {width:,} x {height:,} pixels; at most {limit} megapixels are shown.",
            width=size[0],
            height=size[1],
            limit=limit,
        )
    return MediaError("too-large", reason)


def _damaged(error: Exception) -> MediaError:
    if isinstance(error, Image.DecompressionBombError):
        return _too_many_pixels()
    is_short = "truncated" in str(error).lower()
    short = Sentence("The picture is damaged: it ends too early.")
    unreadable = Sentence("The picture is damaged: its data cannot be decoded.")
    return MediaError("not-an-image", short if is_short else unreadable)


def _orientation(image: Image.Image) -> int:
    with suppress(Exception):  # EXIF is a stranger's TIFF; without it the picture stands as it is
        value = image.getexif().get(_ORIENTATION)
        if isinstance(value, int):
            return value
    return 1


def _resized(image: Image.Image, box: tuple[int, int], *, cover: bool) -> Image.Image:
    """Return the picture as RGBA in sRGB, shrunk to `box`."""
    target = _target(image.size, box, cover=cover)
    profile = image.info.get("icc_profile")
    # A JPEG decodes at an eighth, a quarter or half of its size, in as much less memory.
    image.draft(image.mode, (target[0] * 2, target[1] * 2))
    plain = _plain(image)
    if cover:
        small = ImageOps.fit(plain, _within(target, box), Image.Resampling.LANCZOS)
    else:
        small = plain.resize(target, Image.Resampling.LANCZOS, reducing_gap=2.0)
    return _in_srgb(small, profile)


def _target(size: tuple[int, int], box: tuple[int, int], *, cover: bool) -> tuple[int, int]:
    """Return the size at which the whole picture is needed, at least one pixel each way."""
    ratios = (box[0] / size[0], box[1] / size[1])
    ratio = min(1.0, max(ratios) if cover else min(ratios))
    return max(1, round(size[0] * ratio)), max(1, round(size[1] * ratio))


def _within(size: tuple[int, int], box: tuple[int, int]) -> tuple[int, int]:
    return min(size[0], box[0]), min(size[1], box[1])


def _plain(image: Image.Image) -> Image.Image:
    """Return the pixels in a mode that can be resized without harm: L, LA, RGB, RGBA or CMYK."""
    image.load()
    if image.mode.startswith("I"):  # 16 bits of grey, which convert() would cut off at 255
        return image.convert("I").point(lambda value: value / 256).convert("L")
    if image.mode in ("L", "LA", "RGB", "RGBA", "CMYK") and "transparency" not in image.info:
        return image
    if image.mode == "YCbCr" or (image.mode != "P" and "transparency" not in image.info):
        return image.convert("RGB")
    return image.convert("RGBA" if image.has_transparency_data else "RGB")


def _in_srgb(image: Image.Image, profile: object) -> Image.Image:
    alpha = image.getchannel("A") if image.mode in ("LA", "RGBA") else None
    colours = image.convert({"LA": "L", "RGBA": "RGB"}.get(image.mode, image.mode))
    if isinstance(profile, bytes) and 0 < len(profile) <= _PROFILE_LIMIT:
        colours = _through_profile(colours, profile)
    result = colours.convert("RGB").convert("RGBA")
    if alpha is not None:
        result.putalpha(alpha)
    return result


def _through_profile(image: Image.Image, profile: bytes) -> Image.Image:
    """Return the picture's colours in sRGB; as they are where the profile is of no use."""
    with suppress(ImageCms.PyCMSError, OSError, ValueError, TypeError):
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        mode = _SPACES.get(source.profile.xcolor_space)
        if mode == "RGB" and image.mode == "L":
            image = image.convert("RGB")
        if mode == image.mode:
            srgb = ImageCms.createProfile("sRGB")
            turned = ImageCms.profileToProfile(image, source, srgb, outputMode="RGB")
            return turned or image
    return image
