"""For each rule: a change that brings the fault, where it is found, and the repaired text.

`None` for the repaired text says that there is no repair.
"""

from __future__ import annotations

from typing import NamedTuple


class Case(NamedTuple):
    rule: str
    old: str
    new: str
    field: str
    repaired: str | None = None


TITLE = 'title: "A sound record of the harbour"'
EXCERPT = 'excerpt: "It tells of “ships”."'
DATE = "publishedDateTime: 2021-12-17T10:49:00Z"
WEB = 'webUrl: "https://example.org/harbour"'
ONE = 'webUrl: "https://example.org/one"'
TWO = 'webUrl: "https://example.org/two"'
IMAGE = """\
  - url: "https://example.org/harbour.jpg"
    width: 1200
    height: 630
    isCached: true
"""
QUAY = IMAGE.replace("https://example.org/harbour.jpg", "/assets/images/quay.png")
TWO_ITEM = """\
  - title: "Two"
    excerpt: "The second."
    publishedDateTime: 2021-12-16T18:14:00Z
    webUrl: "https://example.org/two"
    type: article
"""
ONE_AGAIN = TWO_ITEM.replace("/two", "/one").replace('"Two"', '"One"')
AMP = 'cdnAmpWebUrl: "https://amp-example-org.cdn.ampproject.org/c/s/amp.example.org/harbour?a=1"'

CASES = (
    Case("text-mojibake", EXCERPT, 'excerpt: "Chinaâ€™s"', "excerpt", 'excerpt: "China’s"'),
    Case(
        "text-mojibake", '"The first."', '"cafÃ© au lait"', "related[0].excerpt", '"café au lait"'
    ),
    Case(
        "text-mojibake",
        "name: Harbour Post",
        "name: CafÃ© Post",
        "provider.name",
        "name: Café Post",
    ),
    Case("text-whitespace", TITLE, 'title: " A title "', "title", 'title: "A title"'),
    Case("text-whitespace", EXCERPT, 'excerpt: "An end\\n"', "excerpt", 'excerpt: "An end"'),
    Case(
        "text-entities",
        EXCERPT,
        'excerpt: "R&amp;D &quot;x&quot;"',
        "excerpt",
        'excerpt: "R&D \\"x\\""',
    ),
    Case(
        "text-entities",
        EXCERPT,
        'excerpt: "A <b class=x>bold</b> one"',
        "excerpt",
        'excerpt: "A bold one"',
    ),
    Case(
        "text-entities",
        EXCERPT,
        'excerpt: "One<br/>two &nbsp;three"',
        "excerpt",
        'excerpt: "One two three"',
    ),
    Case("text-entities", TITLE, 'title: "A &amp;quot;B&amp;quot;"', "title", 'title: "A \\"B\\""'),
    Case("text-entities", TITLE, 'title: "Use the &lt;p&gt; tag"', "title"),
    Case("text-control", TITLE, 'title: "A\\u200B title"', "title", 'title: "A title"'),
    Case(
        "text-control",
        EXCERPT,
        'excerpt: "soft\\xADhyphen\\x07"',
        "excerpt",
        'excerpt: "softhyphen"',
    ),
    Case("text-control", TITLE, 'title: "A\\U000E0041 title"', "title", 'title: "A title"'),
    Case("text-control", EXCERPT, 'excerpt: "one\\u2028two"', "excerpt", 'excerpt: "one two"'),
    Case("title-missing", TITLE, 'title: ""', "title"),
    Case("title-missing", TITLE + "\n", "", ""),
    Case("excerpt-missing", EXCERPT, 'excerpt: ""', "excerpt"),
    Case("excerpt-missing", EXCERPT, "excerpt:", "excerpt"),
    Case("excerpt-missing", EXCERPT + "\n", "", ""),
    Case("title-shouting", TITLE, 'title: "BREAKING NEWS FROM THE HARBOUR"', "title"),
    Case("excerpt-truncated", EXCERPT, 'excerpt: "It goes on ..."', "excerpt"),
    Case("date-invalid", DATE, "publishedDateTime: 2021-02-30", "publishedDateTime"),
    Case("date-invalid", DATE, "publishedDateTime: yesterday", "publishedDateTime"),
    Case("date-invalid", "2021-12-15T18:14:00Z", "soon", "related[0].publishedDateTime"),
    Case("date-future", DATE, "publishedDateTime: 2022-01-03T10:49:00Z", "publishedDateTime"),
    Case("date-filename", DATE, "publishedDateTime: 2021-12-18T00:30:00Z", "publishedDateTime"),
    Case(
        "date-filename", DATE, "publishedDateTime: 2021-12-17T20:49:00-08:00", "publishedDateTime"
    ),
    Case(
        "date-spelling",
        DATE,
        "publishedDateTime: 2021-12-17 11:49:00 +01:00",
        "publishedDateTime",
        DATE,
    ),
    Case(
        "date-spelling",
        DATE,
        'publishedDateTime: "2021-12-17T10:49:00Z"',
        "publishedDateTime",
        DATE,
    ),
    Case("url-invalid", WEB, 'webUrl: "example.org/harbour"', "webUrl"),
    Case("url-invalid", WEB, 'webUrl: "https:///harbour"', "webUrl"),
    Case("url-invalid", WEB, 'webUrl: ""', "webUrl"),
    Case(
        "url-invalid",
        ONE,
        'webUrl: " https://example.org/o ne"',
        "related[0].webUrl",
        'webUrl: "https://example.org/o%20ne"',
    ),
    Case("url-insecure", WEB, 'webUrl: "http://example.org/harbour"', "webUrl"),
    Case(
        "url-tracking",
        WEB,
        'webUrl: "https://example.org/harbour?id=7&utm_source=x&b=#top"',
        "webUrl",
        'webUrl: "https://example.org/harbour?id=7&b=#top"',
    ),
    Case(
        "url-tracking", ONE, 'webUrl: "https://example.org/one?fbclid=1"', "related[0].webUrl", ONE
    ),
    Case("amp-mismatch", AMP, AMP.replace("harbour", "other"), "cdnAmpWebUrl", AMP),
    Case("amp-mismatch", 'ampWebUrl: "https://amp.example.org/harbour?a=1"\n', "", "cdnAmpWebUrl"),
    Case(
        "duplicate-url", WEB, 'webUrl: "HTTP://EXAMPLE.org:80/one/?utm_medium=mail#top"', "webUrl"
    ),
    Case("image-missing", "images:\n" + IMAGE, "images: []\n", "images"),
    Case("image-missing", "images:\n" + IMAGE + "\n", "", ""),
    Case(
        "image-size",
        IMAGE,
        QUAY.replace("630", "450"),
        "images[0].width",
        QUAY.replace("630", "450").replace("1200", "800"),
    ),
    Case("image-insecure", IMAGE, IMAGE.replace("https", "http"), "images[0].url"),
    Case("image-broken", IMAGE, '  - url: "/assets/images/gone.png"\n', "images[0].url"),
    Case("image-duplicate", IMAGE, IMAGE + IMAGE, "images[1]", IMAGE),
    Case("related-self", TWO_ITEM, TWO_ITEM.replace("/two", "/harbour"), "related[1]", ""),
    Case("related-duplicate", TWO_ITEM, ONE_AGAIN, "related[1]", ""),
    Case("related-drift", '"The first."', '"The first one."', "related[0].excerpt", '"The first."'),
    Case(
        "related-drift",
        "2021-12-16T18:14:00Z",
        "2021-12-16T18:15:00Z",
        "related[1].publishedDateTime",
        "2021-12-16T18:14:00Z",
    ),
    Case("related-unknown", TWO, 'webUrl: "https://elsewhere.example/two"', "related[1]"),
    Case(
        "topic-unknown",
        "  - AI\n",
        "  - AI\n  - management Tools\n",
        "topics[1]",
        "  - AI\n  - Management tools\n",
    ),
    Case("topic-unknown", "  - AI\n", "  - AI\n  - ai\n", "topics[1]", "  - AI\n"),
    Case("topic-unknown", "  - AI\n", "  - Sea weather\n", "topics[0]"),
    Case("topic-missing", "topics:\n  - AI\n", "topics: []\n", "topics"),
    Case("topic-missing", "topics:\n  - AI\n\n", "", ""),
    Case("provider-unknown", "domain: example.org", "domain: example.com", "provider.domain"),
    Case(
        "provider-mismatch",
        "name: Harbour Post",
        "name: Harbor Post",
        "provider.name",
        "name: Harbour Post",
    ),
    Case(
        "provider-spelling",
        "name: Harbour Post\n  domain: example.org",
        "name: The HarbourPost\n  domain: x.org",
        "provider.name",
        "name: Harbour Post\n  domain: x.org",
    ),
    Case("yaml-broken", "quality: 62", "quality: 2021-02-30", "quality"),
    Case("key-duplicate", "quality: 62\n", "quality: 62\nquality: 63\n", "quality"),
    Case(
        "key-duplicate", "    width: 1200\n", "    width: 1200\n    width: 1\n", "images[0].width"
    ),
    Case("key-type", "quality: 62", 'quality: "62"', "quality", "quality: 62"),
    Case("key-type", "published: false", 'published: "false"', "published", "published: false"),
    Case("key-type", TITLE, "title: 1984", "title", 'title: "1984"'),
    Case("key-type", "quality: 62", "quality: high", "quality"),
    Case("key-type", "topics:\n  - AI\n", "topics: AI\n", "topics", "topics:\n  - AI\n"),
    Case("key-type", "  - AI\n", "  - 2021\n", "topics[0]", '  - "2021"\n'),
    Case(
        "key-type",
        "provider:\n  name: Harbour Post\n  domain: example.org\n",
        "provider: Post\n",
        "provider",
    ),
    Case("key-type", TWO_ITEM, "  - two\n", "related[1]"),
    Case("key-unknown", "quality: 62", "quality: 62\nmood: good", "mood"),
    Case("secured-damaged", "QUJD;REVGRw==", "QUJD;REVGRw=", "secured"),
    Case("secured-damaged", "QUJD;REVGRw==", "QUJD", "secured"),
)
