"""Which of the files that a look finds changed are this program's own work."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from threading import Lock


class OwnWrite:
    """Bytes of a record that the program is putting in its file's place, or has."""

    __slots__ = ("digest", "is_done", "is_seen")

    def __init__(self, digest: str) -> None:
        self.digest = digest
        self.is_done = False
        self.is_seen = False
        """Whether a look has read the file since the write began, be it with other bytes."""


class OwnWrites:
    """What is being written, and what was written since a look has met it; any thread may ask."""

    def __init__(self) -> None:
        self._by_path: dict[str, OwnWrite] = {}
        self._changing = Lock()

    @contextmanager
    def of(self, digests: Mapping[str, str]) -> Iterator[set[str]]:
        """Say that bytes of these hashes are being written, by path.

        Those that the caller takes out of the set, and all where it raises, were not written.
        """
        writes = {path: OwnWrite(digest) for path, digest in digests.items()}
        with self._changing:
            self._by_path |= writes
        done = set(writes)
        try:
            yield done
        except BaseException:
            done.clear()
            raise
        finally:
            for path in done:
                writes[path].is_done = True
            self.forget({path: write for path, write in writes.items() if path not in done})

    def get(self, path: str) -> OwnWrite | None:
        """Return the last write of a file that no look has met."""
        return self._by_path.get(path)

    def is_newer(self, path: str) -> bool:
        """Whether a file was written since any look has read it."""
        write = self._by_path.get(path)
        return write is not None and write.is_done and not write.is_seen

    def forget(self, writes: Mapping[str, OwnWrite]) -> None:
        """Forget writes: a look has met them, or they were not done. Later ones stay."""
        with self._changing:
            for path, write in writes.items():
                if self._by_path.get(path) is write:
                    del self._by_path[path]
