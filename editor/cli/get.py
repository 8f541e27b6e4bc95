"""`copydesk get`: one value of a record, for scripts."""

from __future__ import annotations

import argparse
from pathlib import Path

import yaml

from editor.cli.exit_codes import DONE
from editor.cli.files import CommandError, Sites, read_record
from editor.cli.show import as_json, whole
from editor.record import RecordError, parse_path


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "get",
        help="print one value of a record",
        description="Print one value of a record: a text as it is, anything else as YAML.",
    )
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("path", metavar="PATH", help="such as provider.name or images[0].width")
    parser.add_argument("--json", action="store_true", help="print the value as JSON")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the value."""
    document = read_record(args.file, Sites()).document
    try:
        path = parse_path(args.path)
    except RecordError as error:
        raise CommandError(str(error)) from None
    value = whole(args.file, document, args.path)
    if args.json:
        print(as_json(value))
    elif isinstance(value, str):
        print(value)
    elif isinstance(value, dict | list):
        dumped = yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=2**31)
        print(dumped, end="")
    else:
        print(document.source(path) or "null")
    return DONE
