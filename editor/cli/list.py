"""`copydesk list`: the records of a folder that a query finds."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from editor.cli.exit_codes import DONE, WRONG
from editor.library.library import Library
from editor.library.listing import Listing
from editor.library.query import QueryError, asks_for_problems, parse
from editor.library.query_fields import FIELDS
from editor.library.relevance import by_relevance
from editor.library.rows import Row
from editor.library.site_checks import check_all
from editor.library.sorting import SORT_KEYS, parse_order, sort_rows

_RELEVANCE = "relevance"


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command; `run` of the parsed arguments carries it out and returns the exit code."""
    parser = commands.add_parser(
        "list",
        help="list the records of a folder",
        description="List the records of a folder, the newest first.",
        epilog="fields of a query: " + ", ".join(f"{field.name}:" for field in FIELDS),
    )
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument(
        "--query", default="", metavar="Q", help="only what this finds, as in the search box"
    )
    parser.add_argument(
        "--sort",
        default="date",
        metavar="KEY",
        help=f"the order: {', '.join(SORT_KEYS)}; -KEY turns it round (--sort=-date); "
        f"or {_RELEVANCE}: what fits the query best comes first",
    )
    parser.add_argument(
        "--json", action="store_true", help="print everything that is known as JSON"
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the records; 2 for a wrong query, order or folder."""
    if not args.folder.is_dir():
        print(f"{args.folder} is not a folder.", file=sys.stderr)
        return WRONG
    try:
        query = parse(args.query)
        key, descending = parse_order("date" if args.sort == _RELEVANCE else args.sort)
    except QueryError as error:
        print(explain(args.query, error), file=sys.stderr)
        return WRONG
    except ValueError as error:
        print(f"{error}.", file=sys.stderr)
        return WRONG
    library = Library(args.folder)
    rows = [row for batch in library.scan_rows() for row in batch]
    problems = check_all(library, rows) if asks_for_problems(query) else None
    listing = Listing(sort_rows(rows, key, descending), problems)
    search = by_relevance if args.sort == _RELEVANCE else Listing.search
    found = [listing.rows[position] for position in search(listing, query)]
    print_rows(found, as_json=args.json)
    return DONE


def explain(text: str, error: QueryError) -> str:
    """Return what is wrong with a query, with the place marked below its text."""
    line = text.replace("\n", " ").replace("\t", " ")
    marks = " " * error.position + "^" * min(error.length, max(len(line) - error.position, 1))
    return f"The query is wrong at {error}.\n  {line}\n  {marks}"


def print_rows(rows: list[Row], *, as_json: bool) -> None:
    """Print rows for a person, one a line, or for a program."""
    if as_json:
        print(json.dumps([_as_object(row) for row in rows], indent=1))
        return
    for row in rows:
        print(_line(row))


def _as_object(row: Row) -> dict[str, object]:
    values = row.shown()
    values["excerpt"] = values.pop("excerpt")
    values["type"] = values.pop("kind")
    return values


def _line(row: Row) -> str:
    """Return date, state, path and title; control characters stay out of the terminal."""
    state = {True: "published", False: "draft", None: "-"}[row.published]
    what = f"! {row.problem}" if row.problem else row.title
    text = f"{row.date[:10] or '-':10}  {state:9}  {row.path}  {what}"
    return "".join(character if character.isprintable() else " " for character in text)
