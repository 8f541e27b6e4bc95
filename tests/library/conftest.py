"""A small site of every kind of file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from editor.library.library import Library

ARTICLE = """\
---
category: news
title: "{title}"
excerpt: "An “excerpt” of {title} ..."
publishedDateTime: 2021-12-17T10:49:00Z
webUrl: "https://example.org/{title}"
type: article
quality: 62
heat: -1
published: false

provider:
  name: South China Morning Post
  domain: scmp.com

topics:
  - AI

images:
  - url: "https://example.org/{title}.jpg"
    width: 1200
    height: 630
    isCached: true

related:
  - title: "One"
    webUrl: "https://example.org/one"
  - title: "Two"
    webUrl: "https://example.org/two"

secured: "abc;def=="
---

"""

Write = Callable[[str, str | bytes], Path]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "site"
    path.mkdir()
    (path / "_config.yml").write_text("title: Example\n", "utf-8")
    return path


@pytest.fixture
def write(folder: Path) -> Write:
    """Write a file below the site's folder."""

    def act(path: str, content: str | bytes) -> Path:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return file

    return act


@pytest.fixture
def library(folder: Path, tmp_path: Path) -> Library:
    return Library(folder, tmp_path / "data")


@pytest.fixture
def article() -> Callable[[str], str]:
    """Return the text of an article record with a title."""
    return lambda title: ARTICLE.replace("{title}", title)
