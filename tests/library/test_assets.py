from __future__ import annotations

from pathlib import Path

import pytest

from editor.library import assets
from editor.library.assets import add_picture
from editor.library.store import StoreError

PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "site").mkdir()
    return tmp_path / "site"


def picture(folder: Path, name: str, data: bytes = PNG) -> Path:
    (folder / name).write_bytes(data)
    return folder / name


@pytest.mark.parametrize(
    ("name", "data", "address"),
    [
        ("Tram.PNG", PNG, "tram.png"),
        ("photo.png", b"\xff\xd8\xff" + bytes(9), "photo.jpg"),
        ("Über uns (2).jpeg", PNG, "uber-uns-2.png"),
        ("..png", PNG, "image.png"),
        ("日本.png", PNG, "image.png"),
        ("a" * 200 + ".png", PNG, "a" * 60 + ".png"),
        ("drawing", b"<svg xmlns='x'/>", "drawing.svg"),
    ],
)
def test_a_picture_gets_a_safe_name(
    site: Path, tmp_path: Path, name: str, data: bytes, address: str
) -> None:
    assert add_picture(site, picture(tmp_path, name, data)) == f"/assets/images/{address}"
    assert (site / "assets/images" / address).read_bytes() == data


def test_nothing_is_overwritten_and_nothing_copied_twice(site: Path, tmp_path: Path) -> None:
    source = picture(tmp_path, "tram.png")
    assert add_picture(site, source) == add_picture(site, source) == "/assets/images/tram.png"
    other = picture(tmp_path, "tram.png", PNG + b"other")
    assert add_picture(site, other) == "/assets/images/tram-2.png"
    assert (site / "assets/images/tram.png").read_bytes() == PNG
    assert sorted(one.name for one in (site / "assets/images").iterdir()) == [
        "tram-2.png",
        "tram.png",
    ]


def test_what_is_in_the_way_stays(site: Path, tmp_path: Path) -> None:
    (site / "assets/images/tram.png").mkdir(parents=True)
    (site / "assets/images/tram-2.png").symlink_to(tmp_path / "nowhere")
    assert add_picture(site, picture(tmp_path, "tram.png")) == "/assets/images/tram-3.png"
    assert not (tmp_path / "nowhere").exists()


def test_another_program_may_be_faster(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = assets.store.create
    monkeypatch.setattr(
        assets.store,
        "create",
        lambda path, data, inside: (
            picture(path.parent, path.name, b"theirs") if path.name == "tram.png" else None,
            real(path, data, inside),
        ),
    )
    (site / "assets/images").mkdir(parents=True)
    assert add_picture(site, picture(tmp_path, "tram.png")) == "/assets/images/tram-2.png"
    assert (site / "assets/images/tram.png").read_bytes() == b"theirs"


def test_a_picture_of_the_site_stays_where_it_is(site: Path) -> None:
    (site / "assets/other place").mkdir(parents=True)
    source = picture(site / "assets/other place", "a b.png")
    assert add_picture(site, source) == "/assets/other%20place/a%20b.png"
    assert not (site / "assets/images").exists()


def test_what_cannot_be_added_says_why(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(StoreError, match="no picture"):
        add_picture(site, picture(tmp_path, "text.png", b"hello"))
    with pytest.raises(StoreError):
        add_picture(site, tmp_path / "nothing.png")
    with pytest.raises(StoreError):
        add_picture(site, tmp_path)
    monkeypatch.setattr(assets, "LIMIT", 20)
    with pytest.raises(StoreError, match="more than"):
        add_picture(site, picture(tmp_path, "large.png"))
    assert not (site / "assets").exists()


def test_assets_that_lead_elsewhere_are_not_written(site: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (site / "assets").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(StoreError):
        add_picture(site, picture(tmp_path, "tram.png"))
    assert not list((tmp_path / "elsewhere").iterdir())
