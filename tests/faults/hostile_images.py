"""Pictures that mean harm: none breaks the program, none takes much of its memory.

    python tests/faults/hostile_images.py [--long]

Makes bombs, truncated, mutated and mislabelled pictures of every format, has each decoded and
prints how they ended, how many workers they cost, and how much this process grew meanwhile.
240 pictures, with --long 5,000.
"""

from __future__ import annotations

import argparse
import struct
import sys
import tempfile
import threading
import time
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

PROJECT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(PROJECT), str(PROJECT / "tests" / "media")]

from PIL import Image  # noqa: E402
from samples import FORMATS, saved  # noqa: E402

from editor.media.errors import MediaError  # noqa: E402
from editor.media.locate import Local  # noqa: E402
from editor.media.pictures import Pictures  # noqa: E402
from editor.media.workers import Workers  # noqa: E402

BOX = (196, 110)


@dataclass
class Report:
    """How the pictures ended: `bad` are endings that must not be."""

    endings: Counter[str] = field(default_factory=Counter)
    slowest: tuple[float, str] = (0.0, "")
    bad: list[str] = field(default_factory=list)
    workers: int = 0
    grown: int = 0
    """Bytes by which this process grew at its peak."""


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(
    width: int, height: int, data: bytes, *extra: bytes, depth: int = 8, kind: int = 2
) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, depth, kind, 0, 0, 0)
    parts = (chunk(b"IHDR", head), *extra, chunk(b"IDAT", data), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def zeros(count: int) -> bytes:
    """`count` zeros under zlib, made without holding them."""
    packer = zlib.compressobj(9)
    block = bytes(1_000_000)
    packed = [packer.compress(block) for _ in range(count // len(block))]
    return b"".join(packed) + packer.compress(bytes(count % len(block))) + packer.flush()


def bombs() -> Iterator[tuple[str, bytes]]:
    """Small files that claim, or really hold, far more than is good."""
    many = zeros(20_000_000)
    for width, height in ((50_000, 50_000), (2**31 - 1, 2**31 - 1), (2**31 - 1, 1), (1, 2**31 - 1)):
        yield f"PNG of {width} x {height}", png(width, height, many)
    yield "PNG with too much data", png(10, 10, many)
    yield "PNG of 0 x 0", png(0, 0, b"")
    yield "PNG with a text bomb", png(9, 9, zeros(300), chunk(b"zTXt", b"a\0\0" + many))
    yield "PNG with a long text", png(9, 9, zeros(300), chunk(b"tEXt", b"a\0" + bytes(9_000_000)))
    yield "PNG with a profile bomb", png(9, 9, zeros(300), chunk(b"iCCP", b"a\0\0" + many))
    yield "PNG with 100,000 chunks", png(9, 9, zeros(300), *[chunk(b"teXt", b"")] * 100_000)
    yield (
        "animated PNG of 4 billion frames",
        png(9, 9, zeros(300), chunk(b"acTL", struct.pack(">II", 2**32 - 1, 0))),
    )
    yield from gif_bombs()
    yield from patched_sizes()


def heavy_bombs() -> Iterator[tuple[str, bytes]]:
    """What stays just under the limits, and takes seconds."""
    yield "PNG just under the limit", png(40_000, 1_000, zeros(120_001_000))
    yield "PNG one row of 40 million", png(40_000_000, 1, zeros(120_000_001))
    yield "PNG one column of 40 million", png(1, 40_000_000, zeros(80_000_000))
    yield "PNG 16 bits RGBA", png(6_000, 6_000, zeros(288_006_000), depth=16, kind=6)


def gif_bombs() -> Iterator[tuple[str, bytes]]:
    head = b"GIF89a" + struct.pack("<HHBBB", 65_535, 65_535, 0xF0, 0, 0) + bytes(6)
    frame = b"," + struct.pack("<HHHHB", 0, 0, 65_535, 65_535, 0) + b"\2\2\x4c\1\0"
    yield "GIF of 65,535 x 65,535", head + frame + b";"
    small = b"GIF89a" + struct.pack("<HHBBB", 10, 10, 0xF0, 0, 0) + bytes(6)
    yield "GIF with a frame of 65,535 x 65,535", small + frame + b";"
    tiny = b"," + struct.pack("<HHHHB", 0, 0, 1, 1, 0) + b"\2\2\x4c\1\0"
    yield "GIF of 300,000 frames", small + tiny * 300_000 + b";"
    yield "GIF of endless comments", small + b"!\xfe" + (b"\xff" + bytes(255)) * 20_000
    yield "GIF without a frame", small + b";"


def patched_sizes() -> Iterator[tuple[str, bytes]]:
    """Real pictures whose headers lie about their size."""
    image = Image.effect_noise((64, 48), 60).convert("RGB")
    small, huge = struct.pack(">HH", 48, 64), struct.pack(">HH", 65_500, 65_500)
    yield "JPEG of 65,500 x 65,500", saved(image, "JPEG").replace(small, huge, 1)
    some = struct.pack(">HH", 6_000, 6_000)
    yield "JPEG of 36 megapixels without data", saved(image, "JPEG").replace(small, some, 1)
    progressive = saved(image, "JPEG", progressive=True)
    yield "progressive JPEG of 36 megapixels", progressive.replace(small, some, 1)
    scans = progressive.rpartition(b"\xff\xd9")[0]
    last = scans[scans.rindex(b"\xff\xda") :]
    yield "JPEG of 10,000 scans", scans.replace(small, some, 1) + last * 10_000 + b"\xff\xd9"
    bitmap = bytearray(saved(image, "BMP"))
    for width, height in ((2**31 - 1, 2**31 - 1), (6_000, 6_000), (-5, -5), (0, 0), (1, -(2**31))):
        struct.pack_into("<ii", bitmap, 18, width, height)
        yield f"BMP of {width} x {height}", bytes(bitmap)
    yield "BMP with a huge palette", bytes(bitmap[:46]) + b"\xff\xff\xff\x7f" + bytes(bitmap[50:])
    yield "WebP of 16,383 x 16,383", webp(16_383, 16_383, saved(image, "WEBP"))
    yield "WebP canvas of 16 million x 16 million", webp(2**24, 2**24, saved(image, "WEBP"))
    yield "WebP canvas of 36 megapixels", webp(6_000, 6_000, saved(image, "WEBP"))
    avif = saved(image, "AVIF")
    size = struct.pack(">II", 64, 48)
    for side in (6_000, 60_000, 2**31 - 1):
        yield f"AVIF of {side} x {side}", avif.replace(size, struct.pack(">II", side, side))
    yield from icons(saved(image, "PNG"))


def webp(width: int, height: int, picture: bytes) -> bytes:
    """Put the picture into a canvas of another size."""
    canvas = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    frame = bytes(6) + canvas + b"\x64\0\0\0" + picture[12:]
    frames = b"ANMF" + struct.pack("<I", len(frame)) + frame
    head = b"VP8X" + struct.pack("<I", 10) + b"\x02\0\0\0" + canvas
    body = b"WEBP" + head + b"ANIM" + struct.pack("<I", 6) + bytes(6) + frames
    return b"RIFF" + struct.pack("<I", len(body)) + body


def icons(inner: bytes) -> Iterator[tuple[str, bytes]]:
    def icon(count: int, size: int, offset: int, data: bytes) -> bytes:
        entry = struct.pack("<BBBBHHII", 16, 16, 0, 0, 1, 32, size, offset)
        return struct.pack("<HHH", 0, 1, count) + entry * min(count, 60_000) + data

    yield "ICO whose size lies", icon(1, len(inner), 22, inner)
    yield "ICO of 60,000 pictures", icon(60_000, len(inner), 6 + 16 * 60_000, inner)
    yield "ICO pointing past its end", icon(1, 2**31, 2**31, inner)
    yield "ICO with a bomb", icon(1, 1_000_000, 22, png(50_000, 50_000, zeros(1_000_000)))
    bitmap = struct.pack("<IiiHHIIiiII", 40, 20_000, 40_000, 1, 32, 0, 0, 0, 0, 0, 0)
    yield "ICO with a huge bitmap", icon(1, 4_000, 22, bitmap + bytes(4_000))
    yield "ICO in itself", icon(1, 22, 0, b"")
    yield "ICO without pictures", icon(0, 0, 0, b"")


def damaged(count: int, random: Random) -> Iterator[tuple[str, bytes]]:
    """Truncated, mutated and mixed pictures, the same ones in every run."""
    noise = Image.effect_noise((160, 90), 70).convert("RGB")
    whole = {form: saved(noise, form) for form in FORMATS}
    exif = Image.Exif()
    exif[0x0112] = 6
    whole["JPEG"] = saved(noise, "JPEG", exif=exif, progressive=True)
    frames = [Image.effect_noise((90, 60), sigma).convert("RGB") for sigma in (10, 20, 30)]
    for form in ("GIF", "WEBP", "AVIF", "PNG"):
        moving = saved(frames[0], form, save_all=True, append_images=frames[1:])
        whole[f"moving {form}"] = moving
    names = sorted(whole)
    for number in range(count):
        name = names[number % len(names)]
        data = bytearray(whole[name])
        way = ("truncated", "mutated", "mutated head", "mixed")[number // len(names) % 4]
        if way == "truncated":
            del data[random.randrange(len(data)) :]
        elif way == "mixed":
            other = whole[random.choice(names)]
            cut = random.randrange(len(data))
            data[cut:] = other[random.randrange(len(other)) :]
        else:
            end = 200 if way == "mutated head" else len(data)
            for _ in range(random.choice((1, 3, 30))):
                data[random.randrange(min(end, len(data)))] = random.choice((0, 1, 127, 255, 77))
        yield f"{way} {name} {number}", bytes(data)


def pictures(count: int, *, heavy: bool) -> Iterator[tuple[str, bytes]]:
    """Yield `count` hostile pictures, each with a name."""
    made = [*bombs(), *(heavy_bombs() if heavy else ())]
    yield from made
    yield from damaged(count - len(made), Random(1))


def try_all(count: int, folder: Path, seconds: float, *, heavy: bool = True) -> Report:
    """Have all pictures decoded, one after another, as files with a wrong extension."""
    for number, (name, data) in enumerate(pictures(count, heavy=heavy)):
        (folder / f"{number:05} {name[:60].replace('/', '-')}.jpg").write_bytes(data)
    report = Report()
    with counted_workers() as started:
        loader = Pictures(folder / "cache", seconds=seconds)
        _load(loader, folder / "00000 warm up", saved(Image.new("RGB", (9, 9)), "PNG"))
        before = peak(reset=True)
        for path in sorted(folder.glob("*.jpg")):
            _try(loader, path, report)
        report.grown = peak() - before
        loader.close()
        report.workers = len(started)
    return report


def _load(loader: Pictures, path: Path, data: bytes) -> None:
    path.write_bytes(data)
    loader.load(Local(path), BOX, threading.Event())


def _try(loader: Pictures, path: Path, report: Report) -> None:
    start = time.monotonic()
    try:
        loader.load(Local(path), BOX, threading.Event())
        ending = "shown"
    except MediaError as error:
        ending = f"{error.kind}: {error}"
    except Exception as error:  # that is what is looked for
        ending = f"{type(error).__name__}: {error}"
        report.bad.append(f"{path.name}: {ending}")
    took = time.monotonic() - start
    report.slowest = max(report.slowest, (took, path.name))
    report.endings[ending] += 1


class counted_workers:  # noqa: N801 - used like a function
    """Notes every worker process that is started meanwhile."""

    def __enter__(self) -> list[int]:
        self._start = Workers._start
        started: list[int] = []
        start = self._start

        def counted(workers: Workers, *values: object) -> object:
            process = start(workers, *values)  # type: ignore[arg-type]
            started.append(process.pid)
            return process

        Workers._start = counted  # type: ignore[assignment,method-assign]
        return started

    def __exit__(self, *_: object) -> None:
        Workers._start = self._start  # type: ignore[method-assign]


def peak(*, reset: bool = False) -> int:
    """Return the most memory (bytes) that this process had since the last reset; Linux only."""
    try:
        if reset:
            Path("/proc/self/clear_refs").write_text("5")
        status = Path("/proc/self/status").read_text()
    except OSError:
        return 0
    return int(status.partition("VmHWM:")[2].split()[0]) * 1024


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--long", action="store_true", help="5,000 pictures instead of 240")
    count = 5_000 if parser.parse_args().long else 240
    with tempfile.TemporaryDirectory() as folder:
        report = try_all(count, Path(folder), 10.0)
    for ending, times in report.endings.most_common():
        print(f"{times:6}  {ending}")
    print(f"\n{count} pictures, {len(report.bad)} crashes", *report.bad, sep="\n  ")
    print(f"workers started: {report.workers}")
    print(f"slowest: {report.slowest[0]:.2f} s, {report.slowest[1]}")
    print(f"this process grew by {report.grown / 1e6:.1f} MB at its peak")
    return 1 if report.bad else 0


if __name__ == "__main__":
    sys.exit(main())
