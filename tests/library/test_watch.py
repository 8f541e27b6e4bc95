from __future__ import annotations

import queue
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from editor.library.changes import Changes
from editor.library.library import Library
from editor.library.rows import Row
from editor.library.watch import watch

Write = Callable[[str, str | bytes], Path]
Article = Callable[[str], str]
PATIENCE = 10.0  # seconds; a change is seen within two


@pytest.fixture
def changes(library: Library, write: Write, article: Article) -> Iterator[queue.Queue[Changes]]:
    """Watch a library of one record, from a moment at which the watching works."""
    write("_news/a.md", article("A"))
    for _ in library.scan_rows():
        pass
    seen: queue.Queue[Changes] = queue.Queue()
    stop = threading.Event()

    def work() -> None:
        for change in watch(library, stop):
            seen.put(change)

    thread = threading.Thread(target=work)
    thread.start()
    begin(seen, lambda title: write("_news/begin.md", article(title)))
    yield seen
    stop.set()
    thread.join(PATIENCE)
    assert not thread.is_alive()


def begin(seen: queue.Queue[Changes], write_begin: Callable[[str], object]) -> None:
    """Write until the last text is told, so that nothing written before is still to come."""
    for number in range(100):
        write_begin(str(number))
        for change in told_within(seen, 0.3):
            if any(row.title == str(number) for row in change.rows):
                return
    raise AssertionError("nothing was told of a hundred changes")


def told_within(seen: queue.Queue[Changes], seconds: float) -> Iterator[Changes]:
    """Yield sets until there is none for so long."""
    while True:
        try:
            yield seen.get(timeout=seconds)
        except queue.Empty:
            return


def settle(seen: queue.Queue[Changes], wanted: Callable[[Changes], bool]) -> Changes:
    """Return the first set that is wanted; what came from beginning to watch may come before."""
    while True:
        change = seen.get(timeout=PATIENCE)
        if wanted(change):
            return change


def test_a_changed_file(changes: queue.Queue[Changes], write: Write, article: Article) -> None:
    write("_news/a.md", article("Changed"))
    change = settle(changes, lambda change: any(row.path == "_news/a.md" for row in change.rows))
    assert [row.title for row in change.rows] == ["Changed"]


def test_a_change_that_no_row_shows(
    changes: queue.Queue[Changes], write: Write, article: Article
) -> None:
    write("_news/a.md", article("A") + "A body that the list does not show.\n")
    change = settle(changes, lambda change: "_news/a.md" in change.touched)
    assert change.rows == ()
    assert not change


def test_while_git_is_at_work_nothing_is_told(
    changes: queue.Queue[Changes], write: Write, article: Article
) -> None:
    lock = write(".git/index.lock", "")
    for number in range(50):
        write(f"_news/early-{number}.md", article(str(number)))
    for early in told_within(changes, 1.0):
        assert not any("early" in path for path in early.touched)
    for number in range(50):
        write(f"_news/late-{number}.md", article(str(number)))
    lock.unlink()
    change = settle(changes, lambda change: "_news/early-0.md" in change.touched)
    assert len([row for row in change.rows if "y-" in row.path]) == 50
    assert len([row for row in change.rows if "late-" in row.path]) == 50


def test_what_happened_before_the_watch_began_is_told(
    library: Library, write: Write, article: Article
) -> None:
    write("_news/a.md", article("A"))
    for _ in library.scan_rows():
        pass
    write("_news/b.md", article("B"))
    stop = threading.Event()
    told = watch(library, stop)
    assert [row.path for row in next(told).rows] == ["_news/b.md"]
    stop.set()
    assert list(told) == []


NO_TEXT = UnicodeEncodeError("utf-8", "\udcff", 0, 1, "surrogates not allowed")


@pytest.mark.parametrize("why", [OSError("OS file watch limit reached"), NO_TEXT], ids=str)
def test_a_folder_that_cannot_be_watched_is_looked_at_again_and_again(
    library: Library,
    write: Write,
    article: Article,
    monkeypatch: pytest.MonkeyPatch,
    why: Exception,
) -> None:
    def refuses(*_: object, **__: object) -> Iterator[object]:
        raise why
        yield

    monkeypatch.setattr("watchfiles.watch", refuses)
    monkeypatch.setattr("editor.library.watch._POLL", 0.01)
    write("_news/a.md", article("A"))
    stop = threading.Event()
    told = watch(library, stop)
    assert [row.path for row in next(told).rows] == ["_news/a.md"]
    write("_news/b.md", article("B"))
    assert any(row.path == "_news/b.md" for change in told for row in stop_after(change, stop))


def stop_after(change: Changes, stop: threading.Event) -> tuple[Row, ...]:
    """Return the rows of a change, and let the watch end once there are some."""
    if change.rows:
        stop.set()
    return change.rows


def test_a_deleted_folder(changes: queue.Queue[Changes], folder: Path) -> None:
    shutil.rmtree(folder / "_news")
    gone: set[str] = set()
    while "_news/a.md" not in gone:
        gone.update(changes.get(timeout=PATIENCE).gone)
    assert not (folder / "_news").exists()


def test_what_lies_in_a_new_folder_is_told_from_then_on(
    changes: queue.Queue[Changes], write: Write, article: Article
) -> None:
    write("_news/2026/deep/new.md", article("New"))
    settle(changes, lambda change: "_news/2026/deep/new.md" in change.touched)
    begin(changes, lambda title: write("_news/2026/deep/new.md", article(title)))


def test_a_folder_that_is_moved_away(
    changes: queue.Queue[Changes], folder: Path, tmp_path: Path, write: Write, article: Article
) -> None:
    write("_news/2026/moved.md", article("Moved"))
    settle(changes, lambda change: "_news/2026/moved.md" in change.touched)
    begin(changes, lambda title: write("_news/2026/moved.md", article(title)))
    (folder / "_news" / "2026").rename(tmp_path / "elsewhere")
    change = settle(changes, lambda change: bool(change.gone))
    assert change.gone == ("_news/2026/moved.md",)
    write("_news/2026/again.md", article("Again"))
    begin(changes, lambda title: write("_news/2026/again.md", article(title)))


def test_a_folder_that_was_made_anew_before_all_is_listed_is_watched_anew(
    library: Library, write: Write, article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("_news/a.md", article("A"))
    begun: list[set[str]] = []

    def bursts(library: Library, watched: set[str], stop: threading.Event) -> Iterator[set[str]]:
        begun.append(watched)
        if len(begun) == 1:
            yield {"_news"}
            for _ in library.scan_rows():
                pass
            yield set()
        stop.set()

    monkeypatch.setattr("editor.library.watch._bursts", bursts)
    monkeypatch.setattr("editor.library.watch._ONE_BY_ONE", True)
    assert [change.gone for change in watch(library, threading.Event())] in ([], [()])
    assert begun == [{"", "_news"}, {"", "_news"}]


def test_many_files_at_once_are_few_sets(
    changes: queue.Queue[Changes], write: Write, article: Article
) -> None:
    for number in range(400):
        write(f"_news/many-{number}.md", article(str(number)))
    seen: set[str] = set()
    sets = 0
    while len(seen) < 400:
        change = changes.get(timeout=PATIENCE)
        seen.update(row.path for row in change.rows if "many" in row.path)
        sets += 1
    assert sets <= 6


def test_what_is_no_record_is_no_change(
    changes: queue.Queue[Changes], write: Write, article: Article
) -> None:
    write(".git/HEAD", "x")
    write("_news/.copydesk-0123456789ab.tmp", "x")
    write("_site/a.md", article("Built"))
    write("notes.txt", "x")
    write("_news/last.md", article("Last"))
    change = settle(changes, lambda change: any(row.path == "_news/last.md" for row in change.rows))
    assert {row.path for row in change.rows} <= {"_news/last.md", "_news/begin.md"}


def test_a_folder_that_is_not_there_ends_at_once(tmp_path: Path) -> None:
    library = Library(tmp_path / "nowhere", tmp_path)
    assert list(watch(library, threading.Event())) == []
