from __future__ import annotations

import os
from pathlib import Path

import pytest

from editor.library.scan import look_up, scan, starts_as_record
from editor.library.site import read_site

RECORD = "---\ntitle: a\n---\n"


def make(folder: Path, *paths: str, text: str = RECORD) -> None:
    for path in paths:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")


def listed(folder: Path) -> list[str]:
    return [found.path for found in scan(read_site(folder))]


def test_a_jekyll_site(tmp_path: Path) -> None:
    make(tmp_path, "_config.yml", text="exclude: [old]\n")
    make(tmp_path, "_news/b.md", "_news/a.md", "_learning/videos/v.markdown", "_newsletters/n.html")
    make(tmp_path, "_drafts/d.md", "about.md", "pages/index.html")
    make(
        tmp_path,
        *("_data/organizations/x.md", "_data/topics/t.yaml", "_site/a.md", "_layouts/l.html"),
        *("_includes/i.html", "_sass/s.md", ".git/a.md", ".github/a.md", "node_modules/m/a.md"),
        *("vendor/v/a.md", "old/a.md", "_news/notes.txt", "_news/.hidden.md", "_news/x.yaml"),
    )
    assert listed(tmp_path) == [
        "about.md",
        "_drafts/d.md",
        "_learning/videos/v.markdown",
        "_news/a.md",
        "_news/b.md",
        "_newsletters/n.html",
        "pages/index.html",
    ]


def test_only_collections_are_certain(tmp_path: Path) -> None:
    make(tmp_path, "_config.yml", "_news/a.md", "about.md")
    assert {found.path: found.certain for found in scan(read_site(tmp_path))} == {
        "_news/a.md": True,
        "about.md": False,
    }


def test_a_plain_folder_lists_yaml_too(tmp_path: Path) -> None:
    make(tmp_path, "a.md", "deep/er/b.yaml", "c.yml", ".d/e.md", "readme.txt")
    assert listed(tmp_path) == ["a.md", "c.yml", "deep/er/b.yaml"]


def test_stat_is_handed_on(tmp_path: Path) -> None:
    make(tmp_path, "a.md")
    (found,) = scan(read_site(tmp_path))
    status = (tmp_path / "a.md").stat()
    assert found[1:4] == (status.st_size, status.st_mtime_ns, status.st_ctime_ns)


@pytest.fixture
def linked(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    make(folder, "_config.yml", "_news/a.md", "_more/b.md")
    make(tmp_path, "outside/secret.md")
    try:
        (folder / "_news/inside.md").symlink_to("../_more/b.md")
    except OSError:
        pytest.skip("this system does not let this user make links")
    (folder / "_news/outside.md").symlink_to(tmp_path / "outside/secret.md")
    (folder / "_elsewhere").symlink_to(tmp_path / "outside")
    (folder / "_news/circle").symlink_to("..")
    (folder / "_news/self.md").symlink_to("self.md")
    (folder / "_news/dangling.md").symlink_to("nothing.md")
    return folder


def test_links_that_lead_out_are_passed_over(linked: Path) -> None:
    assert listed(linked) == [
        "_more/b.md",
        "_news/a.md",
        "_news/dangling.md",
        "_news/inside.md",
        "_news/self.md",
    ]


def test_what_cannot_be_looked_at_is_listed_without_a_size(linked: Path) -> None:
    sizes = {found.path: found.size for found in scan(read_site(linked))}
    assert sizes["_news/dangling.md"] == sizes["_news/self.md"] == -1
    assert sizes["_news/inside.md"] == len(RECORD)


def test_look_up_agrees_with_scan(linked: Path) -> None:
    make(linked, "_data/x.md", ".git/y.md", "page.md", "_news/z.txt")
    site = read_site(linked)
    everything = {
        str(Path(folder, name).relative_to(linked).as_posix())
        for folder, _, names in os.walk(linked, followlinks=True)
        for name in names
        if folder.count("circle") < 2
    }
    scanned = {found.path: found for found in scan(site)}
    assert set(scanned) <= everything
    for path in everything | {"_news/nothing.md", "nowhere/x.md"}:
        assert look_up(site, path) == scanned.get(path), path


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_pipes_and_folders_with_a_records_name_are_none(tmp_path: Path) -> None:
    make(tmp_path, "_config.yml", "_news/folder.md/inner.md")
    os.mkfifo(tmp_path / "_news/pipe.md")
    assert listed(tmp_path) == ["_news/folder.md/inner.md"]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (b"---\ntitle: a\n", True),
        (b"\xef\xbb\xbf---\r\n", True),
        (b"---  \nx", True),
        (b"---", True),
        (b"----\n", False),
        (b"--- x\n", False),
        (b"", False),
        (b"# Read me\n", False),
        (b"\n---\n", False),
    ],
)
def test_front_matter_shows_in_the_first_bytes(head: bytes, expected: bool) -> None:
    assert starts_as_record(head) is expected


def test_the_order_is_always_the_same(real_site: Path) -> None:
    site = read_site(real_site)
    assert list(scan(site)) == list(scan(site))


def test_the_real_site_has_568(real_site: Path) -> None:
    assert len(listed(real_site)) == 568
