"""A sound record, its site, and ways to spoil it."""

from __future__ import annotations

from datetime import UTC, datetime

from editor.checks.card import Card
from editor.checks.site import PictureFacts
from editor.record import Document

NOW = datetime(2022, 1, 1, tzinfo=UTC)

RECORD = """\
---
category: news
title: "A sound record of the harbour"
excerpt: "It tells of “ships”."
publishedDateTime: 2021-12-17T10:49:00Z
originalUrl: "https://example.org/harbour"
webUrl: "https://example.org/harbour"
ampWebUrl: "https://amp.example.org/harbour?a=1"
cdnAmpWebUrl: "https://amp-example-org.cdn.ampproject.org/c/s/amp.example.org/harbour?a=1"
type: article
quality: 62
heat: -1
published: false

provider:
  name: Harbour Post
  domain: example.org

topics:
  - AI

images:
  - url: "https://example.org/harbour.jpg"
    width: 1200
    height: 630
    isCached: true

related:
  - title: "One"
    excerpt: "The first."
    publishedDateTime: 2021-12-15T18:14:00Z
    webUrl: "https://example.org/one"
    type: article
  - title: "Two"
    excerpt: "The second."
    publishedDateTime: 2021-12-16T18:14:00Z
    webUrl: "https://example.org/two"
    type: article

secured: "QUJD;REVGRw=="
---

A body with  utm_source=x and <b>tags</b>.
"""

PATH = "_news/2021-12-17-harbour.md"

Change = tuple[str, str]


def record(*changes: Change) -> Document:
    """Return the sound record with some texts replaced."""
    text = RECORD
    for old, new in changes:
        assert old in text, f"the record has no {old!r}"
        text = text.replace(old, new, 1)
    return Document.from_bytes(text.encode())


def cards() -> list[Card]:
    """Return the records of the site that the sound record is related to."""
    one = datetime(2021, 12, 15, 18, 14, tzinfo=UTC)
    two = datetime(2021, 12, 16, 18, 14, tzinfo=UTC)
    own = datetime(2021, 12, 17, 10, 49, tzinfo=UTC)
    return [
        Card("_news/one.md", "https://example.org/one", "One", "The first.", one, "Harbour Post"),
        Card("_news/two.md", "https://example.org/two", "Two", "The second.", two, "Harbour Post"),
        Card(PATH, "https://example.org/harbour", "A sound record of the harbour", "", own),
    ]


PICTURES = {
    "/assets/images/quay.png": PictureFacts((800, 450)),
    "/assets/images/gone.png": PictureFacts(None, "There is no file gone.png."),
}
