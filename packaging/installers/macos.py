"""macOS: the application's property list."""

from __future__ import annotations

import plistlib
from typing import Final

from installers.project import application_id, version

MINIMUM_SYSTEM: Final = "13.0"
"""The oldest macOS that the wheels of the bundle run on: PySide6's are for 13.0, others older."""


def info_plist() -> bytes:
    """Return what Finder and the system want to know of the application."""
    return plistlib.dumps(
        {
            "CFBundleName": "Copydesk",
            "CFBundleDisplayName": "Copydesk",
            "CFBundleIdentifier": application_id(),
            "CFBundleVersion": version(),
            "CFBundleShortVersionString": version(),
            "CFBundleDevelopmentRegion": "en",
            "LSApplicationCategoryType": "public.app-category.productivity",
            "LSMinimumSystemVersion": MINIMUM_SYSTEM,
            "NSHighResolutionCapable": True,
            "NSRequiresAquaSystemAppearance": False,
            "NSHumanReadableCopyright": "The Copydesk authors, MIT licence",
            "CFBundleDocumentTypes": [
                {
                    "CFBundleTypeName": "Folder",
                    "CFBundleTypeRole": "Editor",
                    "LSHandlerRank": "Alternate",
                    "LSItemContentTypes": ["public.folder"],
                }
            ],
        }
    )
