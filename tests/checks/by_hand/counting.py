"""How often each rule should find something in a site, straight from the rules' definitions.

Nothing here imports the editor: what it says is compared with what the editor says.
"""

from __future__ import annotations

import base64
import binascii
import html
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from ftfy import fix_encoding
from PIL import Image
from rapidfuzz import fuzz

from tests.checks.by_hand.reading import Bad, Record, records, switched, vocabulary

PROSE = ("title", "name", "excerpt")
FAR = datetime(1, 1, 1, tzinfo=UTC)
TEXT_KINDS = {"line", "text", "url", "choice", "embed", "lock"}
LIST_KINDS = {"images", "related", "cards", "chips"}
TRACKERS = re.compile(
    "utm_.*|hsa_.*|wt\\.mc_.*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid"
    "|li_fat_id|irclickid|igsh|igshid|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|oly_anon_id|oly_enc_id"
    "|vero_id|vero_conv|_openstat|s_kwcid",
    re.IGNORECASE,
)
HTML_TAG = re.compile(
    "a|abbr|article|aside|audio|b|big|blockquote|body|br|button|center|cite|code|dd|del|div|dl|dt"
    "|em|embed|figcaption|figure|font|footer|form|h1|h2|h3|h4|h5|h6|head|header|hr|html|i|iframe"
    "|img|input|ins|kbd|label|li|link|main|mark|meta|nav|object|ol|p|picture|pre|q|s|samp|script"
    "|section|small|source|span|strike|strong|style|sub|sup|svg|table|tbody|td|tfoot|th|thead"
    "|time|title|tr|tt|u|ul|video|wbr",
    re.IGNORECASE,
)


def count(site: Path, now: datetime) -> Counter[str]:
    """Return how often each rule should find something in the site at `site`."""
    found: Counter[str] = Counter()
    whole = _Site(site, now)
    off = {rule for rule, severity in switched(site).items() if severity is False}
    for record in whole.records:
        rules = list(_of_record(record, whole))
        found.update(rule for rule in rules if rule not in record.ignored | off)
    return found


class _Site:
    def __init__(self, folder: Path, now: datetime) -> None:
        self.folder, self.now = folder, now
        self.records = list(records(folder))
        self.topics = [one["name"] for one in vocabulary(folder, "topics") if one.get("name")]
        self.providers: dict[str, str] = {}
        for one in vocabulary(folder, "organizations"):
            if one.get("domain"):
                self.providers.setdefault(one["domain"], one.get("name") or "")
        self.sound = [record for record in self.records if record.values is not None]
        self.moments: dict[str, datetime] = {}
        self.pages: defaultdict[str, list[Record]] = defaultdict(list)
        self.spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for record in self.sound:
            assert record.values is not None
            if published := moment(record.values.get("publishedDateTime")):
                self.moments[record.path] = published
            if url := _text(record.values, "webUrl"):
                self.pages[page(url)].append(record)
            if name := provider(record.values)[0]:
                self.spellings[spelled(name)][name] += 1


def _of_record(record: Record, site: _Site) -> Iterator[str]:
    values = record.values
    if values is None:
        yield "yaml-broken"
        return
    related = values.get("related")
    copies = related if isinstance(related, list) else []
    own = {key: value for key, value in values.items() if key != "related"}
    yield from ["key-duplicate"] * record.repeated
    copied = record.copied if copies else []
    for article, fields in [(own, record.fields), *((copy, copied) for copy in copies)]:
        if isinstance(article, dict):
            yield from _of_article(article, fields)
        else:
            yield "key-type"
    known = {one["key"] for one in record.fields}
    if "related" in known and not isinstance(related, list | None):
        yield "key-type"
    yield from ["key-unknown" for key in values if key not in known]
    yield from _of_texts(values, known)
    yield from _of_dates(record, site)
    yield from _of_images(values, site)
    yield from _of_related(values, copies, site)
    yield from _of_vocabulary(values, known, site)
    yield from _of_duplicates(record, site)


# -- a record's own values, and those of each related article -------------------------------------


def _of_article(values: dict[str, Any], fields: list[dict[str, Any]]) -> Iterator[str]:
    for kind, path, value in leaves(values, fields):
        if kind in ("line", "text") and isinstance(value, str) and not isinstance(value, Bad):
            if fix_encoding(value) != value:
                yield "text-mojibake"
            if has_invisible(value):
                yield "text-control"
        if kind == "timestamp" and not is_blank(value) and moment(value) is None:
            yield "date-invalid"
        if kind == "url" and isinstance(value, str):
            is_own_path = path[-1] == "url" and re.match(r"/[^/\s]\S*$|/$", value)
            if is_bad_address(value) and not is_own_path:
                yield "url-invalid"
            if "images" not in path:
                if value.lower().startswith("http://"):
                    yield "url-insecure"
                if tracks(value):
                    yield "url-tracking"
    dates = {_names(path) for kind, path, _ in leaves(values, fields) if kind == "timestamp"}
    for path in bad_values((), values):
        if _names(path) not in dates:
            yield "yaml-broken"
    for key in PROSE:
        if has_markup(_text(values, key)):
            yield "text-entities"
    amp, cached = _text(values, "ampWebUrl"), _text(values, "cdnAmpWebUrl")
    is_other = amp and cache_of(amp) not in (None, cached)
    if ".cdn.ampproject.org" in cached and (is_other or "ampWebUrl" not in values):
        yield "amp-mismatch"
    for one in fields:
        yield from wrong_types(one, values.get(one["key"]))


def leaves(values: Any, fields: Any, path: tuple = ()) -> Iterator[tuple[str, tuple, Any]]:
    """Yield kind, path and value of each value that the schema has a field for, null left out."""
    for one in fields:
        yield from _leaf(one, values.get(one["key"]), (*path, one["key"]))


def _leaf(one: dict[str, Any], value: Any, path: tuple) -> Iterator[tuple[str, tuple, Any]]:
    if isinstance(value, dict):
        yield from leaves(value, one.get("fields", ()), path)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _leaf(one, item, (*path, index))
    elif value is not None:
        yield one.get("kind", "yaml"), path, value


def _names(path: tuple) -> tuple:
    return tuple(step for step in path if isinstance(step, str))


def bad_values(path: tuple, value: Any) -> Iterator[tuple]:
    """Yield where YAML takes something for a date or number that is none."""
    if isinstance(value, Bad):
        yield path
    elif isinstance(value, dict | list):
        items = value.items() if isinstance(value, dict) else enumerate(value)
        for step, item in items:
            yield from bad_values((*path, step), item)


def wrong_types(one: dict[str, Any], value: Any) -> Iterator[str]:
    """Yield `key-type` for each value that is not of its field's kind."""
    kind, fields = one.get("kind", "yaml"), one.get("fields", [])
    if value is None or isinstance(value, Bad) or kind == "yaml":
        return
    if kind in LIST_KINDS:
        if not isinstance(value, list):
            yield "key-type"
            return
        for item in value:
            if not isinstance(item, str if kind == "chips" else dict) and not isinstance(item, Bad):
                yield "key-type"
            elif isinstance(item, dict):
                for child in fields:
                    yield from wrong_types(child, item.get(child["key"]))
    elif isinstance(value, dict) and (kind == "provider" or fields):
        for child in fields:
            yield from wrong_types(child, value.get(child["key"]))
    elif not (
        (kind in TEXT_KINDS and isinstance(value, str))
        or (kind == "number" and isinstance(value, int | float) and not isinstance(value, bool))
        or (kind == "switch" and isinstance(value, bool))
        or (kind == "timestamp" and not isinstance(value, list | dict))
    ):
        yield "key-type"


def has_invisible(text: str) -> bool:
    """Whether a character is not seen and no script or emoji needs it there."""
    runs_left = any(unicodedata.bidirectional(c) in ("R", "AL") for c in text)
    for at, character in enumerate(text):
        category = unicodedata.category(character)
        if category == "Cc" and character not in "\t\n" and text[at : at + 2] != "\r\n":
            return True
        if category in ("Zl", "Zp") or character == "\ufffc":
            return True
        if category == "Cf":
            name = unicodedata.name(character, "")
            around = text[max(0, at - 1) : at] + text[at + 1 : at + 2]
            joins = len(around) == 2 and min(map(ord, around)) >= 0x590
            if "JOINER" in name and "WORD" not in name and joins:
                continue
            directs = re.search(r"LEFT-TO-RIGHT|RIGHT-TO-LEFT|DIRECTIONAL|ARABIC LETTER MARK", name)
            if directs and runs_left:
                continue
            scripts = r"ARABIC|SYRIAC|KAITHI|HIEROGLYPH|SHORTHAND|MUSICAL"
            if re.search(scripts, name) and not directs:
                continue  # seen, or a script's own
            if "TAG" in name and "\U0001f3f4" in text[:at]:
                continue  # the flag of a region
            return True
    return False


def has_markup(text: str) -> bool:
    """Whether there are entities, or tags of HTML's own."""
    if any(html.unescape(one) != one for one in re.findall(r"&#?\w{1,32};", text, re.A)):
        return True
    tags = re.findall(r"</?([A-Za-z][A-Za-z0-9]*)(?:\s[^<>]*)?\s*/?>", text)
    return any(map(HTML_TAG.fullmatch, tags))


# -- addresses ------------------------------------------------------------------------------------


def is_bad_address(url: str) -> bool:
    """Whether this is no address of the web."""
    form = r"https?://[^\s<>\"{}|\\^`/?#]+([/?#][^\s<>\"{}|\\^`\x00-\x1f\x7f-\x9f]*)?"
    if not re.fullmatch(form, url, re.I):
        return True
    server = re.fullmatch(r"[a-z]+://(?:[^@/?#]*@)?([^/?#@]*?)(?::\d*)?(?:[/?#].*)?", url, re.I)
    name = server[1].rstrip(".") if server else ""
    return not re.fullmatch(r"\w(?:[\w-]*\w)?(?:\.[\w-]+)*|\[[0-9a-f:.]+\]", name, re.I)


def tracks(url: str) -> bool:
    """Whether one of the address's parameters tracks readers."""
    query = url.partition("#")[0].partition("?")[2]
    return any(TRACKERS.fullmatch(part.partition("=")[0]) for part in query.split("&"))


@cache
def page(url: str) -> str:
    """Return what all addresses of one page have in common."""
    parts = urlsplit(url.strip())
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return url.strip()
    port = "" if parts.port in (None, 80 if parts.scheme == "http" else 443) else str(parts.port)
    kept = [one for one in parts.query.split("&") if one and not tracks("?" + one)]
    return "|".join((parts.hostname.rstrip("."), port, unquote(parts.path).rstrip("/"), *kept))


def cache_of(amp: str) -> str | None:
    """Return where the AMP cache keeps its copy; None where it spells the host by a hash."""
    if is_bad_address(amp):
        return None
    scheme, host, rest = re.fullmatch(r"(https?)://([^/?#]*)(.*)", amp, re.I).groups()
    label = host.lower().replace("-", "--").replace(".", "-")
    if not re.fullmatch(r"[a-z0-9-]{1,63}", label):
        return None
    secure = "c/s" if scheme.lower() == "https" else "c"
    return f"https://{label}.cdn.ampproject.org/{secure}/{host}{rest}"


# -- the record -----------------------------------------------------------------------------------


def _of_texts(values: dict[str, Any], known: set[str]) -> Iterator[str]:
    yield from [
        "text-whitespace" for key in PROSE if _text(values, key) != _text(values, key).strip()
    ]
    if all(is_blank(values.get(key)) for key in ("title", "name")):
        yield "title-missing"
    if ("excerpt" in values or "excerpt" in known) and is_blank(values.get("excerpt")):
        yield "excerpt-missing"
    for key in ("title", "name"):
        text = _text(values, key)
        if text.isupper() and len(re.findall(r"[^\W\d_]{4,}", text)) >= 3:
            yield "title-shouting"
    if _text(values, "excerpt").rstrip().endswith(("...", "…")):
        yield "excerpt-truncated"
    secured = values.get("secured")
    if secured is not None and not isinstance(secured, Bad) and not is_secured(secured):
        yield "secured-damaged"


def is_secured(value: Any) -> bool:
    """Whether this is base64, a semicolon and base64."""
    halves = value.split(";") if isinstance(value, str) else []
    try:
        return len(halves) == 2 and all(base64.b64decode(half, validate=True) for half in halves)
    except (binascii.Error, ValueError):
        return False


def _of_dates(record: Record, site: _Site) -> Iterator[str]:
    values = record.values or {}
    published = moment(values.get("publishedDateTime"))
    if published and published > site.now + timedelta(hours=24):
        yield "date-future"
    named = re.match(r"\d{4}-\d\d-\d\d(?!\d)", record.path.rpartition("/")[2])
    if published and named and named[0] != published.strftime("%Y-%m-%d"):
        yield "date-filename"
    for one in record.fields:
        value = values.get(one["key"])
        usual = r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\dZ)?"
        is_date = one.get("kind") == "timestamp" and moment(value) is not None
        if is_date and not re.fullmatch(usual, record.sources[one["key"]]):
            yield "date-spelling"


def _of_images(values: dict[str, Any], site: _Site) -> Iterator[str]:
    images = values.get("images")
    if is_blank(images):
        yield "image-missing"
    images = [one for one in images if isinstance(one, dict)] if isinstance(images, list) else []
    seen = set()
    for image in images:
        url = image.get("url")
        if not isinstance(url, str):
            continue
        if url in seen:
            yield "image-duplicate"
        seen.add(url)
        if url.strip().lower().startswith("http://"):
            yield "image-insecure"
        file = local_file(url, site.folder)
        if file is None:
            continue
        try:
            with Image.open(file) as picture:
                real = {"width": picture.width, "height": picture.height}
        except OSError:
            if file.suffix != ".svg" or not file.exists():  # a drawing has any size
                yield "image-broken"
            continue
        for key, pixels in real.items():
            if type(image.get(key)) is int and image[key] != pixels:
                yield "image-size"


def local_file(url: str, folder: Path) -> Path | None:
    """Return the site's own file that is meant, None for a picture that is elsewhere."""
    settings = (folder / "_config.yml").read_text() if (folder / "_config.yml").exists() else ""
    own = re.search(r"^url: *[\"']?([^\s\"']+)", settings, re.M)
    base = re.search(r"^baseurl: *[\"']?([^\s\"']*)", settings, re.M)
    host = own[1].partition("://")[2].rstrip("/") if own else "-"
    match = re.match(rf"(?:https?://{re.escape(host)})?(/[^?#]*)", url.strip())
    if not match:
        return None
    path = match[1].removeprefix("/" + base[1].strip("/")) if base else match[1]
    return folder / unquote(path).lstrip("/") if path.startswith("/assets/") else None


def _of_related(values: dict[str, Any], copies: list[Any], site: _Site) -> Iterator[str]:
    own, seen = _text(values, "webUrl"), set()
    for copy in copies:
        url = _text(copy, "webUrl") if isinstance(copy, dict) else ""
        if not url:
            continue
        if url == own:
            yield "related-self"
        if url in seen:
            yield "related-duplicate"
        seen.add(url)
        originals = site.pages.get(page(url), [])
        if not originals:
            yield "related-unknown"
        elif all(drifts(copy, original.values or {}) for original in originals):
            yield "related-drift"


def drifts(copy: dict[str, Any], original: dict[str, Any]) -> bool:
    """Whether a copy has another title, excerpt or date than the record says."""
    title = _text(original, "title") or _text(original, "name")
    excerpts = _text(copy, "excerpt"), _text(original, "excerpt")
    for copied, own in ((_text(copy, "title"), title), excerpts):
        if copied.split() and own.split() and copied.split() != own.split():
            return True
    moments = moment(copy.get("publishedDateTime")), moment(original.get("publishedDateTime"))
    return None not in moments and moments[0] != moments[1]


def _of_vocabulary(values: dict[str, Any], known: set[str], site: _Site) -> Iterator[str]:
    topics = values.get("topics")
    if ("topics" in values or "topics" in known) and is_blank(topics):
        yield "topic-missing"
    if site.topics and isinstance(topics, list):
        named = [one for one in topics if isinstance(one, str)]
        yield from ["topic-unknown" for one in named if one not in site.topics]
    name, domain = provider(values)
    if site.providers and domain and domain not in site.providers:
        yield "provider-unknown"
    listed = site.providers.get(domain)
    if name and listed and listed != name:
        yield "provider-mismatch"
    if name and not listed:
        counts = site.spellings[spelled(name)]
        most = max(counts.values())
        usual = [one for one in counts if counts[one] == most]
        if name not in usual:
            yield "provider-spelling"


def _of_duplicates(record: Record, site: _Site) -> Iterator[str]:
    values = record.values or {}
    url = _text(values, "webUrl")
    if url and len(site.pages[page(url)]) > 1:
        yield "duplicate-url"
    when, far = site.moments.get(record.path), timedelta(days=3)
    near = [
        one for one in site.sound if when and abs(site.moments.get(one.path, FAR) - when) <= far
    ]
    if any(other is not record and tells_the_same(record, other) for other in near):
        yield "duplicate-story"


def tells_the_same(one: Record, other: Record) -> bool:
    """Whether two records that are near in time may tell one story on two pages."""
    if other.path.rpartition("/")[2].rpartition(".")[0] in one.different:
        return False
    first, second = one.values or {}, other.values or {}
    pages = {page(_text(values, "webUrl")) for values in (first, second)}
    if len(pages) == 1 and pages != {""}:
        return False
    titles = [_text(values, "title") or _text(values, "name") for values in (first, second)]
    words = [" ".join(re.split(r"[\W_]+", title.casefold())).strip() for title in titles]
    if len(words[0].split()) < 4 or fuzz.ratio(*words) < 92:
        return False
    marks = [set(re.split(r"[\W_]+", title)) for title in titles]
    if any(title.isupper() for title in titles):
        marks = [{word.lower() for word in of_one} for of_one in marks]
    apart = marks[0] ^ marks[1]
    return not any(re.fullmatch(r"(?![AI]$)[A-Z]{1,3}s?|\w*\d\w*", word) for word in apart)


# -- single values --------------------------------------------------------------------------------


def moment(value: Any) -> datetime | None:
    """Return a date in UTC and whole seconds, None for what is none."""
    if isinstance(value, str) and not isinstance(value, Bad):
        try:
            value = datetime.fromisoformat(value.strip().replace(" +", "+").replace(" -", "-"))
        except ValueError:
            return None
    if isinstance(value, datetime):
        value = value if value.tzinfo else value.replace(tzinfo=UTC)
        return value.astimezone(UTC).replace(microsecond=0)
    if isinstance(value, date):
        return datetime(value.year, value.month, value.day, tzinfo=UTC)
    return None


def provider(values: dict[str, Any]) -> tuple[str, str]:
    """Return name and domain of a record's provider."""
    found = values.get("provider")
    return (_text(found, "name"), _text(found, "domain")) if isinstance(found, dict) else ("", "")


def spelled(name: str) -> str:
    """Return what all spellings of a name have in common."""
    key = re.sub(r"[\W_]+", "", name.casefold().replace("&", "and"))
    return key.removeprefix("the") or key


def is_blank(value: Any) -> bool:
    """Whether there is nothing, an empty list, or white space."""
    return value is None or value == [] or (isinstance(value, str) and not value.strip())


def _text(values: dict[str, Any], key: str) -> str:
    value = values.get(key)
    return value if isinstance(value, str) and not isinstance(value, Bad) else ""
