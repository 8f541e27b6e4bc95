"""`copydesk recover`: what a crash left behind, and what becomes of it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from editor.cli.exit_codes import DONE, FOUND
from editor.cli.files import CommandError, require_folder
from editor.library.batch import Outcome
from editor.library.journal import Journal, JournalError
from editor.library.journal_index import Transaction
from editor.library.library import Library
from editor.library.recovery import account, resume, roll_back
from editor.library.recovery_edits import left_unsaved

_NAMED = 20  # records that are named before the rest is only counted


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "recover",
        help="say what a crash left behind; finish it or take it back",
        description="Say what a crash left behind in a folder: changes of many records that were "
        "cut short, and edits that were not saved. Nothing is changed unless you say how.",
        epilog="Unsaved edits come back in the window: open the folder there.",
    )
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--resume", action="store_true", help="finish what was cut short")
    choice.add_argument("--rollback", action="store_true", help="take it back, to the byte")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Report, finish or take back; 1 if something is left to be decided or could not be done."""
    require_folder(args.folder)
    library = Library(args.folder)
    try:
        with Journal(args.folder) as journal:
            swept = library.sweep()
            if swept:
                print(f"temporary files removed: {len(swept)}")
            code = _recover(library, journal, args)
            return max(code, _report_edits(library, journal), _report_journal(journal))
    except JournalError as error:
        raise CommandError(str(error)) from None


def _recover(library: Library, journal: Journal, args: argparse.Namespace) -> int:
    batches = journal.unfinished()
    if not batches:
        print("no change of many records was cut short")
        return DONE
    if not (args.resume or args.rollback):
        for batch in batches:
            _report(library, journal, batch)
        print("finish with --resume, or take back with --rollback")
        return FOUND
    code = DONE
    for batch in batches if args.rollback else reversed(batches):
        act, verb = (resume, "finished") if args.resume else (roll_back, "taken back")
        outcome = act(library, journal, batch, say=_say)
        print(f"{_name(batch)}: {verb}, {len(outcome.done)} records as wanted")
        code = max(code, _report_outcome(outcome))
    return code


def _report(library: Library, journal: Journal, batch: Transaction) -> None:
    found = account(library, journal, batch)
    print(f"{_name(batch)} was cut short: {len(found.after)} of {found.total} records are written")
    _list(f"{path}: {why}" for path, why in found.other.items())
    if found.unknown:
        print(f"  {found.unknown} records are not known: the journal is damaged there")


def _report_outcome(outcome: Outcome) -> int:
    _list(f"{path}: {why}" for path, why in outcome.failed.items())
    if outcome.left:
        print(f"  {len(outcome.left)} records are as they were. {outcome.stopped}")
    return FOUND if outcome.failed or outcome.left else DONE


def _report_edits(library: Library, journal: Journal) -> int:
    left = left_unsaved(library, journal)
    if left.unsaved:
        print(f"records with unsaved edits: {len(left.unsaved)}; they come back in the window:")
        _list(edits.path for edits in left.unsaved)
    if left.lost:
        print(f"records whose unsaved edits cannot be brought back: {len(left.lost)}; their files")
        print("have changed since, and the journal is damaged where it told from what:")
        _list(left.lost)
    return FOUND if left.unsaved or left.lost else DONE


def _report_journal(journal: Journal) -> int:
    if journal.damaged:
        print(f"the journal was damaged; what could be read of it is kept in {journal.folder}")
    if journal.in_use_elsewhere:
        print("the folder is open in another Copydesk, which has a journal of its own")
    return FOUND if journal.damaged else DONE


def _list(lines: Iterable[str]) -> None:
    every = list(lines)
    for line in every[:_NAMED]:
        print(f"  {line}")
    if len(every) > _NAMED:
        print(f"  and {len(every) - _NAMED} more")


def _name(batch: Transaction) -> str:
    when = datetime.fromtimestamp(batch.begin.time / 1e9).astimezone()
    text = batch.begin.text or "a change"
    return f"“{text}” of {when:%Y-%m-%d %H:%M}"


def _say(text: str) -> None:
    if text:
        print(f"copydesk: {text}", file=sys.stderr)
