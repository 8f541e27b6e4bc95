"""Windows: the version resource, and the setup program that NSIS makes of the bundle."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from installers.project import PACKAGING, version, version_numbers

_RESOURCE = """\
VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0x0, OS=0x40004,
                    fileType=0x1, subtype=0x0, date=(0, 0)),
  kids=[
    StringFileInfo([StringTable("040904B0", [
      StringStruct("CompanyName", "The Copydesk authors"),
      StringStruct("FileDescription", "Copydesk"),
      StringStruct("FileVersion", "{version}"),
      StringStruct("InternalName", "copydesk"),
      StringStruct("LegalCopyright", "The Copydesk authors, MIT licence"),
      StringStruct("OriginalFilename", "copydesk.exe"),
      StringStruct("ProductName", "Copydesk"),
      StringStruct("ProductVersion", "{version}"),
    ])]),
    VarFileInfo([VarStruct("Translation", [0x0409, 1200])]),
  ],
)
"""


def version_resource() -> str:
    """Return the version resource of the executables, as PyInstaller reads it."""
    return _RESOURCE.format(numbers=version_numbers(), version=version())


def make_setup(bundle: Path, work: Path, out: Path) -> Path:
    """Make the setup program of the bundle with NSIS, of any system that has `makensis`."""
    made = out / f"copydesk-{version()}-setup.exe"
    size = sum(path.stat().st_size for path in bundle.rglob("*") if path.is_file())
    told = {
        "VERSION": version(),
        "NUMBERS": ".".join(map(str, version_numbers())),
        "BUNDLE": str(bundle),
        "ICON": str(work / "prepared" / "copydesk.ico"),
        "OUT": str(made),
        "SIZE": str(size // 1024),
    }
    if sys.platform != "win32":
        told["TARGET"] = "amd64-unicode"  # what a 64-bit wine can try; NSIS itself has no such stub
    defines = [f"-D{name}={text}" for name, text in told.items()]
    script = PACKAGING / "windows" / "setup.nsi"
    subprocess.run(["makensis", "-V2", "-INPUTCHARSET", "UTF8", *defines, script], check=True)
    return made
