"""Sites with faults planted at random, and how many of each: they look like no site of ours.

Other collections and words, CRLF or LF, fences or plain YAML files, letters beyond ASCII.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PIL import Image

NOW = datetime(2022, 6, 1, tzinfo=UTC)
TOPICS = ("Küste", "Bücher & Musik", "Öffentlicher Verkehr", "Spiel")
SYLLABLES = ("mö", "ka", "lü", "dra", "ße", "tin", "ور", "ка", "лод", "海", "ré", "na", "öst")
WHOLE = "*"  # the keys that a fault of the whole file needs


@dataclass
class Draft:
    """A record in the making: the YAML of each key, and which keys a fault has taken already."""

    number: int
    day: datetime
    title: str
    excerpt: str
    parts: dict[str, str] = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)
    expected: Counter[str] = field(default_factory=Counter)
    ignored: tuple[str, ...] = ()

    @property
    def page(self) -> str:
        return f"https://blatt{self.number % 9}.example/grüße/{self.number}"

    def copy(self, **other: str) -> str:
        """Return the record as another one embeds it."""
        values = {"title": self.title, "excerpt": self.excerpt, "page": self.page, **other}
        return (
            f'  - title: "{values["title"]}"\n    excerpt: "{values["excerpt"]}"\n'
            f"    publishedDateTime: {self.day:%Y-%m-%dT%H:%M:%SZ}\n"
            f'    webUrl: "{values["page"]}"\n    type: article\n'
        )


class Planting:
    """Makes one site; the same one for the same seed and shape."""

    def __init__(self, seed: int, *, fenced: bool) -> None:
        self.chance = random.Random(seed)
        self.fenced = fenced
        self.drafts = [self._draft(number) for number in range(240)]
        self.anchors = self.drafts[:40]  # sound ones, which the others list
        for draft in self.drafts:
            self._fill(draft)
        for rule, plant in PLANTS:
            if fenced or rule not in ("topic-unknown", "provider-unknown", "provider-mismatch"):
                for _ in range(self.chance.randrange(1, 5)):
                    plant(self)

    def free(self, *keys: str) -> Draft:
        """Return a draft in which nobody has taken these keys yet, and take them."""
        wanted = set(keys)
        free = [d for d in self.drafts[40:] if not d.taken & wanted and WHOLE not in d.taken]
        if WHOLE in wanted:
            free = [d for d in free if not d.taken]
        draft = self.chance.choice(free)
        draft.taken |= wanted
        return draft

    def write(self, folder: Path) -> Counter[str]:
        """Write the site and return what should be found in it."""
        folder.mkdir(parents=True)
        for name, size in (("tür.png", (64, 48)), ("klein.png", (16, 16))):
            path = folder / "assets" / "bilder" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            Image.new("RGB", size).save(path)
        if self.fenced:
            self._write_vocabulary(folder)
        off = self.chance.choice(["image-missing", "excerpt-truncated"])
        (folder / "copydesk.yaml").write_text(f"checks:\n  {off}: off\n", "utf-8")
        expected: Counter[str] = Counter()
        for draft in self.drafts:
            self._write(draft, folder)
            rules = (rule for rule in draft.expected.elements() if rule not in draft.ignored)
            expected.update(rules)
        del expected[off]
        return expected

    # -- the sound site --------------------------------------------------------------------------

    def words(self, least: int, most: int) -> str:
        """Return some words of no language."""
        chance = self.chance
        count = range(chance.randint(least, most))
        return " ".join("".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))) for _ in count)

    def _draft(self, number: int) -> Draft:
        day = datetime(2016, 1, 1, 12, tzinfo=UTC) + timedelta(
            days=self.chance.randrange(2_000), minutes=self.chance.randrange(-600, 600)
        )
        return Draft(number, day, self.words(5, 9), self.words(9, 30))

    def _fill(self, draft: Draft) -> None:
        n, chance, quote = draft.number, self.chance, self.chance.choice("\"'")
        draft.parts = {
            "category": "category: news\n",
            "title": f"title: {quote}{draft.title}{quote}\n",
            "excerpt": f'excerpt: "{draft.excerpt}"\n',
            "publishedDateTime": f"publishedDateTime: {draft.day:%Y-%m-%dT%H:%M:%SZ}\n",
            "originalUrl": f"originalUrl: https://blatt.example/o/{n}\n",
            "webUrl": f'webUrl: "{draft.page}"\n',
            "quality": f"quality: {chance.randrange(100)}\n",
            "published": "published: false\n",
            "provider": f"provider:\n  name: Blatt {n % 7}\n  domain: blatt{n % 7}.example\n",
            "topics": f'topics:\n  - "{chance.choice(TOPICS)}"\n',
            "images": f'images:\n  - url: "https://bild.example/{n}.jpg"\n    width: 5\n',
        }
        if n % 3 == 0:
            draft.parts["images"] = "images:\n  - url: /assets/bilder/t%C3%BCr.png\n    width: 64\n"
        if n % 25 == 7:
            draft.parts["provider"] = f"provider:\n  name: Neue Post\n  domain: np{n}.example\n"
            draft.taken.add("provider")
            draft.expected["provider-unknown"] += self.fenced
        if n % 4 == 0:
            draft.parts["amp"] = amp(n)
        if n % 2:
            others = [anchor for anchor in self.anchors if anchor is not draft]
            copies = chance.sample(others, chance.randrange(1, 6))
            draft.parts["related"] = "related:\n" + "".join(one.copy() for one in copies)
        if n % 5 == 0:
            draft.parts["secured"] = 'secured: "QUJDREVGRw==;QUJD"\n'

    def _write(self, draft: Draft, folder: Path) -> None:
        place = self.chance.choice(["_berichte", "_berichte/lang", "_essays"])
        if not self.fenced:
            place = place.removeprefix("_")
        text = "".join(draft.parts.values())
        if self.fenced:
            text = f"---\n{text}---\n\nText & <b>mehr</b> utm_source=x …\n".replace("\n", "\r\n")
        ending = "md" if self.fenced else "yaml"
        path = folder / place / f"{draft.day:%Y-%m-%d}-blatt-{draft.number}.{ending}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8", "surrogatepass"))

    def _write_vocabulary(self, folder: Path) -> None:
        (folder / "_config.yml").write_text("url: https://blaetter.example\nbaseurl: /b\n")
        topics, providers = folder / "_data" / "topics", folder / "_data" / "organizations"
        topics.mkdir(parents=True)
        providers.mkdir()
        for place, name in enumerate(TOPICS):
            (topics / f"{place:02}.yaml").write_text(f"name: {name}\n", "utf-8")
        for number in range(7):
            text = f"---\nname: Blatt {number}\ndomain: blatt{number}.example\n---\n"
            (providers / f"blatt{number}.example.md").write_text(text, "utf-8")


def amp(number: int, cached: str = "") -> str:
    """Return an AMP page and where the cache has it."""
    host = "amp.blatt-neu.example"
    return (
        f"ampWebUrl: https://{host}/{number}\ncdnAmpWebUrl: "
        f"https://amp-blatt--neu-example.cdn.ampproject.org/c/s/{host}/{cached or number}\n"
    )


# -- faults ---------------------------------------------------------------------------------------


def plain(
    rule: str, key: str, *texts: str, **others: int
) -> tuple[str, Callable[[Planting], None]]:
    """Return a fault that writes one of the texts in a key's place; "" takes the key away.

    `{title}`, `{excerpt}`, `{n}` and `{day}` stand for the record's own.
    """

    def plant(site: Planting) -> None:
        draft = site.free(key)
        text = site.chance.choice(texts)
        draft.parts[key] = text and _filled(text, draft) + "\n"
        draft.expected[rule] += 1
        for other, count in others.items():
            draft.expected[other.replace("_", "-")] += count

    return rule, plant


def _filled(text: str, draft: Draft) -> str:
    for name, value in (
        *(("{title}", draft.title), ("{TITLE}", draft.title.upper()), ("{n}", str(draft.number))),
        *(("{excerpt}", draft.excerpt), ("{day}", f"{draft.day:%Y-%m-%d}")),
    ):
        text = text.replace(name, value)
    return text


def _ignored(site: Planting) -> None:
    draft = site.free("quality", "published")
    draft.parts["quality"] = "# copydesk: ignore key-type, key-unknown\nquality: hoch\n"
    draft.parts["published"] = "published: [ja]\n"
    draft.ignored = ("key-type", "key-unknown")


def _same_page(site: Planting) -> None:
    first, second = site.free("webUrl"), site.free("webUrl")
    second.parts["webUrl"] = f'webUrl: "{first.page}/?&#oben"\n'
    for draft in (first, second):
        draft.expected["duplicate-url"] += 1


def _same_story(site: Planting) -> None:
    first = site.free("title", "publishedDateTime", "related")
    second = site.free("title", "publishedDateTime", "related")
    second.day = first.day + timedelta(days=site.chance.choice([-3, -1, 0, 2, 3]))
    second.parts["publishedDateTime"] = f"publishedDateTime: {second.day:%Y-%m-%dT%H:%M:%SZ}\n"
    second.title = first.title + " !"
    second.parts["title"] = f'title: "{second.title}"\n'
    is_apart = site.chance.random() < 0.3
    if is_apart:
        other = f"{first.day:%Y-%m-%d}-blatt-{first.number}"
        second.parts["title"] += f"# copydesk: not-a-duplicate-of {other}\n"
    first.expected["duplicate-story"] += 1
    second.expected["duplicate-story"] += not is_apart


def _future(site: Planting) -> None:
    draft = site.free("publishedDateTime", "title", "related")
    draft.day = NOW + timedelta(days=site.chance.randrange(2, 300))
    draft.parts["publishedDateTime"] = f"publishedDateTime: {draft.day:%Y-%m-%dT%H:%M:%SZ}\n"
    draft.expected["date-future"] += 1


def _other_day(site: Planting) -> None:
    draft = site.free("publishedDateTime")
    moment = draft.day + timedelta(days=site.chance.choice([-700, -40, -1, 1]))
    draft.parts["publishedDateTime"] = f"publishedDateTime: {moment:%Y-%m-%dT%H:%M:%SZ}\n"
    draft.expected["date-filename"] += 1


def _spelled(site: Planting) -> None:
    draft = site.free("publishedDateTime")
    later = draft.day + timedelta(hours=2)
    forms = (
        f"{later:%Y-%m-%d %H:%M:%S +02:00}",
        f'"{draft.day:%Y-%m-%dT%H:%M:%SZ}"',
        f"{draft.day:%Y-%m-%d %H:%M:%S}",
        f"{draft.day:%Y-%m-%dT%H:%M:%S.5Z}",
    )
    draft.parts["publishedDateTime"] = f"publishedDateTime: {site.chance.choice(forms)}\n"
    draft.expected["date-spelling"] += 1


def related(rule: str, *others: str) -> tuple[str, Callable[[Planting], None]]:
    """Return a fault in one of the related articles."""

    def plant(site: Planting) -> None:
        keys = ("related", "title", "excerpt", "publishedDateTime", "webUrl")
        draft = site.free(*(keys if rule == "related-self" else keys[:1]))
        one, two, three = site.chance.sample(site.anchors, 3)
        copies = {
            "related-self": [one.copy(), draft.copy()],
            "related-duplicate": [one.copy(), two.copy(), one.copy()],
            "related-drift": [one.copy(), two.copy(title=three.title)],
            "related-unknown": [one.copy(page=f"https://fern.example/{draft.number}")],
            "text-mojibake": [one.copy(page="https://fern.example/", title="KÃ¶ln Ã¼ber alles")],
            "text-entities": [one.copy(page="https://fern.example/", excerpt="Ja &#228; nein")],
            "text-control": [one.copy(page="https://fern.example/", title="Ein\\u200BWort")],
            "url-tracking": [one.copy(page=f"{one.page}?gclid=ö")],
            "key-type": [one.copy(), "  - Blatt\n"],
            "key-duplicate": [one.copy() + "    type: article\n", two.copy()],
        }[rule]
        draft.parts["related"] = "related:\n" + "".join(copies)
        draft.expected.update([rule, *others])

    return rule, plant


def _broken(site: Planting) -> None:
    draft = site.free(WHOLE)
    draft.parts["quality"] = site.chance.choice(
        ['quality: "nie zu\n', "a: b: c\n", "\tquality: 1\n"]
    )
    draft.expected.clear()
    draft.expected["yaml-broken"] += 1


EXCERPT = 'excerpt: "{excerpt}'
PLANTS: tuple[tuple[str, Callable[[Planting], None]], ...] = (
    ("yaml-broken", _broken),
    plain("yaml-broken", "quality", "quality: 2021-02-30", "heat: 2021-01-01T25:00:00Z"),
    plain("yaml-broken", "quality", "quality: {wert: 2020-13-01}", key_type=1),
    plain("key-duplicate", "quality", "quality: 1\nquality: 2", "heat: 1\nheat: 1"),
    plain("key-duplicate", "quality", "heat: {a: 1, a: 2}", key_type=1),
    related("key-duplicate"),
    plain("key-type", "quality", "quality: hoch", 'quality: "7"', "quality: [1]"),
    plain("key-type", "published", 'published: "nein"', "published: 1"),
    plain("key-type", "topics", "topics: Küste", "topics: {a: b}"),
    related("key-type"),
    plain("key-unknown", "stimmung", "stimmung: gut", "ünbekannt: [1, 2]"),
    plain("secured-damaged", "secured", "secured: QUJD", 'secured: "QUJ;QUJD"'),
    plain("secured-damaged", "secured", "secured: 7", "secured: [QUJD]", key_type=1),
    plain("text-mojibake", "excerpt", EXCERPT + ' fÃ¼r"', EXCERPT + ' â€“ CafÃ©"'),
    related("text-mojibake", "related-unknown"),
    plain("text-whitespace", "excerpt", EXCERPT + ' "', 'excerpt: "\\t{excerpt}"'),
    plain("text-whitespace", "title", 'title: " {title} "', "title: '{title} '"),
    plain("text-entities", "excerpt", EXCERPT + ' A&amp;O"', EXCERPT + ' <p class=x>ö</p>"'),
    related("text-entities", "related-unknown"),
    plain("text-control", "excerpt", EXCERPT + ' \\x07"', EXCERPT + ' Schiff\u00adfahrt"'),
    plain(
        "text-control",
        "title",
        'title: "{title}\\u2060"',
        'title: "\\U000E0041{title}"',
        'title: "\\uFEFF{title}"',
    ),
    related("text-control", "related-unknown"),
    plain("title-missing", "title", "", "title:", 'title: ""'),
    plain("title-missing", "title", 'title: " "', text_whitespace=1),
    plain("excerpt-missing", "excerpt", "", "excerpt: ~", 'excerpt: ""'),
    plain("title-shouting", "title", 'title: "GROẞE ÜBERFAHRT NACH NORDEN, NÄMLICH {n}"'),
    plain("excerpt-truncated", "excerpt", EXCERPT + ' ..."', EXCERPT + '…"'),
    plain("date-invalid", "publishedDateTime", "publishedDateTime: gestern"),
    plain("date-invalid", "publishedDateTime", "publishedDateTime: 2021-02-30"),
    ("date-future", _future),
    ("date-filename", _other_day),
    ("date-spelling", _spelled),
    plain(
        "url-invalid", "originalUrl", 'originalUrl: "blatt.example"', 'originalUrl: "https://a b/"'
    ),
    plain("url-invalid", "originalUrl", 'originalUrl: ""', "originalUrl: ftp://blatt.example/"),
    plain("url-invalid", "originalUrl", 'originalUrl: " https://a.example/ö ü"'),
    plain("url-insecure", "originalUrl", "originalUrl: http://blatt.example/{n}"),
    plain("url-tracking", "originalUrl", "originalUrl: https://x.example/?a=ö&UTM_Source=y#z"),
    related("url-tracking"),
    plain("amp-mismatch", "amp", amp(1, cached="zwei").rstrip()),
    plain("amp-mismatch", "amp", amp(1).rstrip().partition("\n")[2]),
    ("duplicate-url", _same_page),
    ("duplicate-story", _same_story),
    plain("image-missing", "images", "", "images: []", "images:"),
    plain("image-size", "images", "images:\n  - url: /assets/bilder/klein.png\n    height: 17"),
    plain("image-insecure", "images", "images:\n  - url: http://bild.example/{n}.jpg"),
    plain("image-broken", "images", "images:\n  - url: /assets/bilder/weg.png"),
    plain("image-duplicate", "images", "images:\n" + 2 * "  - {url: /assets/bilder/klein.png}\n"),
    plain("image-duplicate", "images", "images:\n" + 2 * "  - url: https://b.example/ö\n"),
    related("related-self"),
    related("related-duplicate"),
    related("related-drift"),
    related("related-unknown"),
    plain("topic-unknown", "topics", 'topics:\n  - "küste"', "topics:\n  - Raumfahrt"),
    plain("topic-missing", "topics", "", "topics: []", "topics: ~"),
    plain("provider-unknown", "provider", "provider:\n  domain: fern.example"),
    plain("provider-mismatch", "provider", "provider:\n  name: Bladd\n  domain: blatt1.example"),
    plain("provider-spelling", "provider", "provider:\n  name: NEUE-Post"),
    ("", _ignored),
)
