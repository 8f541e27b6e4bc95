from __future__ import annotations

import os
import select
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageCms
from samples import FORMATS, LEFT, RIGHT, SIZE, sample, saved, two_halves

from editor.media.decode import Decoder, Fit
from editor.media.errors import MediaError
from editor.media.formats import HEAD, sniff
from editor.media.thumbnail import Thumbnail, thumbnail_of

Decode = Callable[..., Thumbnail]


@pytest.fixture(scope="module")
def decoder() -> Iterator[Decoder]:
    made = Decoder(count=1)
    made.decode(sample("PNG"), (9, 9), "contain", threading.Event())  # the worker starts
    yield made
    made.close()


@pytest.fixture
def decode(decoder: Decoder) -> Decode:
    def thumbnail(
        data: bytes | Path, box: tuple[int, int] = (60, 60), fit: Fit = "contain"
    ) -> Thumbnail:
        return decoder.decode(data, box, fit, threading.Event())

    return thumbnail


def pixel(made: Thumbnail, x: float, y: float) -> tuple[int, ...]:
    """The colour at a place given as parts of width and height."""
    column = min(int(made.width * x), made.width - 1)
    row = min(int(made.height * y), made.height - 1)
    start = (row * made.width + column) * 4
    return tuple(made.rgba()[start : start + 4])


def near(found: tuple[int, ...], wanted: tuple[int, ...], by: int = 12) -> bool:
    return all(abs(a - b) <= by for a, b in zip(found, wanted, strict=False))


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_shows_its_colours_and_its_real_size(decode: Decode, form: str) -> None:
    made = decode(sample(form))
    assert (made.real_width, made.real_height) == SIZE
    assert (made.width, made.height) == (60, 36)
    assert made.format == form
    assert len(made.rgba()) == 60 * 36 * 4
    assert near(pixel(made, 0.1, 0.5), (*LEFT, 255))
    assert near(pixel(made, 0.9, 0.5), (*RIGHT, 255))


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_is_known_by_its_first_bytes(form: str) -> None:
    assert sniff(sample(form)[:HEAD]) == form


@pytest.mark.parametrize("form", FORMATS)
def test_a_file_is_read_by_the_worker_whatever_its_name(
    decode: Decode, form: str, tmp_path: Path
) -> None:
    path = tmp_path / "picture.txt"
    path.write_bytes(sample(form))
    assert decode(path).format == form


@pytest.mark.parametrize(
    ("size", "box", "fit", "result"),
    [
        ((200, 120), (100, 100), "contain", (100, 60)),
        ((120, 200), (100, 100), "contain", (60, 100)),
        ((200, 120), (400, 400), "contain", (200, 120)),
        ((200, 120), (100, 100), "cover", (100, 100)),
        ((120, 200), (100, 50), "cover", (100, 50)),
        ((200, 120), (400, 400), "cover", (200, 120)),
        ((200, 120), (400, 100), "cover", (200, 100)),
        ((3000, 1), (100, 100), "contain", (100, 1)),
        ((3000, 1), (100, 100), "cover", (100, 1)),
        ((1, 1), (100, 100), "cover", (1, 1)),
    ],
)
def test_pictures_fit_their_box_and_are_never_enlarged(
    decode: Decode,
    size: tuple[int, int],
    box: tuple[int, int],
    fit: Fit,
    result: tuple[int, int],
) -> None:
    made = decode(saved(two_halves(size), "PNG"), box, fit)
    assert (made.width, made.height) == result
    assert (made.real_width, made.real_height) == size


def test_cover_cuts_from_the_middle(decode: Decode) -> None:
    image = Image.new("RGB", (300, 100), "red")
    image.paste((0, 255, 0), (100, 0, 200, 100))
    made = decode(saved(image, "PNG"), (50, 50), "cover")
    assert all(near(pixel(made, x, 0.5), (0, 255, 0, 255), 30) for x in (0.1, 0.5, 0.9))


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_pictures_stand_upright(decode: Decode, orientation: int, form: str) -> None:
    back = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}  # transpositions that undo each one
    stored = two_halves()
    if orientation in back:
        stored = stored.transpose(Image.Transpose(back[orientation]))
    exif = Image.Exif()
    exif[0x0112] = orientation
    made = decode(saved(stored, form, exif=exif))
    assert (made.real_width, made.real_height) == SIZE
    assert near(pixel(made, 0.1, 0.5), (*LEFT, 255))
    assert near(pixel(made, 0.9, 0.5), (*RIGHT, 255))


@pytest.mark.parametrize("exif", [b"Exif\0\0broken", b"Exif\0\0II*\0\xff\xff\xff\x7f", bytes(100)])
def test_broken_orientation_is_left_out_of_account(decode: Decode, exif: bytes) -> None:
    assert decode(saved(two_halves(), "JPEG", exif=exif)).real_width == SIZE[0]


def wide_gamut() -> bytes:
    """A profile whose red and green are swapped: what ignores it is seen at once."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    red, green = profile.index(b"rXYZ"), profile.index(b"gXYZ")
    profile[red : red + 4], profile[green : green + 4] = b"gXYZ", b"rXYZ"
    return bytes(profile)


@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_a_colour_profile_counts(decode: Decode, mode: str) -> None:
    image = Image.new(mode, (50, 50), (200, 0, 0) if mode == "RGB" else (200, 0, 0, 128))
    made = decode(saved(image, "PNG", icc_profile=wide_gamut()))
    assert near(pixel(made, 0.5, 0.5), (0, 200, 0, 255 if mode == "RGB" else 128), 4)


@pytest.mark.parametrize("profile", [b"nonsense", bytes(5000), wide_gamut()[:200]])
def test_a_broken_colour_profile_is_left_out_of_account(decode: Decode, profile: bytes) -> None:
    made = decode(saved(two_halves(), "JPEG", icc_profile=profile))
    assert near(pixel(made, 0.1, 0.5), (*LEFT, 255))


def test_a_grey_picture_with_a_colour_profile(decode: Decode) -> None:
    made = decode(saved(Image.new("L", (50, 50), 90), "PNG", icc_profile=wide_gamut()))
    assert near(pixel(made, 0.5, 0.5), (90, 90, 90, 255), 3)


def test_cmyk_becomes_rgb(decode: Decode) -> None:
    made = decode(saved(two_halves(mode="CMYK"), "JPEG", quality=95))
    assert near(pixel(made, 0.1, 0.5), (*LEFT, 255))
    assert near(pixel(made, 0.9, 0.5), (*RIGHT, 255))


@pytest.mark.parametrize(
    ("image", "form", "colour"),
    [
        (Image.new("1", (50, 50), 1), "PNG", (255, 255, 255, 255)),
        (Image.new("L", (50, 50), 77), "PNG", (77, 77, 77, 255)),
        (Image.new("LA", (50, 50), (77, 99)), "PNG", (77, 77, 77, 99)),
        (Image.new("RGBA", (50, 50), (10, 20, 30, 99)), "PNG", (10, 20, 30, 99)),
        (Image.new("RGBA", (50, 50), (10, 20, 30, 99)), "WEBP", (10, 20, 30, 99)),
        (Image.new("RGBA", (50, 50), (200, 20, 30, 99)), "AVIF", (200, 20, 30, 99)),
        (Image.new("I;16", (50, 50), 0x8000), "PNG", (128, 128, 128, 255)),
        (Image.new("RGB", (50, 50), (9, 8, 7)).quantize(), "PNG", (9, 8, 7, 255)),
    ],
    ids=["1", "L", "LA", "RGBA", "WebP RGBA", "AVIF RGBA", "16 bits", "palette"],
)
def test_every_mode_keeps_its_colour(
    decode: Decode, image: Image.Image, form: str, colour: tuple[int, ...]
) -> None:
    assert near(pixel(decode(saved(image, form)), 0.5, 0.5), colour, 4)


@pytest.mark.parametrize("form", ["GIF", "PNG"])
def test_a_transparent_palette_colour_is_transparent(decode: Decode, form: str) -> None:
    image = Image.new("P", (50, 50), 0)
    image.putpalette([1, 2, 3, 200, 100, 50])
    image.paste(1, (25, 0, 50, 50))
    made = decode(saved(image, form, transparency=0))
    assert pixel(made, 0.1, 0.5)[3] == 0
    assert pixel(made, 0.9, 0.5) == (200, 100, 50, 255)


@pytest.mark.parametrize("form", ["GIF", "WEBP", "PNG", "AVIF"])
def test_of_a_moving_picture_the_first_frame_is_shown(decode: Decode, form: str) -> None:
    frames = [Image.new("RGB", (60, 60), colour) for colour in ("red", "lime", "blue")]
    data = saved(frames[0], form, save_all=True, append_images=frames[1:], duration=100)
    assert near(pixel(decode(data), 0.5, 0.5), (255, 0, 0, 255))


def test_a_photograph_of_forty_megapixels_is_shown(decode: Decode) -> None:
    made = decode(saved(Image.new("RGB", (8000, 5000), LEFT), "JPEG"))
    assert (made.real_width, made.real_height, made.width) == (8000, 5000, 60)
    assert near(pixel(made, 0.5, 0.5), (*LEFT, 255))


@pytest.mark.parametrize("form", ["JPEG", "PNG", "GIF", "BMP"])
def test_more_than_forty_megapixels_are_too_large(decode: Decode, form: str) -> None:
    data = saved(Image.new("L", (8000, 5001)), form)
    with pytest.raises(MediaError, match="40 megapixels") as error:
        decode(data)
    assert error.value.kind == "too-large"


@pytest.mark.parametrize("form", FORMATS)
def test_a_picture_that_ends_too_early_is_damaged(decode: Decode, form: str) -> None:
    noise = Image.effect_noise((200, 120), 90).convert("RGB")
    options = {"sizes": [(200, 120)]} if form == "ICO" else {}
    data = saved(noise, form, **options)
    with pytest.raises(MediaError) as error:
        decode(data[: len(data) // 2])
    assert error.value.kind == "not-an-image"
    assert "damaged" in str(error.value)


@pytest.mark.parametrize("form", ["TIFF", "PPM", "EPS", "TGA", "PCX", "JPEG2000", "DDS"])
def test_other_formats_are_not_opened(decode: Decode, form: str) -> None:
    data = saved(two_halves(), form)
    assert sniff(data[:HEAD]) is None
    with pytest.raises(MediaError) as error:
        decode(data)
    assert error.value.kind == "not-an-image"


def test_a_file_that_is_gone(decode: Decode, tmp_path: Path) -> None:
    with pytest.raises(MediaError, match="cannot be read"):
        decode(tmp_path / "gone.png")


@pytest.mark.skipif(sys.platform != "linux", reason="limits of memory are checked on Linux")
def test_the_worker_has_little_memory(decoder: Decoder, decode: Decode) -> None:
    (worker,) = decoder._workers._running
    limits = {line[:25].strip(): line[26:46].strip() for line in _limits(worker.pid)}
    assert int(limits["Max address space"]) <= 700_000_000
    assert limits["Max core file size"] == limits["Max file size"] == "0"


def _limits(process: int) -> list[str]:
    return Path(f"/proc/{process}/limits").read_text().splitlines()


def test_the_decoder_survives_a_worker_that_is_killed(cancel: threading.Event) -> None:
    decoder = Decoder(count=1)
    for _ in range(2):
        assert decoder.decode(sample("PNG"), (9, 9), "contain", cancel).format == "PNG"
        for process in decoder._workers._running:
            process.kill()
            process.wait()
    decoder.close()


def test_a_site_folder_gives_the_worker_no_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cancel: threading.Event
) -> None:
    for name in ("PIL.py", "json.py", "zlib.py", "editor.py"):
        (tmp_path / name).write_text(f"open({str(tmp_path / 'ran')!r}, 'w')")
    monkeypatch.chdir(tmp_path)
    decoder = Decoder(count=1)
    assert decoder.decode(sample("PNG"), (9, 9), "contain", cancel).format == "PNG"
    decoder.close()
    assert not (tmp_path / "ran").exists()


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="waits for a stranger's process")
def test_workers_end_with_a_program_that_is_killed() -> None:
    program = """
import os, sys, threading
from editor.media.decode import Decoder
sys.path[:0] = sys.argv[1:]
from samples import sample
decoder = Decoder(count=1)
decoder.decode(sample("PNG"), (9, 9), "contain", threading.Event())
(worker,) = decoder._workers._running
print(worker.pid, flush=True)
sys.stdin.read()
"""
    command = [sys.executable, "-c", program, str(Path(__file__).parent)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, **pipes) as parent:
        assert parent.stdout is not None
        worker = os.pidfd_open(int(parent.stdout.readline()))
        parent.kill()
    ended, _, _ = select.select([worker], [], [], 10)
    os.close(worker)
    assert ended


@pytest.mark.parametrize(
    "facts",
    [
        {},
        {"width": 1, "height": 1, "real_width": 1, "real_height": 1, "format": "TIFF"},
        {"width": 0, "height": 1, "real_width": 1, "real_height": 1, "format": "PNG"},
        {"width": "1", "height": 1, "real_width": 1, "real_height": 1, "format": "PNG"},
        {"width": 1, "height": 1, "real_width": 1, "real_height": None, "format": "PNG"},
    ],
)
def test_facts_from_outside_are_checked(facts: dict[str, object]) -> None:
    assert thumbnail_of(facts, b"") is None


@pytest.mark.parametrize("pixels", [b"", bytes(3), bytes(5), bytes(10_000_000)])
def test_pixels_from_outside_are_counted(pixels: bytes) -> None:
    import zlib

    with pytest.raises(ValueError, match="pixels"):
        Thumbnail(1, 1, 1, 1, "PNG", zlib.compress(pixels)).rgba()
    with pytest.raises(ValueError, match="damaged"):
        Thumbnail(1, 1, 1, 1, "PNG", b"nonsense").rgba()


def test_the_thumbnail_is_what_pillow_would_show(decode: Decode) -> None:
    image = Image.radial_gradient("L").convert("RGB")
    made = decode(saved(image, "PNG"), (64, 64))
    expected = image.resize((64, 64), Image.Resampling.LANCZOS, reducing_gap=2.0).convert("RGBA")
    assert made.rgba() == expected.tobytes()
    assert Image.open(BytesIO(saved(image, "PNG"))).size == (made.real_width, made.real_height)
