"""What can be said of the installers without building one."""

from __future__ import annotations

import ast
import configparser
import json
import plistlib
import re
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from installers import linux, release
from installers.contents import LANGUAGES as SHIPPED_LANGUAGES
from installers.contents import is_shipped, only_needed, only_whole
from installers.holdings import Component
from installers.icons import SIZES, write_hicolor, write_icons
from installers.macos import MINIMUM_SYSTEM, info_plist
from installers.notices import SBOM, write_notices
from installers.project import (
    HOME_VARIABLE,
    PACKAGING,
    ROOT,
    application_id,
    version,
    version_numbers,
)
from installers.windows import version_resource
from PIL import Image

from editor import __version__
from editor.cli.main import COMMANDS
from editor.desk.translation import LANGUAGES


@pytest.fixture(autouse=True)
def _dated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1764000000")
    monkeypatch.delenv(HOME_VARIABLE, raising=False)


def test_every_part_is_of_one_version() -> None:
    assert version() == __version__
    assert plistlib.loads(info_plist())["CFBundleVersion"] == version()
    assert f'"ProductVersion", "{version()}"' in version_resource()
    assert version_numbers()[:3] == tuple(map(int, version().split(".")[:3]))
    releases = ET.fromstring(linux.metainfo()).find("releases/release")
    assert releases is not None
    assert releases.get("version") == version()
    assert f"Copydesk {version()}" in linux.filled("copydesk.1")


def test_the_scripts_that_no_test_runs_can_be_read() -> None:
    for name in ("copydesk.spec", "build.py", "qt_first.py"):
        ast.parse((PACKAGING / name).read_text("utf-8"))
    ET.parse(PACKAGING / "windows" / "copydesk.manifest")
    plistlib.loads((PACKAGING / "macos" / "entitlements.plist").read_bytes())
    assert plistlib.loads(info_plist())["LSMinimumSystemVersion"] == MINIMUM_SYSTEM


def test_the_desktop_file_starts_the_command_and_names_what_is_installed() -> None:
    desktop = configparser.ConfigParser(interpolation=None)
    desktop.optionxform = str  # type: ignore[assignment,method-assign]
    desktop.read(PACKAGING / "linux" / "copydesk.desktop", "utf-8")
    entry = desktop["Desktop Entry"]
    assert entry["Exec"] == "copydesk %f"
    assert entry["Icon"] == "copydesk"
    assert entry["StartupWMClass"] == "Copydesk"
    kind = ET.parse(PACKAGING / "linux" / "copydesk.xml").getroot()[0].get("type")
    assert kind in entry["MimeType"].split(";")
    metainfo = ET.fromstring(linux.metainfo())
    assert metainfo.findtext("id") == application_id()
    assert metainfo.findtext("launchable") == "copydesk.desktop"
    assert metainfo.findtext("provides/mediatype") == kind


def test_the_man_page_tells_of_every_command() -> None:
    page = linux.filled("copydesk.1").replace("\\-", "-")
    for command in (*COMMANDS, "self-test"):
        assert re.search(rf"^\.BR? .*\b{command}\b", page, re.MULTILINE), command


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("", "org.example.copydesk"),
        ("https://github.com/some-one/copydesk/", "io.github.some_one.copydesk"),
        ("https://code.example.net/9lives/desk", "net.example.code._9lives.desk"),
    ],
)
def test_systems_know_the_program_by_its_page(
    monkeypatch: pytest.MonkeyPatch, page: str, expected: str
) -> None:
    monkeypatch.setenv(HOME_VARIABLE, page)
    assert application_id() == expected
    assert plistlib.loads(info_plist())["CFBundleIdentifier"] == expected


def test_the_metainfo_shows_pictures_once_there_is_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    assert ET.fromstring(linux.metainfo()).find("screenshots") is None
    monkeypatch.setenv(HOME_VARIABLE, "https://example.org/copydesk/")
    shown = ET.fromstring(linux.metainfo())
    assert shown.findtext("url") == "https://example.org/copydesk"
    images = [str(image.text) for image in shown.iter("image")]
    assert images
    for image in images:
        assert (ROOT / "resources" / "screenshots" / image.rsplit("/", 1)[1]).is_file()


def test_the_constraints_pin_every_dependency() -> None:
    lines = (PACKAGING / "constraints.txt").read_text("utf-8").splitlines()
    pinned = {line.partition("==")[0].lower() for line in lines if "==" in line}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = {text.partition(">")[0].lower() for text in project["dependencies"]}
    assert wanted <= pinned


def test_the_icons_can_be_read_back_in_every_size(tmp_path: Path) -> None:
    write_icons(tmp_path)
    with Image.open(tmp_path / "copydesk.ico") as windows:
        assert {16, 32, 48, 256} <= {width for width, _ in windows.info["sizes"]}
    with Image.open(tmp_path / "copydesk.icns") as macos:
        assert {(512, 512, 2), (256, 256, 1), (16, 16, 2)} <= set(macos.info["sizes"])
        macos.load()
        assert macos.getbbox() is not None
    write_hicolor(tmp_path)
    for size in SIZES:
        with Image.open(tmp_path / f"{size}x{size}" / "apps" / "copydesk.png") as drawn:
            assert drawn.size == (size, size)


def test_qt_speaks_the_editors_languages() -> None:
    assert set(SHIPPED_LANGUAGES) == set(LANGUAGES) - {"en"}


@pytest.mark.parametrize(
    ("place", "shipped"),
    [
        ("PySide6/Qt/lib/libQt6Widgets.so.6", True),
        ("PySide6/Qt/lib/libQt6Network.so.6", False),
        ("PySide6/Qt6Quick.dll", False),
        ("PySide6\\Qt6Core.dll", True),
        ("PySide6/Qt/lib/QtQml.framework/Versions/A/QtQml", False),
        ("PySide6/Qt/lib/QtGui.framework/Versions/A/QtGui", True),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", True),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6/Qt/translations/qtbase_zh_CN.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("libgthread-2.0.so.0", True),
        ("libpcre2-8.so.0", True),
        ("PySide6/Qt/lib/libicudata.so.73", True),
        ("libX11.so.6", False),
        ("icuuc.dll", False),
        ("editor/resources/schemas/article.yaml", True),
    ],
)
def test_what_is_shipped(place: str, shipped: bool) -> None:
    assert is_shipped(place) is shipped


def test_libraries_that_nothing_needs_are_left_out() -> None:
    module = ("a.so", "/a.so", "EXTENSION")
    near = ("libnear.so", "/libnear.so", "BINARY")
    far = ("sub/libfar.so", "/libfar.so", "BINARY")
    alone = ("libalone.so", "/libalone.so", "BINARY")
    needs = {"/a.so": ["libnear.so"], "/libnear.so": ["libfar.so", "libnear.so"]}

    def imports(file: str) -> list[tuple[str, str | None]]:
        return [(name, f"/{name}") for name in needs.get(file, [])] + [("libX11.so.6", None)]

    kept = only_needed([alone, module, near, far], imports)
    assert kept == [module, near, far]
    link = ("libfar.so", "sub/libfar.so", "SYMLINK")
    broken = ("libgone.so", "sub/libgone.so", "SYMLINK")
    assert only_whole([link, broken], kept) == [link]


def test_a_library_that_the_builder_lacks_ends_the_build() -> None:
    plugin = ("PySide6/Qt/plugins/platforms/libqxcb.so", "/libqxcb.so", "BINARY")
    with pytest.raises(SystemExit, match=r"/libqxcb.so needs libxcb-icccm.so.4"):
        only_needed([plugin], lambda _: [("libxcb-icccm.so.4", None)])


def test_the_notices_name_each_part_with_its_licence(tmp_path: Path) -> None:
    text = tmp_path / "LICENSE"
    text.write_text("Do as you like.", "utf-8")
    either = "LGPL-3.0-only OR GPL-2.0-only"
    parts = [
        Component("PySide6_Essentials", "6.11.3", either, "pkg:pypi/pyside6@6.11.3", ()),
        Component("alpha", "1.0", "MIT", "pkg:pypi/alpha@1.0", (text,)),
    ]
    folder = tmp_path / "licences"
    write_notices(folder, parts)
    assert "alpha 1.0: MIT" in (folder / "THIRD-PARTY.txt").read_text("utf-8")
    assert (folder / "alpha" / "LICENSE").read_text("utf-8") == "Do as you like."
    for name in ("LGPL-3.0.txt", "GPL-3.0.txt", "LICENSE.txt", "Qt-parts.txt"):
        assert (folder / name).is_file()
    bill = json.loads((folder / SBOM).read_text("utf-8"))
    assert bill["bomFormat"] == "CycloneDX"
    assert [one["name"] for one in bill["components"]] == ["alpha", "PySide6_Essentials"]
    licences = [one["licenses"] for one in bill["components"]]
    assert licences == [[{"license": {"id": "MIT"}}], [{"expression": either}]]
    parts = [bill["metadata"]["component"], *bill["components"]]
    assert len({one["bom-ref"] for one in parts}) == len(parts)


def test_a_release_says_its_sums_and_its_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(HOME_VARIABLE, "https://example.org/copydesk")
    (tmp_path / "a.deb").write_bytes(b"abc")
    latest = release.write_latest(tmp_path)
    sums = release.write_sums(tmp_path).read_text("utf-8")
    assert sums.endswith("f20015ad  a.deb\n")
    assert len(sums.splitlines()) == 1
    said = json.loads(latest.read_text("utf-8"))
    page = f"https://example.org/copydesk/releases/tag/v{version()}"
    assert said == {"version": version(), "page": page}
