"""Windows: the version resource, and the setup program that NSIS makes of the bundle."""

from __future__ import annotations

from installers.project import version, version_numbers

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
