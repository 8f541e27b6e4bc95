"""The bundle: one folder with the program, made by PyInstaller, the ground of every installer."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from installers.holdings import components_of
from installers.icons import write_icons
from installers.macos import info_plist
from installers.notices import write_notices
from installers.project import INFO_PLIST_NAME, PACKAGING, ROOT, commit_time, home_page
from installers.windows import version_resource

_NOT_SHIPPED = ("screenshots", "*.ts", "update.py")


def make_bundle(work: Path) -> Path:
    """Build the bundle in `work` and return its folder; on macOS the application's."""
    prepared = work / "prepared"
    _prepare(prepared)
    made = work / "bundle"
    # What PyInstaller remembers of an earlier commit names modules that are no more.
    for folder in (made, work / "pyinstaller"):
        shutil.rmtree(folder, ignore_errors=True)
    command = [sys.executable, "-m", "PyInstaller", PACKAGING / "copydesk.spec", "--noconfirm"]
    command += ["--log-level=WARN", "--distpath", made, "--workpath", work / "pyinstaller"]
    subprocess.run(command, check=True, env=os.environ | {"COPYDESK_BUILD": str(prepared)})
    folder = made_bundle(work)
    inside = folder / "Contents/Resources" if sys.platform == "darwin" else folder
    write_notices(inside / "licences", components_of(work / "pyinstaller" / "copydesk"))
    date_all(folder)
    if sys.platform == "darwin":
        _sign_again(folder)
    return folder


def _sign_again(application: Path) -> None:
    """Seal the application anew: PyInstaller did so before the notices were in it."""
    identity = os.environ.get("COPYDESK_CODESIGN_IDENTITY") or "-"
    command = ["codesign", "--force", "--sign", identity]
    if identity != "-":
        entitlements = PACKAGING / "macos" / "entitlements.plist"
        command += ["--options", "runtime", "--timestamp", "--entitlements", entitlements]
    subprocess.run([*command, application], check=True)


def made_bundle(work: Path) -> Path:
    """Return the bundle that `make_bundle` made in `work`."""
    name = "Copydesk.app" if sys.platform == "darwin" else "copydesk"
    folder = work / "bundle" / name
    if not folder.exists():
        raise SystemExit("There is no bundle yet: build the target `bundle` first.")
    return folder


def date_all(folder: Path) -> None:
    """Date every file to the commit, so that two builds of it are the same."""
    time = commit_time()
    for path in (folder, *folder.rglob("*")):
        os.utime(path, (time, time), follow_symlinks=not path.is_symlink())


def _prepare(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    resources = folder / "resources"
    shutil.copytree(ROOT / "resources", resources, ignore=shutil.ignore_patterns(*_NOT_SHIPPED))
    (resources / "release.json").write_text(json.dumps({"home": home_page()}), "utf-8")
    write_icons(folder)
    (folder / "version.txt").write_text(version_resource(), "utf-8")
    (folder / INFO_PLIST_NAME).write_bytes(info_plist())
