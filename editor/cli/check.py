"""`copydesk check`: what is wrong with records, and its repair."""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from editor.checks.card import card_of
from editor.checks.checker import Checker, Mended
from editor.checks.problem import Problem, Severity
from editor.checks.registry import RULES, rule_named
from editor.cli.baseline import new_problems, read_baseline, write_baseline
from editor.cli.check_images import look_at_images
from editor.cli.check_reports import REPORTS, summary
from editor.cli.check_rules import PrintRules
from editor.cli.differences import print_difference
from editor.cli.exit_codes import DONE, FOUND
from editor.cli.files import CommandError, site_of
from editor.library import store
from editor.library.check_settings import SettingsError, read_severities
from editor.library.checking import site_facts
from editor.library.index import collections_paused
from editor.library.library import Library
from editor.library.reading import open_document
from editor.library.store import Stamp, StoreError
from editor.record import Document, RecordError

_PASSES = 3


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "check",
        help="say what is wrong with records, and repair it",
        description="Say what is wrong with the records of a folder, or with single ones.",
        epilog="exit code: 0 nothing found but notes, 1 problems, 2 wrong use. "
        "A comment `# copydesk: ignore RULE` in a record turns a rule off for it. Rules: "
        + ", ".join(rule.id for rule in RULES),
    )
    parser.add_argument("targets", type=Path, nargs="+", metavar="FOLDER|FILE")
    parser.add_argument(
        "--rule", dest="rules", action="append", default=[], metavar="ID", help="only this rule"
    )
    parser.add_argument("--format", choices=sorted(REPORTS), default="text")
    parser.add_argument("--fix", action="store_true", help="repair what can be repaired")
    parser.add_argument(
        "--diff", action="store_true", help="show what --fix would change, write nothing"
    )
    parser.add_argument("--baseline", type=Path, metavar="FILE", help="pass over what is in FILE")
    parser.add_argument(
        "--write-baseline", type=Path, metavar="FILE", help="write all that is found to FILE"
    )
    parser.add_argument(
        "--images",
        action="store_true",
        help="look at the images of the web too; Ctrl+C keeps what is known",
    )
    parser.add_argument("--proxy", action="store_true", help="with --images, by the system's proxy")
    parser.add_argument("--rules", action=PrintRules, help="print what is checked, and end")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Check, and repair what was asked for; raises CommandError for wrong use."""
    for rule in args.rules:
        if rule_named(rule) is None:
            raise CommandError(f"there is no rule {rule}; see copydesk check --help")
    known = read_baseline(args.baseline) if args.baseline else None
    problems: list[Problem] = []
    records = 0
    for group in _groups(args.targets, as_typed=args.format == "github"):
        for found in _check_group(group, args):
            problems += found
            records += 1
    if args.write_baseline:
        write_baseline(args.write_baseline, problems)
        print(f"{len(problems)} problems are in {args.write_baseline} now", file=sys.stderr)
        return DONE
    if known is not None:
        problems = new_problems(problems, known)
    if not args.diff and (problems or args.format == "json"):
        print(REPORTS[args.format](problems))
    print(summary(problems, records), file=sys.stderr)
    return FOUND if any(p.severity is not Severity.INFO for p in problems) else DONE


@dataclass(frozen=True)
class _Group:
    """Records of one site to check: all below its folder, or those at `paths`."""

    folder: Path
    prefix: str
    """What stands before a path that is printed."""
    paths: dict[str, str] | None = None
    """Paths in the site, and how each was written on the command line."""

    def shown(self, path: str) -> str:
        """Return a path as it is printed."""
        return self.paths[path] if self.paths else self.prefix + path


def _groups(targets: Sequence[Path], *, as_typed: bool) -> Iterator[_Group]:
    """Yield the folders, and the files by their sites. Raises CommandError."""
    files: dict[Path, dict[str, str]] = defaultdict(dict)
    for target in targets:
        if target.is_dir():
            prefixed = as_typed or len(targets) > 1
            prefix = f"{target.as_posix().rstrip('/')}/" if prefixed else ""
            yield _Group(target, prefix.removeprefix("./"))
        elif target.is_file():
            folder = site_of(target)
            files[folder][target.resolve().relative_to(folder).as_posix()] = target.as_posix()
        else:
            raise CommandError(f"{target}: there is no such folder or file")
    for folder, paths in files.items():
        yield _Group(folder, "", paths)


def _check_group(group: _Group, args: argparse.Namespace) -> Iterator[list[Problem]]:
    """Yield the problems of each record that are left."""
    library = Library(group.folder)
    try:
        severities = read_severities(group.folder)
    except SettingsError as error:
        raise CommandError(str(error)) from None
    if library.schemas.problem:
        raise CommandError(library.schemas.problem)
    with site_facts(library) as site:
        checker = Checker(site, severities, args.rules)
        paths = sorted(group.paths or site.cards)
        if args.images:
            site.picture = look_at_images(library, paths, use_proxy=args.proxy)
        with collections_paused():
            if args.fix and not args.diff:
                _repair_all(library, paths, checker, group)
            for path in paths:
                found = _check(library, path, checker, group.shown(path), diff=args.diff)
                yield [replace(problem, path=group.shown(path)) for problem in found]


def _check(
    library: Library, path: str, checker: Checker, shown: str, *, diff: bool
) -> list[Problem]:
    try:
        document, _ = _read(library, path)
    except StoreError as error:
        return checker.broken(path, error.reason)
    except RecordError as error:
        return checker.broken(path, error.message, error.line)
    if diff:
        print_difference(shown, document, checker.repair_all(path, document).document)
    return checker.check(path, document)


def _read(library: Library, path: str) -> tuple[Document, Stamp]:
    data, stamp = store.read(library.folder / path)
    return open_document(path, data, library.schema_for(path)), stamp


def _repair_all(library: Library, paths: Sequence[str], checker: Checker, group: _Group) -> None:
    """Repair the records until nothing changes: a repaired title is copied into other records."""
    told: set[tuple[str, Problem]] = set()
    for _ in range(_PASSES):
        changed = [_repair(library, path, checker, group.shown(path), told) for path in paths]
        if not any(changed):
            return


def _repair(
    library: Library, path: str, checker: Checker, shown: str, told: set[tuple[str, Problem]]
) -> bool:
    """Repair what can be in one record and return whether that changed it.

    What cannot be is said once; `told` remembers it.
    """
    try:
        document, stamp = _read(library, path)
    except (StoreError, RecordError):
        return False  # the check tells
    mended = checker.repair_all(path, document)
    for problem, reason in mended.failed.items():
        if (path, problem) not in told:
            told.add((path, problem))
            _say(shown, problem, f"not repaired: {reason}")
    if mended.document.text == document.text or not _save(library, path, mended, stamp):
        return False
    article = checker.subject(path, mended.document).article
    checker.site.put([card_of(path, article.values)])
    for problem in mended.repaired:
        _say(shown, problem, "repaired")
    return True


def _save(library: Library, path: str, mended: Mended, stamp: Stamp) -> bool:
    """Write the record and return whether that went well; if not, the others still go on."""
    try:
        library.save(path, mended.document, stamp)
    except StoreError as error:
        print(f"copydesk: {path}: {error.reason}", file=sys.stderr)
        return False
    return True


def _say(shown: str, problem: Problem, what: str) -> None:
    place = f"{shown}:{problem.line}: {problem.field}"
    print(f"{place}: {what} [{problem.rule}]", file=sys.stderr)
