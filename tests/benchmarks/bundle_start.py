"""How soon a built program paints, beside the same program from source and an empty window.

Run it as a program: `python tests/benchmarks/bundle_start.py [build/bundle/copydesk/copydesk]`.
It needs Xvfb, whose picture lies in a file: that is looked at from outside, the same way for each.
The programs take turns, each start is a process of its own, the demo site was opened once before.
"first paint" is when most of the window is drawn, "rows" when the titles of the list are as they
stay, also where that is at once. Both count from the start of the process, in wall time and in
processor time of all its threads.
"""

from __future__ import annotations

import argparse
import mmap
import os
import shutil
import statistics
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

PROJECT = Path(__file__).resolve().parents[2]
DEMO = PROJECT / "resources" / "demo"
WIDTH, HEIGHT = 1600, 1000
_QUIET = 2.5  # seconds without a change, after which a picture stays
_LINES = range(12, HEIGHT - 12, 8)
_DRAWN = 0.5  # of the points that are looked at
_TITLES = slice(160, 295)  # of the points of a line: where the list has its titles
_DARK = 128  # of 255: the letters, whatever ground they stand on
_LISTED = 0.8  # of the points of the titles' letters: marks of problems come later

EMPTY = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication(sys.argv)
window = QMainWindow()
window.resize(1600, 1000)
window.show()
application.exec()
"""


class Start(NamedTuple):
    """Seconds from the start of a process: by the clock, and of its processors."""

    paint: float
    paint_used: float
    rows: float
    rows_used: float


class Screen:
    """A screen of its own, and its pixels."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        read, write = os.pipe()
        size = f"{WIDTH}x{HEIGHT}x24"
        command = ["Xvfb", "-displayfd", str(write), "-br", "-screen", "0", size]
        self._server = subprocess.Popen(
            [*command, "-fbdir", folder], pass_fds=[write], stderr=subprocess.DEVNULL
        )
        os.close(write)
        with os.fdopen(read) as told:
            self.name = f":{told.readline().strip()}"
        with (folder / "Xvfb_screen0").open("rb") as file:
            self._memory = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        header = struct.unpack_from(">25I", self._memory)
        self._begin, self._stride = header[0] + 12 * header[19], header[12]

    def look(self) -> bytes:
        """Return points of the left half, every second one of each line that is looked at."""
        lines = []
        for line in _LINES:
            at = self._begin + line * self._stride
            lines.append(self._memory[at : at + WIDTH * 2 : 8])
        return b"".join(lines)

    def close(self) -> None:
        """End the screen."""
        self._memory.close()
        self._server.terminate()
        self._server.wait()


@contextmanager
def screen() -> Iterator[Screen]:
    with tempfile.TemporaryDirectory() as folder:
        made = Screen(Path(folder))
        try:
            yield made
        finally:
            made.close()


def processor(process: int) -> float:
    """Return the seconds that all threads of a process have used."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def start(command: list[str], home: Path) -> Start:
    """Start a program on a screen of its own until its picture stays, and end it."""
    environment = os.environ | {
        "HOME": str(home), "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(PROJECT),
        "PYTHONPYCACHEPREFIX": str(home / "compiled"), "COPYDESK_THEME": "light",
        **{f"XDG_{kind}_HOME": str(home / kind) for kind in ("CACHE", "DATA", "CONFIG")},
    }  # fmt: skip
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    with screen() as shown:
        environment["DISPLAY"] = shown.name
        pictures = [(0.0, 0.0, shown.look())]
        begin = time.monotonic()
        process = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL, cwd=home)
        while True:
            time.sleep(0.001)
            now = time.monotonic() - begin
            picture = shown.look()
            if picture != pictures[-1][2]:
                pictures.append((now, processor(process.pid), picture))
            if len(pictures) > 1 and now - pictures[-1][0] > _QUIET:
                break
            if now > 60 or process.poll() is not None:
                raise SystemExit(f"{command[0]} shows nothing")
        process.kill()
        process.wait()
    return _read(pictures)


def _read(pictures: list[tuple[float, float, bytes]]) -> Start:
    drawn = next(
        number
        for number, (_, _, picture) in enumerate(pictures)
        if len(picture) - picture.count(0) > _DRAWN * len(picture)
    )
    last = _titles(pictures[-1][2])
    letters = [at for at, point in enumerate(last) if point < _DARK]
    listed = next(
        (when, used)
        for when, used, picture in pictures[drawn:]
        if _agreeing(_titles(picture), last, letters) >= _LISTED * len(letters)
    )
    return Start(*pictures[drawn][:2], *listed)


def _titles(picture: bytes) -> bytes:
    line = len(picture) // len(_LINES)
    return b"".join(picture[at : at + line][_TITLES] for at in range(0, len(picture), line))


def _agreeing(one: bytes, other: bytes, places: list[int]) -> int:
    return sum(one[at] == other[at] for at in places)


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bundle", nargs="?", type=Path, help="the built program")
    parser.add_argument("--starts", type=int, default=7)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        site, home = Path(folder, "site"), Path(folder, "home")
        shutil.copytree(DEMO, site)
        home.mkdir()
        python = sys.executable
        commands = {
            "empty": [python, "-c", EMPTY],
            "source": [python, "-m", "editor", str(site)],
        }
        if arguments.bundle:
            commands["bundle"] = [str(arguments.bundle.resolve()), str(site)]
        for command in commands.values():
            start(command, home)
        runs: dict[str, list[Start]] = {name: [] for name in commands}
        for _ in range(arguments.starts):
            for name, command in commands.items():
                runs[name].append(start(command, home))
    medians = {
        name: Start(*map(statistics.median, zip(*many, strict=True))) for name, many in runs.items()
    }
    _print(medians)


def _print(found: dict[str, Start]) -> None:
    print(f"{'seconds (processor)':24}{'first paint':>18}{'rows':>18}")
    for name, one in found.items():
        paint = f"{one.paint:.3f} ({one.paint_used:.2f})"
        print(f"{name:24}{paint:>18}{f'{one.rows:.3f} ({one.rows_used:.2f})':>18}")
    empty, source = found["empty"], found["source"]
    ratios = [("rows, from source / empty window", source.rows / empty.paint, "1.5")]
    ratios.append(("   the same, processor", source.rows_used / empty.paint_used, ""))
    if "bundle" in found:
        bundle = found["bundle"]
        ratios.append(("first paint, bundle / from source", bundle.paint / source.paint, "1.2"))
        ratios.append(("   the same, processor", bundle.paint_used / source.paint_used, ""))
        ratios.append(("rows, bundle / empty window", bundle.rows / empty.paint, "1.5"))
    for name, ratio, bound in ratios:
        print(f"{name:42}{ratio:6.2f}{f'  at most {bound}' if bound else ''}")


if __name__ == "__main__":
    main()
