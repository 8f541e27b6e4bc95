"""Record files that are named on the command line."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from editor.library import store
from editor.library.library import Library
from editor.library.reading import open_document
from editor.library.store import Stamp, StoreError
from editor.record import Document, RecordError

_SITE_SETTINGS = ("_config.yml", "copydesk.yaml", ".git")


class CommandError(Exception):
    """What a command cannot do, as a sentence that names the file and says why."""


@dataclass(frozen=True)
class RecordFile:
    """A record file as it was read; `name` is what it is called towards the person."""

    path: Path
    name: Path
    document: Document
    stamp: Stamp

    def save(self, document: Document) -> None:
        """Write the record over the bytes that were read. Raises CommandError."""
        try:
            store.write(self.path, document.to_bytes(), self.stamp, inside=site_of(self.path))
        except StoreError as error:
            raise CommandError(str(error)) from None


class Sites(dict[Path, Library]):
    """The sites of the files that a command reads, so that each is looked at once."""

    def __missing__(self, folder: Path) -> Library:
        self[folder] = library = Library(folder)
        return library


def require_folder(folder: Path) -> None:
    """Raise CommandError if there is no such folder."""
    if not folder.is_dir():
        raise CommandError(f"{folder} is not a folder")


def read_record(path: Path, sites: Sites, name: Path | None = None) -> RecordFile:
    """Read a record file, to be written by its site's schema.

    `name` is its place in the site where `path` is a temporary file. Raises CommandError.
    """
    name = name or path
    folder = site_of(name)
    try:
        data, stamp = store.read(path)
        relative = name.resolve().relative_to(folder).as_posix()
        schema = sites[folder].schema_for(relative)
        return RecordFile(path, name, open_document(name.name, data, schema), stamp)
    except StoreError as error:
        raise CommandError(f"{name}: {error.reason}") from None
    except RecordError as error:
        raise CommandError(f"{name}: {error}") from None


def site_of(path: Path) -> Path:
    """Return the folder of the site that a file belongs to, else the file's own folder."""
    folder = path.resolve().parent
    for candidate in (folder, *folder.parents):
        if any((candidate / name).exists() for name in _SITE_SETTINGS):
            return candidate
    return folder
