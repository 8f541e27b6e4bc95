"""`copydesk merge`: git's merge driver for records, and its registration."""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from editor.cli import merge_driver
from editor.cli.exit_codes import DONE, FOUND
from editor.cli.files import CommandError, RecordFile, Sites, read_record
from editor.library import store
from editor.library.store import StoreError
from editor.record import Conflict, Document, format_path, merge


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "merge",
        help="merge two versions of a record by field",
        description="Merge THEIRS into OURS by field, and write the result over OURS. "
        "Where both changed one field, ours stays and the exit code is 1.",
    )
    parser.add_argument("versions", type=Path, nargs="*", metavar="BASE OURS THEIRS")
    parser.add_argument(
        "--path", type=Path, help="where the record stands in its site, for the fields it has"
    )
    parser.add_argument(
        "--install", action="store_true", help="let git merge this working copy's records so"
    )
    parser.add_argument(
        "--uninstall", action="store_true", help="let git merge them as plain text again"
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Merge, or register the driver."""
    if args.install != args.uninstall and not args.versions:
        action = merge_driver.install if args.install else merge_driver.uninstall
        for line in action(Path.cwd()):
            print(line)
        return DONE
    if len(args.versions) != 3 or args.install or args.uninstall:
        raise CommandError("merge needs BASE OURS THEIRS, or one of --install and --uninstall")
    if not any(_starts_as_record(path) for path in args.versions):
        return _merge_as_text(*args.versions)
    base, ours, theirs = args.versions
    name = args.path or ours
    sites = Sites()
    return _merge_records(
        _read_base(base, name, sites),
        read_record(ours, sites, name),
        read_record(theirs, sites, name),
    )


def _read_base(path: Path, name: Path, sites: Sites) -> Document:
    """Read the common version; git gives an empty file where both sides added the record."""
    if not path.stat().st_size:
        return Document.from_bytes(b"---\n---\n")
    return read_record(path, sites, name).document


def _merge_records(base: Document, ours: RecordFile, theirs: RecordFile) -> int:
    result = merge(base, ours.document, theirs.document)
    if result.document.text != ours.document.text:
        ours.save(result.document)
    for conflict in result.conflicts:
        print(f"copydesk: {ours.name}: {_sentence(conflict)}", file=sys.stderr)
    return FOUND if result.conflicts else DONE


def _sentence(conflict: Conflict) -> str:
    where = format_path(conflict.path)
    return (
        f"conflict at {where}: it was {conflict.base!r}, "
        f"ours is {conflict.ours!r} (kept), theirs is {conflict.theirs!r}"
    )


def _starts_as_record(path: Path) -> bool:
    try:
        return store.read_bytes(path, 8).removeprefix(b"\xef\xbb\xbf").startswith(b"---")
    except StoreError as error:
        raise CommandError(f"{path}: {error.reason}") from None


def _merge_as_text(base: Path, ours: Path, theirs: Path) -> int:
    """Merge files that are no records, such as a README, the way git does without us."""
    command = ["git", "merge-file", "-L", "ours", "-L", "base", "-L", "theirs"]
    try:
        code = subprocess.run([*command, ours, base, theirs], check=False).returncode
    except FileNotFoundError:
        raise CommandError("git is not installed, or not on the PATH") from None
    return min(code, 1) if 0 <= code < 128 else 2
