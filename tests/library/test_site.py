from __future__ import annotations

from pathlib import Path

import pytest

from editor.library.site import read_site

CONFIG = """\
title: Example Every Day
url: https://example.org/
baseurl: "/news"
defaults: &d
  - {scope: {path: ""}, values: {layout: post}}
collections:
  news: {output: true}
  events: {output: true}
exclude: [drafts/, "*.bak.md", README]
include: [.well-known]
"""


def test_settings_that_matter(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text(CONFIG, "utf-8")
    site = read_site(tmp_path)
    assert (site.title, site.url, site.baseurl) == (
        "Example Every Day",
        "https://example.org",
        "/news",
    )
    assert site.collections == ("news", "events")
    assert site.is_jekyll
    assert site.problem == ""


@pytest.mark.parametrize(
    ("path", "left_out"),
    [
        ("drafts/a.md", True),
        ("drafts", True),
        ("drafts2/a.md", False),
        ("_news/x.bak.md", True),
        ("README.md", True),  # Jekyll compares the beginnings
        ("_news/README.md", False),
        ("_news/a.md", False),
    ],
)
def test_exclude_as_jekyll_reads_it(tmp_path: Path, path: str, left_out: bool) -> None:
    (tmp_path / "_config.yml").write_text(CONFIG, "utf-8")
    assert read_site(tmp_path).leaves_out(path) is left_out


def test_include_wins_over_exclude_and_dots(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text("include: [.notes]\nexclude: [.notes]\n", "utf-8")
    site = read_site(tmp_path)
    assert site.enters(".notes", ".notes")
    assert not site.enters(".git", ".git")
    assert not site.enters(".other", ".other")


@pytest.mark.parametrize(
    "content",
    [
        b"title: [",
        b"\xff\xfe",
        b"- a\n- b\n",
        b"",
        b"title: &a [*a]\n",
        b"{" * 400,
        b"a" * 1_100_000,
    ],
)
def test_a_broken_settings_file_is_no_error(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "_config.yml").write_bytes(content)
    site = read_site(tmp_path)
    assert site.is_jekyll
    assert site.title == ""


def test_what_is_broken_is_said(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text("title: [", "utf-8")
    assert read_site(tmp_path).problem.startswith("_config.yml cannot be read: ")


def test_values_of_other_types_count_as_missing(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text("title: {a: b}\nurl:\nbaseurl: /\nexclude: one two\n")
    site = read_site(tmp_path)
    assert (site.title, site.url, site.baseurl) == ("", "", "")
    assert site.exclude == ("one", "two")


def test_a_missing_settings_file_is_no_error(tmp_path: Path) -> None:
    assert not read_site(tmp_path).is_jekyll
    (tmp_path / "_posts").mkdir()
    assert read_site(tmp_path).is_jekyll


def test_the_real_site(real_site: Path) -> None:
    site = read_site(real_site)
    assert (site.title, site.url, site.baseurl) == (
        "Azure Every Day",
        "https://everyday-cc.github.io",
        "/azure",
    )
