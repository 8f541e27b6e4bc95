"""Build an installer: `python packaging/build.py TARGET...`; README.md beside this file says which.

It makes itself an environment with the pinned tools and libraries, and works in there.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

from installers.project import PACKAGING, ROOT, commit_time

_CONSTRAINTS = PACKAGING / "constraints.txt"


def main() -> int:
    """Build what the arguments name, in an environment for it."""
    arguments = _parser().parse_args()
    if arguments.here and os.environ.get("PYTHONHASHSEED") == "0":
        # The tools of the environment are there only now.
        from installers.targets import build  # noqa: PLC0415

        for target in arguments.targets:
            for made in build(target, arguments.work.resolve(), arguments.out.resolve()):
                print(made)
        return 0
    here = Path(sys.executable)
    python = here if arguments.here else _prepared(arguments.work.resolve() / "environment")
    # The order of sets, and the dates of files, are the same in every build of one commit.
    fixed = {"PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": str(commit_time()), "TZ": "UTC"}
    return subprocess.call([python, *sys.argv, "--here"], env=os.environ | fixed)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Build an installer of Copydesk.")
    parser.add_argument("targets", nargs="+", metavar="TARGET", help="see packaging/README.md")
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="where the result goes")
    parser.add_argument("--work", type=Path, default=ROOT / "build", help="where work is done")
    parser.add_argument(
        "--here", action="store_true", help="use this Python's own libraries, make no environment"
    )
    return parser


def _prepared(folder: Path) -> Path:
    """Return the Python of an environment that holds just what the constraints say."""
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = folder / "constraints.txt"
    wanted = _CONSTRAINTS.read_text("utf-8")
    if not stamp.exists() or stamp.read_text("utf-8") != wanted:
        subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=True)
        install = [python, "-m", "pip", "install", "--quiet", "--requirement", _CONSTRAINTS]
        subprocess.run(install, check=True)
        stamp.write_text(wanted, "utf-8")
    return python


if __name__ == "__main__":
    sys.exit(main())
