"""Records and vocabulary of a site as plain Python values, read by PyYAML alone.

Nothing here imports the editor: what it says is compared with what the editor says.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

SCHEMAS = Path(__file__).parents[3] / "resources" / "schemas"
NO_RECORDS = {"_includes", "_layouts", "_sass", "_data", "_site", "_plugins"}
NO_RECORDS |= {"node_modules", "vendor", "__pycache__"}
FRONT = re.compile(r"\A---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.S | re.M)


class Bad(str):
    """A value that YAML takes for a date or number and that is none."""


class Loader(yaml.CSafeLoader):
    """Reads as `yaml.safe_load`, with `Bad` in the places of what that gives up at."""

    def construct_object(self, node: yaml.Node, deep: bool = False) -> Any:
        """Return the value of a node."""
        try:
            return super().construct_object(node, deep)
        except ValueError:
            return Bad(node.value)


@dataclass
class Record:
    """A file as it was read; `values` is None where it cannot be."""

    path: str
    values: dict[str, Any] | None = None
    fields: list[dict[str, Any]] = field(default_factory=list)
    """The fields of its schema, as the schema file has them."""
    repeated: int = 0
    """How many keys stand more than once in one mapping."""
    sources: dict[str, str] = field(default_factory=dict)
    """The exact text of each top-level value."""
    ignored: set[str] = field(default_factory=set)
    different: set[str] = field(default_factory=set)
    """The records that a comment says are no duplicates of this one."""

    @property
    def copied(self) -> list[dict[str, Any]]:
        """The fields of a related article."""
        both = (*self.fields, *shipped_schema("article")["fields"])
        return next(one["fields"] for one in both if one["key"] == "related")


@cache
def shipped_schema(name: str) -> dict[str, Any]:
    """Return a schema file's content."""
    return yaml.load((SCHEMAS / f"{name}.yaml").read_text("utf-8"), Loader=Loader)


def records(site: Path) -> Iterator[Record]:
    """Yield the records of a site in the order of their paths."""
    schemas = _schemas(site)
    is_jekyll = any((site / name).exists() for name in ("_config.yml", "_data", "_posts"))
    endings = {".md", ".markdown", ".mkdown", ".mkdn", ".mkd", ".html", ".htm"}
    endings |= set() if is_jekyll else {".yaml", ".yml"}
    for path in sorted(site.rglob("*")):
        steps = path.relative_to(site).parts
        is_hidden = any(step.startswith(".") or step in NO_RECORDS for step in steps)
        if path.suffix not in endings or is_hidden or not path.is_file():
            continue
        if path == site / "copydesk.yaml":
            continue
        text = path.read_bytes().decode("utf-8-sig", "replace")
        in_collection = any(step.startswith("_") for step in steps[:-1])
        if path.suffix in (".yaml", ".yml") or in_collection or text.startswith("---"):
            yield _record(path.relative_to(site).as_posix(), text, schemas)


def _record(path: str, text: str, schemas: dict[str, list[dict[str, Any]]]) -> Record:
    folders = path.split("/")[:-1]
    places = ["/".join(folders[:depth]) for depth in range(len(folders), 0, -1)]
    known = next((schemas[place] for place in places if place in schemas), schemas[""])
    record = Record(path, fields=known)
    front = FRONT.match(text)
    if front is None and not path.endswith((".yaml", ".yml")):
        return record
    body = front[1] if front else text
    try:
        loader = Loader(body)
        node = loader.get_single_node()
        values = loader.construct_document(node) if node else {}
    except (yaml.YAMLError, TypeError):
        return record
    if not isinstance(values, dict):
        return record
    record.values = values
    for mapping in _mappings(node):
        keys = Counter(key.value for key, _ in mapping.value)
        record.repeated += sum(count > 1 for count in keys.values())
    for key, value in node.value if node else ():
        record.sources[key.value] = body[value.start_mark.index : value.end_mark.index].strip()
    for words in re.findall(r"# *copydesk: *ignore +(.*)", body):
        record.ignored |= set(re.split(r"[\s,]+", words.strip()))
    for words in re.findall(r"# *copydesk: *not-a-duplicate-of +(.*)", body):
        record.different |= set(re.split(r"[\s,]+", words.strip()))
    return record


def _mappings(node: yaml.Node | None) -> Iterator[yaml.MappingNode]:
    if isinstance(node, yaml.MappingNode):
        yield node
        for _, value in node.value:
            yield from _mappings(value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _mappings(item)


def _schemas(site: Path) -> dict[str, list[dict[str, Any]]]:
    """Return the fields of the records in each folder; those of "" are for all others."""
    found: dict[str, list[dict[str, Any]]] = {}
    own = documents(site / "copydesk.yaml")
    shipped = [shipped_schema(path.stem) for path in sorted(SCHEMAS.glob("*.yaml"))]
    for schema in [*own, *shipped]:
        for folder in schema.get("folders") or ([""] if schema in own else []):
            found.setdefault(folder, schema["fields"])
        if schema["name"] == "article":
            found.setdefault("", schema["fields"])
    return found


def documents(settings: Path) -> list[dict[str, Any]]:
    """Return the schemas in a site's settings."""
    if not settings.exists():
        return []
    return [one for one in yaml.safe_load_all(settings.read_text("utf-8")) if "fields" in one]


def switched(site: Path) -> dict[str, Any]:
    """Return the severities that a site's settings give; False is off."""
    settings = site / "copydesk.yaml"
    if not settings.exists():
        return {}
    parts = yaml.safe_load_all(settings.read_text("utf-8"))
    return next((one["checks"] for one in parts if "checks" in one), {})


def vocabulary(site: Path, folder: str) -> Iterator[dict[str, Any]]:
    """Yield the entries of `_data/topics` or `_data/organizations`."""
    for path in sorted((site / "_data" / folder).glob("*")):
        text = path.read_text("utf-8-sig")
        front = FRONT.match(text.replace("\r\n", "\n"))
        yield yaml.load(front[1] if front else text, Loader=Loader) or {}
