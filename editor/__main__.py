"""`copydesk`: a command by its name, else the window."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from editor.cli.exit_codes import DONE, WRONG
from editor.names import COMMANDS, WORKER_FLAG


def main(argv: Sequence[str] | None = None) -> int:
    """Start what the arguments name and return its exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments == [WORKER_FLAG]:
        # A bundle has no Python to start: it is its own worker.
        from editor.media.worker import main as decode_images  # noqa: PLC0415

        decode_images()
        return DONE
    if arguments[:1] and arguments[0] in COMMANDS:
        # The window runs without the commands, which need most of the program.
        from editor.cli.main import main as run_command  # noqa: PLC0415

        return run_command(arguments)
    if arguments[:1] == ["self-test"]:
        # Qt is imported only where a window is wanted: the commands run without it.
        from editor.self_test import main as self_test  # noqa: PLC0415

        return self_test(arguments[1:])
    parsed = _window_arguments(arguments)
    if parsed.version:
        from editor.versions import versions  # noqa: PLC0415

        print(versions())
        return DONE
    folder: Path | None = parsed.folder
    if folder is not None and folder.is_file():
        folder = _site_of(folder)
    if folder is not None and not folder.is_dir():
        print(f"copydesk: {folder} is neither a folder nor a command", file=sys.stderr)
        return WRONG
    from editor.app import run  # noqa: PLC0415

    return run(folder, [sys.argv[0]], demo=parsed.demo)


def _site_of(file: Path) -> Path:
    """Return the site of a file that file managers open one with, any other file as it is."""
    from editor.library.site import SITE_SCHEMAS  # noqa: PLC0415

    return file.absolute().parent if file.name == SITE_SCHEMAS else file


def _window_arguments(arguments: list[str]) -> Any:
    """Return what they say as `folder`, `demo` and `version`."""
    if not arguments:
        return SimpleNamespace(folder=None, demo=False, version=False)
    if len(arguments) == 1 and not arguments[0].startswith("-"):
        return SimpleNamespace(folder=Path(arguments[0]), demo=False, version=False)
    import argparse  # noqa: PLC0415 - most starts have nothing for it to do

    parser = argparse.ArgumentParser(
        prog="copydesk",
        description="Open the records of a folder in a window.",
        epilog=f"Commands: {', '.join(COMMANDS)}, self-test; each has --help.",
    )
    parser.add_argument("folder", type=Path, nargs="?", metavar="FOLDER")
    parser.add_argument("--demo", action="store_true", help="open a fresh copy of the demo site")
    parser.add_argument(
        "--version", action="store_true", help="say the version, and what it runs on"
    )
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
