"""What would change in a record, as `diff -u` shows it."""

from __future__ import annotations

import difflib

from editor.record import Document


def print_difference(name: str, before: Document, after: Document) -> None:
    """Print the changed lines with two lines around them; nothing where nothing changes."""
    old, new = (document.text.split("\n") for document in (before, after))
    for line in difflib.unified_diff(old, new, f"a/{name}", f"b/{name}", lineterm="", n=2):
        print(line)
