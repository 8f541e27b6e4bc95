"""Processes that do the dangerous part: a picture that breaks its decoder breaks only a worker.

The protocol is plain: on both pipes a message is a length (4 bytes, most significant first), that
many bytes of JSON, and the `size` bytes of payload that the JSON announces. A worker that is ready
says so with an empty message; then each job has one answer.
"""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any, Final

from editor.media.errors import MediaError, cancelled
from editor.media.room import Data
from editor.media.watch import POLL, Watch
from editor.names import WORKER_FLAG
from editor.record.sentence import Sentence

_HEADER_LIMIT: Final = 100_000
_START: Final = 60.0  # seconds; a new process imports Pillow, beside whatever else is going on


class WorkerGoneError(Exception):
    """The worker ended in the middle of a job."""


def send(stream: IO[bytes], header: Mapping[str, Any], payload: Data = b"") -> None:
    """Write one message."""
    text = json.dumps({**header, "size": len(payload)}).encode()
    stream.write(len(text).to_bytes(4, "big") + text)
    stream.write(payload)
    stream.flush()


def receive(stream: IO[bytes], limit: int) -> tuple[dict[str, Any], bytes] | None:
    """Read one message; None at the end of the stream, or for one that is no message.

    A payload of more than `limit` bytes is none: the other side is not trusted.
    """
    length = int.from_bytes(_exactly(stream, 4) or b"", "big")
    if not 0 < length <= _HEADER_LIMIT:
        return None
    text = _exactly(stream, length)
    try:
        header = json.loads(text or b"")
    except ValueError:
        return None
    size = header.get("size") if isinstance(header, dict) else None
    if not isinstance(size, int) or not 0 <= size <= limit:
        return None
    payload = _exactly(stream, size)
    return None if payload is None else (header, payload)


def _exactly(stream: IO[bytes], count: int) -> bytes | None:
    data = stream.read(count)
    return data if len(data) == count else None


def worker_command() -> list[str]:
    """Return what starts a worker: the frozen application itself, or this Python."""
    if getattr(sys, "frozen", False):
        return [sys.executable, WORKER_FLAG]
    # -P: the folder that Copydesk was started in may be a stranger's site with a PIL.py in it.
    return [sys.executable, "-P", "-m", "editor.media.worker"]


class Workers:
    """At most `count` worker processes, each started when it is first needed.

    A job that takes more than `seconds`, or whose worker ends, costs that worker; the next job
    starts another one, whose start, long on a slow machine, does not count. Any thread may ask.
    """

    def __init__(self, command: Sequence[str], count: int = 2, seconds: float = 10.0) -> None:
        self._command = list(command)
        self._seconds = seconds
        self._places: queue.LifoQueue[subprocess.Popen[bytes] | None] = queue.LifoQueue()
        self._lock = threading.Lock()
        self._running: set[subprocess.Popen[bytes]] = set()
        self._is_closed = False
        for _ in range(count):
            self._places.put(None)

    def ask(
        self,
        header: Mapping[str, Any],
        payload: Data,
        limit: int,
        cancel: threading.Event,
    ) -> tuple[dict[str, Any], bytes]:
        """Return a worker's answer, whose payload has at most `limit` bytes; it blocks.

        Raises WorkerGoneError, OSError for a worker that cannot be started, or MediaError for a
        job out of time, called off or after `close`.
        """
        process = self._take(cancel)
        try:
            if process is None or process.poll() is not None:
                process = self._start(process)
                self._await(process)
            return self._exchange(process, header, payload, limit)
        except BaseException:
            self._end(process)
            process = None
            if self._is_closed:
                raise cancelled() from None
            raise
        finally:
            self._places.put(process)

    def close(self) -> None:
        """End all workers, also in the middle of a job; no job is taken any more."""
        with self._lock:
            self._is_closed = True
            running = tuple(self._running)
        for process in running:
            self._end(process)

    def _take(self, cancel: threading.Event) -> subprocess.Popen[bytes] | None:
        while True:
            if self._is_closed or cancel.is_set():
                raise cancelled()
            with suppress(queue.Empty):
                return self._places.get(timeout=POLL)

    def _start(self, former: subprocess.Popen[bytes] | None) -> subprocess.Popen[bytes]:
        self._end(former)
        with self._lock:
            if self._is_closed:
                raise cancelled()
            process = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_environment(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
            self._running.add(process)
            return process

    def _exchange(
        self,
        process: subprocess.Popen[bytes],
        header: Mapping[str, Any],
        payload: Data,
        limit: int,
    ) -> tuple[dict[str, Any], bytes]:
        late = MediaError(
            "too-large",
            Sentence("The picture takes more than {seconds:g} s to decode.", seconds=self._seconds),
        )
        with _limited(process, self._seconds, late):
            answer = None
            with suppress(OSError, ValueError):  # pipes that broke with their process
                assert process.stdin is not None
                assert process.stdout is not None
                send(process.stdin, header, payload)
                answer = receive(process.stdout, limit)
        if answer is None:
            raise WorkerGoneError(f"The worker ended: {process.poll()}")
        return answer

    def _await(self, process: subprocess.Popen[bytes]) -> None:
        """Wait until a new worker is ready. Raises OSError, or MediaError when that takes long."""
        late = MediaError(
            "failed", Sentence("The decoder did not start within {seconds:g} s.", seconds=_START)
        )
        with _limited(process, _START, late):
            assert process.stdout is not None
            answer = receive(process.stdout, 0)
        if answer is None:
            raise OSError("it ended at once")

    def _end(self, process: subprocess.Popen[bytes] | None) -> None:
        """End `process` and wait for it, so that it is no zombie; any thread, any time."""
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            with suppress(OSError, ValueError, AttributeError):
                pipe.close()  # type: ignore[union-attr]
        with self._lock:
            self._running.discard(process)


@contextmanager
def _limited(process: subprocess.Popen[bytes], seconds: float, late: MediaError) -> Iterator[None]:
    """Kill a process that is not done in time, and raise `late`.

    One that nobody waits for any more goes on: it is soon done, and a new one would cost more.
    """
    with Watch(seconds, threading.Event(), late) as watch:
        watch.guard(process.kill)
        yield
        watch.check()


def _environment() -> dict[str, str]:
    """Return the environment in which a worker finds this very package, and keeps memory small."""
    root = str(Path(__file__).resolve().parents[2])
    paths = [root, os.environ.get("PYTHONPATH", "")]
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(filter(None, paths)),
        "MALLOC_ARENA_MAX": "2",  # each arena reserves 64 MB of address space, which is limited
    }
