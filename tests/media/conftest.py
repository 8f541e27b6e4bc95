"""What every test of this room is held to: no thread and no process outlives it."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS / "media"), str(TESTS / "faults")]


def _children() -> set[str]:
    """The processes, zombies too, that this one started; Linux only."""
    found: set[str] = set()
    for path in Path("/proc/self/task").glob("*/children"):
        with suppress(FileNotFoundError, ProcessLookupError):  # a thread that has just ended
            found.update(path.read_text().split())
    return found


def _check_nothing_left() -> Iterator[None]:
    threads, children = set(threading.enumerate()), _children()
    yield
    for thread in set(threading.enumerate()) - threads:
        thread.join(5)
        assert not thread.is_alive(), f"the thread {thread.name} is left"
    assert _children() <= children


@pytest.fixture(autouse=True)
def nothing_left_of_the_test() -> Iterator[None]:
    yield from _check_nothing_left()


@pytest.fixture(autouse=True, scope="module")
def nothing_left_of_the_module() -> Iterator[None]:
    yield from _check_nothing_left()


@pytest.fixture
def cancel() -> threading.Event:
    return threading.Event()


@pytest.fixture(scope="session")
def png() -> bytes:
    from PIL import Image

    file = BytesIO()
    Image.radial_gradient("L").convert("RGB").resize((120, 80)).save(file, "PNG")
    return file.getvalue()
