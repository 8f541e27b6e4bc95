"""Which fields the records of a folder have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from editor.library.added_choices import parse_choices, with_choices
from editor.library.guessed_schemas import Found, GuessedSchemas
from editor.library.site import SITE_SCHEMAS, Site
from editor.library.wanted_columns import parse_columns
from editor.record import RecordError
from editor.record.schema import Schema, parse_schema, shipped_schema
from editor.record.sentence import Sentence
from editor.resource_files import resource

DEFAULT_SCHEMA = "article"

_BETWEEN_SCHEMAS = re.compile(r"^---[ \t]*$", re.MULTILINE)
_SETTINGS = re.compile(r"^(?:checks|choices|columns):", re.MULTILINE)


class Schemas:
    """The schemas that a site brings in its `copydesk.yaml`, and after them the shipped ones.

    The file holds one schema, or several with a line `---` between them; a document with `checks:`,
    `choices:` or `columns:` is none. `problem` says what is wrong with it; then only the shipped
    ones count. With a `site`, records that nobody described get a schema made after them.
    """

    def __init__(self, folder: Path, site: Site | None = None) -> None:
        self.problem = ""
        self.columns: tuple[str, ...] = ()
        """What the site wants to see in the table of its records; () if it does not say."""
        own: list[Schema] = []
        added: dict[str, tuple[str, ...]] = {}
        try:
            for part in _documents((folder / SITE_SCHEMAS).read_text(encoding="utf-8-sig")):
                if _SETTINGS.search(part):
                    added.update(parse_choices(part))
                    self.columns = parse_columns(part) or self.columns
                else:
                    own.append(parse_schema(part))
        except FileNotFoundError:
            pass
        except (OSError, UnicodeDecodeError, RecordError) as error:
            own, added, self.columns = [], {}, ()
            self.problem = Sentence(
                "{file} cannot be used: {error}", file=SITE_SCHEMAS, error=str(error)
            )
        shipped = sorted(path.stem for path in resource("schemas").glob("*.yaml"))
        self._by_folder: dict[str, Schema] = {}
        for schema in (*own, *(with_choices(shipped_schema(name), added) for name in shipped)):
            for place in schema.folders:
                self._by_folder.setdefault(place.strip("/"), schema)
        own_default = [schema for schema in own if not schema.folders]
        article = with_choices(shipped_schema(DEFAULT_SCHEMA), added)
        self._default = (*own_default, article)[0]
        self._own = own
        self._guessed = GuessedSchemas(site, self._by_folder.keys()) if site else None

    def for_record(self, path: str) -> Schema:
        """Return the schema of the deepest folder that has one; an article's for the others.

        If it is a shipped one that the folder's records do not have, it is one made after them.
        """
        return self.found(path.rpartition("/")[0]).schema

    def found(self, folder: str) -> Found:
        """Return the schema for the records of a folder, and where it was looked for."""
        named, schema = self.named(folder)
        if self._guessed is None or any(schema is one for one in self._own):
            return Found(named, schema, 0)
        return self._guessed.find(folder, named, schema)

    def named(self, folder: str) -> tuple[str, Schema]:
        """Return the schema that is written for a folder, and the folder that it names for it."""
        while folder:
            schema = self._by_folder.get(folder)
            if schema is not None:
                return folder, schema
            folder = folder.rpartition("/")[0]
        return "", self._default


def _documents(text: str) -> Iterator[str]:
    """Yield the documents, each in the lines where it stands in the file."""
    above = 0
    for part in _BETWEEN_SCHEMAS.split(text):
        if part.strip():
            yield "\n" * above + part
        above += part.count("\n")
