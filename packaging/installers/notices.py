"""Third-party notices: what a bundle really holds, whose it is, and under which licence."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from installers.holdings import Component
from installers.project import PACKAGING, commit_time, version

SBOM: Final = "sbom.cdx.json"
_TEXTS: Final = PACKAGING / "licences"
_QT_PARTS: Final = "Qt-parts.txt"
_SPDX: Final = frozenset({"Apache-2.0", "BSD-3-Clause", "MIT", "MIT-CMU", "MPL-2.0", "PSF-2.0"})
"""The licences here that CycloneDX knows by their names."""
_HEAD: Final = """\
Copydesk {version} is free software under the MIT licence. This installation also holds:

{table}

The texts of the licences are in the folders beside this file; {sbom} is the same list for programs.

{qt_parts} is about what Qt itself holds of others; lists of what other wheels hold are with them.

Qt and PySide6 are used under the GNU Lesser General Public License, version 3 (LGPL-3.0.txt, which
adds to GPL-3.0.txt). They are separate files beside the program, unchanged; you may replace them by
changed ones of the same version, and study for that purpose how Copydesk uses them. Their sources
are those of the PySide6_Essentials and shiboken6 packages and of Qt {qt}, which the Qt
project publishes; the authors of Copydesk give them to you on request.
"""


def write_notices(folder: Path, components: Iterable[Component]) -> None:
    """Write the notices, the licences and the bill of materials into a new `folder`."""
    folder.mkdir(parents=True)
    listed = sorted(components, key=lambda one: one.name.lower())
    for component in listed:
        for text in component.texts:
            place = folder / component.name
            place.mkdir(exist_ok=True)
            shutil.copyfile(text, place / text.name)
    for text in sorted(_TEXTS.glob("*.txt")):
        shutil.copyfile(text, folder / text.name)
    shutil.copyfile(PACKAGING.parent / "LICENSE", folder / "LICENSE.txt")
    (folder / "THIRD-PARTY.txt").write_text(_notices(listed), "utf-8")
    (folder / SBOM).write_text(json.dumps(bill_of_materials(listed), indent=1) + "\n", "utf-8")


def _notices(components: list[Component]) -> str:
    table = "\n".join(f"  {one.name} {one.version}: {one.licence}" for one in components)
    qt = next(one.version for one in components if one.name.startswith("PySide6"))
    return _HEAD.format(version=version(), table=table, sbom=SBOM, qt=qt, qt_parts=_QT_PARTS)


def _licence(said: str) -> dict[str, Any]:
    if " OR " in said:
        return {"expression": said}
    return {"license": {"id" if said in _SPDX else "name": said}}


def bill_of_materials(components: Iterable[Component]) -> dict[str, Any]:
    """Return the components as CycloneDX 1.5 writes them."""
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(commit_time(), UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {
                "type": "application",
                "bom-ref": "copydesk",
                "name": "copydesk",
                "version": version(),
                "licenses": [{"license": {"id": "MIT"}}],
            },
        },
        "components": [
            {
                "type": "library",
                "bom-ref": one.url,
                "name": one.name,
                "version": one.version,
                "purl": one.url,
                "licenses": [_licence(one.licence)],
            }
            for one in components
        ],
    }
