"""`copydesk schema`: which fields a site's records have, as a file to keep and change."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from editor.cli.exit_codes import DONE
from editor.cli.files import CommandError, require_folder
from editor.library.kept_schemas import kept_schemas
from editor.library.library import Library
from editor.library.site import SITE_SCHEMAS
from editor.record.schema import Kind, Schema
from editor.record.schema_text import schema_text

_HEAD = f"""\
# Which fields the records of this site have, told from the records themselves.
#
# Keep this as {SITE_SCHEMAS} in the site's folder, or add it to the one that is there, and change
# what you like: the form shows the fields of the first schema below that names the record's folder
# (the deepest counts), of the one without `folders` for all others. A line --- parts two schemas.
# From then on the checks hold the records to it: a key that is not named here is noted.
#
# Of a field, only `key` must be said. The others:
#   kind      {{}}
#   label     what people call it
#   quoted    a new text is written in double quotes
#   group     a blank line stands before the key
#   required  all records have it; a required line is the title, and written large
#   choices   words to choose from, which others may join
#   fields    of a mapping (kind yaml), or of each item of a list of mappings (cards)
"""


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command; `run` of the parsed arguments carries it out and returns the exit code."""
    parser = commands.add_parser(
        "schema",
        help=f"print the fields of a folder's records as a {SITE_SCHEMAS}",
        description="Print which fields the records of a folder have, where nobody described them "
        f"yet: they are told from the records. Keep it as {SITE_SCHEMAS} and change it.",
    )
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument(
        "--all", action="store_true", help="print the schemas that are known without that as well"
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the schemas; 2 if there is no such folder, or its own file cannot be used."""
    require_folder(args.folder)
    library = Library(args.folder)
    if library.schemas.problem:
        raise CommandError(library.schemas.problem)
    schemas = list(kept_schemas(library, every=args.all))
    if not schemas:
        print("The fields of these records are known; --all prints them.", file=sys.stderr)
        return DONE
    print(_HEAD.format(_kinds()))
    several = len(schemas) > 1
    print("\n---\n".join(_document(one, several=several) for one in schemas), end="")
    return DONE


def _document(schema: Schema, *, several: bool) -> str:
    where = f"The records in {', '.join(schema.folders)}"
    if not schema.folders:
        where = "All other records" if several else "All records"
    return f"# {where}\n{schema_text(schema)}"


def _kinds() -> str:
    """Return all kinds of fields, as many on a line as there is room for."""
    kinds = list(Kind)
    half = len(kinds) // 2
    return f"one of {', '.join(kinds[:half])},\n#             {', '.join(kinds[half:])}"
