from __future__ import annotations

import subprocess
import threading
from pathlib import Path

import pytest

from editor.library.git_lock import git_lock, wait_for_git


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A working tree with a folder of records in it."""
    (tmp_path / "tree" / ".git").mkdir(parents=True)
    (tmp_path / "tree" / "docs" / "_news").mkdir(parents=True)
    return tmp_path / "tree"


def test_the_lock_is_found_from_any_folder_of_the_tree(tree: Path) -> None:
    assert git_lock(tree) == git_lock(tree / "docs" / "_news") == tree / ".git" / "index.lock"


def test_a_linked_tree_has_its_lock_where_git_says(tree: Path) -> None:
    linked = tree.parent / "linked"
    linked.mkdir()
    (linked / ".git").write_text(f"gitdir: {tree / '.git' / 'worktrees' / 'linked'}\n", "utf-8")
    assert git_lock(linked) == tree / ".git" / "worktrees" / "linked" / "index.lock"
    (linked / ".git").write_bytes(b"\xff\xfe nothing that git writes")
    assert git_lock(linked) is None


def test_git_is_at_work_while_its_lock_is_there(tree: Path) -> None:
    assert wait_for_git(tree, patience=0)
    (tree / ".git" / "index.lock").touch()
    said: list[str] = []
    assert not wait_for_git(tree / "docs", say=said.append, patience=0.01)
    assert len(said) == 1


def test_waiting_ends_with_the_lock_and_when_told(tree: Path) -> None:
    lock = tree / ".git" / "index.lock"
    lock.touch()
    timer = threading.Timer(0.1, lock.unlink)
    timer.start()
    assert wait_for_git(tree, patience=30)
    timer.join()
    lock.touch()
    stop = threading.Event()
    stop.set()
    assert not wait_for_git(tree, stop, patience=30)


def test_git_itself_puts_its_lock_there(tmp_path: Path) -> None:
    try:
        subprocess.run(["git", "init", "-q", tmp_path], check=True, timeout=20)
    except (OSError, subprocess.SubprocessError):
        pytest.skip("there is no git here")
    (tmp_path / "a.md").write_text("a", "utf-8")
    lock = git_lock(tmp_path)
    assert lock is not None
    lock.touch()
    add = ["git", "-C", tmp_path, "add", "a.md"]
    refused = subprocess.run(add, capture_output=True, timeout=20)
    assert b"index.lock" in refused.stderr
