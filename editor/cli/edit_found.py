"""The same edits in every record that a query finds: one batch, with a way back."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from editor.cli.exit_codes import DONE, WRONG
from editor.cli.files import CommandError
from editor.library.batch import Outcome, Plan, carry_out, diff, plan
from editor.library.journal import Journal, JournalError
from editor.library.library import Library
from editor.library.listing import Listing
from editor.library.query import Query, asks_for_problems
from editor.library.site_checks import check_all
from editor.library.store import StoreError
from editor.record import Document, Edit, type_change


def edit_found(folder: Path, query: Query, steps: Sequence[Edit], *, dry: bool) -> int:
    """Edit what the query finds and return the exit code; `dry` only shows what would change."""
    library = Library(folder)
    paths = _found(library, query)

    def edits_for(path: str, document: Document) -> Sequence[Edit]:
        edited(folder / path, document, steps)
        return steps

    wanted = plan(library, paths, edits_for)
    for path, reason in wanted.refused.items():
        _complain(f"{folder / path}: {reason}")
    if dry:
        _show(library, wanted)
        changed, outcome = len(wanted.splices), Outcome()
    else:
        outcome = _carry_out(library, wanted)
        changed = len(outcome.done)
    for path, reason in outcome.failed.items():
        _complain(f"{folder / path}: {reason}")
    if outcome.stopped:
        _complain(outcome.stopped)
    print(
        f"{'would change' if dry else 'changed'} {changed} of {len(paths)} files", file=sys.stderr
    )
    return WRONG if wanted.refused or outcome.failed or outcome.left else DONE


def edited(name: Path, document: Document, steps: Sequence[Edit]) -> Document:
    """Make the steps one by one, telling where one changes the kind of a value."""
    for step in steps:
        if note := type_change(document, step):
            print(f"copydesk: {name}: note: {note}", file=sys.stderr)
        document = document.edit([step])
    return document


def _found(library: Library, query: Query) -> list[str]:
    rows = [row for batch in library.scan_rows() for row in batch if not row.problem]
    problems = check_all(library, rows) if asks_for_problems(query) else None
    listing = Listing(rows, problems)
    return [listing.rows[position].path for position in listing.search(query)]


def _carry_out(library: Library, wanted: Plan) -> Outcome:
    text = f"copydesk edit: {len(wanted.splices)} records"
    try:
        with Journal(library.folder) as journal:
            return carry_out(library, wanted, journal=journal, text=text, say=_wait)
    except JournalError as error:
        raise CommandError(str(error)) from None


def _show(library: Library, wanted: Plan) -> None:
    for splice in wanted.splices:
        try:
            print(diff(library, splice), end="")
        except (StoreError, ValueError):
            _complain(f"{splice.path}: it has just been changed by another program")


def _complain(text: str) -> None:
    print(f"copydesk: {text}", file=sys.stderr)


def _wait(text: str) -> None:
    if text:
        _complain(text)
