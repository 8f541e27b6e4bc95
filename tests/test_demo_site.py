"""The demo site holds what its README promises, seen with PyYAML and Pillow alone."""

from __future__ import annotations

import base64
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from PIL import Image

DEMO = Path(__file__).resolve().parent.parent / "resources" / "demo"
SITE_ADDRESS = re.compile(r"https?://harbourdesk\.example/city(?=/assets/)")
COLLECTIONS = ("_news", "_learning", "_events", "_samples", "_newsletters")

BROKEN = "_news/2026-10-05-the-museum-that-lets-you-touch-the-storm.md"
TRAM = "_news/2026-11-26-trams-without-drivers-carry-their-first-passengers-along-the-quay.md"
FERRY = "_news/2026-11-23-ferry-pilots-try-an-assistant-that-never-looks-away.md"
CHEESES = "_news/2026-11-13-a-till-that-knows-its-cheeses.md"
REPAIRS = "_events/2026-11-28-repair-cafe-in-the-customs-house.md"
INSURERS = "_news/2026-11-18-insurers-ask-who-was-driving-when-nobody-was.md"
INSURERS_AGAIN = "_news/2026-11-19-insurers-ask-who-was-driving-when-nobody-was.md"
CHOIR = "_news/2026-10-30-a-choir-rehearses-with-an-orchestra-of-one.md"
BEEHIVES = "_news/2026-10-12-beekeepers-count-hives-above-the-bells.md"
BEEHIVES_AGAIN = "_news/2026-10-13-hives-on-high-the-town-hall-tower-has-new-tenants.md"
OBSERVATORY = "_news/2026-11-04-the-observatory-on-the-hill-asks-for-darker-streets.md"
RENTS = "_news/2026-11-20-rents-near-the-tram-rise-faster-than-the-tram.md"
TIDE_MILL = "_news/2026-11-16-the-tide-mill-turns-again-this-time-for-the-grid.md"
DEPARTURES = "_news/2026-11-09-the-departure-board-that-admits-it-does-not-know.md"
TUNNEL = "_news/2026-11-22-old-tunnels-new-ears-microphones-listen-for-leaks.md"
CRANE = "_news/2026-10-16-the-shipyards-last-crane-gets-a-new-job.md"
PADLOCK = "_news/2026-11-02-pickpockets-move-on-to-passwords-police-say.md"
MAP = "_news/2026-11-11-who-keeps-the-map-when-the-streets-keep-moving.md"
CARGO_BIKES = "_news/2026-10-28-cargo-bikes-outnumber-vans-on-the-old-bridge.md"
LOCKERS = "_news/2026-10-26-pharmacy-lockers-open-where-the-last-shop-closed.md"
STORM = "_news/2026-10-23-autumn-storms-arrive-on-time-and-so-do-the-forecasters.md"
SCHOOL_ROOF = "_news/2026-10-20-a-school-roof-pays-for-the-choirs-trip.md"

Records = dict[str, dict[str, Any]]


def front_matter(path: Path) -> str:
    """Return the YAML between the fences."""
    text = path.read_bytes().decode("utf-8")
    found = re.match(r"---\r?\n(.*?\n)---\r?\n", text, re.DOTALL)
    assert found, f"{path} has no front matter"
    return found[1]


def relative(path: Path) -> str:
    return path.relative_to(DEMO).as_posix()


@pytest.fixture(scope="module")
def paths() -> list[Path]:
    found = [path for name in COLLECTIONS for path in (DEMO / name).rglob("*") if path.is_file()]
    return sorted(found)


@pytest.fixture(scope="module")
def records(paths: list[Path]) -> Records:
    """Every record that reads, by its path."""
    sound = (path for path in paths if relative(path) != BROKEN)
    return {relative(path): yaml.safe_load(front_matter(path)) for path in sound}


@pytest.fixture(scope="module")
def news(records: Records) -> Records:
    return {path: record for path, record in records.items() if path.startswith("_news/")}


@pytest.fixture(scope="module")
def by_address(news: Records) -> Records:
    return {record["webUrl"]: record for record in news.values()}


def all_images(record: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the record's own pictures, its provider's logos and those of its related copies."""
    yield from record.get("images", ())
    yield from record.get("provider", {}).get("images", ())
    for copy in record.get("related", ()):
        yield from copy.get("images", ())


def local_file(url: str) -> Path | None:
    """Return the file of the site that an address means, None for another server's picture."""
    path = SITE_ADDRESS.sub("", url)
    return DEMO / path.lstrip("/") if path.startswith("/assets/") else None


def real_size(path: Path) -> tuple[int, int]:
    if path.suffix == ".svg":
        found = re.search(r'<svg [^>]*width="(\d+)" height="(\d+)"', path.read_text("utf-8"))
        assert found
        return int(found[1]), int(found[2])
    with Image.open(path) as image:
        return image.size


def where(records: Records, fault: Any) -> set[str]:
    return {path for path, record in records.items() if fault(record)}


# --- shape ------------------------------------------------------------------------------------


def test_number_of_records(paths: list[Path]) -> None:
    count = Counter(relative(path).split("/")[0] for path in paths)
    assert count == {"_news": 32, "_learning": 5, "_events": 2, "_samples": 1, "_newsletters": 1}


def test_one_record_does_not_read() -> None:
    with pytest.raises(yaml.YAMLError):
        yaml.safe_load(front_matter(DEMO / BROKEN))


def test_articles_carry_what_an_article_needs(news: Records) -> None:
    keys = {"category", "title", "excerpt", "publishedDateTime", "webUrl", "type", "quality"}
    keys |= {"heat", "published", "provider", "topics", "secured"}
    for path, record in news.items():
        assert keys <= record.keys(), path
        assert record["publishedDateTime"].tzinfo is not None, path
        assert record["publishedDateTime"].month in (10, 11), path
        assert 20 <= record["quality"] <= 190, path
        assert -1 <= record["heat"] <= 300, path


def test_most_articles_are_drafts(news: Records) -> None:
    published = [path for path, record in news.items() if record["published"]]
    assert 8 <= len(published) < len(news) / 2


def test_related_lists_vary(news: Records, by_address: Records) -> None:
    lengths = [len(record.get("related", ())) for record in news.values()]
    assert min(lengths) == 0
    assert max(lengths) == 12
    copies = [copy for record in news.values() for copy in record.get("related", ())]
    known = [copy for copy in copies if copy["webUrl"] in by_address]
    assert len(known) == len(copies) - 1


def test_secured_is_ciphertext_and_vector(records: Records) -> None:
    for path, record in records.items():
        if "secured" not in record:
            continue
        cipher, vector = record["secured"].split(";")
        assert len(base64.b64decode(cipher, validate=True)) % 16 == 0, path
        assert len(base64.b64decode(vector, validate=True)) == 16, path


def test_collections_name_records_that_exist(records: Records) -> None:
    path = "_learning/collections/eveningschool-understand-your-city.md"
    assert all((DEMO / "_learning" / f"{item}.md").is_file() for item in records[path]["items"])


def test_samples_and_newsletters_have_a_body() -> None:
    for path in (*(DEMO / "_samples").iterdir(), *(DEMO / "_newsletters").iterdir()):
        assert path.read_text("utf-8").rstrip().endswith(">"), path


# --- vocabulary and settings ------------------------------------------------------------------


def test_settings() -> None:
    settings = yaml.safe_load((DEMO / "_config.yml").read_text("utf-8"))
    assert settings["title"] == "Harbour Desk"
    assert settings["url"] + settings["baseurl"] == "https://harbourdesk.example/city"


def test_topics_are_known_but_for_one(records: Records) -> None:
    topics = [yaml.safe_load(path.read_text("utf-8")) for path in DEMO.glob("_data/topics/*.yaml")]
    names = {topic["name"] for topic in topics}
    assert len(names) == len(topics) == 14
    assert {topic["parent"] for topic in topics if "parent" in topic} <= names
    unknown = {
        (path, topic)
        for path, record in records.items()
        for topic in record["topics"]
        if topic not in names
    }
    assert unknown == {(MAP, "Cartography")}


def test_publishers_are_in_the_directory(records: Records) -> None:
    folder = DEMO / "_data" / "organizations"
    directory = {path.stem: yaml.safe_load(front_matter(path)) for path in folder.iterdir()}
    assert len(directory) == 8
    for domain, entry in directory.items():
        assert entry["domain"] == domain
        assert domain.endswith(".example")
        for image in entry["images"]:
            file = local_file(image["url"])
            assert file is not None
            assert real_size(file) == (image["width"], image["height"])
    for path, record in records.items():
        if provider := record.get("provider"):
            assert directory[provider["domain"]]["name"] == provider["name"], path


# --- pictures ---------------------------------------------------------------------------------


def test_pictures_are_there_but_for_one(records: Records) -> None:
    missing = {
        path
        for path, record in records.items()
        for image in all_images(record)
        if (file := local_file(image["url"])) and not file.is_file()
    }
    # The night bus and others carry the departure board's missing picture in their copies.
    assert missing == where(records, lambda r: "ticket-hall.jpg" in str(r))
    assert where(records, lambda r: "ticket-hall.jpg" in str(r.get("images"))) == {DEPARTURES}


def test_every_picture_is_used(records: Records) -> None:
    used = {local_file(image["url"]) for record in records.values() for image in all_images(record)}
    assert set((DEMO / "assets/images/stories").iterdir()) <= used


def test_one_picture_stands_on_another_server(records: Records) -> None:
    def remote(record: dict[str, Any]) -> bool:
        return any(local_file(image["url"]) is None for image in record.get("images", ()))

    assert where(records, remote) == {TRAM}


def test_declared_sizes_are_right_but_for_two(records: Records) -> None:
    def wrong(record: dict[str, Any]) -> bool:
        for image in record.get("images", ()):
            file = local_file(image["url"])
            if file and file.is_file() and real_size(file) != (image["width"], image["height"]):
                return True
        return False

    assert where(records, wrong) == {TUNNEL, CRANE}


def test_the_site_stays_small() -> None:
    files = [path for path in DEMO.rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) < 2_500_000
    suffixes = {path.suffix for path in (DEMO / "assets/images/stories").iterdir()}
    assert suffixes == {".jpg", ".png", ".webp", ".gif", ".svg"}


# --- faults on purpose ------------------------------------------------------------------------


def test_garbled_characters(records: Records) -> None:
    assert where(records, lambda r: re.search("â€|Ã©", r["excerpt"])) == {TRAM, CRANE}


def test_white_space_at_an_end(records: Records) -> None:
    def padded(record: dict[str, Any]) -> bool:
        texts = (record.get("title", ""), record.get("name", ""), record["excerpt"])
        return any(text != text.strip() for text in texts)

    assert where(records, padded) == {FERRY, CHEESES, REPAIRS}


def test_empty_excerpts(records: Records) -> None:
    assert where(records, lambda r: not r["excerpt"]) == {INSURERS_AGAIN, CHOIR}


def test_the_same_title_and_the_same_page_twice(news: Records) -> None:
    for key, pair in (
        ("title", {INSURERS, INSURERS_AGAIN}),
        ("webUrl", {BEEHIVES, BEEHIVES_AGAIN}),
    ):
        count = Counter(record[key] for record in news.values())
        assert where(news, lambda r, key=key, count=count: count[r[key]] > 1) == pair
    assert where(news, lambda r: r.get("removed")) == {BEEHIVES_AGAIN}


def test_related_lists_that_repeat(news: Records) -> None:
    def addresses(record: dict[str, Any]) -> list[str]:
        return [copy["webUrl"] for copy in record.get("related", ())]

    assert where(news, lambda r: r["webUrl"] in addresses(r)) == {OBSERVATORY}
    assert where(news, lambda r: len(addresses(r)) > len(set(addresses(r)))) == {TRAM, RENTS}


def test_related_copies_that_drifted(news: Records) -> None:
    by_address = {news[path]["webUrl"]: news[path] for path in news if path != BEEHIVES_AGAIN}

    def drifted(record: dict[str, Any]) -> bool:
        for copy in record.get("related", ()):
            own = by_address.get(copy["webUrl"])
            keys = ("title", "excerpt", "publishedDateTime", "type", "quality")
            if own and any(copy[key] != own[key] for key in keys):
                return True
        return False

    assert where(news, drifted) == {TRAM, TIDE_MILL}


def test_pictures_without_tls(records: Records) -> None:
    insecure = where(records, lambda r: "'http:" in str(r.get("images")))
    assert insecure == {PADLOCK, BEEHIVES_AGAIN}


def test_articles_without_a_picture(news: Records) -> None:
    assert where(news, lambda r: not r.get("images")) == {INSURERS, INSURERS_AGAIN}


def test_a_file_name_with_another_date(news: Records) -> None:
    other = {
        path
        for path, record in news.items()
        if not path.startswith(f"_news/{record['publishedDateTime']:%Y-%m-%d}-")
    }
    assert other == {CRANE}


# --- other hands ------------------------------------------------------------------------------


def test_one_record_has_crlf_line_ends(paths: list[Path]) -> None:
    assert {relative(path) for path in paths if b"\r" in path.read_bytes()} == {CARGO_BIKES}
    data = (DEMO / CARGO_BIKES).read_bytes()
    assert data.count(b"\n") == data.count(b"\r\n")
    assert (DEMO / ".gitattributes").read_text("utf-8").strip() == "* -text"


@pytest.mark.parametrize(
    ("path", "sign"),
    [
        (LOCKERS, r"^# .*$"),
        (LOCKERS, r"^title: '.*'$"),
        (STORM, r"^excerpt: \|-$"),
        (SCHOOL_ROOF, r"^topics:\n- "),
        (CRANE, r"^webUrl: https://"),
    ],
)
def test_other_ways_to_write(path: str, sign: str) -> None:
    assert re.search(sign, front_matter(DEMO / path), re.MULTILINE)
