"""The commands of `copydesk`, found by their names."""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Sequence
from types import ModuleType

from editor.cli import check, edit, get, index, list, merge, recover, schema, show
from editor.cli.exit_codes import DONE, WRONG
from editor.cli.files import CommandError

COMMANDS: dict[str, ModuleType] = {
    "list": list,
    "index": index,
    "show": show,
    "get": get,
    "edit": edit,
    "merge": merge,
    "check": check,
    "recover": recover,
    "schema": schema,
}
"""Each module has `add_parser(commands)`, which sets `run(arguments) -> exit code`."""


def main(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code; only --help leaves by SystemExit."""
    _speak_utf8()
    parser = argparse.ArgumentParser(prog="copydesk", description="Work with article records.")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for module in COMMANDS.values():
        module.add_parser(commands)
    try:
        parsed = parser.parse_args(arguments)
    except SystemExit as left:
        if left.code:
            return WRONG
        raise
    try:
        code: int = parsed.run(parsed)
    except CommandError as error:
        print(f"copydesk: {error}", file=sys.stderr)
        return WRONG
    except BrokenPipeError:
        # The reader, such as `head`, has seen enough.
        sys.stderr.close()
        return DONE
    return code


def _speak_utf8() -> None:
    """Print records as they are, also where the console's encoding has no such letters."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
