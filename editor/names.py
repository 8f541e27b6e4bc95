"""The words by which a start is told what to do, known before anything is imported for it."""

from __future__ import annotations

from typing import Final

COMMANDS: Final = ("list", "index", "show", "get", "edit", "merge", "check", "recover", "schema")
"""Those of `editor.cli.main`, in its order."""

WORKER_FLAG: Final = "--image-worker"
"""Have this start decode pictures for another one."""
