"""What a site would say in its `copydesk.yaml` to keep the forms that it has without one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from editor.library.library import Library
from editor.library.scan import record_paths
from editor.record.schema import Schema


def kept_schemas(library: Library, *, every: bool = False) -> Iterator[Schema]:
    """Yield the schemas that were guessed; with `every`, all that the site's records have.

    A schema that is known without the file is among them where the guess of a folder around it
    would stand for it, once that is written down.
    """
    folders = sorted({path.rpartition("/")[0] for path in record_paths(library.site)})
    found = {folder: library.schemas.found(folder) for folder in folders}
    guessed = {one.place: one.schema for one in found.values() if one.schema.guessed}
    hidden = {
        one.place: one.schema
        for folder, one in found.items()
        if not one.schema.guessed and _is_hidden(folder, library.schemas.named(folder)[0], guessed)
    }
    yield from guessed.values()
    for place, schema in hidden.items():
        yield replace(schema, folders=(place,))
    if every:
        others = [one.schema for one in found.values() if one.place not in {**guessed, **hidden}]
        yield from {id(schema): schema for schema in others}.values()


def _is_hidden(folder: str, named: str, guessed: Mapping[str, Schema]) -> bool:
    """Whether the guess for a folder around it counts more than the schema that is named for it."""
    while len(folder) > len(named):
        if folder in guessed:
            return True
        folder = folder.rpartition("/")[0]
    return folder in guessed
