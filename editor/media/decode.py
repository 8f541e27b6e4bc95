"""Turning a picture's bytes into a thumbnail, in a worker process with limits."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from editor.media.errors import Kind, MediaError
from editor.media.room import Data
from editor.media.thumbnail import Fit, Thumbnail, thumbnail_of
from editor.media.workers import WorkerGoneError, Workers, worker_command
from editor.record.sentence import Sentence


class Decoder:
    """Makes thumbnails; `seconds` is the most that one picture may take."""

    def __init__(self, count: int = 2, seconds: float = 10.0) -> None:
        self._workers = Workers(worker_command(), count, seconds)

    def decode(
        self,
        source: Path | Data,
        box: tuple[int, int],
        fit: Fit,
        cancel: threading.Event,
    ) -> Thumbnail:
        """Return `source` shrunk into `box` (pixels); it blocks. Raises MediaError."""
        job: dict[str, Any] = {"box": box, "cover": fit == "cover"}
        if isinstance(source, Path):
            job["path"] = str(source)
            payload: Data = b""
        else:
            payload = source
        most = box[0] * box[1] * 4 + 100_000
        try:
            answer, packed = self._workers.ask(job, payload, most, cancel)
        except WorkerGoneError as error:
            raise MediaError(
                "not-an-image",
                Sentence("The picture broke its decoder: it is damaged, or made to harm."),
            ) from error
        except OSError as error:
            raise MediaError(
                "failed", Sentence("The decoder cannot be started: {error}.", error=str(error))
            ) from error
        thumbnail = thumbnail_of(answer, packed)
        if thumbnail is None:
            raise _error_of(answer)
        return thumbnail

    def close(self) -> None:
        """End the worker processes."""
        self._workers.close()


def _error_of(answer: Mapping[str, Any]) -> MediaError:
    kinds: dict[object, Kind] = {"not-an-image": "not-an-image", "too-large": "too-large"}
    kind = kinds.get(answer.get("kind"), "failed")
    return MediaError(kind, str(answer.get("reason") or "The decoder answered nonsense.")[:200])
