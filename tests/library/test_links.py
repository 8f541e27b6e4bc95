from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest

from editor.library.library import Library
from editor.library.links import Judge, Links, State, record_at
from editor.library.rows import Row, row_of
from editor.record.urls import canonical_url

Write = Callable[..., None]
RECORD = "---\ntitle: {name}\nwebUrl: https://site.example/{name}\n{related}---\n"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    (tmp_path / "site" / "_news").mkdir(parents=True)
    return Library(tmp_path / "site", tmp_path / "data")


@pytest.fixture
def write(library: Library) -> Write:
    """Write a record that lists others, as plain text unless its `related` is given."""

    def one(name: str, *listed: str, related: str = "") -> None:
        items = "".join(f'  - title: "T"\n    webUrl: "https://site.example/{n}"\n' for n in listed)
        text = related or (f"related:\n{items}" if items else "")
        (library.folder / "_news" / f"{name}.md").write_text(
            RECORD.format(name=name, related=text), encoding="utf-8", newline=""
        )

    return one


def looked(library: Library, links: Links | None = None) -> Links:
    links = links or Links(library)
    links.look([row for batch in library.scan_rows() for row in batch])
    return links


def to(links: Links, name: str) -> str:
    return "".join(Path(path).stem for path in links.to(f"https://site.example/{name}"))


def test_links_both_ways(library: Library, write: Write) -> None:
    write("a", "b", "c", "b")
    write("b", "a", "elsewhere")
    write("c")
    links = looked(library)
    assert (to(links, "a"), to(links, "b"), to(links, "c")) == ("b", "a", "a")
    assert to(links, "elsewhere") == "b"
    assert links.to("https://site.example/x") == ()


def test_an_address_may_be_spelled_in_other_ways(library: Library, write: Write) -> None:
    write("a", "b")
    links = looked(library)
    assert links.to("http://SITE.example/b/?utm_source=x#top") == ("_news/a.md",)


@pytest.mark.parametrize(
    "related",
    [
        "related:\n- title: T\n  webUrl: https://site.example/b\n- webUrl: 'https://site.example/c'\n",
        "related: [{webUrl: https://site.example/b}, {webUrl: https://site.example/c}]\n",
        "related:\n  # why\n  - webUrl: https://site.example/b\n  - webUrl: https://site.example/c\n",
        "related:\r\n  - webUrl: https://site.example/b\r\n  - webUrl: https://site.example/c\r\n",
        'related:\n  - webUrl: "https:\\/\\/site.example/b"\n  - webUrl: https://site.example/c\n',
        "related:\n  - title: webUrl\n    provider:\n      webUrl: x\n    webUrl: https://site.example/b\n\n"
        "  - webUrl: https://site.example/c\n\nimages: []\n",
        "related:\n    - webUrl: https://site.example/b\n    - {webUrl: https://site.example/c}\n",
    ],
)
def test_lists_in_every_spelling(library: Library, write: Write, related: str) -> None:
    write("a", related=related)
    links = looked(library)
    assert [to(links, name) for name in "abcx"] == ["", "a", "a", ""]


@pytest.mark.parametrize("related", ["related: none\n", "related:\n  - just text\n", "related:\n"])
def test_what_is_no_list_of_articles_has_no_links(
    library: Library, write: Write, related: str
) -> None:
    write("a", related=related)
    links = looked(library)
    assert links.to("") == links.to("just text") == links.to("none") == ()


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[Row]:
    """The rows whose files were read for their links."""
    rows: list[Row] = []
    before = Links._pages

    def pages(self: Links, row: Row, data: bytes) -> list[int]:
        rows.append(row)
        return before(self, row, data)

    monkeypatch.setattr(Links, "_pages", pages)
    return rows


def test_only_changed_files_are_read_again(library: Library, write: Write, read: list[Row]) -> None:
    for name in "abc":
        write(name, "x")
    links = looked(library)
    write("b", "y", "z")
    (library.folder / "_news" / "c.md").unlink()
    read.clear()
    looked(library, links)
    assert [row.path for row in read] == ["_news/b.md"]
    assert (to(links, "x"), to(links, "y"), to(links, "z")) == ("a", "b", "b")


def test_the_index_remembers_what_unchanged_files_list(
    library: Library, write: Write, read: list[Row]
) -> None:
    for name in "abc":
        write(name, "x")
    looked(library)
    write("b", "y")
    (library.folder / "_news" / "c.md").unlink()
    read.clear()
    again = looked(Library(library.folder, library.data_folder))
    assert [row.path for row in read] == ["_news/b.md"]
    assert (to(again, "x"), to(again, "y")) == ("a", "b")
    assert sorted(dict(library.index.each_links())) == ["_news/a.md", "_news/b.md"]
    library.index.clear()
    assert to(looked(library), "x") == "a"


def test_changes_take_no_memory_for_good(
    library: Library, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("editor.library.links._SPARE", 3)
    write("a", "x")
    links = looked(library)
    for number in range(30):
        write("b", f"y{number}", *"pqrstuv"[: number % 7])
        looked(library, links)
        assert (to(links, "x"), to(links, f"y{number}"), to(links, f"y{number - 1}")) == (
            "a",
            "b",
            "",
        )
    assert len(links._paths) <= 2 * 2 + 3 + 1


def test_a_file_that_went_since_lists_nothing(library: Library, write: Write) -> None:
    write("a", "b")
    rows = [row for batch in library.scan_rows() for row in batch]
    (library.folder / "_news" / "a.md").unlink()
    links = Links(library)
    links.look(rows)
    assert to(links, "b") == ""


def test_looking_can_be_called_off(library: Library, write: Write) -> None:
    write("a", "b")
    links, cancel = Links(library), Event()
    cancel.set()
    links.look([row for batch in library.scan_rows() for row in batch], cancel)
    assert to(links, "b") == ""
    assert to(looked(library, links), "b") == "a"


def row(name: str, **values: object) -> Row:
    given = {"title": name, "webUrl": f"https://site.example/{name}"}
    return row_of(f"_news/{name}.md", given | values)


def test_what_a_related_article_is() -> None:
    site = [row("a"), row("b", published=False), row("c", title="C is other now")]
    by_url = {one.web_url: one for one in site}
    copies = [row_of("", {"title": n, "webUrl": f"https://site.example/{n}"}) for n in "abcbmx"]
    found = Judge(by_url.get).judge(copies, "https://site.example/m")
    assert [one.state for one in found] == [
        *(State.PUBLISHED, State.DRAFT, State.DIFFERS),
        *(State.TWICE, State.ITSELF, State.UNKNOWN),
    ]
    assert [one.path[6:7] for one in found] == ["a", "b", "c", "b", "", ""]


def test_a_record_that_changed_is_compared_anew() -> None:
    site = {"https://site.example/a": row("a")}
    copies = [row_of("", {"title": "a", "webUrl": "https://site.example/a"})]
    judge = Judge(site.get)
    states = [judge.judge(copies, "")[0].state]
    for changed in (row("a", title="b"), row("a", published=False)):
        site["https://site.example/a"] = changed
        states += [judge.judge(copies, "")[0].state, judge.judge(copies, "")[0].state]
    differs, draft = State.DIFFERS, State.DRAFT
    assert states == [State.PUBLISHED, differs, differs, draft, draft]


def test_only_new_copies_are_looked_up_while_the_other_records_are_as_they_were() -> None:
    site = [row("a"), row("b"), row("c")]
    asked: list[str] = []

    def lookup(url: str) -> Row | None:
        asked.append(url[-1])
        return next((one for one in site if one.web_url == url), None)

    a, b, x = (row_of("", {"title": n, "webUrl": f"https://site.example/{n}"}) for n in "abx")
    judge = Judge(lookup)
    judge.judge([a, x], "")
    found = judge.judge([b, a, x, a], "https://site.example/x", anew=False)
    assert asked == ["a", "x", "b"]
    assert [one.state for one in found] == [
        *(State.PUBLISHED, State.PUBLISHED, State.ITSELF, State.TWICE),
    ]
    assert judge.judge([x, a], "", anew=False)[0].state is State.UNKNOWN
    site[0] = row("a", published=False)
    assert judge.judge([a, b], "")[0].state is State.DRAFT


def test_a_record_is_found_by_any_spelling_of_its_address() -> None:
    rows = [row("a"), row("b"), row("b", webUrl="https://site.example/b/")]
    assert record_at(rows, "http://Site.example/b?utm_medium=mail") is rows[1]
    assert record_at(rows, "https://site.example/") is None
    assert record_at(rows, "nonsense") is None


def test_the_links_of_a_real_site(real_site: Path, tmp_path: Path) -> None:
    library = Library(real_site, tmp_path / "data")
    rows = [row for batch in library.scan_rows() for row in batch]
    links = Links(library)
    links.look(rows)
    expected: defaultdict[str, set[str]] = defaultdict(set)
    for one in rows:
        document = library.read(one.path).document
        items = document.get(("related",), []) if document is not None and one.related else []
        for item in items:
            if item.get("webUrl"):
                expected[canonical_url(item["webUrl"])].add(one.path)
    assert expected
    for url, paths in expected.items():
        assert links.to(url) == tuple(sorted(paths)), url
