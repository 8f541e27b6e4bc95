from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from editor.media.cache import Cache

LIMIT = 100_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "not yet there" / "cache"


@pytest.fixture
def cache(folder: Path) -> Cache:
    return Cache(folder, LIMIT)


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def size(folder: Path) -> int:
    return sum(path.stat().st_size for path in files(folder))


def test_what_was_put_is_there_also_for_another_process(cache: Cache, folder: Path) -> None:
    assert cache.get("a") is None
    cache.put("a", {"width": 3}, b"pixels")
    for other in (cache, Cache(folder, LIMIT)):
        entry = other.get("a")
        assert entry is not None
        assert (entry.facts, entry.data) == ({"width": 3}, b"pixels")
        assert 0 <= entry.age < 60
    assert cache.get("b") is None


def test_the_last_one_put_counts(cache: Cache) -> None:
    cache.put("a", {}, b"one")
    cache.put("a", {"x": "ü"}, b"two")
    entry = cache.get("a")
    assert entry is not None
    assert (entry.facts, entry.data) == ({"x": "ü"}, b"two")


def test_any_key_will_do(cache: Cache) -> None:
    for key in ("", "/../../etc/passwd", "a" * 1_000, "ü\0\n", "\udcff", "CON"):
        cache.put(key, {}, key.encode("utf-8", "replace"))
        assert cache.get(key) is not None


def test_every_damage_is_noticed(cache: Cache, folder: Path) -> None:
    cache.put("a", {"width": 3}, bytes(range(256)))
    (file,) = files(folder)
    whole = file.read_bytes()
    for place in range(len(whole)):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert cache.get("a") is None, place
        assert not file.exists()
    for length in (0, 1, 20, 33, 40, len(whole) - 1):
        file.write_bytes(whole[:length])
        assert cache.get("a") is None
    file.write_bytes(whole + b"\0")
    assert cache.get("a") is None


def test_an_entry_under_anothers_name_is_no_entry(cache: Cache, folder: Path) -> None:
    cache.put("a", {}, b"a")
    (first,) = files(folder)
    cache.put("b", {}, b"b")
    (second,) = (path for path in files(folder) if path != first)
    second.write_bytes(first.read_bytes())
    assert cache.get("b") is None
    assert cache.get("a") is not None


def test_it_stays_within_its_bounds(cache: Cache, folder: Path) -> None:
    for number in range(200):
        cache.put(str(number), {}, bytes(2_000))
        assert number % 5 or size(folder) <= LIMIT
    assert size(folder) > LIMIT // 2


def test_what_was_not_used_for_longest_goes_first(cache: Cache, folder: Path) -> None:
    for number in range(40):
        cache.put(str(number), {}, bytes(2_000))
        for file in files(folder):
            stat = file.stat()
            os.utime(file, (stat.st_atime, stat.st_mtime - 10_000))
    assert cache.get("0") is not None  # used: now the youngest
    for number in range(40, 50):
        cache.put(str(number), {}, bytes(2_000))
    assert cache.get("0") is not None
    assert cache.get("49") is not None
    assert cache.get("1") is None


def test_bounds_hold_from_start_to_start(folder: Path) -> None:
    for number in range(80):
        Cache(folder, LIMIT).put(str(number), {}, bytes(2_000))
    assert size(folder) <= LIMIT


def test_one_entry_never_pushes_out_all_others(cache: Cache) -> None:
    cache.put("small", {}, b"a")
    cache.put("large", {}, bytes(LIMIT // 4))
    assert cache.get("large") is None
    assert cache.get("small") is not None


def test_what_a_killed_process_left_goes(cache: Cache, folder: Path) -> None:
    cache.put("a", {}, b"a")
    (file,) = files(folder)
    old, new = file.with_name("old.1-1.tmp"), file.with_name("new.1-1.tmp")
    for left in (old, new):
        left.write_bytes(b"half")
    os.utime(old, (1, 1))
    Cache(folder, LIMIT).put("b", {}, b"b")
    assert not old.exists()
    assert new.exists()


def test_without_permission_it_forgets(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = Cache(tmp_path / "file" / "cache", LIMIT)
    cache.put("a", {}, b"a")
    assert cache.get("a") is None


def test_a_full_disk_makes_it_forget(
    cache: Cache, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    cache.put("a", {}, b"a")
    assert cache.get("a") is None
    assert files(folder) == []


def test_threads_and_processes_share_a_folder(folder: Path) -> None:
    """Whatever is read is whole, while two processes and four threads write and push out."""
    program = f"""
from pathlib import Path
from editor.media.cache import Cache
cache = Cache(Path({str(folder)!r}), {LIMIT})
for number in range(300):
    key = str(number % 70)
    cache.put(key, {{"key": key}}, key.encode() * 1000)
    entry = cache.get(str((number * 7) % 70))
    assert entry is None or entry.data == entry.facts["key"].encode() * 1000
"""
    processes = [subprocess.Popen([sys.executable, "-c", program]) for _ in range(2)]
    cache = Cache(folder, LIMIT)
    wrong: list[str] = []

    def work() -> None:
        for number in range(150):
            key = str(number % 70)
            cache.put(key, {"key": key}, key.encode() * 1000)
            entry = cache.get(key)
            if entry is not None and entry.data != key.encode() * 1000:
                wrong.append(key)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [process.wait() for process in processes] == [0, 0]
    assert wrong == []
    assert size(folder) <= 2 * LIMIT
