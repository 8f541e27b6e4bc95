"""Linux: the folder `usr` that a package installs, the .deb, the archive and the AppImage."""

from __future__ import annotations

import gzip
import hashlib
import os
import platform
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from datetime import UTC, datetime
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from installers.bundle import date_all
from installers.icons import write_hicolor
from installers.project import PACKAGING, application_id, commit_time, home_page, version

TEMPLATES: Final = PACKAGING / "linux"
# What the bundle leaves to the system: its C library, its screen, its fonts, its bus.
_DEPENDS: Final = (
    # What comes from the builder's system needs a C library as new as its own.
    *(
        f"libc6 (>= {platform.libc_ver()[1]})",
        "libstdc++6 (>= 12)",
        "libgcc-s1",
        "zlib1g",
        "libexpat1",
        "libuuid1",
    ),
    *("libdbus-1-3", "libegl1", "libgl1", "libfontconfig1", "libfreetype6", "libx11-6"),
    *("libx11-xcb1", "libxcb1", "libwayland-client0", "libwayland-cursor0"),
)
_SCREENSHOTS: Final = (("light.png", "The window in light"), ("dark.png", "The same in dark"))


def make_deb(bundle: Path, work: Path, out: Path) -> Path:
    """Make the Debian package of the bundle."""
    root = work / "deb"
    shutil.rmtree(root, ignore_errors=True)
    write_usr(bundle, root / "usr")
    documents = root / "usr/share/doc/copydesk"
    documents.mkdir(parents=True)
    shutil.copyfile(TEMPLATES / "copyright", documents / "copyright")
    _write_gzip(documents / "changelog.gz", _changelog())
    overrides = root / "usr/share/lintian/overrides"
    overrides.mkdir(parents=True)
    shutil.copyfile(TEMPLATES / "lintian-overrides", overrides / "copydesk")
    _write_control(root)
    _set_modes(root)
    date_all(root)
    made = out / f"copydesk_{version()}_amd64.deb"
    build = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z9", "-Sextreme", "--build", root, made]
    subprocess.run(build, check=True, stdout=subprocess.DEVNULL)
    return made


def make_archive(bundle: Path, work: Path, out: Path) -> Path:
    """Make the archive of the bundle, for any folder on any Linux."""
    root = work / "archive" / f"copydesk-{version()}"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(bundle, root, symlinks=True)
    write_share(root / "share")
    _set_modes(root)
    date_all(root)
    made = out / f"copydesk-{version()}-linux-x86_64.tar.xz"
    pack = ["tar", "--create", "--sort=name", "--owner=0", "--group=0", "--numeric-owner"]
    pack += ["--format=gnu", f"--mtime=@{commit_time()}", "--directory", root.parent, root.name]
    tar = subprocess.run(pack, check=True, stdout=subprocess.PIPE).stdout
    with made.open("wb") as file:
        subprocess.run(["xz", "-9e", "--threads=1", "--stdout"], input=tar, check=True, stdout=file)
    return made


def make_appimage(bundle: Path, work: Path, out: Path, tool: Path) -> Path:
    """Make the AppImage of the bundle with `tool`, an appimagetool."""
    root = work / "Copydesk.AppDir"
    shutil.rmtree(root, ignore_errors=True)
    write_usr(bundle, root / "usr")
    shutil.copy(TEMPLATES / "AppRun", root / "AppRun")
    shutil.copyfile(TEMPLATES / "copydesk.desktop", root / "copydesk.desktop")
    icon = root / "usr/share/icons/hicolor/256x256/apps/copydesk.png"
    shutil.copyfile(icon, root / "copydesk.png")
    (root / ".DirIcon").symlink_to("copydesk.png")
    _set_modes(root)
    date_all(root)
    made = out / f"Copydesk-{version()}-x86_64.AppImage"
    environment = os.environ | {"ARCH": "x86_64", "VERSION": version()}
    del environment["SOURCE_DATE_EPOCH"]  # mksquashfs takes a date in one of two ways only
    dates = ["-mkfs-time", str(commit_time()), "-all-time", str(commit_time())]
    told = [part for date in dates for part in ("--mksquashfs-opt", date)]
    subprocess.run([tool, "--no-appstream", *told, root, made], check=True, env=environment)
    return made


def write_usr(bundle: Path, usr: Path) -> None:
    """Write what a package installs: the bundle, the command, and what the desktop shows of it."""
    shutil.copytree(bundle, usr / "lib/copydesk", symlinks=True)
    (usr / "bin").mkdir()
    (usr / "bin/copydesk").symlink_to("../lib/copydesk/copydesk")
    write_share(usr / "share")
    _write_gzip(usr / "share/man/man1/copydesk.1.gz", filled("copydesk.1"))


def write_share(share: Path) -> None:
    """Write the desktop file, the icons, the metainfo and the kind of file."""
    for name, folder in (("copydesk.desktop", "applications"), ("copydesk.xml", "mime/packages")):
        (share / folder).mkdir(parents=True)
        shutil.copyfile(TEMPLATES / name, share / folder / name)
    (share / "metainfo").mkdir()
    (share / f"metainfo/{application_id()}.metainfo.xml").write_bytes(metainfo())
    write_hicolor(share / "icons/hicolor")


def metainfo() -> bytes:
    """Return what software centres show; with screenshots once the project has a page."""
    root = ET.fromstring(filled("copydesk.metainfo.xml"))
    if home_page():
        position = list(root).index(root.find("launchable"))
        shots = ET.Element("screenshots")
        for number, (name, caption) in enumerate(_SCREENSHOTS):
            kind = {"type": "default"} if number == 0 else {}
            shot = ET.SubElement(shots, "screenshot", kind)
            ET.SubElement(shot, "caption").text = caption
            place = f"{home_page()}/raw/v{version()}/resources/screenshots/{name}"
            ET.SubElement(shot, "image").text = place
        home = ET.Element("url", {"type": "homepage"})
        home.text = home_page()
        root[position:position] = [home, shots]
    ET.indent(root)
    return ET.tostring(root, encoding="UTF-8", xml_declaration=True) + b"\n"


def filled(name: str) -> str:
    """Return a template's text with the version, the date and the id in their places."""
    text = (TEMPLATES / name).read_text("utf-8")
    day = datetime.fromtimestamp(commit_time(), UTC).strftime("%Y-%m-%d")
    told = {"@VERSION@": version(), "@DATE@": day, "@ID@": application_id()}
    for mark, value in told.items():
        text = text.replace(mark, value)
    return text


def _write_control(root: Path) -> None:
    files = sorted(path for path in root.rglob("*") if path.is_file() and not path.is_symlink())
    size = sum(path.stat().st_size for path in files)
    control = root / "DEBIAN"
    control.mkdir()
    homepage = f"Homepage: {home_page()}\n" if home_page() else ""
    (control / "control").write_text(
        f"Package: copydesk\nVersion: {version()}\nArchitecture: amd64\nSection: editors\n"
        f"Priority: optional\nMaintainer: {_maintainer()}\nInstalled-Size: {size // 1024}\n"
        f"Depends: {', '.join(_DEPENDS)}\n{homepage}"
        "Description: desktop editor for article records kept as YAML front matter\n"
        " Copydesk edits text files with YAML front matter, as Jekyll sites and other\n"
        " static sites keep them in git. Saving writes back only what changed.\n",
        "utf-8",
    )
    sums = (f"{hashlib.md5(path.read_bytes()).hexdigest()}  {path.relative_to(root)}\n"
            for path in files)  # fmt: skip
    (control / "md5sums").write_text("".join(sums), "utf-8")


def _maintainer() -> str:
    """Return whom a package names: the project has a page and issues there, and reads no mail."""
    return f"The Copydesk authors <noreply@{urlsplit(home_page()).hostname or 'localhost'}>"


def _changelog() -> str:
    moment = datetime.fromtimestamp(commit_time(), UTC).strftime("%a, %d %b %Y %H:%M:%S +0000")
    return (
        f"copydesk ({version()}) unstable; urgency=medium\n\n"
        f"  * What is new is in CHANGELOG.md of the sources.\n\n -- {_maintainer()}  {moment}\n"
    )


def _write_gzip(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.encode(), mtime=0))


_STARTED = re.compile(r"(?:^|/)(?:AppRun|copydesk/copydesk|copydesk-[\d.]+/copydesk)$")


def _set_modes(root: Path) -> None:
    """Give every file the mode that a package has: only what is started may be started."""
    for path in (root, *root.rglob("*")):
        if path.is_symlink():
            continue
        starts = path.is_dir() or _STARTED.search(path.as_posix())
        path.chmod(0o755 if starts else 0o644)
