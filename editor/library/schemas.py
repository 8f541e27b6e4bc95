"""Which fields the records of a folder have."""

from __future__ import annotations

import re
from pathlib import Path

from editor.record import RecordError
from editor.record.schema import Schema, parse_schema, shipped_schema
from editor.record.sentence import Sentence
from editor.resource_files import resource

SITE_SCHEMAS = "copydesk.yaml"
DEFAULT_SCHEMA = "article"

_BETWEEN_SCHEMAS = re.compile(r"^---[ \t]*$", re.MULTILINE)
_CHECKS = re.compile(r"^checks:", re.MULTILINE)


class Schemas:
    """The schemas that a site brings in its `copydesk.yaml`, and after them the shipped ones.

    The file holds one schema, or several with a line `---` between them; a document with `checks:`
    is none. `problem` says what is wrong with it; then only the shipped ones count.
    """

    def __init__(self, folder: Path) -> None:
        self.problem = ""
        own: list[Schema] = []
        try:
            text = (folder / SITE_SCHEMAS).read_text(encoding="utf-8-sig")
            parts = (part for part in _BETWEEN_SCHEMAS.split(text) if not _CHECKS.search(part))
            own = [parse_schema(part) for part in parts if part.strip()]
        except FileNotFoundError:
            pass
        except (OSError, UnicodeDecodeError, RecordError) as error:
            self.problem = Sentence(
                "{file} cannot be used: {error}", file=SITE_SCHEMAS, error=str(error)
            )
        shipped = sorted(path.stem for path in resource("schemas").glob("*.yaml"))
        self._by_folder: dict[str, Schema] = {}
        for schema in (*own, *map(shipped_schema, shipped)):
            for place in schema.folders:
                self._by_folder.setdefault(place.strip("/"), schema)
        own_default = [schema for schema in own if not schema.folders]
        self._default = (*own_default, shipped_schema(DEFAULT_SCHEMA))[0]

    def for_record(self, path: str) -> Schema:
        """Return the schema of the deepest folder that has one; an article's for the others."""
        parts = path.split("/")[:-1]
        for depth in range(len(parts), 0, -1):
            schema = self._by_folder.get("/".join(parts[:depth]))
            if schema is not None:
                return schema
        return self._default
