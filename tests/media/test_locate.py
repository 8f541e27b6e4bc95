from __future__ import annotations

from pathlib import Path

import pytest

from editor.media.locate import Local, Place, Remote, SiteAddress, Unusable, locate


@pytest.fixture
def site(tmp_path: Path) -> SiteAddress:
    folder = tmp_path / "site"
    (folder / "assets" / "images").mkdir(parents=True)
    (tmp_path / "secret.png").write_bytes(b"secret")
    (folder / "_config.yml").write_text("title: a")
    return SiteAddress(folder, "https://News.example", "/azure")


def found(place: Place, site: SiteAddress) -> str:
    assert isinstance(place, Local)
    return place.path.relative_to(site.folder.resolve()).as_posix()


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("/assets/images/a.jpg", "assets/images/a.jpg"),
        ("/azure/assets/images/a.jpg", "assets/images/a.jpg"),
        ("https://news.example/azure/assets/images/a.jpg", "assets/images/a.jpg"),
        ("http://news.example/azure/assets/images/a.jpg", "assets/images/a.jpg"),
        ("HTTPS://NEWS.EXAMPLE:443/azure/assets/a.jpg", "assets/a.jpg"),
        ("https://news.example./azure/assets/a.jpg", "assets/a.jpg"),
        ("//news.example/azure/assets/a.jpg", "assets/a.jpg"),
        ("https://news.example/assets/a.jpg", "assets/a.jpg"),
        ("/assets/a%20b.jpg", "assets/a b.jpg"),
        ("/assets/a b.jpg", "assets/a b.jpg"),
        ("/assets/Caf%C3%A9.jpg", "assets/Café.jpg"),
        ("/assets/Café.jpg", "assets/Café.jpg"),
        ("/assets/100%25.jpg", "assets/100%.jpg"),
        ("/assets/a%3Fb%23c.jpg", "assets/a?b#c.jpg"),
        ("/assets/a.jpg?v=2#top", "assets/a.jpg"),
        ("/assets//images/./a.jpg", "assets/images/a.jpg"),
        ("/assets/a+b.jpg", "assets/a+b.jpg"),
        ("/assets/..a..jpg", "assets/..a..jpg"),
        ("  /assets/a.jpg\n", "assets/a.jpg"),
    ],
)
def test_the_sites_own_pictures_are_files(url: str, path: str, site: SiteAddress) -> None:
    assert found(locate(url, site), site) == path


@pytest.mark.parametrize(
    ("url", "remote"),
    [
        ("https://other.example/a.jpg", "https://other.example/a.jpg"),
        ("//other.example/a.jpg", "https://other.example/a.jpg"),
        ("https://news.example/about.jpg", "https://news.example/about.jpg"),
        ("https://news.example:8443/azure/assets/a.jpg", None),
        ("https://news.example.evil.example/azure/assets/a.jpg", None),
        ("https://other.example/?u=https://news.example/azure/assets/a.jpg", None),
    ],
)
def test_other_addresses_are_on_the_web(url: str, remote: str | None, site: SiteAddress) -> None:
    assert locate(url, site) == Remote(remote or url)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "  ",
        "/assets/../_config.yml",
        "/assets/%2e%2e/_config.yml",
        "/assets/images/../../../secret.png",
        "/assets/..%2f..%2fsecret.png",
        "/assets/..%5c..%5csecret.png",
        "/assets/..\\..\\secret.png",
        "/assets/a%00.png",
        "/assets/%ff.png",
        "https://news.example/azure/assets/%2e%2e/%2e%2e/secret.png",
        "/etc/passwd",
        "/_config.yml",
        "assets/a.jpg",
        "a.jpg",
        "file:///etc/passwd",
        "data:image/png;base64,AAAA",
        "javascript:alert(1)",
        "ftp://other.example/a.jpg",
        "https:///a.jpg",
        "https://[::1/a.jpg",
        "https://other.example:99999/a.jpg",
        "https://user@other.example/a.jpg",
        "https://news.example:pw@127.0.0.1/a.jpg",
        "https://other.example/a\nb.jpg",
        "\\\\server\\share\\a.jpg",
    ],
)
def test_other_things_are_refused_with_a_sentence(url: str, site: SiteAddress) -> None:
    place = locate(url, site)
    assert isinstance(place, Unusable)
    assert place.reason.endswith(".")


def test_a_link_out_of_the_folder_is_refused(site: SiteAddress, tmp_path: Path) -> None:
    (site.folder / "assets" / "out").symlink_to(tmp_path)
    (site.folder / "assets" / "out.png").symlink_to(tmp_path / "secret.png")
    for url in ("/assets/out/secret.png", "/assets/out.png"):
        place = locate(url, site)
        assert isinstance(place, Unusable)
        assert "link" in place.reason


def test_a_link_inside_the_folder_is_followed(site: SiteAddress) -> None:
    (site.folder / "assets" / "same").symlink_to("images")
    assert found(locate("/assets/same/a.png", site), site) == "assets/images/a.png"


def test_links_in_a_circle_are_refused(site: SiteAddress) -> None:
    (site.folder / "assets" / "a").symlink_to("b")
    (site.folder / "assets" / "b").symlink_to("a")
    place = locate("/assets/a/x.png", site)
    assert isinstance(place, Unusable | Local)
    assert isinstance(place, Unusable) or not place.path.exists()


def test_the_site_itself_may_be_a_link(site: SiteAddress, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(site.folder)
    linked = SiteAddress(tmp_path / "link", site.url, site.baseurl)
    assert found(locate("/assets/a.png", linked), site) == "assets/a.png"


def test_a_site_without_settings_has_local_files_only_by_path(tmp_path: Path) -> None:
    site = SiteAddress(tmp_path)
    assert isinstance(locate("/assets/a.png", site), Local)
    assert isinstance(locate("https://news.example/assets/a.png", site), Remote)


def test_the_real_sites_own_addresses_are_files(real_site: Path) -> None:
    site = SiteAddress(real_site, "https://everyday-cc.github.io", "/azure")
    files = sorted((real_site / "assets").rglob("*.jpg"))
    assert files
    for file in files:
        address = f"{site.url}{site.baseurl}/{file.relative_to(real_site).as_posix()}"
        assert locate(address, site) == Local(file.resolve())
