"""Synthetic sites of the real shape: half of the records small, the others full of copies."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from editor.library.rows import Row, row_of

MOST_RELATED = 179
_SYLLABLES = (
    *("ka", "lo", "mi", "ver", "ten", "sol", "dar", "pri", "um", "ex", "tra", "ban"),
    *("col", "fer", "gal", "hin", "jo", "nex", "qua", "ri", "su", "tor"),
)
_TOPICS = 24
_PROVIDERS = 120


@dataclass(frozen=True, slots=True)
class Article:
    """What is written of an article, both in its own record and in the copies."""

    number: int
    title: str
    excerpt: str
    moment: datetime
    provider: int
    quality: int
    image: bool


def make_site(folder: Path, records: int, *, seed: int = 1, copies: bool = True) -> Path:
    """Write a site with `records` news records into `folder`, the same one for the same seed.

    Without `copies` no related article is a copy: all text is different.
    """
    chance = random.Random(seed)
    words = _words(chance)
    _write_settings(folder)
    articles = [_article(number, chance, words) for number in range(records)]
    copied = [_copy(article) for article in articles] if copies else []
    news = folder / "_news"
    news.mkdir(parents=True, exist_ok=True)
    for article in articles:
        amount = min(_related_amount(chance), records)
        if copies:
            related = chance.sample(copied, amount)
        else:
            others = (_article(chance.randrange(10**9), chance, words) for _ in range(amount))
            related = [_copy(other) for other in others]
        name = f"{article.moment:%Y-%m-%d}-story-{article.number}.md"
        (news / name).write_text(_record(article, related, chance), encoding="utf-8")
    return folder


def make_rows(records: int, *, seed: int = 1) -> Iterator[Row]:
    """Yield the rows of such a site without its files."""
    chance = random.Random(seed)
    words = _words(chance)
    for number in range(records):
        article = _article(number, chance, words)
        values = {
            "title": article.title,
            "excerpt": article.excerpt.replace("\\", ""),
            "publishedDateTime": article.moment,
            "webUrl": _address(article),
            "type": "article",
            "quality": article.quality,
            "published": chance.random() < 0.2,
            "provider": {
                "name": f"Provider Number {article.provider}",
                "domain": f"provider{article.provider}.example",
            },
            "topics": [f"Topic {topic}" for topic in chance.sample(range(_TOPICS), 2)],
            "images": [{"url": "x"}] * article.image,
            "related": [None] * _related_amount(chance),
        }
        yield row_of(f"_news/{article.moment:%Y-%m-%d}-story-{number}.md", values)


def _words(chance: random.Random) -> list[str]:
    return ["".join(chance.choices(_SYLLABLES, k=chance.randint(1, 4))) for _ in range(4_000)]


def _related_amount(chance: random.Random) -> int:
    """Half of the records have next to none; with the others a record has 27 KB in the mean."""
    if chance.random() < 0.5:
        return chance.randint(0, 1)
    return min(int(chance.expovariate(1 / 75)), MOST_RELATED)


def _article(number: int, chance: random.Random, words: list[str]) -> Article:
    def sentence(low: int, high: int) -> str:
        return " ".join(chance.choices(words, k=chance.randint(low, high))).capitalize()

    excerpt = f'{sentence(8, 20)}, \\"{sentence(2, 4)}\\" said. {sentence(5, 14)} ...'
    moment = datetime(2019, 1, 1) + timedelta(minutes=chance.randrange(3 * 365 * 24 * 60))
    if chance.random() < 0.1:
        excerpt = excerpt.replace(" said", "’s, they said")
    return Article(
        number,
        f"{sentence(5, 12)} {number}",
        excerpt,
        moment,
        chance.randrange(_PROVIDERS),
        chance.randint(1, 200),
        chance.random() < 0.5,
    )


def _address(article: Article) -> str:
    slug = article.title.lower().replace(" ", "-")
    return f"https://www.provider{article.provider}.example/{article.moment:%Y/%m/%d}/{slug}"


def _copy(article: Article) -> str:
    """Return the article as an item of another record's `related`."""
    lines = [
        f'  - title: "{article.title}"',
        f'    excerpt: "{article.excerpt}"',
        f"    publishedDateTime: {article.moment:%Y-%m-%dT%H:%M:%SZ}",
        f'    webUrl: "{_address(article)}"',
        "    type: article",
        "    provider:",
        f"      name: Provider Number {article.provider}",
        f"      domain: provider{article.provider}.example",
        f"    quality: {article.quality}",
    ]
    if article.image:
        lines += [
            "    images:",
            f'      - url: "{_address(article)}/social.jpg"',
            "        width: 1280",
            "        height: 640",
            "        isCached: true",
        ]
    return "\n".join(lines) + "\n"


def _record(article: Article, related: list[str], chance: random.Random) -> str:
    topics = chance.sample(range(_TOPICS), chance.randint(1, 3))
    parts = [
        "---\ncategory: news\n"
        f'title: "{article.title}"\n'
        f'excerpt: "{article.excerpt}"\n'
        f"publishedDateTime: {article.moment:%Y-%m-%dT%H:%M:%SZ}\n"
        f'originalUrl: "{_address(article)}"\n'
        f'webUrl: "{_address(article)}"\n'
        f"type: article\nquality: {article.quality}\nheat: {chance.choice([-1, 0, 12, 140])}\n"
        f"published: {chance.choice(['true', 'false', 'false', 'false', 'false'])}\n\n"
        f"provider:\n  name: Provider Number {article.provider}\n"
        f"  domain: provider{article.provider}.example\n  images:\n"
        f"    - url: /assets/images/organizations/provider{article.provider}-50x50.jpg\n"
        "      width: 50\n      height: 50\n\n"
        "topics:\n" + "".join(f"  - Topic {topic}\n" for topic in topics) + "\n"
    ]
    if article.image:
        parts.append(
            f'images:\n  - url: "{_address(article)}/social.jpg"\n'
            "    width: 1280\n    height: 640\n    isCached: true\n\n"
        )
    if related:
        parts.append("related:\n" + "".join(related) + "\n")
    secret = f"{chance.getrandbits(2_000):x}"
    parts.append(f'secured: "{secret};{secret[:32]}=="\n---\n\n')
    return "".join(parts)


def _write_settings(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "_config.yml").write_text(
        "title: Synthetic Every Day\nurl: https://synthetic.example\nbaseurl: /day\n"
    )
    topics = folder / "_data" / "topics"
    topics.mkdir(parents=True, exist_ok=True)
    for number in range(_TOPICS):
        (topics / f"{number:02}-topic.yaml").write_text(f"name: Topic {number}\nkeywords:\n  - x\n")
    organizations = folder / "_data" / "organizations"
    organizations.mkdir(parents=True, exist_ok=True)
    for number in range(_PROVIDERS):
        domain = f"provider{number}.example"
        (organizations / f"{domain}.md").write_text(
            f"---\nname: Provider Number {number}\ndomain: {domain}\n---\n"
        )
