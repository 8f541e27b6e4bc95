from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from editor.library.rows import Row
from editor.library.vocabulary import Organization, Topic, read_vocabulary, values_in_use

Write = Callable[[str, str | bytes], Path]


def test_topics_and_organizations(folder: Path, write: Write) -> None:
    write("_data/topics/01-b.yaml", "name: Beta\nkeywords:\n  - one\n  - two\nparent: Alpha\n")
    write("_data/topics/00-a.yaml", "name: Alpha\n")
    write("_data/topics/02-a.yaml", "name: Alpha\nkeywords: none\n")
    write(
        "_data/organizations/wired.com.md",
        "---\nname: Wired\ndomain: wired.com\nimages:\n  - url: /a.jpg\n    width: 50\n"
        "    height: 40\n  - nothing\n---\n",
    )
    vocabulary = read_vocabulary(folder)
    assert vocabulary.topics == ("Alpha", "Beta")
    assert vocabulary.topic_list[1] == Topic("Beta", ("one", "two"), "Alpha")
    wired = Organization("Wired", "wired.com", ("/a.jpg",), ((50, 40),))
    assert vocabulary.organizations == {"wired.com": wired}
    assert vocabulary.problems == {}


def test_what_is_broken_is_left_out_and_said(folder: Path, write: Write) -> None:
    write("_data/topics/a.yaml", "name: [")
    write("_data/topics/b.yaml", "keywords: []")
    write("_data/organizations/c.md", "name: \xff".encode("latin-1"))
    vocabulary = read_vocabulary(folder)
    assert (vocabulary.topics, vocabulary.organizations) == ((), {})
    assert sorted(vocabulary.problems) == ["_data/organizations/c.md", "_data/topics/a.yaml"]


def test_a_folder_without_data_has_none(tmp_path: Path) -> None:
    assert read_vocabulary(tmp_path).topics == ()


def test_values_in_use() -> None:
    rows = [
        Row("_news/a.md", "news", provider="P", kind="video", topics=("AI", "B")),
        Row("_news/b.md", "news", topics=("AI",)),
    ]
    counts = values_in_use(rows)
    assert counts["topic"] == {"AI": 2, "B": 1}
    assert counts["collection"] == {"news": 2}
    assert counts["provider"] == {"P": 1}


def test_the_real_site(real_site: Path) -> None:
    vocabulary = read_vocabulary(real_site)
    assert len(vocabulary.topics) == 20
    assert len(vocabulary.organizations) == 70
    assert vocabulary.problems == {}
    assert vocabulary.organizations["amazon.com"].sizes == ((50, 50), (400, 400))
