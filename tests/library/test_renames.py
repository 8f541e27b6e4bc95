from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from editor.library.library import Library
from editor.library.renames import renamed
from editor.library.store import Stamp

Write = Callable[[str, str | bytes], Path]


def stamps(library: Library, *paths: str) -> dict[str, Stamp]:
    found = {path: library.read(path).stamp for path in paths}
    return {path: stamp for path, stamp in found.items() if stamp is not None}


def test_a_file_is_found_by_its_bytes(
    library: Library, write: Write, article: Callable[[str], str]
) -> None:
    for name in "abc":
        write(f"_news/{name}.md", article(name))
    lost = stamps(library, "_news/a.md", "_news/b.md")
    (library.folder / "_news/a.md").rename(library.folder / "_news/new.md")
    (library.folder / "_news/b.md").unlink()
    among = ["_news/c.md", "_news/new.md", "_news/gone again.md", "_news"]
    assert renamed(library, lost, among) == {"_news/a.md": "_news/new.md"}


def test_a_copy_takes_only_one_place(
    library: Library, write: Write, article: Callable[[str], str]
) -> None:
    write("_news/a.md", article("A"))
    lost = stamps(library, "_news/a.md")
    for name in ("one", "two"):
        write(f"_news/{name}.md", article("A"))
    assert renamed(library, lost, ["_news/one.md", "_news/two.md"]) == {
        "_news/a.md": "_news/one.md"
    }
