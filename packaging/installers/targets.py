"""The targets of `packaging/build.py`: what each makes, from what."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from installers.appimagetool import appimagetool
from installers.bundle import made_bundle, make_bundle
from installers.linux import make_appimage, make_archive, make_deb
from installers.project import ROOT, version
from installers.release import write_latest, write_sums
from installers.windows import make_setup


def build(target: str, work: Path, out: Path) -> Iterable[Path]:
    """Build one target and return the files made; SystemExit for a name that is none."""
    if target not in TARGETS:
        raise SystemExit(f"{target} is no target; there are {', '.join(TARGETS)}")
    work.mkdir(parents=True, exist_ok=True)
    out.mkdir(parents=True, exist_ok=True)
    return TARGETS[target](work, out)


def _bundle(work: Path, _: Path) -> list[Path]:
    return [make_bundle(work)]


def _deb(work: Path, out: Path) -> list[Path]:
    return [make_deb(made_bundle(work), work, out)]


def _archive(work: Path, out: Path) -> list[Path]:
    return [make_archive(made_bundle(work), work, out)]


def _appimage(work: Path, out: Path) -> list[Path]:
    return [make_appimage(made_bundle(work), work, out, appimagetool(work))]


def _setup(work: Path, out: Path) -> list[Path]:
    return [make_setup(made_bundle(work), work, out)]


def _wheel(_: Path, out: Path) -> list[Path]:
    build = [sys.executable, "-m", "build", "--no-isolation", "--outdir", out, ROOT]
    subprocess.run(build, check=True, stdout=subprocess.DEVNULL)
    return sorted(out.glob(f"copydesk-{version()}*.whl")) + sorted(
        out.glob(f"copydesk-{version()}.tar.gz")
    )


def _sums(_: Path, out: Path) -> list[Path]:
    return [write_sums(out), write_latest(out)]


TARGETS: Final[dict[str, Callable[[Path, Path], list[Path]]]] = {
    "bundle": _bundle,
    "deb": _deb,
    "archive": _archive,
    "appimage": _appimage,
    "setup": _setup,
    "wheel": _wheel,
    "sums": _sums,
}
