"""`copydesk show`: every value of a record with its path."""

from __future__ import annotations

import argparse
import base64
import datetime as dt
import json
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from editor.cli.exit_codes import DONE
from editor.cli.files import CommandError, Sites, read_record
from editor.record import Document, RecordError, format_path
from editor.record.paths import Path as RecordPath
from editor.record.tree import NodeKind


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "show",
        help="show a record's values",
        description="Show every value of a record, one a line, with its path.",
    )
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--json", action="store_true", help="print the record as one JSON object")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the record."""
    document = read_record(args.file, Sites()).document
    if args.json:
        print(as_json(whole(args.file, document)))
        return DONE
    for path, text in _lines(document):
        print(f"{format_path(path)}: {text}")
    return DONE


def whole(file: Path, document: Document, path: str = "") -> Any:
    """Return a value of the record, the record itself for no path. Raises CommandError."""
    try:
        return document.value(path)
    except RecordError as error:
        raise CommandError(f"{file}: {error}") from None


def as_json(value: Any) -> str:
    """Return JSON; dates stand as ISO texts, bytes as their Base64, nan and infinity as texts."""
    return json.dumps(_plain(value), ensure_ascii=False, indent=2, allow_nan=False)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {_key(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, dt.date):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    return value


def _key(key: Any) -> str:
    return key if isinstance(key, str) else str(_plain(key))


def _lines(document: Document) -> Iterator[tuple[RecordPath, str]]:
    """Yield each value without parts, and what stands instead of those that cannot be read."""
    stack: list[RecordPath] = [(key,) for key in reversed(document.keys())]
    while stack:
        path = stack.pop()
        node = document.node(path)[1]
        if node.entries and node.kind in (NodeKind.LIST, NodeKind.MAP):
            steps = [e.key if node.kind is NodeKind.MAP else i for i, e in enumerate(node.entries)]
            stack.extend((*path, step) for step in reversed(steps))
        else:
            yield path, _text(document, path)


def _text(document: Document, path: RecordPath) -> str:
    try:
        value = document.value(path)
    except RecordError as error:
        return f"{document.source(path)}  ({error.message})"
    if isinstance(value, str):
        printable = value.isprintable() and value == value.strip()
        return value if printable else json.dumps(value, ensure_ascii=False)
    return document.source(path)
