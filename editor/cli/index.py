"""`copydesk index`: read a folder's records into the index."""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path

from editor.cli.exit_codes import DONE, WRONG
from editor.library.library import Library


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command; `run` of the parsed arguments carries it out and returns the exit code."""
    parser = commands.add_parser(
        "index",
        help="read a folder's records into the index",
        description="Read what changed in a folder into the index, and say what cannot be read. "
        "The index is a cache: it may be deleted at any time.",
    )
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("--rebuild", action="store_true", help="forget what is known, read all")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Index and print records, seconds and what was skipped; 2 if there is no such folder."""
    if not args.folder.is_dir():
        print(f"{args.folder} is not a folder.", file=sys.stderr)
        return WRONG
    library = Library(args.folder)
    if args.rebuild:
        library.index.clear()
    start = time.perf_counter()
    rows = [row for batch in library.scan_rows() for row in batch]
    seconds = time.perf_counter() - start
    skipped = [{"path": row.path, "reason": row.problem} for row in rows if row.problem]
    if args.json:
        figures = {
            "records": len(rows),
            "read": library.files_read,
            "seconds": round(seconds, 3),
            "skipped": skipped,
            "index": str(library.index.path),
        }
        print(json.dumps(figures, indent=1))
        return DONE
    print(f"{len(rows)} records, {library.files_read} files read, {seconds:.2f} s")
    for item in skipped:
        print(f"skipped {item['path']}: {item['reason']}")
    return DONE
