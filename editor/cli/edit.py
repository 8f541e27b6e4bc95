"""`copydesk edit`: change values in records, and nothing else in their files."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from editor.cli.differences import print_difference
from editor.cli.edit_found import edit_found, edited
from editor.cli.exit_codes import DONE, WRONG
from editor.cli.files import CommandError, RecordFile, Sites, read_record, require_folder
from editor.cli.list import explain
from editor.library.query import Query, QueryError, parse
from editor.record import Edit, RecordError, Remove, Set, parse_path, read_value


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "edit",
        help="change values in records",
        description="Change values in records; every other byte of the files stays as it is.",
        epilog="Quote texts that YAML would read as something else: --set 'title=\"A: B\"'.",
    )
    parser.add_argument("files", type=Path, nargs="*", metavar="FILE")
    parser.add_argument(
        "--set",
        dest="steps",
        action="append",
        type=_set_step,
        metavar="PATH=YAML",
        help="give a value; a missing key is added where its kind of record has it",
    )
    parser.add_argument(
        "--remove",
        dest="steps",
        action="append",
        type=_remove_step,
        metavar="PATH",
        help="take out a key or a list's item",
    )
    parser.add_argument(
        "--edits",
        type=Path,
        metavar="FILE.yaml",
        help="more steps: a list of `set: PATH` with `value:`, and of `remove: PATH`",
    )
    parser.add_argument(
        "--folder", type=Path, help="edit, as one change that can be taken back, the records..."
    )
    parser.add_argument("--query", metavar="QUERY", help="...of that folder that this query finds")
    parser.add_argument("--diff", action="store_true", help="show what would change, write nothing")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Edit each file on its own; one that cannot be edited does not keep the others back."""
    steps = list(args.steps or []) + (_read_steps(args.edits) if args.edits else [])
    if not steps and not args.edits:
        raise CommandError("there is nothing to change: give --set, --remove or --edits")
    if args.folder is not None:
        return edit_found(args.folder, _query(args), steps, dry=args.diff)
    if not args.files or args.query is not None:
        raise CommandError("name the files, or give --folder with --query")
    changed = failed = 0
    sites = Sites()
    for path in args.files:
        try:
            changed += _edit(read_record(path, sites), steps, dry=args.diff)
        except CommandError as error:
            print(f"copydesk: {error}", file=sys.stderr)
            failed += 1
    if len(args.files) > 1 or not args.diff:
        verb = "would change" if args.diff else "changed"
        print(f"{verb} {changed} of {len(args.files)} files", file=sys.stderr)
    return WRONG if failed else DONE


def _query(args: argparse.Namespace) -> Query:
    if args.files or args.query is None:
        raise CommandError("--folder goes with --query, and without files")
    require_folder(args.folder)
    try:
        return parse(args.query)
    except QueryError as error:
        raise CommandError(explain(args.query, error)) from None


def _edit(file: RecordFile, steps: Sequence[Edit], *, dry: bool) -> bool:
    """Edit one file and return whether it changed. Raises CommandError."""
    try:
        document = edited(file.path, file.document, steps)
    except RecordError as error:
        raise CommandError(f"{file.path}: {error}") from None
    if document.text == file.document.text:
        return False
    if dry:
        print_difference(file.path.as_posix(), file.document, document)
    else:
        file.save(document)
    return True


def _set_step(text: str) -> Set:
    path, equals, value = text.partition("=")
    if not equals:
        raise argparse.ArgumentTypeError(f"{text!r} is no PATH=YAML")
    try:
        return Set(parse_path(path), read_value(value))
    except RecordError as error:
        raise argparse.ArgumentTypeError(f"{text!r}: {error}") from None


def _remove_step(text: str) -> Remove:
    try:
        return Remove(parse_path(text))
    except RecordError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _read_steps(path: Path) -> list[Edit]:
    try:
        steps = read_value(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, RecordError) as error:
        raise CommandError(f"{path}: {error}") from None
    if not isinstance(steps, list | None):
        raise CommandError(f"{path}: this is no list of `set:` and `remove:` steps")
    try:
        return [_step(step) for step in steps or []]
    except (RecordError, ValueError) as error:
        raise CommandError(f"{path}: {error}") from None


def _step(step: Any) -> Edit:
    if isinstance(step, dict) and all(isinstance(step.get(k, ""), str) for k in ("set", "remove")):
        if step.keys() == {"set", "value"}:
            return Set(parse_path(step["set"]), step["value"])
        if step.keys() == {"remove"}:
            return Remove(parse_path(step["remove"]))
    raise ValueError(f"{step!r} is no step: write `set: PATH` with `value:`, or `remove: PATH`")
