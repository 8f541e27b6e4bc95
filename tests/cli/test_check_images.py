"""`copydesk check --images`: the pictures of the web are looked at too."""

from __future__ import annotations

import io
import json
from functools import partial
from pathlib import Path

import pytest
from PIL import Image
from pytest_httpserver import HTTPServer

from editor.cli import check_images
from editor.cli.main import main
from editor.media.pictures import Pictures
from editor.media.verify import Verdict

RECORD = """\
---
title: "Pictures"
excerpt: "Text"
publishedDateTime: 2021-12-17T10:49:00Z
webUrl: "https://example.org/{name}"
topics:
  - AI
images:
{images}---
"""
RULES = ("--rule", "image-size", "--rule", "image-broken")
Out = pytest.CaptureFixture[str]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(check_images, "Pictures", partial(Pictures, allow_private=True, seconds=60))
    monkeypatch.setattr(check_images, "_GAP", 0.0)
    (tmp_path / "site" / "_news").mkdir(parents=True)
    (tmp_path / "site" / "_config.yml").write_text("title: x\n")
    return tmp_path / "site"


@pytest.fixture
def server(httpserver: HTTPServer) -> HTTPServer:
    data = io.BytesIO()
    Image.new("RGB", (30, 20)).save(data, "PNG")
    httpserver.expect_request("/a.png").respond_with_data(data.getvalue(), content_type="image/png")
    httpserver.expect_request("/page.png").respond_with_data("<p>", content_type="text/html")
    return httpserver


def write(site: Path, name: str, *urls: str) -> None:
    images = "".join(f'  - url: "{url}"\n    width: 30\n    height: 21\n' for url in urls)
    record = site / "_news" / f"2021-12-17-{name}.md"
    record.write_text(RECORD.format(name=name, images=images))


def test_sizes_and_reach_of_many_records(site: Path, server: HTTPServer, capsys: Out) -> None:
    write(site, "a", server.url_for("/a.png"), server.url_for("/gone.png"))
    write(site, "b", server.url_for("/a.png"), server.url_for("/page.png"))
    assert main(["check", str(site), "--images", *RULES, "--format", "json"]) == 1
    out, err = capsys.readouterr()
    found = [(one["path"][-4], one["rule"], one["field"], one["line"]) for one in json.loads(out)]
    assert found == [
        ("a", "image-size", "images[0].height", 11),
        ("a", "image-broken", "images[1].url", 12),
        ("b", "image-size", "images[0].height", 11),
        ("b", "image-broken", "images[1].url", 12),
    ]
    assert len(server.log) == 3, "the address that two records have is asked for once"
    assert "images: 3 of 3 images looked at, 2 of them cannot be shown\n" in err


def test_sizes_are_repaired(site: Path, server: HTTPServer, capsys: Out) -> None:
    write(site, "a", server.url_for("/a.png"))
    assert main(["check", str(site), "--images", "--fix", *RULES]) == 0
    text = (site / "_news/2021-12-17-a.md").read_text()
    assert "    width: 30\n    height: 20\n" in text


def test_without_it_nothing_is_fetched(site: Path, server: HTTPServer, capsys: Out) -> None:
    write(site, "a", server.url_for("/a.png"))
    assert main(["check", str(site), *RULES]) == 0
    assert server.log == []


def test_what_cannot_be_known_is_told_and_is_no_problem(
    site: Path, capsys: Out, monkeypatch: pytest.MonkeyPatch
) -> None:
    offline = partial(Pictures, offline=True)
    monkeypatch.setattr(check_images, "Pictures", offline)
    write(site, "a", "https://a.example/a.png")
    assert main(["check", str(site), "--images", *RULES]) == 0
    assert "1 images could not be looked at: Working offline" in capsys.readouterr().err


def test_ctrl_c_keeps_what_is_known(
    site: Path, server: HTTPServer, capsys: Out, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(site, "a", server.url_for("/gone.png"), *(server.url_for(f"/{n}") for n in range(50)))
    facts, seen = check_images._facts, []

    def interrupted(verdict: Verdict) -> object:
        seen.append(verdict)
        if len(seen) == 2:
            raise KeyboardInterrupt
        return facts(verdict)

    monkeypatch.setattr(check_images, "_facts", interrupted)
    assert main(["check", str(site), "--images", *RULES, "--format", "json"]) == 1
    out, err = capsys.readouterr()
    assert len(json.loads(out)) == 1
    assert "images: stopped\nimages: 1 of 51 images looked at, 1 of them" in err


def test_hosts_take_turns() -> None:
    urls = ["https://a/1", "https://a/2", "https://a/3", "https://b/1", "/assets/x", "https://[/"]
    assert check_images._spread(urls) == [
        *("https://a/1", "https://b/1", "/assets/x", "https://a/2", "https://[/", "https://a/3")
    ]
