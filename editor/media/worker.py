"""The worker process: reads pictures from one pipe, writes thumbnails to another, trusts neither.

Started as `python -m editor.media.worker`, or by a frozen Copydesk with WORKER_FLAG.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, Final

from editor.media.errors import MediaError
from editor.media.room import Data
from editor.media.thumbnail import Thumbnail
from editor.media.workers import receive, send
from editor.record.sentence import Sentence

MEMORY: Final = 700_000_000
"""Bytes of address space; a decoder that wants more gets an error instead."""

INPUT_LIMIT: Final = 100_000_000
"""Bytes of a picture before it is decoded."""

_SECONDS: Final = 30  # a worker whose parent died in the middle of a job ends by itself


def main() -> None:
    """Answer jobs until the pipe ends."""
    jobs, answers = _take_pipes()
    _limit_this_process()
    from editor.media import shrink  # noqa: PLC0415 - after the limits

    shrink.prepare()
    send(answers, {})  # ready
    while (job := receive(jobs, INPUT_LIMIT)) is not None:
        if hasattr(signal, "alarm"):
            signal.alarm(_SECONDS)
        send(answers, *_answer(shrink.shrink, *job))


def _answer(
    shrink: Callable[..., Thumbnail], job: dict[str, Any], data: bytes
) -> tuple[dict[str, Any], Data]:
    """Return the header and payload for one job; never raises for what a picture may do."""
    box = (job["box"][0], job["box"][1])
    try:
        if "path" in job:
            with Path(job["path"]).open("rb") as file:
                made = shrink(file, box, cover=job["cover"])
        else:
            made = shrink(data, box, cover=job["cover"])
    except MediaError as error:
        return {"kind": error.kind, "reason": str(error)}, b""
    except MemoryError:
        return {"kind": "too-large", "reason": "The picture takes too much memory to decode."}, b""
    except OSError as error:
        reason = Sentence("The file cannot be read: {strerror}.", strerror=error.strerror or error)
        return {"kind": "failed", "reason": reason}, b""
    return made.facts(), made.packed


def _take_pipes() -> tuple[IO[bytes], IO[bytes]]:
    """Return the pipes to the parent, and leave nothing of them to what prints or asks."""
    jobs = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)
    return jobs, answers


def _limit_this_process() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's business
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not on Windows

    os.nice(5)
    limits = {
        resource.RLIMIT_AS: MEMORY,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_FSIZE: 0,
    }
    for limit, value in limits.items():
        with suppress(OSError, ValueError):  # macOS knows RLIMIT_AS, but does not always take it
            resource.setrlimit(limit, (value, value))


if __name__ == "__main__":
    main()
